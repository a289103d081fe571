package dev.deltic.numbers;

/** <a href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">Number::toString</a>, in radix 10 and others. */
public final class NumberToString {
    /** 1,024 binary digits before the point and, for the smallest value, 1,074 after it, each with room to spare. */
    private static final int RADIX_POINT = 1100;
    private static final double INTEGERS_WITHOUT_GAPS = 9007199254740992.0;

    private NumberToString() { }

    public static String toString(int value) {
        return Integer.toString(value);
    }

    /** The text in radix 10. */
    public static String toString(double value) {
        int integer = (int) value;
        if (integer == value) {
            return Integer.toString(integer);           // -0 too
        }
        if (value - value != 0) {
            return value != value ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }
        char[] text = new char[NumberText.MAX_LENGTH];
        return new String(text, 0, NumberText.write(value, text, 0));
    }

    static void appendScientific(StringBuilder text, String digits, int exponent) {
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
    }

    static void appendZeros(StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append('0');
        }
    }

    /** The text in a radix from 2 to 36. ECMA-262 leaves the digits of fractions open; these are V8's: as many as tell
     *  the value from its neighbours, the last one rounded. */
    public static String toString(double value, int radix) {
        if (radix == 10) {
            return toString(value);
        }
        if (value == (long) value && Math.abs(value) < INTEGERS_WITHOUT_GAPS) {
            return Long.toString((long) value, radix);
        }
        if (value - value != 0) {
            return toString(value);
        }
        char[] buffer = new char[2 * RADIX_POINT];
        double magnitude = Math.abs(value);
        double integer = Math.floor(magnitude);
        int end = RADIX_POINT;
        double fraction = magnitude - integer;
        // Half the distance to the next double: digits beyond it say nothing.
        double precision = Math.max(0.5 * (Math.nextUp(magnitude) - magnitude), Double.MIN_VALUE);
        if (fraction >= precision) {
            end = writeFraction(buffer, fraction, precision, radix);
            if (end == RADIX_POINT) {
                integer += 1;                           // every digit rounded up
            }
        }
        int start = writeInteger(buffer, integer, radix);
        if (value < 0) {
            buffer[--start] = '-';
        }
        return new String(buffer, start, end - start);
    }

    /** Writes the point and the digits after it; returns their end, which is {@link #RADIX_POINT} if rounding carried
     *  into the integer part and nothing is left. */
    private static int writeFraction(char[] buffer, double fraction, double precision, int radix) {
        int end = RADIX_POINT;
        buffer[end++] = '.';
        do {
            fraction *= radix;
            precision *= radix;
            int digit = (int) fraction;
            buffer[end++] = Character.forDigit(digit, radix);
            fraction -= digit;
            boolean roundsUp = fraction > 0.5 || fraction == 0.5 && (digit & 1) != 0;
            if (roundsUp && fraction + precision > 1) {
                return incrementLast(buffer, end, radix);
            }
        } while (fraction >= precision);
        return end;
    }

    private static int incrementLast(char[] buffer, int end, int radix) {
        while (true) {
            end--;
            if (end == RADIX_POINT) {
                return end;
            }
            int digit = Character.digit(buffer[end], radix);
            if (digit + 1 < radix) {
                buffer[end] = Character.forDigit(digit + 1, radix);
                return end + 1;
            }
        }
    }

    /** Writes the digits that end before {@link #RADIX_POINT}; returns where they start. The digits that a double of
     *  this size does not determine are zeros. */
    private static int writeInteger(char[] buffer, double integer, int radix) {
        int start = RADIX_POINT;
        while (integer / radix >= INTEGERS_WITHOUT_GAPS) {
            integer /= radix;
            buffer[--start] = '0';
        }
        do {
            double digit = integer % radix;
            buffer[--start] = Character.forDigit((int) digit, radix);
            integer = (integer - digit) / radix;
        } while (integer > 0);
        return start;
    }
}
