package dev.deltic.numbers;

import java.math.BigInteger;

/** The exact sum of any number of doubles, rounded once, for
 *  <a href="https://tc39.es/ecma262/#sec-math.sumprecise">Math.sumPrecise</a>.
 *
 *  <p>A fixed-point number of 32-bit digits in units of 2^-1074, wide enough for 2^53 times the largest double. Digits
 *  are signed and held in {@code long}s, so an addition touches three of them and carries are settled rarely. */
public final class PreciseSum {
    private static final int DIGIT_BITS = 32;
    private static final int DIGITS = (2046 + 53 + 54) / DIGIT_BITS + 2;
    /** An addition changes a digit by less than 2^32, so this many leave it within a {@code long}. */
    private static final int ADDITIONS_BETWEEN_CARRIES = 1 << 29;
    private static final int UNIT_EXPONENT = -1074;

    private final long[] digits = new long[DIGITS];
    private int additions;
    private boolean onlyMinusZero = true;
    /** The sum of the values that are not finite; 0 if there was none. */
    private double nonFinite;

    public void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits == Long.MIN_VALUE) {
            return;
        }
        onlyMinusZero = false;
        int exponent = (int) (bits >>> 52) & 0x7FF;
        if (exponent == 0x7FF) {
            nonFinite += value;
            return;
        }
        long significand = bits & (1L << 52) - 1;
        int shift = 0;
        if (exponent != 0) {
            significand |= 1L << 52;
            shift = exponent - 1;
        }
        addShifted(significand, shift, bits < 0);
    }

    private void addShifted(long significand, int shift, boolean negative) {
        int index = shift / DIGIT_BITS;
        int within = shift % DIGIT_BITS;
        long low = significand << within;
        long high = within == 0 ? 0 : significand >>> 64 - within;
        long first = low & 0xFFFFFFFFL;
        long second = low >>> DIGIT_BITS;
        if (negative) {
            digits[index] -= first;
            digits[index + 1] -= second;
            digits[index + 2] -= high;
        } else {
            digits[index] += first;
            digits[index + 1] += second;
            digits[index + 2] += high;
        }
        if (++additions == ADDITIONS_BETWEEN_CARRIES) {
            settleCarries();
        }
    }

    /** Brings every digit but the last into 0 .. 2^32 - 1; the last then has the sign of the whole. */
    private void settleCarries() {
        long carry = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            long digit = digits[i] + carry;
            digits[i] = digit & 0xFFFFFFFFL;
            carry = digit >> DIGIT_BITS;
        }
        digits[DIGITS - 1] += carry;
        additions = 0;
    }

    /** The sum so far, correctly rounded. Without any addition it is -0. */
    public double result() {
        if (onlyMinusZero) {
            return -0.0;
        }
        if (nonFinite != 0) {
            return nonFinite;
        }
        settleCarries();
        byte[] bytes = new byte[DIGITS * 4];
        for (int i = 0; i < DIGITS; i++) {
            int position = (DIGITS - 1 - i) * 4;
            int digit = (int) digits[i];
            bytes[position] = (byte) (digit >> 24);
            bytes[position + 1] = (byte) (digit >> 16);
            bytes[position + 2] = (byte) (digit >> 8);
            bytes[position + 3] = (byte) digit;
        }
        BigInteger units = new BigInteger(bytes);
        double magnitude = round(units.abs());
        return units.signum() < 0 ? -magnitude : magnitude;
    }

    private static double round(BigInteger units) {
        int excess = units.bitLength() - 62;
        if (excess <= 0) {
            long exact = units.longValue();
            // Up to 2^53 units the conversion is exact; above, the sum is normal, so scaling does not round again.
            return Math.scalb((double) exact, UNIT_EXPONENT);
        }
        long top = units.shiftRight(excess).longValue();
        if (units.getLowestSetBit() < excess) {
            top |= 1;                           // stands for everything shifted out when deciding a tie
        }
        return Math.scalb((double) top, excess + UNIT_EXPONENT);
    }
}
