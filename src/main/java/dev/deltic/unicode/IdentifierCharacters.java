package dev.deltic.unicode;

/** Which code points may start or continue an identifier.
 *  <a href="https://tc39.es/ecma262/#sec-names-and-keywords">Names and Keywords</a> */
public final class IdentifierCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private IdentifierCharacters() {}

    /** Loads the tables when the first character beyond ASCII is asked for. */
    private static final class Tables {
        static final CodePointSet START = UnicodeTables.set("ID_Start");
        static final CodePointSet CONTINUE = UnicodeTables.set("ID_Continue");
    }

    /** Whether this matches IdentifierStartChar. */
    public static boolean isStart(int codePoint) {
        return codePoint < 128 ? isAsciiStart(codePoint) : Tables.START.contains(codePoint);
    }

    /** Whether this matches IdentifierPartChar. */
    public static boolean isPart(int codePoint) {
        return codePoint < 128
                ? isAsciiStart(codePoint) || codePoint >= '0' && codePoint <= '9'
                : isPartBeyondAscii(codePoint);
    }

    private static boolean isAsciiStart(int c) {
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'z' || c == '$' || c == '_';
    }

    private static boolean isPartBeyondAscii(int codePoint) {
        return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER
                || Tables.CONTINUE.contains(codePoint);
    }
}
