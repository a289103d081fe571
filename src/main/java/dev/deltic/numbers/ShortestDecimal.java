package dev.deltic.numbers;

/** The shortest decimal {@code digits × 10^exponent} that reads back as a given double, and of those the nearest to it;
 *  what <a href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">Number::toString</a> calls n, k and s.
 *
 *  <p>Short decimals, which is what programs mostly print, are found by trying: if {@code m / 10^k} with m below 10^15
 *  rounds to the value, it is the only decimal of that length that does. The others take the Schubfach method
 *  (R. Giulietti, "The Schubfach way to render doubles", 2020): the value and the two borders of its rounding interval
 *  are scaled by one power of ten with 128-bit precision, and at most four candidates remain. */
final class ShortestDecimal {
    private static final int MAX_TRIED_DECIMALS = 6;
    private static final double MAX_TRIED = 1e15;

    /** Without trailing zeros; positive. */
    final long digits;
    final int exponent;

    private ShortestDecimal(long digits, int exponent) {
        this.digits = digits;
        this.exponent = exponent;
    }

    /** {@code value} must be positive and finite. */
    static ShortestDecimal of(double value) {
        if (value < MAX_TRIED && value >= 1e-3) {
            double power = 10;                          // most that come here are no integers
            for (int decimals = 1; decimals <= MAX_TRIED_DECIMALS; decimals++) {
                double scaled = Math.rint(value * power);
                if (scaled >= MAX_TRIED) {
                    break;
                }
                if (scaled / power == value) {
                    return normalized((long) scaled, -decimals);
                }
                power *= 10;
            }
        }
        return schubfach(value);
    }

    private static ShortestDecimal normalized(long digits, int exponent) {
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
        return new ShortestDecimal(digits, exponent);
    }

    private static ShortestDecimal schubfach(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> 52);
        long fraction = bits & (1L << 52) - 1;
        long c = biased == 0 ? fraction : fraction | 1L << 52;          // value = c × 2^q
        int q = biased == 0 ? -1074 : biased - 1075;
        boolean closerBelow = fraction == 0 && biased > 1;              // the predecessor has a smaller exponent
        int k = closerBelow ? floorLog10OfThreeQuarters(q) : floorLog10OfPowerOf2(q);
        int shift = q + PowersOfTen.floorLog2(-k) + 1;
        long gHigh = PowersOfTen.high(-k);
        long gLow = PowersOfTen.low(-k);
        long borderOut = c & 1;                                         // the borders belong to even significands
        long lower = scale(gHigh, gLow, 4 * c - (closerBelow ? 1 : 2) << shift) + borderOut;
        long middle = scale(gHigh, gLow, 4 * c << shift);               // four times the scaled value, odd if inexact
        long upper = scale(gHigh, gLow, 4 * c + 2 << shift) - borderOut;

        long below = middle >>> 2;
        if (below >= 10) {                                              // one digit less, if that is unambiguous
            long tens = below / 10;
            boolean belowIn = lower <= 40 * tens;
            boolean aboveIn = 40 * tens + 40 <= upper;
            if (belowIn != aboveIn) {
                return normalized(belowIn ? tens : tens + 1, k + 1);
            }
        }
        boolean belowIn = lower <= 4 * below;
        boolean aboveIn = 4 * below + 4 <= upper;
        if (belowIn != aboveIn) {
            return normalized(belowIn ? below : below + 1, k);
        }
        long half = 4 * below + 2;
        boolean up = middle > half || middle == half && (below & 1) != 0;
        return normalized(up ? below + 1 : below, k);
    }

    /** The upper 64 bits of {@code g × factor}, with the lowest bit set if a lower one is: rounding to odd, so that
     *  comparisons with multiples of 2 come out as for the exact product. */
    private static long scale(long gHigh, long gLow, long factor) {
        long carry = unsignedMultiplyHigh(gLow, factor);
        long low = gHigh * factor;
        long high = unsignedMultiplyHigh(gHigh, factor);
        long sum = low + carry;
        if (Long.compareUnsigned(sum, low) < 0) {
            high++;
        }
        return high | (sum >>> 1 != 0 ? 1 : 0);
    }

    private static long unsignedMultiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    /** floor(log10(2^q)), exact for the exponents of doubles. */
    private static int floorLog10OfPowerOf2(int q) {
        return q * 1262611 >> 22;
    }

    /** floor(log10(3/4 × 2^q)), exact for the exponents of doubles. */
    private static int floorLog10OfThreeQuarters(int q) {
        return q * 1262611 - 524031 >> 22;
    }
}
