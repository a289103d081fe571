package dev.deltic.builtins.error;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-error-prototype-object">Properties of the Error Prototype Object</a> */
@BuiltinHolder("%Error.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "ERROR")
public final class ErrorPrototype {
    @BuiltinValue(name = "name", attributes = 5)
    static final String NAME = "Error";
    @BuiltinValue(name = "message", attributes = 5)
    static final String MESSAGE = "";

    private ErrorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-error.prototype.tostring">Error.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object errorToString(Realm realm, Object thisValue) {
        if (!(thisValue instanceof JSObject error)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Error.prototype.toString",
                Errors.describeWithoutCode(thisValue));
        }
        return ErrorObjects.toText(realm, error);
    }
}
