package dev.deltic.interop;

import static dev.deltic.interop.HostConversion.IMPOSSIBLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.flags.Compatibility;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;

/** Conversions to numbers and {@code char} that Nashorn makes and we do not: numbers that do not fit wrap, what is no number is 0 or NaN.
 *  Asked for where nothing else converts a value, or would only make it a text; in the mode {@code nashorn} only. */
final class LenientConversion {
    /** The cost of a number that wraps: less than that of a text made of it. A choice among overloads that costs no more is the same with
     *  these conversions. */
    static final int WRAPPED = 55;
    /** The cost of what is no number. */
    private static final int NO_NUMBER = 100;

    private LenientConversion() { }

    /** Whether the realm's scripts expect it. Asked after other conversions have failed, so that nobody else pays.
     *  @param realm may be null, which expects nothing */
    static boolean isExpected(Realm realm) {
        Compatibility mode = realm == null ? null : realm.agent.hooks.compatibility();
        return mode != null && mode == Compatibility.NASHORN;       // no class for an enum where there is none
    }

    /** The usual cost, or where there is none that of a lenient conversion. */
    static int cost(Realm realm, Object value, Class<?> type) {
        int usual = HostConversion.cost(realm, value, type);
        return usual < IMPOSSIBLE ? usual : ownCost(value, type);
    }

    private static int ownCost(Object value, Class<?> type) {
        int size = sizeOf(type);
        if (size < 0) {
            return IMPOSSIBLE;
        }
        boolean isNumber = value instanceof Integer || value instanceof Double;
        if (size == Character.BYTES + 1) {
            return isNumber && isChar(((Number) value).doubleValue()) ? WRAPPED + 4
                : value == null && type == char.class ? NO_NUMBER : IMPOSSIBLE;
        }
        if (isNumber) {
            return WRAPPED + Long.BYTES - size;
        }
        boolean converts = value == null || value == UNDEFINED || value instanceof Boolean || JSStrings.isString(value)
            || value instanceof JSObject && !(value instanceof JavaObject);
        return converts ? NO_NUMBER + Long.BYTES - size : IMPOSSIBLE;
    }

    /** The bytes of a number's type; 3 for {@code char}, which is between its neighbours; -1 for other types. */
    private static int sizeOf(Class<?> type) {
        if (type == long.class || type == Long.class || type == double.class || type == Double.class) {
            return Long.BYTES;
        }
        if (type == int.class || type == Integer.class || type == float.class || type == Float.class) {
            return Integer.BYTES;
        }
        if (type == char.class || type == Character.class) {
            return Character.BYTES + 1;
        }
        return type == short.class || type == Short.class ? Short.BYTES : type == byte.class || type == Byte.class ? Byte.BYTES : -1;
    }

    private static boolean isChar(double number) {
        return number != number || number > -1 && number < Character.MAX_VALUE + 1;
    }

    /** The converted value; the caller has seen that the cost is possible. */
    static Object convert(Realm realm, Object value, Class<?> type) {
        double number = TypeConversion.toNumber(realm, value);
        if (type == double.class || type == Double.class) {
            return number;
        }
        if (type == float.class || type == Float.class) {
            return (float) number;
        }
        // As in Nashorn, beyond the range of long the nearest long counts, not ECMAScript's remainder.
        long whole = Math.abs(number) <= Double.MAX_VALUE ? (long) number : 0;
        if (type == long.class || type == Long.class) {
            return whole;
        }
        if (type == int.class || type == Integer.class) {
            return (int) whole;
        }
        if (type == short.class || type == Short.class) {
            return (short) whole;
        }
        return type == byte.class || type == Byte.class ? (Object) (byte) whole : (Object) (char) whole;
    }
}
