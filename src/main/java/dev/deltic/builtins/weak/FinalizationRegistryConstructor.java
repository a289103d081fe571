package dev.deltic.builtins.weak;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-finalization-registry-constructor">The FinalizationRegistry Constructor</a> */
@BuiltinHolder("%FinalizationRegistry%")
@IntrinsicProperty(name = "prototype", intrinsic = "FINALIZATION_REGISTRY_PROTOTYPE", attributes = 0)
public final class FinalizationRegistryConstructor {
    private FinalizationRegistryConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-finalization-registry-cleanup-callback">FinalizationRegistry</a> */
    @Builtin(name = "FinalizationRegistry", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object cleanup) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "FinalizationRegistry");
        }
        if (!ObjectOperations.isCallable(cleanup)) {
            throw Errors.create(realm, MessageTemplate.CLEANUP_NOT_CALLABLE);
        }
        return new JSFinalizationRegistry(realm, ObjectOperations.getPrototypeFromConstructor(realm, newTarget,
            Intrinsic.FINALIZATION_REGISTRY_PROTOTYPE), cleanup);
    }
}
