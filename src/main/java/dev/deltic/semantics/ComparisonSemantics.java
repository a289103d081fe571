package dev.deltic.semantics;

import dev.deltic.ic.CompareFeedback;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.TypeConversion.Hint;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Rope;
import dev.deltic.values.Undefined;
import java.math.BigInteger;

/** Relational and equality operators and {@code typeof}. Comparisons note in their feedback slot
 *  what they met, unless that was two int32s; see {@link CompareFeedback}. */
public final class ComparisonSemantics {
    private ComparisonSemantics() { }

    private static boolean numbers(Object a, Object b) {
        return (a instanceof Integer || a instanceof Double) && (b instanceof Integer || b instanceof Double);
    }

    private static double number(Object value) {
        return value instanceof Integer i ? i : (Double) value;
    }

    private static int compare(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        CompareFeedback.recordOrdering(realm, feedback, slot, a, b);
        Object left = TypeConversion.toPrimitive(realm, a, Hint.NUMBER);
        return Comparison.compare(realm, left, TypeConversion.toPrimitive(realm, b, Hint.NUMBER));
    }

    /** {@code a < b} */
    public static boolean less(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return x < y;
        }
        if (numbers(a, b)) {
            CompareFeedback.record(realm, feedback, slot, CompareFeedback.NUMBER);
            return number(a) < number(b);
        }
        return compare(realm, a, b, feedback, slot) < 0;
    }

    /** {@code a <= b} */
    public static boolean lessEqual(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return x <= y;
        }
        if (numbers(a, b)) {
            CompareFeedback.record(realm, feedback, slot, CompareFeedback.NUMBER);
            return number(a) <= number(b);
        }
        return compare(realm, a, b, feedback, slot) <= 0;
    }

    /** {@code a > b} */
    public static boolean greater(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return x > y;
        }
        if (numbers(a, b)) {
            CompareFeedback.record(realm, feedback, slot, CompareFeedback.NUMBER);
            return number(a) > number(b);
        }
        return compare(realm, a, b, feedback, slot) == 1;
    }

    /** {@code a >= b} */
    public static boolean greaterEqual(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return x >= y;
        }
        if (numbers(a, b)) {
            CompareFeedback.record(realm, feedback, slot, CompareFeedback.NUMBER);
            return number(a) >= number(b);
        }
        int order = compare(realm, a, b, feedback, slot);
        return order == 0 || order == 1;
    }

    /** {@code a == b} */
    public static boolean equal(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return x.intValue() == y.intValue();
        }
        CompareFeedback.recordEquality(realm, feedback, slot, a, b);
        if (a == b && !(a instanceof Double)) {
            return true;
        }
        return Comparison.isLooselyEqual(realm, a, b);
    }

    /** {@code a === b} */
    public static boolean strictEqual(Realm realm, Object a, Object b, Object[] feedback, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return x.intValue() == y.intValue();
        }
        CompareFeedback.recordEquality(realm, feedback, slot, a, b);
        if (a == null || b == null || a == Undefined.UNDEFINED || b == Undefined.UNDEFINED) {
            return a == b;
        }
        return Comparison.isStrictlyEqual(a, b);
    }

    /** {@code typeof value} */
    public static String typeOf(Object value) {
        if (value instanceof String || value instanceof Rope) {
            return "string";
        }
        if (value instanceof Integer || value instanceof Double) {
            return "number";
        }
        if (value instanceof JSObject object) {
            return object.typeOf();
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value == Undefined.UNDEFINED ? "undefined" : value == null ? "object" : value instanceof JSSymbol ? "symbol"
            : value instanceof BigInteger ? "bigint" : "object";
    }

    /** ToPropertyKey as a value that names the same property whenever it is used. */
    public static Object toPropertyKeyValue(Realm realm, Object value) {
        if (value instanceof String || value instanceof JSSymbol || value instanceof Integer i && i >= 0) {
            return value;
        }
        PropertyKey key = TypeConversion.toPropertyKey(realm, value);
        return key.isIndex() && key.index() <= Integer.MAX_VALUE ? (Object) (int) key.index() : key.toValue();
    }
}
