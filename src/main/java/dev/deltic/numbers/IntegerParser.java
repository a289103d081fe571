package dev.deltic.numbers;

import java.math.BigInteger;

/** Digit strings in any radix to the nearest double. */
final class IntegerParser {
    private static final long SAFE = 1L << 53;

    private IntegerParser() { }

    /** The value of a digit character up to 36, or 99; unlike {@link Character#digit} only for ASCII. */
    static int digit(char c) {
        if (c <= '9') {
            return c >= '0' ? c - '0' : 99;
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'z' && c < 128 ? letter - 'a' + 10 : 99;
    }

    static int digitsEnd(String text, int from, int to, int radix) {
        int i = from;
        while (i < to && digit(text.charAt(i)) < radix) {
            i++;
        }
        return i;
    }

    /** Every character of {@code text[from, to)} must be a digit. */
    static double parse(String text, int from, int to, int radix) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * radix + digit(text.charAt(i));
            if (value > SAFE) {
                return parseLong(text, from, to, radix);
            }
        }
        return value;
    }

    private static double parseLong(String text, int from, int to, int radix) {
        int start = from;
        while (text.charAt(start) == '0') {
            start++;
        }
        if (radix == 10) {
            return Double.parseDouble(text.substring(start, to));
        }
        if (to - start > 1100) {
            return Double.POSITIVE_INFINITY;        // at least 2^1100
        }
        return new BigInteger(text.substring(start, to), radix).doubleValue();
    }
}
