package dev.deltic.builtins.iterator;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-%iteratorhelperprototype%-object">The %IteratorHelperPrototype% Object</a> */
@BuiltinHolder(value = "%IteratorHelperPrototype%", toStringTag = "Iterator Helper")
public final class IteratorHelperPrototype {
    private IteratorHelperPrototype() { }

    private static LazyIterator helper(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof LazyIterator helper) {
            return helper;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Iterator Helper.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.next">%IteratorHelperPrototype%.next</a> */
    @Builtin(name = "next")
    static Object next(Realm realm, Object thisValue) {
        return helper(realm, thisValue, "next").next(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.return">%IteratorHelperPrototype%.return</a> */
    @Builtin(name = "return")
    static Object finish(Realm realm, Object thisValue) {
        return helper(realm, thisValue, "return").finish(realm);
    }
}
