package dev.deltic.builtins.console;

import dev.deltic.numbers.NumberToString;
import java.util.Locale;

/** The display forms of strings, numbers and property names. */
final class InspectedText {
    private InspectedText() { }

    static String number(double value) {
        return value == 0 && 1 / value < 0 ? "-0" : NumberToString.toString(value);
    }

    /** A string in quotes: single ones, unless the text has single quotes and another kind would spare escapes. */
    static String quote(String text) {
        char quote = '\'';
        if (text.indexOf('\'') >= 0) {
            if (text.indexOf('"') < 0) {
                quote = '"';
            } else if (text.indexOf('`') < 0 && !text.contains("${")) {
                quote = '`';
            }
        }
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(out, text, i, quote);
        }
        return out.append(quote).toString();
    }

    private static void appendEscaped(StringBuilder out, String text, int i, char quote) {
        char c = text.charAt(i);
        switch (c) {
            case '\n': out.append("\\n"); return;
            case '\t': out.append("\\t"); return;
            case '\b': out.append("\\b"); return;
            case '\f': out.append("\\f"); return;
            case '\r': out.append("\\r"); return;
            case '\\': out.append("\\\\"); return;
            case 0x0B: out.append("\\x0B"); return;
            default: break;
        }
        if (c == quote) {
            out.append('\\').append(c);
        } else if (c < 0x20 || c >= 0x7F && c <= 0x9F) {
            out.append("\\x").append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
        } else if (Character.isSurrogate(c) && !isPaired(text, i)) {
            out.append("\\u").append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
        } else {
            out.append(c);
        }
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** A property name: bare when it is an ASCII identifier, else quoted. */
    static String propertyName(String name) {
        boolean identifier = !name.isEmpty() && !(name.charAt(0) >= '0' && name.charAt(0) <= '9');
        for (int i = 0; i < name.length() && identifier; i++) {
            char c = name.charAt(i);
            identifier = c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return identifier ? name : quote(name);
    }

    /** How many columns of a terminal the text takes: wide characters two, combining ones none. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
                continue;
            }
            width += isWide(c) ? 2 : 1;
        }
        return width;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0x303E || c >= 0x3041 && c <= 0x4DBF
            || c >= 0x4E00 && c <= 0xA4CF || c >= 0xA960 && c <= 0xA97C || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6B || c >= 0xFF01 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1F64F || c >= 0x1F900 && c <= 0x1F9FF
            || c >= 0x20000 && c <= 0x3FFFD);
    }
}
