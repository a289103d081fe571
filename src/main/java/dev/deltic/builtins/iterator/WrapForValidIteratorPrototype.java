package dev.deltic.builtins.iterator;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%-object">The %WrapForValidIteratorPrototype% Object</a> */
@BuiltinHolder("%WrapForValidIteratorPrototype%")
public final class WrapForValidIteratorPrototype {
    private WrapForValidIteratorPrototype() { }

    private static IteratorRecord iterated(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof WrappedIterator wrapper) {
            return wrapper.iterated;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "%WrapForValidIteratorPrototype%." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%.next">%WrapForValidIteratorPrototype%.next</a> */
    @Builtin(name = "next")
    static Object next(Realm realm, Object thisValue) {
        IteratorRecord record = iterated(realm, thisValue, "next");
        return ObjectOperations.call(realm, record.nextMethod, record.iterator);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%.return">%WrapForValidIteratorPrototype%.return</a> */
    @Builtin(name = "return")
    static Object finish(Realm realm, Object thisValue) {
        JSObject iterator = iterated(realm, thisValue, "return").iterator;
        Object method = ObjectOperations.getMethod(realm, iterator, Names.RETURN);
        return method == UNDEFINED ? JSObject.iteratorResult(realm, UNDEFINED, true)
            : ObjectOperations.call(realm, method, iterator);
    }
}
