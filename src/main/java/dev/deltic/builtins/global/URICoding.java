package dev.deltic.builtins.global;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-uri-handling-functions">URI Handling Functions</a>, with their predecessors
 *  escape and unescape. */
final class URICoding {
    /** uriReserved and the number sign: what encodeURI leaves alone and decodeURI does not produce. */
    static final String RESERVED_AND_HASH = ";/?:@&=+$,#";
    private static final String MARKS = "-_.!~*'()";
    private static final String UNESCAPED_BY_ESCAPE = "@*_+-./";
    private static final String DIGITS = "0123456789ABCDEF";

    private URICoding() { }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static void appendOctet(StringBuilder out, int octet) {
        out.append('%').append(DIGITS.charAt(octet >> 4 & 15)).append(DIGITS.charAt(octet & 15));
    }

    /** <a href="https://tc39.es/ecma262/#sec-encode">Encode</a> */
    static String encode(Realm realm, String text, String extraUnescaped) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (isAlphanumeric(c) || MARKS.indexOf(c) >= 0 || extraUnescaped.indexOf(c) >= 0) {
                out.append(c);
                continue;
            }
            int codePoint = text.codePointAt(k);
            if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
                throw Errors.create(realm, MessageTemplate.URI_MALFORMED);
            }
            k += Character.charCount(codePoint) - 1;
            appendUtf8(out, codePoint);
        }
        return out.toString();
    }

    private static void appendUtf8(StringBuilder out, int codePoint) {
        if (codePoint < 0x80) {
            appendOctet(out, codePoint);
            return;
        }
        if (codePoint < 0x800) {
            appendOctet(out, 0xC0 | codePoint >> 6);
        } else {
            if (codePoint < 0x10000) {
                appendOctet(out, 0xE0 | codePoint >> 12);
            } else {
                appendOctet(out, 0xF0 | codePoint >> 18);
                appendOctet(out, 0x80 | codePoint >> 12 & 0x3F);
            }
            appendOctet(out, 0x80 | codePoint >> 6 & 0x3F);
        }
        appendOctet(out, 0x80 | codePoint & 0x3F);
    }

    /** <a href="https://tc39.es/ecma262/#sec-decode">Decode</a> */
    static String decode(Realm realm, String text, String preserved) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, percent);
        for (int k = percent; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c != '%') {
                out.append(c);
                continue;
            }
            int start = k;
            int first = octet(realm, text, k);
            k += 2;
            if (first < 0x80) {
                if (preserved.indexOf(first) >= 0) {
                    out.append(text, start, k + 1);
                } else {
                    out.append((char) first);
                }
                continue;
            }
            int length = first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3
                : first >= 0xF0 && first < 0xF5 ? 4 : 0;
            if (length == 0) {
                throw Errors.create(realm, MessageTemplate.URI_MALFORMED);
            }
            int codePoint = first & 0xFF >> length + 1;
            for (int i = 1; i < length; i++) {
                int next = octet(realm, text, ++k);
                k += 2;
                if ((next & 0xC0) != 0x80) {
                    throw Errors.create(realm, MessageTemplate.URI_MALFORMED);
                }
                codePoint = codePoint << 6 | next & 0x3F;
            }
            boolean overlong = length == 3 && codePoint < 0x800 || length == 4 && codePoint < 0x10000;
            if (overlong || codePoint > 0x10FFFF || codePoint >= 0xD800 && codePoint <= 0xDFFF) {
                throw Errors.create(realm, MessageTemplate.URI_MALFORMED);
            }
            out.appendCodePoint(codePoint);
        }
        return out.toString();
    }

    /** The octet of the escape sequence at {@code k}. */
    private static int octet(Realm realm, String text, int k) {
        if (k + 2 < text.length() && text.charAt(k) == '%') {
            int value = hex(text, k + 1, 2);
            if (value >= 0) {
                return value;
            }
        }
        throw Errors.create(realm, MessageTemplate.URI_MALFORMED);
    }

    /** The value of {@code count} hexadecimal digits at {@code from}, or -1. */
    private static int hex(String text, int from, int count) {
        if (from + count > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-escape-string">escape</a> */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isAlphanumeric(c) || UNESCAPED_BY_ESCAPE.indexOf(c) >= 0) {
                out.append(c);
            } else if (c < 256) {
                appendOctet(out, c);
            } else {
                out.append("%u").append(DIGITS.charAt(c >> 12)).append(DIGITS.charAt(c >> 8 & 15))
                    .append(DIGITS.charAt(c >> 4 & 15)).append(DIGITS.charAt(c & 15));
            }
        }
        return out.toString();
    }

    /** <a href="https://tc39.es/ecma262/#sec-unescape-string">unescape</a> */
    static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '%') {
                boolean wide = k + 1 < text.length() && text.charAt(k + 1) == 'u';
                int value = wide ? hex(text, k + 2, 4) : hex(text, k + 1, 2);
                if (value >= 0) {
                    out.append((char) value);
                    k += wide ? 5 : 2;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }
}
