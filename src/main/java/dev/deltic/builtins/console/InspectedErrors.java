package dev.deltic.builtins.console;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.List;

/** The display form of errors: the stack, then those properties that it does not show. */
final class InspectedErrors {
    private static final String FRAME = "\n    at ";

    private InspectedErrors() { }

    /** The error's text; removes keys that it makes superfluous and adds {@code cause} and {@code errors}. */
    static String describe(Inspector inspector, JSError error, InspectedType type, List<PropertyKey> keys, int indentation) {
        Realm realm = inspector.realm;
        String stack = stack(realm, error);
        for (PropertyKey key : new PropertyKey[] {Names.NAME, Names.MESSAGE, Names.STACK}) {
            if (keys.contains(key)) {
                Object value = error.get(realm, key);
                if (!JSStrings.isString(value) || stack.contains(value.toString())) {
                    keys.remove(key);
                }
            }
        }
        addHidden(realm, error, Names.CAUSE, keys);
        if (ObjectOperations.isArray(realm, error.get(realm, Names.ERRORS))) {
            addHidden(realm, error, Names.ERRORS, keys);
        }
        stack = named(realm, error, stack, type.name());
        if (!stack.contains(FRAME)) {
            stack = "[" + stack + "]";
        }
        return indentation == 0 ? stack : stack.replace("\n", "\n" + " ".repeat(indentation));
    }

    private static void addHidden(Realm realm, JSError error, PropertyKey key, List<PropertyKey> keys) {
        if (error.hasOwnProperty(realm, key) && !keys.contains(key)) {
            keys.add(key);
        }
    }

    private static String stack(Realm realm, JSError error) {
        Object stack = error.get(realm, Names.STACK);
        if (JSStrings.isString(stack) && JSStrings.length(stack) > 0) {
            return JSStrings.flatten(stack);
        }
        JSObject prototype = realm.intrinsic(Intrinsic.ERROR_PROTOTYPE);
        Object toText = prototype.get(realm, Names.TO_STRING);
        return toText == UNDEFINED ? "Error" : TypeConversion.toString(realm, ObjectOperations.call(realm, toText, error));
    }

    /** The stack with the class's name in its first line, where that starts with the name of a builtin error. */
    private static String named(Realm realm, JSError error, String stack, String className) {
        Object name = error.get(realm, Names.NAME);
        if (className == null || !JSStrings.isString(name)) {
            return stack;
        }
        String header = JSStrings.flatten(name);
        int end = header.length();
        boolean regular = header.endsWith("Error") && !header.equals(className) && stack.startsWith(header)
            && (stack.length() == end || stack.charAt(end) == ':' || stack.charAt(end) == '\n');
        if (!regular) {
            return stack;
        }
        return (className.contains(header) ? className : className + " [" + header + "]") + stack.substring(end);
    }
}
