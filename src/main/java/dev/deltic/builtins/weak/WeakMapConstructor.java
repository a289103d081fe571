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

/** <a href="https://tc39.es/ecma262/#sec-weakmap-constructor">The WeakMap Constructor</a> */
@BuiltinHolder("%WeakMap%")
@IntrinsicProperty(name = "prototype", intrinsic = "WEAK_MAP_PROTOTYPE", attributes = 0)
public final class WeakMapConstructor {
    private WeakMapConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-weakmap-iterable">WeakMap</a> */
    @Builtin(name = "WeakMap", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object iterable) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "WeakMap");
        }
        JSWeakMap collection =
            new JSWeakMap(realm, ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.WEAK_MAP_PROTOTYPE));
        if (iterable != UNDEFINED && iterable != null) {
            KeyedCollections.addEntries(realm, collection, iterable, realm.key("set"));
        }
        return collection;
    }
}
