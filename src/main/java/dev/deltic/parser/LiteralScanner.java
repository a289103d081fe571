package dev.deltic.parser;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.StringToNumber;

/** Scans <a href="https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar-literals">numbers, strings and
 *  templates</a> for a {@link Scanner}, and the escapes in them. */
final class LiteralScanner {
    private static final int LONGEST_SHARED_STRING = 32;
    /** {@link #readEscape}: the escape stands for no character (a line continuation). */
    private static final int NOTHING = -1;
    /** {@link #readEscape}, in templates: the escape has no meaning. */
    private static final int BROKEN = -2;

    private final Scanner scanner;
    private final char[] text;
    private final StringBuilder buffer = new StringBuilder();

    LiteralScanner(Scanner scanner) {
        this.scanner = scanner;
        this.text = scanner.text;
    }

    // ---- numbers ------------------------------------------------------------------------------------------------

    Token scanNumber() {
        int from = scanner.position;
        if (text[from] == '0') {
            char second = text[from + 1];
            int radix = switch (second) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 0;
            };
            if (radix != 0) {
                return scanRadix(radix);
            }
            if (second >= '0' && second <= '9') {
                return scanLeadingZero();
            }
            if (second == '_') {
                throw scanner.error(from + 1, from + 2, MessageTemplate.NUMERIC_SEPARATOR_AFTER_ZERO);
            }
        }
        return scanDecimal();
    }

    private Token scanRadix(int radix) {
        scanner.position += 2;
        int from = scanner.position;
        boolean separators = skipDigits(radix);
        if (scanner.position == from) {
            throw scanner.error(from, from + 1, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
        }
        String digits = digits(from, separators);
        if (text[scanner.position] == 'n') {
            scanner.position++;
            return finishNumber(Token.BIGINT, StringToNumber.bigIntLiteral(digits, radix));
        }
        return finishNumber(Token.NUMBER, boxed(StringToNumber.integerLiteral(digits, radix)));
    }

    /** {@code 017} or {@code 089}: neither a separator nor an {@code n} may follow. */
    private Token scanLeadingZero() {
        int from = scanner.position;
        boolean octal = true;
        int at = from;
        while (text[at] >= '0' && text[at] <= '9') {
            octal &= text[at] <= '7';
            at++;
        }
        scanner.position = at;
        if (text[at] == '_') {
            throw scanner.error(at, at + 1, MessageTemplate.NUMERIC_SEPARATOR_AFTER_ZERO);
        }
        if (!octal) {
            Token token = scanFraction(from, false);
            scanner.strictError = MessageTemplate.STRICT_LEADING_ZERO;
            return token;
        }
        Token token = finishNumber(Token.NUMBER,
                boxed(StringToNumber.integerLiteral(new String(text, from + 1, at - from - 1), 8)));
        scanner.strictError = MessageTemplate.STRICT_OCTAL;
        return token;
    }

    private Token scanDecimal() {
        int from = scanner.position;
        boolean separators = false;
        if (text[from] != '.') {
            int at = from;
            int small = 0;
            while (text[at] >= '0' && text[at] <= '9') {
                small = small * 10 + (text[at] - '0');
                at++;
            }
            char next = text[at];
            if (at - from <= 9 && next != '.' && next != '_' && next != 'e' && next != 'E' && next != 'n') {
                scanner.position = at;
                return finishNumber(Token.NUMBER, small);
            }
            separators = skipDigits(10);
            if (text[scanner.position] == 'n') {
                String digits = digits(from, separators);
                scanner.position++;
                return finishNumber(Token.BIGINT, StringToNumber.bigIntLiteral(digits, 10));
            }
        }
        return scanFraction(from, separators);
    }

    private Token scanFraction(int from, boolean separatorsBefore) {
        boolean separators = separatorsBefore;
        if (text[scanner.position] == '.') {
            scanner.position++;
            if (text[scanner.position] == '_') {
                throw invalidHere();
            }
            separators |= skipDigits(10);
        }
        if ((text[scanner.position] | 0x20) == 'e') {
            scanner.position++;
            if (text[scanner.position] == '+' || text[scanner.position] == '-') {
                scanner.position++;
            }
            char digit = text[scanner.position];
            if (digit < '0' || digit > '9') {
                throw invalidHere();
            }
            separators |= skipDigits(10);
        }
        return finishNumber(Token.NUMBER, boxed(StringToNumber.decimalLiteral(digits(from, separators))));
    }

    /** Skips digits and separators; true if there was a separator. */
    private boolean skipDigits(int radix) {
        boolean separators = false;
        int from = scanner.position;
        while (true) {
            char c = text[scanner.position];
            if (c == '_') {
                if (text[scanner.position + 1] == '_') {
                    throw scanner.error(scanner.position + 1, scanner.position + 2,
                            MessageTemplate.NUMERIC_SEPARATOR_REPEATED);
                }
                int following = SourceCharacters.hexDigit(text[scanner.position + 1]);
                if (following < 0 || following >= radix || scanner.position == from) {
                    throw scanner.error(scanner.position, scanner.position + 1,
                            MessageTemplate.NUMERIC_SEPARATOR_TRAILING);
                }
                separators = true;
            } else {
                int digit = SourceCharacters.hexDigit(c);
                if (digit < 0 || digit >= radix) {
                    return separators;
                }
            }
            scanner.position++;
        }
    }

    private String digits(int from, boolean separators) {
        String digits = new String(text, from, scanner.position - from);
        return separators ? digits.replace("_", "") : digits;
    }

    private Token finishNumber(Token token, Object value) {
        char c = text[scanner.position];
        boolean nameFollows = c < 0x80 ? SourceCharacters.isAsciiPart(c) || c == '\\'
                : scanner.position < scanner.limit && SourceCharacters.isIdentifierStart(
                        Character.codePointAt(text, scanner.position, scanner.limit + 1));
        if (nameFollows) {
            throw invalidHere();
        }
        scanner.number = value;
        return token;
    }

    private RuntimeException invalidHere() {
        return scanner.error(scanner.startIndex(), scanner.position + 1, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
    }

    private static Object boxed(double value) {
        int integer = (int) value;
        if (integer == value) {
            return integer;
        }
        return value;
    }

    // ---- strings ------------------------------------------------------------------------------------------------

    Token scanString(char quote) {
        int from = scanner.position + 1;
        int at = from;
        while (true) {
            char c = text[at];
            if (c == quote) {
                scanner.position = at + 1;
                scanner.escaped = false;
                scanner.value = at - from <= LONGEST_SHARED_STRING ? scanner.names().find(text, from, at)
                        : new String(text, from, at - from);
                return Token.STRING;
            }
            if (c == '\\') {
                return scanEscapedString(quote, from, at);
            }
            if (c == '\n' || c == '\r' || at >= scanner.limit) {
                throw scanner.error(from - 1, at, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
            }
            at++;
        }
    }

    private Token scanEscapedString(char quote, int from, int firstEscape) {
        buffer.setLength(0);
        buffer.append(text, from, firstEscape - from);
        scanner.position = firstEscape;
        while (true) {
            char c = text[scanner.position];
            if (c == quote) {
                scanner.position++;
                scanner.escaped = true;
                scanner.value = buffer.toString();
                return Token.STRING;
            }
            if (c == '\n' || c == '\r' || scanner.position >= scanner.limit) {
                throw scanner.error(from - 1, scanner.position, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
            }
            scanner.position++;
            if (c != '\\') {
                buffer.append(c);
                continue;
            }
            int escaped = readEscape(false);
            if (escaped >= 0) {
                buffer.appendCodePoint(escaped);
            }
        }
    }

    // ---- templates ----------------------------------------------------------------------------------------------

    /** Scans to the end of the template or to the next substitution. */
    Token scanTemplatePart() {
        int from = scanner.position;
        buffer.setLength(0);
        boolean broken = false;
        boolean carriageReturns = false;
        while (true) {
            char c = text[scanner.position];
            if (scanner.position >= scanner.limit) {
                throw scanner.error(scanner.limit, scanner.limit, MessageTemplate.UNEXPECTED_END);
            }
            if (c == '`' || c == '$' && text[scanner.position + 1] == '{') {
                break;
            }
            scanner.position++;
            if (c == '\\') {
                carriageReturns |= text[scanner.position] == '\r';
                int escaped = readEscape(true);
                broken |= escaped == BROKEN;
                if (escaped >= 0) {
                    buffer.appendCodePoint(escaped);
                }
            } else if (c == '\r') {
                carriageReturns = true;
                skipLineFeed();
                buffer.append('\n');
            } else {
                buffer.append(c);
            }
        }
        String raw = new String(text, from, scanner.position - from);
        scanner.raw = carriageReturns ? raw.replace("\r\n", "\n").replace('\r', '\n') : raw;
        scanner.value = broken ? null : buffer.toString();
        scanner.substitutionFollows = text[scanner.position] == '$';
        scanner.position += scanner.substitutionFollows ? 2 : 1;
        if (!broken) {
            scanner.strictError = null;
        }
        return Token.TEMPLATE;
    }

    /** The same for a string with substitutions. Where a character ends it, it is written like any string; else it is text as it is. */
    Token scanTemplatePart(EditStrings.EditString string) {
        int from = scanner.position;
        boolean quoted = string.resume() < 0;
        buffer.setLength(0);
        while (true) {
            int at = scanner.position;
            char c = text[at];
            if (at >= string.end() || quoted && (c == '\n' || c == '\r')) {
                if (quoted) {
                    throw scanner.error(from - 1, at, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
                }
                break;
            }
            if (quoted && c == string.quote() || c == '$' && at + 1 < string.end() && text[at + 1] == '{') {
                break;
            }
            scanner.position++;
            if (c != '\\' || !quoted) {
                buffer.append(c);
                continue;
            }
            int escaped = readEscape(false);
            if (escaped >= 0) {
                buffer.appendCodePoint(escaped);
            }
        }
        scanner.raw = new String(text, from, scanner.position - from);
        scanner.value = buffer.toString();
        scanner.substitutionFollows = scanner.position < string.end() && text[scanner.position] == '$';
        scanner.position = scanner.substitutionFollows ? scanner.position + 2 : quoted ? scanner.position + 1 : string.resume();
        return Token.TEMPLATE;
    }

    private void skipLineFeed() {
        if (text[scanner.position] == '\n') {
            scanner.position++;
        }
    }

    // ---- escapes ------------------------------------------------------------------------------------------------

    /** Reads what follows a backslash. In a template a meaningless escape is {@link #BROKEN} and the reason is left in the
     *  scanner's {@code strictError}; in a string it is an error. */
    private int readEscape(boolean template) {
        int from = scanner.position - 1;
        char c = text[scanner.position++];
        switch (c) {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'v':
                return 0x0B;
            case 'f':
                return '\f';
            case 'x':
                return readHexEscape(from, template);
            case 'u':
                return readUnicodeEscape(from, template);
            case '\r':
                skipLineFeed();
                return NOTHING;
            case '\n', 0x2028, 0x2029:
                return NOTHING;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
                return readDigitEscape(c, template);
            default:
                if (scanner.position > scanner.limit) {
                    scanner.position = scanner.limit;
                    return NOTHING;
                }
                return c;
        }
    }

    private int readDigitEscape(char first, boolean template) {
        char second = text[scanner.position];
        boolean digitFollows = second >= '0' && second <= '9';
        if (first == '0' && !digitFollows) {
            return 0;
        }
        if (template) {
            return broken(first >= '8' ? MessageTemplate.TEMPLATE_8_OR_9_ESCAPE
                    : MessageTemplate.TEMPLATE_OCTAL_ESCAPE);
        }
        if (first >= '8') {
            scanner.strictError = MessageTemplate.STRICT_8_OR_9_ESCAPE;
            return first;
        }
        scanner.strictError = MessageTemplate.STRICT_OCTAL_ESCAPE;
        int value = first - '0';
        for (int digits = 1; digits < (first <= '3' ? 3 : 2); digits++) {
            char c = text[scanner.position];
            if (c < '0' || c > '7') {
                break;
            }
            value = value * 8 + (c - '0');
            scanner.position++;
        }
        return value;
    }

    private int broken(MessageTemplate reason) {
        if (scanner.strictError == null) {
            scanner.strictError = reason;
        }
        return BROKEN;
    }

    private int fail(int from, boolean template, MessageTemplate reason) {
        if (template) {
            return broken(reason);
        }
        throw scanner.error(from, scanner.position + 1, reason);
    }

    private int readHexEscape(int from, boolean template) {
        int value = readHexDigits(2);
        return value < 0 ? fail(from, template, MessageTemplate.INVALID_HEX_ESCAPE) : value;
    }

    /** Exactly {@code count} hexadecimal digits, or -1 with the position where it was. */
    private int readHexDigits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int digit = SourceCharacters.hexDigit(text[scanner.position + i]);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        scanner.position += count;
        return value;
    }

    private int readUnicodeEscape(int from, boolean template) {
        if (text[scanner.position] != '{') {
            int value = readHexDigits(4);
            return value < 0 ? fail(from, template, MessageTemplate.INVALID_UNICODE_ESCAPE) : value;
        }
        int at = scanner.position + 1;
        int value = 0;
        boolean digits = false;
        for (int digit = SourceCharacters.hexDigit(text[at]); digit >= 0; digit = SourceCharacters.hexDigit(text[at])) {
            value = value * 16 + digit;
            digits = true;
            at++;
            if (value > 0x10FFFF) {
                return fail(from, template, MessageTemplate.UNDEFINED_CODE_POINT);
            }
        }
        if (!digits || text[at] != '}') {
            return fail(from, template, MessageTemplate.INVALID_UNICODE_ESCAPE);
        }
        scanner.position = at + 1;
        return value;
    }

    /** The escape at a backslash inside a name. */
    int scanNameEscape() {
        int from = scanner.position++;
        if (text[scanner.position] != 'u') {
            throw scanner.error(from, from + 1, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
        }
        scanner.position++;
        return readUnicodeEscape(from, false);
    }
}
