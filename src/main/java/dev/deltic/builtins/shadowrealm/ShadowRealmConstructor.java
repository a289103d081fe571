package dev.deltic.builtins.shadowrealm;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/proposal-shadowrealm/#sec-shadowrealm-constructor">The ShadowRealm Constructor</a> */
@BuiltinHolder("%ShadowRealm%")
@IntrinsicProperty(name = "prototype", intrinsic = "SHADOW_REALM_PROTOTYPE", attributes = 0)
public final class ShadowRealmConstructor {
    private ShadowRealmConstructor() { }

    /** <a href="https://tc39.es/proposal-shadowrealm/#sec-shadowrealm">ShadowRealm ( )</a> */
    @Builtin(name = "ShadowRealm", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "ShadowRealm");
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.SHADOW_REALM_PROTOTYPE);
        return new JSShadowRealm(realm, prototype, realm.agent.hooks.createShadowRealm(realm));
    }
}
