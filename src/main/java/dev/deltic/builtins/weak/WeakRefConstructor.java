package dev.deltic.builtins.weak;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.KeyedCollections;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-weak-ref-constructor">The WeakRef Constructor</a> */
@BuiltinHolder("%WeakRef%")
@IntrinsicProperty(name = "prototype", intrinsic = "WEAK_REF_PROTOTYPE", attributes = 0)
public final class WeakRefConstructor {
    private WeakRefConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-weak-ref-target">WeakRef</a> */
    @Builtin(name = "WeakRef", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object target) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "WeakRef");
        }
        if (!KeyedCollections.canBeHeldWeakly(realm, target)) {
            throw Errors.create(realm, MessageTemplate.INVALID_WEAK_REF_TARGET);
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.WEAK_REF_PROTOTYPE);
        realm.agent.addToKeptObjects(target);
        return new JSWeakRef(realm, prototype, target);
    }
}
