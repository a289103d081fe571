package dev.deltic.values;

/** Strings seen as code points. A surrogate without its partner is a code point by itself. */
public final class CodePoints {
    private static final char REPLACEMENT = '\uFFFD';

    private CodePoints() { }

    /** <a href="https://tc39.es/ecma262/#sec-codepointat">CodePointAt</a>: the code point that starts at {@code index}. */
    public static int at(String text, int index) {
        char first = text.charAt(index);
        if (Character.isHighSurrogate(first) && index + 1 < text.length()) {
            char second = text.charAt(index + 1);
            if (Character.isLowSurrogate(second)) {
                return Character.toCodePoint(first, second);
            }
        }
        return first;
    }

    /** The index after the code point that starts at {@code index}: what a string iterator and
     *  <a href="https://tc39.es/ecma262/#sec-advancestringindex">AdvanceStringIndex</a> with unicode step to. */
    public static int next(String text, int index) {
        return isPair(text, index) ? index + 2 : index + 1;
    }

    /** Whether a surrogate pair starts at {@code index}. */
    public static boolean isPair(String text, int index) {
        return index + 1 < text.length() && Character.isHighSurrogate(text.charAt(index))
                && Character.isLowSurrogate(text.charAt(index + 1));
    }

    /** The code point that starts at {@code index} as a string: what a string iterator yields. */
    public static String stringAt(String text, int index) {
        return isPair(text, index) ? text.substring(index, index + 2) : JSStrings.ofChar(text.charAt(index));
    }

    /** The number of code points. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** <a href="https://tc39.es/ecma262/#sec-isstringwellformedunicode">IsStringWellFormedUnicode</a> */
    public static boolean isWellFormed(String text) {
        return loneSurrogate(text, 0) < 0;
    }

    /** The text with U+FFFD for every lone surrogate; the same object if there is none. */
    public static String toWellFormed(String text) {
        int lone = loneSurrogate(text, 0);
        if (lone < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        do {
            chars[lone] = REPLACEMENT;
            lone = loneSurrogate(text, lone + 1);
        } while (lone >= 0);
        return new String(chars);
    }

    private static int loneSurrogate(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                i++;
            } else if (isPair(text, i)) {
                i += 2;
            } else {
                return i;
            }
        }
        return -1;
    }
}
