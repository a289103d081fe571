package dev.deltic.builtins.error;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-error-prototype-object">Properties of the Error Prototype Object</a> */
@BuiltinHolder("%Error.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "ERROR")
public final class ErrorPrototype {
    @BuiltinValue(name = "name", attributes = 5)
    static final String NAME = "Error";
    @BuiltinValue(name = "message", attributes = 5)
    static final String MESSAGE = "";

    private ErrorPrototype() { }

    /** <a href="https://tc39.es/proposal-error-stack-accessor/#sec-get-error.prototype.stack">get Error.prototype.stack</a> */
    @Builtin(name = "stack", kind = Builtin.Kind.GETTER, proposal = "ERROR_STACK_ACCESSOR")
    static Object stack(Realm realm, Object thisValue) {
        if (!(thisValue instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, "get Error.prototype.stack");
        }
        return thisValue instanceof JSError error ? error.stack(realm) : UNDEFINED;
    }

    /** <a href="https://tc39.es/proposal-error-stack-accessor/#sec-set-error.prototype.stack">set Error.prototype.stack</a> */
    @Builtin(name = "stack", length = 1, kind = Builtin.Kind.SETTER, proposal = "ERROR_STACK_ACCESSOR")
    static Object setStack(Realm realm, Object thisValue, Object value) {
        if (thisValue instanceof JSObject && !JSStrings.isString(value)) {
            throw Errors.create(realm, MessageTemplate.EXPECTED_STRING, Errors.display(value));
        }
        ObjectOperations.setIgnoringPrototype(realm, thisValue, realm.intrinsic(Intrinsic.ERROR_PROTOTYPE), Names.STACK, value, "Error");
        return UNDEFINED;
    }

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
