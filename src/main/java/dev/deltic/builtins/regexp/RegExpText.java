package dev.deltic.builtins.regexp;

import dev.deltic.numbers.WhiteSpace;

/** Patterns as text. */
final class RegExpText {
    private static final String SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/";
    private static final String OTHER_PUNCTUATORS = ",-=<>#&!%:;@~'`\"";
    private static final String CONTROL_CHARACTERS = "\t\n\u000B\f\r";
    private static final String CONTROL_LETTERS = "tnvfr";

    private RegExpText() { }

    /** <a href="https://tc39.es/ecma262/#sec-escaperegexppattern">EscapeRegExpPattern</a>: a text that, between slashes, is a
     *  literal of the same pattern. */
    static String source(String pattern) {
        if (pattern.isEmpty()) {
            return "(?:)";
        }
        StringBuilder result = null;
        boolean inClass = false;
        boolean escaped = false;
        int copied = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            String replacement = c == '/' && !inClass && !escaped ? "\\/" : lineTerminator(c, escaped);
            if (replacement != null) {
                result = result == null ? new StringBuilder(pattern.length() + 8) : result;
                result.append(pattern, copied, i).append(replacement);
                copied = i + 1;
            }
            if (escaped) {
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            }
        }
        return result == null ? pattern : result.append(pattern, copied, pattern.length()).toString();
    }

    /** The escape for a line terminator, without its backslash if one is there already; null for other characters. */
    private static String lineTerminator(char c, boolean escaped) {
        switch (c) {
            case '\n': return escaped ? "n" : "\\n";
            case '\r': return escaped ? "r" : "\\r";
            case '\u2028': return escaped ? "u2028" : "\\u2028";
            case '\u2029': return escaped ? "u2029" : "\\u2029";
            default: return null;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-regexp.escape">RegExp.escape</a> of a string. */
    static String escape(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        int first = text.isEmpty() ? 0 : text.charAt(0);
        int start = 0;
        if (first >= '0' && first <= '9' || (first | 0x20) >= 'a' && (first | 0x20) <= 'z') {
            hex(result, (char) first);                             // else a preceding \0 or \c would take it in
            start = 1;
        }
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            int control = CONTROL_CHARACTERS.indexOf(c);
            if (SYNTAX_CHARACTERS.indexOf(c) >= 0) {
                result.append('\\').append(c);
            } else if (control >= 0) {
                result.append('\\').append(CONTROL_LETTERS.charAt(control));
            } else if (OTHER_PUNCTUATORS.indexOf(c) >= 0 || WhiteSpace.isStrWhiteSpace(c)) {
                hex(result, c);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                result.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                hex(result, c);
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static void hex(StringBuilder result, char c) {
        boolean small = c < 0x100;
        result.append(small ? "\\x" : "\\u");
        for (int shift = small ? 4 : 12; shift >= 0; shift -= 4) {
            result.append(Character.forDigit(c >> shift & 15, 16));
        }
    }
}
