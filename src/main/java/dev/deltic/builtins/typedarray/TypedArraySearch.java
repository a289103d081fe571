package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;

/** The methods that look for an element or put elements into a text. */
final class TypedArraySearch {
    private static final int POLL_MASK = 1023;

    private TypedArraySearch() { }

    /** Where a relative index points: counted from the end when negative, clamped to {@code 0 .. length}. */
    static int relativeIndex(Realm realm, Object argument, int length) {
        double relative = TypeConversion.toIntegerOrInfinity(realm, argument);
        return relative < 0 ? (int) Math.max(0, length + relative) : (int) Math.min(relative, length);
    }

    /** As {@link #relativeIndex}, and {@code length} for undefined. */
    static int relativeEnd(Realm realm, Object argument, int length) {
        return argument == UNDEFINED ? length : relativeIndex(realm, argument, length);
    }

    static Object at(Realm realm, JSTypedArray array, Object index) {
        int length = array.currentLength();
        double relative = TypeConversion.toIntegerOrInfinity(realm, index);
        double k = relative >= 0 ? relative : length + relative;
        return k < 0 || k >= length ? UNDEFINED : array.element((long) k);
    }

    static Object includes(Realm realm, JSTypedArray array, Object searched, Object fromIndex) {
        int length = array.currentLength();
        if (length == 0) {
            return false;
        }
        for (int k = relativeIndex(realm, fromIndex, length); k < length; k++) {
            if (Comparison.sameValueZero(array.element(k), searched)) {
                return true;
            }
        }
        return false;
    }

    static Object indexOf(Realm realm, JSTypedArray array, Object searched, Object fromIndex) {
        int length = array.currentLength();
        if (length == 0) {
            return -1;
        }
        int k = relativeIndex(realm, fromIndex, length);
        for (length = Math.min(length, array.currentLength()); k < length; k++) {
            if (Comparison.isStrictlyEqual(array.element(k), searched)) {
                return k;
            }
        }
        return -1;
    }

    static Object lastIndexOf(Realm realm, JSTypedArray array, Object[] arguments) {
        int length = array.currentLength();
        if (length == 0) {
            return -1;
        }
        Object searched = arguments.length > 0 ? arguments[0] : UNDEFINED;
        double n = arguments.length > 1 ? TypeConversion.toIntegerOrInfinity(realm, arguments[1]) : length - 1;
        int k = n >= 0 ? (int) Math.min(n, length - 1) : (int) Math.max(-1, length + n);
        for (k = Math.min(k, array.currentLength() - 1); k >= 0; k--) {
            if (Comparison.isStrictlyEqual(array.element(k), searched)) {
                return k;
            }
        }
        return -1;
    }

    static Object join(Realm realm, JSTypedArray array, Object separator) {
        int length = array.currentLength();
        String between = separator == UNDEFINED ? "," : TypeConversion.toString(realm, separator);
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            if (k > 0) {
                text.append(between);
            }
            Object value = array.element(k);
            if (value != UNDEFINED) {
                text.append(TypeConversion.toString(realm, value));
            }
            check(realm, text, k);
        }
        return text.toString();
    }

    static Object toLocaleString(Realm realm, JSTypedArray array, Object locales, Object options) {
        int length = array.currentLength();
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            if (k > 0) {
                text.append(',');
            }
            Object value = array.element(k);
            if (value != UNDEFINED) {
                text.append(TypeConversion.toString(realm,
                    ObjectOperations.invoke(realm, value, Names.TO_LOCALE_STRING, locales, options)));
            }
            check(realm, text, k);
        }
        return text.toString();
    }

    private static void check(Realm realm, StringBuilder text, int k) {
        JSStrings.checkLength(text.length());
        if ((k & POLL_MASK) == 0) {
            realm.agent.poll();
        }
    }
}
