package dev.deltic.builtins.bool;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** <a href="https://tc39.es/ecma262/#sec-boolean-constructor">The Boolean Constructor</a> */
@BuiltinHolder("%Boolean%")
@IntrinsicProperty(name = "prototype", intrinsic = "BOOLEAN_PROTOTYPE", attributes = 0)
public final class BooleanConstructor {
    private BooleanConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-boolean-constructor-boolean-value">Boolean</a> */
    @Builtin(name = "Boolean", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object value) {
        boolean b = TypeConversion.toBoolean(value);
        if (newTarget == UNDEFINED) {
            return b;
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.BOOLEAN_PROTOTYPE);
        return new JSPrimitiveObject(realm.agent.wellKnownShapes.empty, prototype, b);
    }
}
