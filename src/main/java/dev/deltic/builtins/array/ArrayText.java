package dev.deltic.builtins.array;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import dev.deltic.values.Rope;
import java.util.ArrayList;

/** The methods that make a text of the elements. */
final class ArrayText {
    private ArrayText() { }

    static Object join(Realm realm, Object thisValue, Object separator) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.join");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        String between = separator == UNDEFINED ? "," : TypeConversion.toString(realm, separator);
        return text(realm, object, length, between, null);
    }

    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.toLocaleString");
        return text(realm, object, ObjectOperations.lengthOfArrayLike(realm, object), ",", new Object[] {locales, options});
    }

    static Object toString(Realm realm, Object thisValue) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.toString");
        Object join = object.get(realm, Names.JOIN);
        return ObjectOperations.call(realm,
            ObjectOperations.isCallable(join) ? join : realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE_TO_STRING),
            object);
    }

    /** {@code localeArguments} are what {@code toLocaleString} of the elements is called with; null to join them as they are.
     *  An object that is being put together already gives the empty string, as in V8; the specification would not end. */
    private static String text(Realm realm, JSObject object, long length, String separator, Object[] localeArguments) {
        ArrayList<JSObject> joining = realm.agent.joining;
        for (int i = joining.size() - 1; i >= 0; i--) {
            if (joining.get(i) == object) {
                return "";
            }
        }
        joining.add(object);
        try {
            return elements(realm, object, length, separator, localeArguments);
        } finally {
            joining.remove(joining.size() - 1);
        }
    }

    private static String elements(Realm realm, JSObject object, long length, String separator, Object[] localeArguments) {
        if (length == 1 && localeArguments == null) {
            return element(realm, ArrayAccess.get(realm, object, 0), null);
        }
        // The separators alone may be too much for a string: say so before memory runs out.
        if (length > 1) {
            JSStrings.checkLength((length - 1) * Math.min(separator.length(), 1 << 10));
        }
        if (localeArguments == null && object instanceof JSArray && object.elements instanceof Object[] values && length <= values.length) {
            String joined = strings(realm, values, (int) length, separator);
            if (joined != null) {
                return joined;
            }
        }
        StringBuilder result = new StringBuilder(16);
        for (long k = 0; k < length; k++) {
            if (k > 0 && !separator.isEmpty()) {
                result.append(separator);
            }
            Object value = ArrayAccess.get(realm, object, k);
            if (value instanceof Integer i && localeArguments == null) {
                result.append(i.intValue());
            } else if (value != UNDEFINED && value != null) {
                result.append(element(realm, value, localeArguments));
            } else if (separator.isEmpty() && value == UNDEFINED) {
                // Only here can a long gap be skipped; with a separator it would not fit into a string anyway.
                k = ArrayAccess.afterHole(object, k, length) - 1;
            }
            if (result.length() > Rope.MAX_LENGTH) {
                JSStrings.checkLength(result.length());
            }
        }
        return result.toString();
    }

    /** The text of elements that are strings; null if one is something else. No script runs meanwhile. */
    private static String strings(Realm realm, Object[] values, int count, String separator) {
        long total = (long) separator.length() * Math.max(0, count - 1);
        for (int i = 0; i < count; i++) {
            if (!(values[i] instanceof String text)) {
                return null;
            }
            total += text.length();
        }
        JSStrings.checkLength(total);
        realm.agent.announceBytes(2 * total);
        StringBuilder result = new StringBuilder((int) total);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                result.append(separator);
            }
            result.append((String) values[i]);
        }
        return result.toString();
    }

    private static String element(Realm realm, Object value, Object[] localeArguments) {
        if (value == UNDEFINED || value == null) {
            return "";
        }
        return TypeConversion.toString(realm,
            localeArguments == null ? value : ObjectOperations.invoke(realm, value, Names.TO_LOCALE_STRING, localeArguments));
    }
}
