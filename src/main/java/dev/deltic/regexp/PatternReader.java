package dev.deltic.regexp;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.unicode.CodePointSet;
import dev.deltic.unicode.IdentifierCharacters;
import dev.deltic.unicode.UnicodeProperties;

/** A position in the pattern, and the escapes and names that read the same inside and outside classes.
 *  With {@code u} or {@code v} it steps by code points, else by code units. */
final class PatternReader {
    static final int END = -1;
    private static final int MAX_OCTAL = 0377;
    private static final String SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/";

    final String pattern;
    final RegExpFlags flags;
    final boolean fullUnicode;
    /** Set before the pattern proper is read: {@code \k} is a reference if any group has a name. */
    boolean namedGroups;
    private final int length;
    private int position;

    PatternReader(String pattern, RegExpFlags flags) {
        this.pattern = pattern;
        this.flags = flags;
        this.fullUnicode = flags.fullUnicode();
        this.length = pattern.length();
        this.namedGroups = fullUnicode;
    }

    int position() {
        return position;
    }

    void reset(int to) {
        position = to;
    }

    /** The current character, or {@link #END}. */
    int current() {
        if (position >= length) {
            return END;
        }
        return fullUnicode ? pattern.codePointAt(position) : pattern.charAt(position);
    }

    /** The code unit {@code distance} units ahead, or {@link #END}. */
    int peek(int distance) {
        return position + distance < length ? pattern.charAt(position + distance) : END;
    }

    /** Consumes and returns the current character. */
    int next() {
        int c = current();
        position += c > 0xFFFF ? 2 : 1;
        return c;
    }

    void skip(int units) {
        position += units;
    }

    boolean eat(char expected) {
        if (peek(0) != expected) {
            return false;
        }
        position++;
        return true;
    }

    RegExpSyntaxException error(MessageTemplate detail) {
        return error(detail, Math.min(position, length));
    }

    RegExpSyntaxException error(MessageTemplate detail, int offset) {
        return new RegExpSyntaxException(pattern, flags, detail, offset);
    }

    /** The set of {@code \d \D \s \S \w \W}, not yet closed under case; null for any other letter. The reader is past the letter. */
    static CodePointSet predefinedClass(int letter) {
        return switch (letter) {
            case 'd', 'D' -> CharacterClasses.DIGIT;
            case 's', 'S' -> CharacterClasses.SPACE;
            case 'w', 'W' -> CharacterClasses.WORD;
            default -> null;
        };
    }

    /** Reads the braces of {@code \p{…}}: the set, or the strings as well where {@code strings} says that they are allowed. */
    UnicodeProperties.StringProperty property(boolean strings, MessageTemplate failure) {
        int start = position;
        if (!eat('{')) {
            throw error(failure, start);
        }
        int close = pattern.indexOf('}', position);
        if (close < 0) {
            throw error(failure, start);
        }
        String text = pattern.substring(position, close);
        position = close + 1;
        int equals = text.indexOf('=');
        CodePointSet set = equals < 0
                ? UnicodeProperties.find(text)
                : UnicodeProperties.find(text.substring(0, equals), text.substring(equals + 1));
        if (set != null) {
            return new UnicodeProperties.StringProperty(set, null);
        }
        UnicodeProperties.StringProperty property = strings ? UnicodeProperties.findStringProperty(text) : null;
        if (property == null) {
            throw error(failure, start);
        }
        return property;
    }

    /** <a href="https://tc39.es/ecma262/#prod-CharacterEscape">CharacterEscape</a>; the reader is past the backslash.
     *  {@code inClass} adds what only a class allows. */
    int characterEscape(boolean inClass) {
        int start = position;
        int c = next();
        switch (c) {
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return 0x0B;
            case 'c':
                return controlEscape(inClass);
            case 'x':
                return hexEscape();
            case 'u':
                return unicodeEscape();
            case '0', '1', '2', '3', '4', '5', '6', '7':
                return decimalEscape(c, inClass);
            default:
                return identityEscape(c, start, inClass);
        }
    }

    private int controlEscape(boolean inClass) {
        int letter = peek(0);
        if (letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z') {
            position++;
            return letter & 31;
        }
        if (fullUnicode) {
            throw error(MessageTemplate.REG_EXP_INVALID_UNICODE_ESCAPE);
        }
        if (inClass && (letter >= '0' && letter <= '9' || letter == '_')) {
            position++;
            return letter & 31;
        }
        position--;                     // the backslash stands for itself, the c is read again
        return '\\';
    }

    private int hexEscape() {
        int value = hexDigits(2);
        if (value >= 0) {
            return value;
        }
        if (fullUnicode) {
            throw error(MessageTemplate.REG_EXP_INVALID_ESCAPE);
        }
        return 'x';
    }

    private int unicodeEscape() {
        int value = tryUnicodeEscape(fullUnicode);
        if (value >= 0) {
            return value;
        }
        if (fullUnicode) {
            throw error(MessageTemplate.REG_EXP_INVALID_UNICODE_ESCAPE);
        }
        return 'u';
    }

    /** What follows {@code \}{@code u}, or -1 with nothing consumed. {@code codePoints} allows braces and joins surrogates. */
    private int tryUnicodeEscape(boolean codePoints) {
        int start = position;
        if (codePoints && eat('{')) {
            long value = 0;
            int digits = 0;
            while (Character.digit(asciiOrZero(peek(0)), 16) >= 0 && value <= 0x10FFFF) {
                value = value * 16 + Character.digit((char) next(), 16);
                digits++;
            }
            if (digits > 0 && value <= 0x10FFFF && eat('}')) {
                return (int) value;
            }
            position = start;
            return -1;
        }
        int value = hexDigits(4);
        if (codePoints && value >= 0xD800 && value <= 0xDBFF && peek(0) == '\\' && peek(1) == 'u') {
            int beforeLow = position;
            position += 2;
            int low = hexDigits(4);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                return Character.toCodePoint((char) value, (char) low);
            }
            position = beforeLow;
        }
        return value;
    }

    /** Exactly {@code count} hexadecimal digits, or -1 with nothing consumed. */
    private int hexDigits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = Character.digit(asciiOrZero(peek(i)), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        position += count;
        return value;
    }

    /** {@code Character.digit} also knows full-width digits; those must not count. */
    private static char asciiOrZero(int c) {
        return c > 0 && c < 128 ? (char) c : 0;
    }

    private int decimalEscape(int first, boolean inClass) {
        int following = peek(0);
        if (first == '0' && (following < '0' || following > '9')) {
            return 0;
        }
        if (fullUnicode) {
            throw error(inClass ? MessageTemplate.REG_EXP_INVALID_CLASS_ESCAPE
                    : MessageTemplate.REG_EXP_INVALID_DECIMAL_ESCAPE);
        }
        int value = first - '0';
        for (int i = 0; i < 2; i++) {
            int digit = peek(0);
            if (digit < '0' || digit > '7' || value * 8 + digit - '0' > MAX_OCTAL) {
                break;
            }
            value = value * 8 + digit - '0';
            position++;
        }
        return value;
    }

    private int identityEscape(int c, int start, boolean inClass) {
        if (fullUnicode) {
            if (c < 128 && SYNTAX_CHARACTERS.indexOf(c) >= 0 || inClass && c == '-') {
                return c;
            }
            throw error(MessageTemplate.REG_EXP_INVALID_ESCAPE, start);
        }
        if (c == 'k' && namedGroups) {
            throw error(MessageTemplate.REG_EXP_INVALID_ESCAPE, start);
        }
        return c;
    }

    /** The name in {@code <name>}, brackets included; null if there is none, with the position anywhere.
     *  <a href="https://tc39.es/ecma262/#prod-GroupName">GroupName</a>: by code points whatever the flags. */
    String groupName() {
        if (!eat('<')) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        while (position < length) {
            int c = pattern.codePointAt(position);
            position += Character.charCount(c);
            if (c == '>') {
                return name.length() == 0 ? null : name.toString();
            }
            if (c == '\\') {
                if (!eat('u')) {
                    return null;
                }
                c = tryUnicodeEscape(true);
            }
            boolean allowed = name.length() == 0 ? IdentifierCharacters.isStart(c) : IdentifierCharacters.isPart(c);
            if (c < 0 || !allowed) {
                return null;
            }
            name.appendCodePoint(c);
        }
        return null;
    }

    /** A decimal number, clamped; -1 if there is no digit. */
    int decimal() {
        int c = peek(0);
        if (c < '0' || c > '9') {
            return -1;
        }
        long value = 0;
        while (c >= '0' && c <= '9') {
            value = Math.min(value * 10 + c - '0', RegExpNode.UNBOUNDED);
            position++;
            c = peek(0);
        }
        return (int) value;
    }
}
