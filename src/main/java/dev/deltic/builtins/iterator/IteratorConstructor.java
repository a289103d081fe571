package dev.deltic.builtins.iterator;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-iterator-constructor">The Iterator Constructor</a> */
@BuiltinHolder("%Iterator%")
@IntrinsicProperty(name = "prototype", intrinsic = "ITERATOR_PROTOTYPE", attributes = 0)
public final class IteratorConstructor {
    private IteratorConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-iterator">Iterator</a>: only subclasses are constructed. */
    @Builtin(name = "Iterator", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Iterator");
        }
        if (newTarget == realm.intrinsic(Intrinsic.ITERATOR)) {
            throw Errors.create(realm, MessageTemplate.ABSTRACT_CLASS, "Iterator");
        }
        return JSObject.create(realm,
            ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.ITERATOR_PROTOTYPE));
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.concat">Iterator.concat</a> */
    @Builtin(name = "concat")
    static Object concat(Realm realm, Object thisValue, Object[] items) {
        return ConcatIterator.create(realm, items);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.from">Iterator.from</a> */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object value) {
        IteratorRecord record = Flattenables.iterator(realm, value, Flattenables.Primitives.ITERATE_STRINGS, "Iterator.from");
        return ObjectOperations.ordinaryHasInstance(realm, realm.intrinsic(Intrinsic.ITERATOR), record.iterator)
            ? record.iterator : new WrappedIterator(realm, record);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.zip">Iterator.zip</a> */
    @Builtin(name = "zip", length = 1)
    static Object zip(Realm realm, Object thisValue, Object iterables, Object options) {
        return ZipOptions.zip(realm, iterables, options);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.zipkeyed">Iterator.zipKeyed</a> */
    @Builtin(name = "zipKeyed", length = 1)
    static Object zipKeyed(Realm realm, Object thisValue, Object iterables, Object options) {
        return ZipOptions.zipKeyed(realm, iterables, options);
    }
}
