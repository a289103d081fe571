package dev.deltic.builtins.bool;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-boolean-prototype-object">Properties of the Boolean Prototype Object</a> */
@BuiltinHolder("%Boolean.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "BOOLEAN")
public final class BooleanPrototype {
    private BooleanPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-boolean.prototype.tostring">Boolean.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object booleanToString(Realm realm, Object thisValue) {
        return thisBoolean(realm, thisValue, "Boolean.prototype.toString") ? "true" : "false";
    }

    /** <a href="https://tc39.es/ecma262/#sec-boolean.prototype.valueof">Boolean.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        return thisBoolean(realm, thisValue, "Boolean.prototype.valueOf");
    }

    /** <a href="https://tc39.es/ecma262/#sec-thisbooleanvalue">ThisBooleanValue</a> */
    private static boolean thisBoolean(Realm realm, Object value, String method) {
        if (value instanceof Boolean b) {
            return b;
        }
        if (value instanceof JSPrimitiveObject object && object.primitive instanceof Boolean b) {
            return b;
        }
        throw Errors.create(realm, MessageTemplate.NOT_GENERIC, method, "Boolean");
    }
}
