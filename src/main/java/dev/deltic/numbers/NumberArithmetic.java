package dev.deltic.numbers;

/** The Number operations whose meaning in ECMA-262 is not plain Java arithmetic. */
public final class NumberArithmetic {
    /** From here on every double is an integer. */
    private static final double INTEGERS_ONLY = 4503599627370496.0;

    /** 2^63: smaller integers are longs. */
    private static final double LONG_LIMIT = 0x1p63;

    private NumberArithmetic() { }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-number-remainder">Number::remainder</a>. Java's operator has
     *  the same meaning, but is a slow x87 loop in HotSpot, so remainders by integers take another way. */
    public static double remainder(double dividend, double divisor) {
        double size = Math.abs(dividend);
        if (size < Math.abs(divisor)) {
            return dividend;
        }
        long d = (long) divisor;
        if (d != divisor || d == 0 || !(size < LONG_LIMIT)) {
            return dividend % divisor;
        }
        long n = (long) dividend;
        long integer = (int) n == n ? (int) n % (int) d : n % d;        // d is no larger than n
        double result = integer + (dividend - n);                       // exact: every remainder is a double
        return result == 0 ? Math.copySign(0.0, dividend) : result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate">Number::exponentiate</a>. Unlike C's,
     *  Java's {@code pow} agrees with ECMA-262 in giving NaN for 1 to the infinite or to NaN. The last bit is the
     *  implementation's choice; HotSpot's intrinsic, the same in all its tiers, is nearer to exact than fdlibm. */
    public static double exponentiate(double base, double exponent) {
        return Math.pow(base, exponent);
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.round">Math.round</a>: ties towards +Infinity; keeps the sign of zero. */
    public static double round(double value) {
        if (!(Math.abs(value) < INTEGERS_ONLY)) {
            return value;                                   // already an integer, infinite or NaN
        }
        double floor = Math.floor(value);
        double rounded = value - floor >= 0.5 ? floor + 1 : floor;   // the difference is exact
        return rounded == 0 ? Math.copySign(0.0, value) : rounded;
    }

    /** Math.sign: keeps NaN and the sign of zero. */
    public static double sign(double value) {
        return value > 0 ? 1 : value < 0 ? -1 : value;
    }

    /** Math.fround. */
    public static double fround(double value) {
        return (float) value;
    }

    /** SameValue of two Numbers: NaN equals itself, 0 and -0 differ. */
    public static boolean sameValue(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    /** SameValueZero of two Numbers: NaN equals itself, 0 and -0 are equal. */
    public static boolean sameValueZero(double a, double b) {
        return a == b || a != a && b != b;
    }
}
