package dev.deltic.builtins.weak;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.KeyedCollections;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-finalization-registry-prototype-object">The FinalizationRegistry
 *  Prototype Object</a> */
@BuiltinHolder(value = "%FinalizationRegistry.prototype%", toStringTag = "FinalizationRegistry")
@IntrinsicProperty(name = "constructor", intrinsic = "FINALIZATION_REGISTRY")
public final class FinalizationRegistryPrototype {
    private FinalizationRegistryPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-finalization-registry.prototype.register">register</a> */
    @Builtin(name = "register", length = 2)
    static Object register(Realm realm, Object thisValue, Object target, Object held, Object token) {
        JSFinalizationRegistry registry =
            JSFinalizationRegistry.of(realm, thisValue, "FinalizationRegistry.prototype.register");
        if (!KeyedCollections.canBeHeldWeakly(realm, target)) {
            throw Errors.create(realm, MessageTemplate.INVALID_REGISTER_TARGET);
        }
        if (target == held) {
            throw Errors.create(realm, MessageTemplate.REGISTER_TARGET_IS_HELD);
        }
        if (token != UNDEFINED && !KeyedCollections.canBeHeldWeakly(realm, token)) {
            throw Errors.create(realm, MessageTemplate.INVALID_UNREGISTER_TOKEN, Errors.describeWithoutCode(token));
        }
        registry.register(target, held, token);
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-finalization-registry.prototype.unregister">unregister</a> */
    @Builtin(name = "unregister", length = 1)
    static Object unregister(Realm realm, Object thisValue, Object token) {
        JSFinalizationRegistry registry =
            JSFinalizationRegistry.of(realm, thisValue, "FinalizationRegistry.prototype.unregister");
        if (!KeyedCollections.canBeHeldWeakly(realm, token)) {
            throw Errors.create(realm, MessageTemplate.INVALID_UNREGISTER_TOKEN, Errors.describeWithoutCode(token));
        }
        return registry.unregister(token);
    }
}
