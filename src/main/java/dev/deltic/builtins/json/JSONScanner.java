package dev.deltic.builtins.json;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.StringToNumber;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.SmallIntegers;

/** Reads the tokens of a JSON text. */
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
    int position;

    /** Recently read keys by hash, so that a key that repeats costs neither a string nor a look into the engine's table. */
    private final PropertyKey[] cachedKeys = new PropertyKey[KEY_CACHE_SIZE];
    private final String[] cachedTexts = new String[KEY_CACHE_SIZE];

    JSONScanner(Realm realm, String text) {
        this.realm = realm;
        this.text = text;
        this.length = text.length();
    }

    /** The next character that is not white space, not consumed; NUL at the end, which is no token's first character either. */
    char peek() {
        int i = position;
        while (i < length) {
            char c = text.charAt(i);
            if (c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                position = i;
                return c;
            }
            i++;
        }
        position = i;
        return 0;
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
            if (position + i >= length || text.charAt(position + i) != expected.charAt(i)) {
                position += i;
                throw unexpected();
            }
        }
        position += expected.length();
    }

    // ---- numbers ----------------------------------------------------------------------------------------------------

    /** Reads the number that starts at the position with a digit or a minus. */
    Object number() {
        int start = position;
        int i = start;
        boolean negative = text.charAt(i) == '-';
        if (negative) {
            i++;
            if (i >= length || !isDigit(text.charAt(i))) {
                throw errorAt(i, MessageTemplate.JSON_NO_NUMBER_AFTER_MINUS);
            }
        }
        int first = i;
        long value = 0;
        while (i < length && isDigit(text.charAt(i))) {
            value = value * 10 + text.charAt(i) - '0';
            i++;
        }
        int digits = i - first;
        if (text.charAt(first) == '0' && digits > 1) {
            throw errorAt(first + 1, MessageTemplate.JSON_UNEXPECTED_NUMBER);
        }
        if (digits <= MAX_INT_DIGITS && !continuesNumber(i)) {
            position = i;
            return negative && value == 0 ? (Object) (-0.0) : (Object) SmallIntegers.box((int) (negative ? -value : value));
        }
        int integerEnd = i;
        if (i < length && text.charAt(i) == '.') {
            i++;
            while (i < length && isDigit(text.charAt(i))) {
                value = value * 10 + text.charAt(i) - '0';
                i++;
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
        if (at >= length) {
            return false;
        }
        char next = text.charAt(at);
        return next == '.' || next == 'e' || next == 'E';
    }

    private int endOfNumber(int from) {
        int i = from;
        if (i < length && text.charAt(i) == '.') {
            i++;
            if (i >= length || !isDigit(text.charAt(i))) {
                throw errorAt(i, MessageTemplate.JSON_NO_FRACTION);
            }
            i = digits(i);
        }
        if (i < length && (text.charAt(i) | 0x20) == 'e') {
            i++;
            if (i < length && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
                i++;
            }
            if (i >= length || !isDigit(text.charAt(i))) {
                throw errorAt(i, MessageTemplate.JSON_NO_EXPONENT);
            }
            i = digits(i);
        }
        return i;
    }

    private int digits(int from) {
        int i = from;
        while (i < length && isDigit(text.charAt(i))) {
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
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                position = i + 1;
                return JSStrings.substring(text, start, i);
            }
            if (c == '\\') {
                return escapedString(start, i);
            }
            if (c < ' ') {
                throw errorAt(i, MessageTemplate.JSON_BAD_CONTROL_CHARACTER);
            }
        }
        throw errorAt(length, MessageTemplate.JSON_UNTERMINATED_STRING);
    }

    private String escapedString(int start, int firstEscape) {
        StringBuilder result = new StringBuilder(firstEscape - start + 16);
        int copied = start;
        int i = firstEscape;
        while (i < length) {
            char c = text.charAt(i);
            if (c == '"') {
                position = i + 1;
                return result.append(text, copied, i).toString();
            }
            if (c == '\\') {
                result.append(text, copied, i);
                position = i + 1;
                result.append(escape());
                i = copied = position;
                continue;
            }
            if (c < ' ') {
                throw errorAt(i, MessageTemplate.JSON_BAD_CONTROL_CHARACTER);
            }
            i++;
        }
        throw errorAt(length, MessageTemplate.JSON_UNTERMINATED_STRING);
    }

    /** Reads the escape after the backslash. */
    private char escape() {
        if (position >= length) {
            throw unexpected();
        }
        switch (text.charAt(position++)) {
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
            int digit = position < length && text.charAt(position) < 128 ? Character.digit(text.charAt(position), 16) : -1;
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
            char c = text.charAt(i);
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
