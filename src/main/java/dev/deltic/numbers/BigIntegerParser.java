package dev.deltic.numbers;

import java.math.BigInteger;

/** Long digit strings to {@link BigInteger}, by halves: the JDK's own constructor takes time quadratic in the length. */
public final class BigIntegerParser {
    private static final int DIRECT_LENGTH = 600;

    private BigIntegerParser() { }

    /** The value of {@code digits}, which must be a non-empty string of digits of the radix, without a sign. */
    public static BigInteger parse(String digits, int radix) {
        int length = digits.length();
        if (length <= 12) {
            return BigInteger.valueOf(Long.parseLong(digits, radix));       // 36^12 is less than 2^63
        }
        if (length <= DIRECT_LENGTH) {
            return new BigInteger(digits, radix);
        }
        int levels = 0;
        while (DIRECT_LENGTH << levels < length && levels < 21) {
            levels++;
        }
        // powers[i] = radix^(DIRECT_LENGTH × 2^i): one squaring each, shared by all halves of that length.
        BigInteger[] powers = new BigInteger[levels];
        BigInteger power = BigInteger.valueOf(radix).pow(DIRECT_LENGTH);
        for (int i = 0; i < levels; i++) {
            powers[i] = power;
            if (i + 1 < levels) {
                power = power.multiply(power);
            }
        }
        return parse(digits, 0, length, radix, powers, levels - 1);
    }

    private static BigInteger parse(String digits, int from, int to, int radix, BigInteger[] powers, int level) {
        int low = level < 0 ? 0 : DIRECT_LENGTH << level;
        if (level < 0) {
            return new BigInteger(digits.substring(from, to), radix);
        }
        if (to - from <= low) {
            return parse(digits, from, to, radix, powers, level - 1);
        }
        int middle = to - low;
        BigInteger high = parse(digits, from, middle, radix, powers, level - 1);
        return high.multiply(powers[level]).add(parse(digits, middle, to, radix, powers, level - 1));
    }

    /** Whether {@code text[from, to)} is a non-empty string of digits of the radix. */
    public static boolean isDigits(String text, int from, int to, int radix) {
        return from < to && IntegerParser.digitsEnd(text, from, to, radix) == to;
    }
}
