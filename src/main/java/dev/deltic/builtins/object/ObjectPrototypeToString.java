package dev.deltic.builtins.object;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;

/** %Object.prototype.toString%, which arrays call too. */
@BuiltinHolder("%Object.prototype.toString%")
public final class ObjectPrototypeToString {
    private ObjectPrototypeToString() { }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.tostring">Object.prototype.toString</a> */
    @Builtin(name = "toString", kind = Builtin.Kind.FUNCTION)
    static Object objectToString(Realm realm, Object thisValue) {
        if (thisValue == UNDEFINED) {
            return "[object Undefined]";
        }
        if (thisValue == null) {
            return "[object Null]";
        }
        JSObject object = TypeConversion.toObject(realm, thisValue);
        String builtinTag = builtinTag(realm, object);
        Object tag = object.get(realm, JSSymbol.TO_STRING_TAG);
        return "[object " + (JSStrings.isString(tag) ? tag : builtinTag) + "]";
    }

    private static String builtinTag(Realm realm, JSObject object) {
        if (ObjectOperations.isArray(realm, object)) {
            return "Array";
        }
        if (object.isCallable()) {
            return "Function";
        }
        String name = object.className();
        switch (name) {
            case "Arguments":
            case "Error":
            case "Boolean":
            case "Number":
            case "String":
            case "Date":
            case "RegExp":
                return name;
            default:
                return "Object";
        }
    }
}
