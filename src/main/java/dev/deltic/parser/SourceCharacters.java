package dev.deltic.parser;

import dev.deltic.unicode.IdentifierCharacters;

/** The character classes of the <a href="https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar">lexical
 *  grammar</a>. */
final class SourceCharacters {
    private static final byte START = 1;
    private static final byte PART = 2;
    private static final byte[] ASCII = new byte[128];

    static {
        for (int c = 0; c < 128; c++) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '$' || c == '_';
            boolean digit = c >= '0' && c <= '9';
            ASCII[c] = letter ? (byte) (START | PART) : digit ? PART : 0;
        }
    }

    private SourceCharacters() {
    }

    static boolean isAsciiPart(int c) {
        return c < 128 && (ASCII[c] & PART) != 0;
    }

    /** <a href="https://tc39.es/ecma262/#prod-IdentifierStartChar">IdentifierStartChar</a> */
    static boolean isIdentifierStart(int codePoint) {
        return codePoint < 128 ? codePoint >= 0 && (ASCII[codePoint] & START) != 0 : IdentifierCharacters.isStart(codePoint);
    }

    /** <a href="https://tc39.es/ecma262/#prod-IdentifierPartChar">IdentifierPartChar</a> */
    static boolean isIdentifierPart(int codePoint) {
        return codePoint < 128 ? codePoint >= 0 && (ASCII[codePoint] & PART) != 0
                : IdentifierCharacters.isPart(codePoint) || codePoint == 0x200C || codePoint == 0x200D;
    }

    /** White space other than line terminators, outside of ASCII. */
    static boolean isWideWhiteSpace(int c) {
        return c == 0xA0 || c == 0xFEFF || c >= 0x1680 && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    static int hexDigit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' && c < 128 ? lower - 'a' + 10 : -1;
    }
}
