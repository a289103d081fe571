package dev.deltic.numbers;

/** <a href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">Number::toString</a> in radix 10, written into an array of
 *  characters that has room. */
public final class NumberText {
    /** The most characters that a number takes. */
    public static final int MAX_LENGTH = 26;
    /** The exponents between which radix 10 writes no exponent. */
    private static final int MAX_PLAIN_EXPONENT = 21;
    private static final int MIN_PLAIN_EXPONENT = -6;
    private static final double INTEGERS_WITHOUT_GAPS = 9007199254740992.0;

    private NumberText() { }

    /** Writes an int32 from {@code at} on; gives where it ends. */
    public static int write(int value, char[] out, int at) {
        if (value >= 0) {
            return digits(value, out, at);
        }
        out[at] = '-';
        return digits(-(long) value, out, at + 1);
    }

    /** Writes a finite number from {@code start} on; gives where it ends. */
    public static int write(double value, char[] out, int start) {
        int at = start;
        if (value < 0) {
            out[at++] = '-';
        }
        double magnitude = Math.abs(value);
        if (magnitude < INTEGERS_WITHOUT_GAPS && magnitude == (long) magnitude) {
            return digits((long) magnitude, out, at);
        }
        ShortestDecimal decimal = ShortestDecimal.of(magnitude);
        return decimal(decimal.digits, decimal.exponent, out, at);
    }

    /** Writes {@code digits × 10^exponent} in the form that Number::toString prescribes, steps 6 to 12. */
    private static int decimal(long digits, int exponent, char[] out, int at) {
        int k = count(digits);
        int n = k + exponent;                           // the point stands after n digits
        if (k <= n && n <= MAX_PLAIN_EXPONENT) {
            return zeros(n - k, out, digits(digits, out, at));
        }
        if (0 < n && n <= MAX_PLAIN_EXPONENT) {
            int end = digits(digits, out, at + 1);
            for (int i = at; i < at + n; i++) {
                out[i] = out[i + 1];
            }
            out[at + n] = '.';
            return end;
        }
        if (MIN_PLAIN_EXPONENT < n && n <= 0) {
            out[at] = '0';
            out[at + 1] = '.';
            return digits(digits, out, zeros(-n, out, at + 2));
        }
        return scientific(digits, k, n - 1, out, at);
    }

    private static int scientific(long digits, int count, int exponent, char[] out, int at) {
        int end = at + 1;
        if (count == 1) {
            out[at] = (char) ('0' + digits);
        } else {
            end = digits(digits, out, at + 1);
            out[at] = out[at + 1];
            out[at + 1] = '.';
        }
        out[end] = 'e';
        out[end + 1] = exponent < 0 ? '-' : '+';
        return digits(Math.abs(exponent), out, end + 2);
    }

    private static int zeros(int count, char[] out, int start) {
        int at = start;
        for (int i = 0; i < count; i++) {
            out[at++] = '0';
        }
        return at;
    }

    /** Writes a number that is not negative. */
    private static int digits(long value, char[] out, int start) {
        int end = start + count(value);
        int at = end;
        long rest = value;
        while (rest > Integer.MAX_VALUE) {
            long hundredth = rest / 100;
            at = pair((int) (rest - hundredth * 100), out, at);
            rest = hundredth;
        }
        int small = (int) rest;                         // divided faster
        while (small >= 100) {
            int hundredth = small / 100;
            at = pair(small - hundredth * 100, out, at);
            small = hundredth;
        }
        if (small >= 10) {
            pair(small, out, at);
        } else {
            out[at - 1] = (char) ('0' + small);
        }
        return end;
    }

    /** Writes two digits that end before {@code end}; gives where they begin. */
    private static int pair(int value, char[] out, int end) {
        int tens = value * 103 >> 10;                   // value / 10 up to 178
        out[end - 1] = (char) ('0' + value - tens * 10);
        out[end - 2] = (char) ('0' + tens);
        return end - 2;
    }

    /** How many digits a number has that is not negative. */
    private static int count(long value) {
        if (value < 10_000) {
            return value < 100 ? value < 10 ? 1 : 2 : value < 1000 ? 3 : 4;
        }
        int count = 5;
        for (long bound = 100_000; value >= bound && count < 18; bound *= 10) {
            count++;
        }
        return count == 18 && value >= 1_000_000_000_000_000_000L ? 19 : count;
    }
}
