package dev.deltic.numbers;

import java.math.BigInteger;

/** Texts to Numbers: <a href="https://tc39.es/ecma262/#sec-stringtonumber">StringToNumber</a>, parseFloat, parseInt and
 *  the values of numeric literals. */
public final class StringToNumber {
    private static final String INFINITY = "Infinity";

    private StringToNumber() { }

    /** The Number that the whole text stands for, NaN if it stands for none. */
    public static double stringToNumber(String text) {
        int start = WhiteSpace.skipForward(text, 0, text.length());
        int end = WhiteSpace.skipBackward(text, start, text.length());
        if (start == end) {
            return 0;
        }
        char first = text.charAt(start);
        if (first == '0' && end - start > 2) {
            int radix = radixOfPrefix(text.charAt(start + 1));
            if (radix != 0) {
                int digitsEnd = IntegerParser.digitsEnd(text, start + 2, end, radix);
                return digitsEnd == end ? IntegerParser.parse(text, start + 2, end, radix) : Double.NaN;
            }
        }
        DecimalScan scan = new DecimalScan(text, start, end);
        return scan.end == end ? scan.value() : Double.NaN;
    }

    private static int radixOfPrefix(char letter) {
        switch (letter) {
            case 'x':
            case 'X':
                return 16;
            case 'o':
            case 'O':
                return 8;
            case 'b':
            case 'B':
                return 2;
            default:
                return 0;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-parsefloat-string">parseFloat</a>: the longest prefix that is a decimal. */
    public static double parseFloat(String text) {
        int start = WhiteSpace.skipForward(text, 0, text.length());
        DecimalScan scan = new DecimalScan(text, start, text.length());
        return scan.end > start ? scan.value() : Double.NaN;
    }

    /** <a href="https://tc39.es/ecma262/#sec-parseint-string-radix">parseInt</a> from step 2 on; {@code radix} is
     *  ToInt32 of the argument, 0 if none was given. */
    public static double parseInt(String text, int radix) {
        int end = text.length();
        int start = WhiteSpace.skipForward(text, 0, end);
        boolean negative = start < end && text.charAt(start) == '-';
        if (negative || start < end && text.charAt(start) == '+') {
            start++;
        }
        if (radix != 0 && (radix < 2 || radix > 36)) {
            return Double.NaN;
        }
        if ((radix == 0 || radix == 16) && end - start >= 2 && text.charAt(start) == '0'
                && (text.charAt(start + 1) | 0x20) == 'x') {
            start += 2;
            radix = 16;
        } else if (radix == 0) {
            radix = 10;
        }
        int digitsEnd = IntegerParser.digitsEnd(text, start, end, radix);
        if (digitsEnd == start) {
            return Double.NaN;
        }
        double magnitude = IntegerParser.parse(text, start, digitsEnd, radix);
        return negative ? -magnitude : magnitude;
    }

    /** The value of a DecimalLiteral without separators, such as {@code 1.5e3}, or NaN if it is none. */
    public static double decimalLiteral(String text) {
        DecimalScan scan = new DecimalScan(text, 0, text.length());
        return scan.end == text.length() && scan.end > 0 ? scan.value() : Double.NaN;
    }

    /** The value of an integer literal's digits, without prefix or separators, in a radix from 2 to 36; serves the
     *  legacy octal literals too. Every character must be a digit of that radix. */
    public static double integerLiteral(String digits, int radix) {
        return IntegerParser.parse(digits, 0, digits.length(), radix);
    }

    /** The value of a BigInt literal's digits, without prefix, suffix or separators. */
    public static BigInteger bigIntLiteral(String digits, int radix) {
        return BigIntegerParser.parse(digits, radix);
    }

    /** The longest StrDecimalLiteral that starts at {@code start}; {@code end == start} if there is none. */
    private static final class DecimalScan {
        private static final long MAX_BEFORE_DIGIT = (Long.MAX_VALUE - 9) / 10;
        private static final long EXACT_SIGNIFICAND = 1L << 53;
        /** 10^22 is the largest power of ten that a double holds exactly. */
        private static final int EXACT_POWER = 22;

        private final String text;
        private final int digitsStart;
        private final boolean negative;
        private boolean infinite;
        final int end;
        /** The digits so far as an integer, the point ignored; negative once there were too many. */
        private long significand;
        private int decimals;
        private int exponent;

        DecimalScan(String text, int start, int limit) {
            this.text = text;
            char sign = start < limit ? text.charAt(start) : 0;
            negative = sign == '-';
            digitsStart = negative || sign == '+' ? start + 1 : start;
            if (text.startsWith(INFINITY, digitsStart) && digitsStart + INFINITY.length() <= limit) {
                infinite = true;
                end = digitsStart + INFINITY.length();
                return;
            }
            int i = digits(digitsStart, limit);
            int count = i - digitsStart;
            if (i < limit && text.charAt(i) == '.') {
                int fractionEnd = digits(i + 1, limit);
                decimals = fractionEnd - i - 1;
                count += decimals;
                i = fractionEnd;
            }
            end = count == 0 ? start : exponentPart(i, limit);
        }

        private int digits(int from, int limit) {
            int i = from;
            long total = significand;
            while (i < limit) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    break;
                }
                total = total >= 0 && total <= MAX_BEFORE_DIGIT ? total * 10 + digit : -1;
                i++;
            }
            significand = total;
            return i;
        }

        private int exponentPart(int from, int limit) {
            if (from >= limit || (text.charAt(from) | 0x20) != 'e') {
                return from;
            }
            int i = from + 1;
            boolean negativeExponent = i < limit && text.charAt(i) == '-';
            if (negativeExponent || i < limit && text.charAt(i) == '+') {
                i++;
            }
            int first = i;
            int value = 0;
            while (i < limit && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                value = Math.min(value * 10 + text.charAt(i) - '0', 100_000_000);
                i++;
            }
            if (i == first) {
                return from;
            }
            exponent = negativeExponent ? -value : value;
            return i;
        }

        double value() {
            double magnitude = infinite ? Double.POSITIVE_INFINITY : magnitude();
            return negative ? -magnitude : magnitude;
        }

        private double magnitude() {
            int scale = exponent - decimals;
            if (significand >= 0 && significand <= EXACT_SIGNIFICAND) {
                if (scale == 0 || significand == 0) {
                    return significand;
                }
                // Both operands are exact, so that the one operation rounds correctly.
                if (scale > 0 && scale <= EXACT_POWER) {
                    return significand * powerOfTen(scale);
                }
                if (scale < 0 && scale >= -EXACT_POWER) {
                    return significand / powerOfTen(-scale);
                }
            }
            return Double.parseDouble(text.substring(digitsStart, end));
        }

        private static double powerOfTen(int exponent) {
            double power = 1;
            for (int i = 0; i < exponent; i++) {
                power *= 10;
            }
            return power;
        }
    }
}
