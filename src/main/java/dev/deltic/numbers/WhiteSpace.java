package dev.deltic.numbers;

/** The characters that trimming and the string-to-number grammar skip: WhiteSpace and LineTerminator.
 *  <a href="https://tc39.es/ecma262/#sec-white-space">White Space</a> */
public final class WhiteSpace {
    private WhiteSpace() { }

    /** Whether {@code c} is WhiteSpace or LineTerminator. */
    public static boolean isStrWhiteSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return c >= '\u00A0' && isBeyondASCII(c);
    }

    private static boolean isBeyondASCII(char c) {
        switch (c) {
            case '\u00A0':          // no-break space
            case '\uFEFF':          // byte order mark
            case '\u2028':          // line separator
            case '\u2029':          // paragraph separator
            case '\u1680':          // the rest is general category Zs
            case '\u202F':
            case '\u205F':
            case '\u3000':
                return true;
            default:
                return c >= '\u2000' && c <= '\u200A';
        }
    }

    /** The first index at or after {@code from} whose character is not skipped; {@code to} if there is none. */
    public static int skipForward(String text, int from, int to) {
        int i = from;
        while (i < to && isStrWhiteSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of {@code text[from, to)} without the trailing characters that are skipped. */
    public static int skipBackward(String text, int from, int to) {
        int i = to;
        while (i > from && isStrWhiteSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
