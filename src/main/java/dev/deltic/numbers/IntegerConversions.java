package dev.deltic.numbers;

/** Integer views of a Number: the modular conversions and the tests whether a Number is an integer of some kind. */
public final class IntegerConversions {
    /** 2^53 - 1, Number.MAX_SAFE_INTEGER. */
    public static final double MAX_SAFE_INTEGER = 9007199254740991.0;

    private static final int SIGNIFICAND_BITS = 52;
    private static final int EXPONENT_BIAS = 1023;
    private static final long SIGNIFICAND_MASK = (1L << SIGNIFICAND_BITS) - 1;

    private IntegerConversions() { }

    /** <a href="https://tc39.es/ecma262/#sec-toint32">ToInt32</a> of a Number. */
    public static int toInt32(double value) {
        int truncated = (int) value;
        return truncated == value ? truncated : (int) toInt64(value);
    }

    /** The value truncated and taken modulo 2^64; 0 for NaN and the infinities. The low bits are those of every
     *  narrower modular conversion. */
    public static long toInt64(double value) {
        long truncated = (long) value;
        if (truncated != Long.MAX_VALUE && truncated != Long.MIN_VALUE) {
            return truncated;                   // in range, or NaN, for which Java's conversion gives 0 too
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> SIGNIFICAND_BITS) & 0x7FF;
        int shift = exponent - EXPONENT_BIAS - SIGNIFICAND_BITS;
        if (shift >= 64) {
            return 0;                           // a multiple of 2^64, or an infinity
        }
        long magnitude = (bits & SIGNIFICAND_MASK | 1L << SIGNIFICAND_BITS) << shift;
        return bits < 0 ? -magnitude : magnitude;
    }

    /** <a href="https://tc39.es/ecma262/#sec-touint32">ToUint32</a> of a Number, as a non-negative {@code long}. */
    public static long toUint32(double value) {
        return toInt32(value) & 0xFFFFFFFFL;
    }

    /** <a href="https://tc39.es/ecma262/#sec-toint16">ToInt16</a> of a Number. */
    public static int toInt16(double value) {
        return (short) toInt32(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-touint16">ToUint16</a> of a Number. */
    public static int toUint16(double value) {
        return (char) toInt32(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-toint8">ToInt8</a> of a Number. */
    public static int toInt8(double value) {
        return (byte) toInt32(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-touint8">ToUint8</a> of a Number. */
    public static int toUint8(double value) {
        return toInt32(value) & 0xFF;
    }

    /** <a href="https://tc39.es/ecma262/#sec-touint8clamp">ToUint8Clamp</a> of a Number: clamped, ties to even. */
    public static int toUint8Clamp(double value) {
        if (!(value > 0)) {
            return 0;                           // NaN too
        }
        return value >= 255 ? 255 : (int) Math.rint(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-tointegerorinfinity">ToIntegerOrInfinity</a> of a Number; never -0. */
    public static double toIntegerOrInfinity(double value) {
        if (value != value) {
            return 0;
        }
        return truncate(value) + 0.0;           // adding 0 turns -0 into 0
    }

    /** <a href="https://tc39.es/ecma262/#sec-tolength">ToLength</a> of a Number: clamped to 0 .. 2^53 - 1. */
    public static long toLength(double value) {
        if (!(value > 0)) {
            return 0;
        }
        return value >= MAX_SAFE_INTEGER ? (long) MAX_SAFE_INTEGER : (long) value;
    }

    /** Rounds towards zero and keeps -0, NaN and the infinities: Math.trunc. */
    public static double truncate(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    /** Whether the value is an int32 other than -0, so that it may be held as an {@code Integer}. */
    public static boolean isInt32(double value) {
        int truncated = (int) value;
        return truncated == value && (truncated != 0 || Double.doubleToRawLongBits(value) == 0);
    }

    /** <a href="https://tc39.es/ecma262/#sec-isintegralnumber">IsIntegralNumber</a> of a Number. */
    public static boolean isIntegral(double value) {
        return Math.rint(value) == value && value - value == 0;
    }

    /** Number.isSafeInteger of a Number. */
    public static boolean isSafeInteger(double value) {
        return Math.rint(value) == value && Math.abs(value) <= MAX_SAFE_INTEGER;
    }
}
