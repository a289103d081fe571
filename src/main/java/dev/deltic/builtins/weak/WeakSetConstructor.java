package dev.deltic.builtins.weak;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.KeyedCollections;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-weakset-constructor">The WeakSet Constructor</a> */
@BuiltinHolder("%WeakSet%")
@IntrinsicProperty(name = "prototype", intrinsic = "WEAK_SET_PROTOTYPE", attributes = 0)
public final class WeakSetConstructor {
    private WeakSetConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-weakset-iterable">WeakSet</a> */
    @Builtin(name = "WeakSet", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object iterable) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "WeakSet");
        }
        JSWeakSet collection =
            new JSWeakSet(realm, ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.WEAK_SET_PROTOTYPE));
        if (iterable != UNDEFINED && iterable != null) {
            KeyedCollections.addValues(realm, collection, iterable, realm.key("add"));
        }
        return collection;
    }
}
