package dev.deltic.builtins.array;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Rope;

/** The methods that look for a value. */
final class ArraySearch {
    private ArraySearch() { }

    static Object indexOf(Realm realm, Object thisValue, Object searched, Object fromIndex) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.indexOf");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (length == 0) {
            return -1;
        }
        long k = fromIndex == UNDEFINED ? 0 : ArrayAccess.relativeIndex(realm, fromIndex, length);
        if (object instanceof JSArray array && array.elements instanceof int[] ints) {
            return indexOfInt(ints, searched, (int) k, (int) Math.min(length, array.length));
        }
        if (object instanceof JSArray array && array.elements instanceof Object[] values && isSearchable(searched)) {
            k = skipUnequal(values, searched, (int) Math.min(k, Integer.MAX_VALUE), (int) Math.min(length, array.length));
        }
        while (k < length) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, length);
                continue;
            }
            if (value == searched && !(value instanceof Double) || Comparison.isStrictlyEqual(value, searched)) {
                return TypeConversion.number(k);
            }
            k++;
        }
        return -1;
    }

    private static int indexOfInt(int[] values, Object searched, int from, int to) {
        if (!Comparison.isNumber(searched)) {
            return -1;
        }
        double number = ((Number) searched).doubleValue();
        int wanted = (int) number;
        if (wanted != number) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Whether {@link #skipUnequal} knows what is equal to the value. */
    private static boolean isSearchable(Object searched) {
        return searched == null || searched instanceof String || searched instanceof Boolean || searched instanceof JSSymbol
            || searched instanceof JSObject;
    }

    /** The first index below {@code to} at which an equal value may be, or a hole, which is left to the caller; {@code to}
     *  when there is none. */
    private static int skipUnequal(Object[] values, Object searched, int from, int to) {
        int end = Math.min(to, values.length);
        Class<?> type = searched == null ? null : searched.getClass();
        boolean text = searched instanceof String;
        int hash = text ? searched.hashCode() : 0;
        for (int i = from; i < end; i++) {
            Object value = values[i];
            if (value == searched || value == HOLE) {
                return i;
            }
            if (value != null && type != null) {
                if (text ? value instanceof String s ? s.hashCode() == hash : value instanceof Rope
                        : value.getClass() == type && (type == Boolean.class || Comparison.isStrictlyEqual(value, searched))) {
                    return i;
                }
            }
        }
        return to;
    }

    /** {@code arguments} as the call's: {@code fromIndex} may be given as undefined, which is then 0. */
    static Object lastIndexOf(Realm realm, Object thisValue, Object[] arguments) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.lastIndexOf");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (length == 0) {
            return -1;
        }
        Object searched = arguments.length > 0 ? arguments[0] : UNDEFINED;
        double n = arguments.length > 1 ? TypeConversion.toIntegerOrInfinity(realm, arguments[1]) : length - 1;
        long k = n >= 0 ? (long) Math.min(n, length - 1) : (long) Math.max(-1, length + n);
        while (k >= 0) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.beforeHole(object, k);
                continue;
            }
            if (Comparison.isStrictlyEqual(value, searched)) {
                return TypeConversion.number(k);
            }
            k--;
        }
        return -1;
    }

    static Object includes(Realm realm, Object thisValue, Object searched, Object fromIndex) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.includes");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (length == 0) {
            return false;
        }
        long k = fromIndex == UNDEFINED ? 0 : ArrayAccess.relativeIndex(realm, fromIndex, length);
        if (object instanceof JSArray array && array.elements instanceof int[] ints && array.length == length) {
            return indexOfInt(ints, searched, (int) k, (int) length) >= 0;
        }
        if (object instanceof JSArray array && array.elements instanceof Object[] values && isSearchable(searched)
                && !OrdinaryProperties.prototypeChainHasElements(array.prototype)) {
            k = skipUnequal(values, searched, (int) Math.min(k, Integer.MAX_VALUE), (int) Math.min(length, array.length));
        }
        for (; k < length; k++) {
            if (Comparison.sameValueZero(ArrayAccess.get(realm, object, k), searched)) {
                return true;
            }
        }
        return false;
    }

    static Object at(Realm realm, Object thisValue, Object index) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.at");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        double relative = TypeConversion.toIntegerOrInfinity(realm, index);
        double k = relative >= 0 ? relative : length + relative;
        return k < 0 || k >= length ? UNDEFINED : ArrayAccess.get(realm, object, (long) k);
    }
}
