package dev.deltic.values;

import dev.deltic.numbers.BigIntegerParser;
import dev.deltic.numbers.WhiteSpace;
import java.math.BigInteger;

/** BigInts to and from text. */
public final class BigIntText {
    private static final double LOG2_OF_10 = 3.3219280948873626;

    private BigIntText() { }

    /** <a href="https://tc39.es/ecma262/#sec-numeric-types-bigint-tostring">BigInt::toString</a>
     *  @throws ValueRangeException if the text would be too long for a string */
    public static String toString(BigInteger value, int radix) {
        if (value.bitLength() < Long.SIZE) {
            return Long.toString(value.longValue(), radix);
        }
        long bitsPerDigit = 31 - Integer.numberOfLeadingZeros(radix);
        if (value.bitLength() / (bitsPerDigit + 1) > Rope.MAX_LENGTH) {
            JSStrings.checkLength(Rope.MAX_LENGTH + 1L);
        }
        String text = value.toString(radix);
        JSStrings.checkLength(text.length());
        return text;
    }

    public static String toString(BigInteger value) {
        return toString(value, 10);
    }

    /** <a href="https://tc39.es/ecma262/#sec-stringtobigint">StringToBigInt</a>; {@code null} if the text is none, for
     *  which some callers throw SyntaxError.
     *  @throws ValueRangeException if the value would be too large */
    public static BigInteger parse(String text) {
        int start = WhiteSpace.skipForward(text, 0, text.length());
        int end = WhiteSpace.skipBackward(text, start, text.length());
        if (start == end) {
            return BigInteger.ZERO;
        }
        char first = text.charAt(start);
        if (first == '0' && end - start > 2) {
            switch (text.charAt(start + 1) | 0x20) {
                case 'x':
                    return parseDigits(text, start + 2, end, 16);
                case 'o':
                    return parseDigits(text, start + 2, end, 8);
                case 'b':
                    return parseDigits(text, start + 2, end, 2);
                default:
                    break;
            }
        }
        boolean negative = first == '-';
        BigInteger magnitude = parseDigits(text, negative || first == '+' ? start + 1 : start, end, 10);
        return negative && magnitude != null ? magnitude.negate() : magnitude;
    }

    private static BigInteger parseDigits(String text, int from, int to, int radix) {
        if (!BigIntegerParser.isDigits(text, from, to, radix)) {
            return null;
        }
        int start = from;
        while (start < to - 1 && text.charAt(start) == '0') {
            start++;
        }
        double bitsPerDigit = radix == 10 ? LOG2_OF_10 : Integer.numberOfTrailingZeros(radix);
        if ((to - start - 1) * bitsPerDigit >= BigInts.MAX_BITS) {
            throw BigInts.tooBig();
        }
        return BigInts.checked(BigIntegerParser.parse(text.substring(start, to), radix));
    }
}
