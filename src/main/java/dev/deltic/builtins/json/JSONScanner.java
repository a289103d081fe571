package dev.deltic.builtins.json;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.StringToNumber;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.SmallIntegers;

/** Reads the tokens of a JSON text, from an array of its characters: reading a string's characters takes two more tests for each. */
final class JSONScanner {
    /** A power of two. */
    private static final int KEY_CACHE_SIZE = 256;
    private static final int MAX_CACHED_KEY = 32;
    /** An int has room for any nine digits. */
    private static final int MAX_INT_DIGITS = 9;
    /** A double has room for any fifteen digits, and for these powers of ten, so that the quotient of two of them is the nearest double. */
    private static final int MAX_EXACT_DIGITS = 15;
    private static final double[] EXACT_POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    final Realm realm;
    final String text;
    final int length;
    /** The characters of the text, and a NUL, which no token may contain. */
    private final char[] chars;
    int position;

    /** Recently read keys by hash, so that a key that repeats costs neither a string nor a look into the engine's table. */
    private final PropertyKey[] cachedKeys = new PropertyKey[KEY_CACHE_SIZE];
    private final String[] cachedTexts = new String[KEY_CACHE_SIZE];

    JSONScanner(Realm realm, String text) {
        this.realm = realm;
        this.text = text;
        this.length = text.length();
        realm.agent.announceBytes(2L * length);
        this.chars = new char[length + 1];
        text.getChars(0, length, chars, 0);
    }

    /** The next character that is not white space, not consumed; NUL at the end, which is no token's first character either. */
    char peek() {
        char c = chars[position];
        return c > ' ' ? c : skipWhiteSpace();
    }

    private char skipWhiteSpace() {
        int i = position;
        char c = chars[i];
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = chars[++i];
        }
        position = i;
        return c;
    }

    /** Whether the name whose opening quote is at the position is spelled like {@code expected}; it is then consumed. */
    boolean skipKey(String expected) {
        int start = position + 1;
        int end = start + expected.length();
        if (end >= length || chars[end] != '"') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c != expected.charAt(i - start) || c <= '\\' && (c < ' ' || c == '"' || c == '\\')) {
                return false;
            }
        }
        position = end + 1;
        return true;
    }

    JSException error(MessageTemplate template) {
        return JSONErrors.at(realm, template, text, position);
    }

    JSException unexpected() {
        return JSONErrors.unexpected(realm, text, position);
    }

    /** Consumes the literal, whose first character is known to be right. */
    void literal(String expected) {
        for (int i = 1; i < expected.length(); i++) {
            if (chars[position + i] != expected.charAt(i)) {
                position += i;
                throw unexpected();
            }
        }
        position += expected.length();
    }

    // ---- numbers ----------------------------------------------------------------------------------------------------

    /** Reads the number that starts at the position with a digit or a minus. */
    Object number() {
        char[] in = chars;
        int i = position;
        boolean negative = in[i] == '-';
        if (negative && !isDigit(in[++i])) {
            throw errorAt(i, MessageTemplate.JSON_NO_NUMBER_AFTER_MINUS);
        }
        int first = i;
        long value = 0;
        for (char c = in[i]; isDigit(c); c = in[++i]) {
            value = value * 10 + c - '0';
        }
        int digits = i - first;
        if (in[first] == '0' && digits > 1) {
            throw errorAt(first + 1, MessageTemplate.JSON_UNEXPECTED_NUMBER);
        }
        if (digits <= MAX_INT_DIGITS && !continuesNumber(i)) {
            position = i;
            return negative && value == 0 ? (Object) (-0.0) : (Object) SmallIntegers.box((int) (negative ? -value : value));
        }
        int integerEnd = i;
        if (in[i] == '.') {
            for (char c = in[++i]; isDigit(c); c = in[++i]) {
                value = value * 10 + c - '0';
            }
        }
        int decimals = Math.max(0, i - integerEnd - 1);
        if (digits + decimals <= MAX_EXACT_DIGITS && decimals > 0 && !continuesNumber(i)) {
            position = i;
            double quotient = value / EXACT_POWERS[decimals];
            return TypeConversion.number(negative ? -quotient : quotient);
        }
        position = endOfNumber(integerEnd);
        return TypeConversion.number(StringToNumber.decimalLiteral(text.substring(first, position)) * (negative ? -1 : 1));
    }

    private boolean continuesNumber(int at) {
        char next = chars[at];
        return next == '.' || next == 'e' || next == 'E';
    }

    private int endOfNumber(int from) {
        int i = from;
        if (chars[i] == '.') {
            if (!isDigit(chars[++i])) {
                throw errorAt(i, MessageTemplate.JSON_NO_FRACTION);
            }
            i = digits(i);
        }
        if ((chars[i] | 0x20) == 'e') {
            i++;
            if (chars[i] == '+' || chars[i] == '-') {
                i++;
            }
            if (!isDigit(chars[i])) {
                throw errorAt(i, MessageTemplate.JSON_NO_EXPONENT);
            }
            i = digits(i);
        }
        return i;
    }

    private int digits(int from) {
        int i = from;
        while (isDigit(chars[i])) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private JSException errorAt(int where, MessageTemplate template) {
        position = where;
        return error(template);
    }

    // ---- strings ----------------------------------------------------------------------------------------------------

    /** Reads the string whose opening quote is at the position. */
    String string() {
        int start = position + 1;
        int i = endOfPlain(start);
        if (chars[i] == '"') {
            position = i + 1;
            return JSStrings.substring(text, start, i);
        }
        return escapedString(start, i);
    }

    /** Where a string's characters are no longer all themselves. */
    private int endOfPlain(int from) {
        char[] in = chars;
        int i = from;
        char c = in[i];
        while (c > '\\' || c >= ' ' && c != '"' && c != '\\') {
            c = in[++i];
        }
        return i;
    }

    private String escapedString(int start, int firstEscape) {
        StringBuilder result = new StringBuilder(firstEscape - start + 16);
        int copied = start;
        int i = firstEscape;
        while (chars[i] == '\\') {
            result.append(chars, copied, i - copied);
            position = i + 1;
            result.append(escape());
            copied = position;
            i = endOfPlain(copied);
        }
        if (chars[i] == '"') {
            position = i + 1;
            return result.append(chars, copied, i - copied).toString();
        }
        throw errorAt(i, i < length ? MessageTemplate.JSON_BAD_CONTROL_CHARACTER : MessageTemplate.JSON_UNTERMINATED_STRING);
    }

    /** Reads the escape after the backslash. */
    private char escape() {
        if (position >= length) {
            throw unexpected();
        }
        switch (chars[position++]) {
            case '"': return '"';
            case '\\': return '\\';
            case '/': return '/';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u': return unicodeEscape();
            default:
                position--;
                throw error(MessageTemplate.JSON_BAD_ESCAPE);
        }
    }

    private char unicodeEscape() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = chars[position] < 128 ? Character.digit(chars[position], 16) : -1;
            if (digit < 0) {
                throw error(MessageTemplate.JSON_BAD_UNICODE_ESCAPE);
            }
            value = value << 4 | digit;
            position++;
        }
        return (char) value;
    }

    /** Reads the property name whose opening quote is at the position. */
    PropertyKey key() {
        int start = position + 1;
        int hash = 0;
        int limit = Math.min(length, start + MAX_CACHED_KEY);
        for (int i = start; i < limit; i++) {
            char c = chars[i];
            if (c == '"') {
                position = i + 1;
                return cachedKey(start, i, hash);
            }
            if (c == '\\' || c < ' ') {
                break;
            }
            hash = hash * 31 + c;
        }
        return realm.key(string());
    }

    private PropertyKey cachedKey(int start, int end, int hash) {
        int slot = (hash ^ hash >>> 8 ^ hash >>> 16) & KEY_CACHE_SIZE - 1;
        String cached = cachedTexts[slot];
        if (cached != null && cached.length() == end - start && text.startsWith(cached, start)) {
            return cachedKeys[slot];
        }
        String name = text.substring(start, end);
        PropertyKey key = realm.key(name);
        cachedTexts[slot] = name;
        cachedKeys[slot] = key;
        return key;
    }
}
