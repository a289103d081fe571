package dev.deltic.values;

import dev.deltic.numbers.NumberToString;
import dev.deltic.numbers.StringToNumber;

/** Which strings, as property keys, are numbers. */
public final class IndexStrings {
    /** 2^32 - 2. */
    public static final long MAX_ARRAY_INDEX = 0xFFFFFFFEL;
    private static final int MAX_ARRAY_INDEX_DIGITS = 10;
    private static final int MAX_INTEGER_INDEX_DIGITS = 16;
    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private IndexStrings() { }

    /** The <a href="https://tc39.es/ecma262/#array-index">array index</a> (0 .. 2^32 - 2) whose canonical text this is,
     *  or -1. */
    public static long arrayIndex(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_ARRAY_INDEX_DIGITS || text.charAt(0) - '0' > 9) {
            return -1;
        }
        long value = canonicalInteger(text);
        return value <= MAX_ARRAY_INDEX ? value : -1;
    }

    /** The <a href="https://tc39.es/ecma262/#integer-index">integer index</a> (0 .. 2^53 - 1) whose canonical text this
     *  is, or -1. */
    public static long integerIndex(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_INTEGER_INDEX_DIGITS) {
            return -1;
        }
        long value = canonicalInteger(text);
        return value <= MAX_SAFE_INTEGER ? value : -1;
    }

    /** Needs 1 to 18 characters; -1 unless all are digits and the first is not a superfluous zero. */
    private static long canonicalInteger(String text) {
        int length = text.length();
        int first = text.charAt(0) - '0';
        if (first < 0 || first > 9 || first == 0 && length > 1) {
            return -1;
        }
        long value = first;
        for (int i = 1; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether <a href="https://tc39.es/ecma262/#sec-canonicalnumericindexstring">CanonicalNumericIndexString</a> is not
     *  undefined; its value is then {@link #canonicalNumericIndex}. */
    public static boolean isCanonicalNumericIndex(String text) {
        if (text.isEmpty() || !mayStartNumber(text.charAt(0))) {
            return false;
        }
        return text.equals("-0") || NumberToString.toString(StringToNumber.stringToNumber(text)).equals(text);
    }

    /** The number that a canonical numeric index stands for; -0 for {@code "-0"}. */
    public static double canonicalNumericIndex(String text) {
        return StringToNumber.stringToNumber(text);
    }

    /** Canonical texts start with a digit, a minus, or are Infinity or NaN; this spares names the conversion. */
    private static boolean mayStartNumber(char first) {
        return first >= '0' && first <= '9' || first == '-' || first == 'I' || first == 'N';
    }
}
