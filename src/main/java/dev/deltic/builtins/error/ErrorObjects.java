package dev.deltic.builtins.error;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;

/** What all error constructors do. */
final class ErrorObjects {
    private ErrorObjects() { }

    /** The common steps of the constructors up to the message. */
    static JSError create(Realm realm, Object newTarget, Intrinsic prototype, Object message) {
        JSError error =
            JSError.create(realm, ObjectOperations.getPrototypeFromConstructor(realm, newTarget, prototype));
        installMessage(realm, error, message);
        return error;
    }

    /** The step of the constructors that gives the new error its message. */
    static void installMessage(Realm realm, JSError error, Object message) {
        if (message != UNDEFINED) {
            error.addProperty(Names.MESSAGE, TypeConversion.toString(realm, message), Property.HIDDEN);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-installerrorcause">InstallErrorCause</a> */
    static void installCause(Realm realm, JSError error, Object options) {
        if (options instanceof JSObject object && object.hasProperty(realm, Names.CAUSE)) {
            error.addProperty(Names.CAUSE, object.get(realm, Names.CAUSE), Property.HIDDEN);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-error.prototype.tostring">Error.prototype.toString</a> from step 3 on. */
    static String toText(Realm realm, JSObject error) {
        Object name = error.get(realm, Names.NAME);
        String nameText = name == UNDEFINED ? "Error" : TypeConversion.toString(realm, name);
        Object message = error.get(realm, Names.MESSAGE);
        String messageText = message == UNDEFINED ? "" : TypeConversion.toString(realm, message);
        if (nameText.isEmpty()) {
            return messageText;
        }
        return messageText.isEmpty() ? nameText
            : JSStrings.flatten(JSStrings.concat(JSStrings.concat(nameText, ": "), messageText));
    }
}
