package dev.deltic.numbers;

/** IEEE 754 binary16, for Float16Array, DataView and Math.f16round. Rounds once, straight from binary64: a detour over
 *  {@code float} would round twice. */
public final class Float16 {
    private static final int FRACTION_BITS = 10;
    private static final int EXPONENT_BIAS = 15;
    private static final int INFINITY = 0x7C00;
    private static final int QUIET_NAN = 0x7E00;
    /** Half-way between the largest finite value, 65504, and 2^16; ties go to the even 2^16, which is infinite. */
    private static final double OVERFLOW = 65520;
    private static final double SMALLEST_NORMAL = 0x1p-14;
    private static final double SUBNORMAL_SCALE = 0x1p24;

    private Float16() { }

    /** The bits of the binary16 value nearest to {@code value}, ties to even. */
    public static short toBits(double value) {
        if (value != value) {
            return (short) QUIET_NAN;
        }
        int sign = (int) (Double.doubleToRawLongBits(value) >>> 48) & 0x8000;
        double magnitude = Math.abs(value);
        if (magnitude >= OVERFLOW) {
            return (short) (sign | INFINITY);
        }
        if (magnitude < SMALLEST_NORMAL) {
            // A result of 2^10 units is the smallest normal number, and its bits are right as they are.
            return (short) (sign | (int) Math.rint(magnitude * SUBNORMAL_SCALE));
        }
        int exponent = Math.getExponent(magnitude);
        int significand = (int) Math.rint(Math.scalb(magnitude, FRACTION_BITS - exponent));
        // Rounding up to 2^11 carries into the exponent, as it should.
        return (short) (sign | (exponent + EXPONENT_BIAS << FRACTION_BITS) + significand - (1 << FRACTION_BITS));
    }

    /** The value of binary16 bits; exact. */
    public static double toDouble(short bits) {
        int exponent = bits >> FRACTION_BITS & 0x1F;
        int fraction = bits & (1 << FRACTION_BITS) - 1;
        double magnitude;
        if (exponent == 0) {
            magnitude = fraction / SUBNORMAL_SCALE;
        } else if (exponent == 0x1F) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else {
            magnitude = Math.scalb((double) (fraction | 1 << FRACTION_BITS), exponent - EXPONENT_BIAS - FRACTION_BITS);
        }
        return bits < 0 ? -magnitude : magnitude;
    }

    /** <a href="https://tc39.es/ecma262/#sec-math.f16round">Math.f16round</a> */
    public static double round(double value) {
        return toDouble(toBits(value));
    }
}
