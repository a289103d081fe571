package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.values.BigIntNumbers;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Rope;
import java.math.BigInteger;

/** <a href="https://tc39.es/ecma262/#sec-testing-and-comparison-operations">Testing and Comparison Operations</a> */
public final class Comparison {
    private Comparison() { }

    /** <a href="https://tc39.es/ecma262/#sec-isstrictlyequal">IsStrictlyEqual</a> */
    public static boolean isStrictlyEqual(Object a, Object b) {
        if (a == b) {
            return !(a instanceof Double d) || !d.isNaN();
        }
        if (a instanceof Integer x) {
            return b instanceof Integer y ? x.intValue() == y.intValue()
                : b instanceof Double z ? x.doubleValue() == z : equalsHostPrimitive(a, b);
        }
        if (a instanceof Double x) {
            return b instanceof Double y ? x.doubleValue() == y.doubleValue()
                : b instanceof Integer z ? x == (double) z : equalsHostPrimitive(a, b);
        }
        return equalsSameType(a, b) || a instanceof JSObject && equalsHostPrimitive(a, b);
    }

    /** Strict equality with an integer. */
    public static boolean isStrictlyEqualToInt(Object value, int number) {
        return value instanceof Integer i ? i == number : value instanceof Double d ? d == number
            : value instanceof JSObject object && equalsInt(object, number);
    }

    private static boolean equalsInt(JSObject object, int number) {
        Object primitive = object.hostPrimitive();
        return primitive instanceof Number && ((Number) primitive).doubleValue() == number;
    }

    /** What a table of a switch over integers looks up: the value less {@code low}, or -1 for what equals no integer in an int's range. */
    public static int switchIndex(Object value, int low) {
        Object number = value instanceof JSObject object ? object.hostPrimitive() : value;
        long at;
        if (number instanceof Integer i) {
            at = (long) i - low;
        } else if (number instanceof Double d && d == (int) (double) d) {
            at = (long) (int) (double) d - low;
        } else {
            return -1;
        }
        return at < 0 || at > Integer.MAX_VALUE ? -1 : (int) at;
    }

    /** Equality of two values that are not numbers. */
    private static boolean equalsSameType(Object a, Object b) {
        if (a instanceof String s && b instanceof String t) {
            return s.equals(t);
        }
        if (a instanceof String || a instanceof Rope) {
            return JSStrings.isString(b) ? JSStrings.equal((CharSequence) a, (CharSequence) b) : equalsHostPrimitive(a, b);
        }
        if (a instanceof Boolean || a instanceof BigInteger) {
            return a.equals(b);
        }
        return a instanceof JSObject object && b instanceof JSObject other && object.isSameObject(other);
    }

    /** Equality where one side may be a host object that stands for a primitive. */
    private static boolean equalsHostPrimitive(Object a, Object b) {
        Object left = a instanceof JSObject object ? object.hostPrimitive() : a;
        Object right = b instanceof JSObject object ? object.hostPrimitive() : b;
        return (a instanceof JSObject) != (b instanceof JSObject) && left != null && right != null && isStrictlyEqual(left, right);
    }

    /** <a href="https://tc39.es/ecma262/#sec-samevalue">SameValue</a> */
    public static boolean sameValue(Object a, Object b) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return x.intValue() == y.intValue();
        }
        if (isNumber(a) && isNumber(b)) {
            double x = ((Number) a).doubleValue();
            double y = ((Number) b).doubleValue();
            return x != x ? y != y : Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
        }
        return a == b || equalsSameType(a, b);
    }

    /** <a href="https://tc39.es/ecma262/#sec-samevaluezero">SameValueZero</a> */
    public static boolean sameValueZero(Object a, Object b) {
        if (isNumber(a) && isNumber(b)) {
            double x = ((Number) a).doubleValue();
            double y = ((Number) b).doubleValue();
            return x == y || x != x && y != y;
        }
        return a == b || equalsSameType(a, b);
    }

    /** Whether the value is of type Number. */
    public static boolean isNumber(Object value) {
        return value instanceof Integer || value instanceof Double;
    }

    /** <a href="https://tc39.es/ecma262/#sec-islooselyequal">IsLooselyEqual</a> */
    public static boolean isLooselyEqual(Realm realm, Object a, Object b) {
        if (isNumber(a) && isNumber(b) || JSStrings.isString(a) && JSStrings.isString(b)) {
            return isStrictlyEqual(a, b);
        }
        boolean nullishA = a == null || a == UNDEFINED || a instanceof JSObject o && o.isHTMLDDA();
        boolean nullishB = b == null || b == UNDEFINED || b instanceof JSObject o && o.isHTMLDDA();
        if (nullishA || nullishB) {
            return nullishA && nullishB && !(a instanceof JSObject && b instanceof JSObject && a != b);
        }
        if (a instanceof JSObject && b instanceof JSObject) {
            return isStrictlyEqual(a, b);
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return x.booleanValue() == y.booleanValue();
        }
        if (a instanceof Boolean x) {
            return isLooselyEqual(realm, x ? 1 : 0, b);
        }
        if (b instanceof Boolean x) {
            return isLooselyEqual(realm, a, x ? 1 : 0);
        }
        if (a instanceof JSObject) {
            return isLooselyEqual(realm, TypeConversion.toPrimitive(realm, a), b);
        }
        if (b instanceof JSObject) {
            return isLooselyEqual(realm, a, TypeConversion.toPrimitive(realm, b));
        }
        return primitivesLooselyEqual(realm, a, b);
    }

    private static boolean primitivesLooselyEqual(Realm realm, Object a, Object b) {
        if (a instanceof BigInteger x && b instanceof BigInteger y) {
            return x.equals(y);
        }
        if (a instanceof BigInteger x) {
            if (JSStrings.isString(b)) {
                return x.equals(BigIntWork.parse(realm, JSStrings.flatten(b)));
            }
            return isNumber(b) && BigIntNumbers.equal(x, ((Number) b).doubleValue());
        }
        if (b instanceof BigInteger) {
            return primitivesLooselyEqual(realm, b, a);
        }
        if (isNumber(a) && JSStrings.isString(b) || isNumber(b) && JSStrings.isString(a)) {
            return TypeConversion.toNumber(realm, a) == TypeConversion.toNumber(realm, b);
        }
        return a == b;
    }

    /** The result of {@link #compare}: less, equal, greater or undefined. */
    public static final int UNORDERED = 2;

    /** Orders two primitives as <a href="https://tc39.es/ecma262/#sec-islessthan">IsLessThan</a> does: negative, 0, positive, or
     *  {@link #UNORDERED} when NaN is involved. */
    public static int compare(Realm realm, Object a, Object b) {
        if (JSStrings.isString(a) && JSStrings.isString(b)) {
            return Integer.signum(JSStrings.compare((CharSequence) a, (CharSequence) b));
        }
        if (a instanceof BigInteger x && JSStrings.isString(b)) {
            BigInteger y = BigIntWork.parse(realm, JSStrings.flatten(b));
            return y == null ? UNORDERED : x.compareTo(y);
        }
        if (b instanceof BigInteger y && JSStrings.isString(a)) {
            BigInteger x = BigIntWork.parse(realm, JSStrings.flatten(a));
            return x == null ? UNORDERED : x.compareTo(y);
        }
        if (a instanceof BigInteger x && b instanceof BigInteger y) {
            return x.compareTo(y);
        }
        if (a instanceof BigInteger x) {
            return BigIntNumbers.compare(x, TypeConversion.toNumber(realm, b));
        }
        if (b instanceof BigInteger y) {
            int reversed = BigIntNumbers.compare(y, TypeConversion.toNumber(realm, a));
            return reversed == BigIntNumbers.UNORDERED ? UNORDERED : -reversed;
        }
        double x = TypeConversion.toNumber(realm, a);
        double y = TypeConversion.toNumber(realm, b);
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : UNORDERED;
    }
}
