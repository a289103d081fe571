package dev.deltic.builtins.json;

import dev.deltic.values.JSStrings;

/** Strings as JSON texts. */
final class JSONQuoting {
    private static final String HEX = "0123456789abcdef";

    private JSONQuoting() { }

    /** <a href="https://tc39.es/ecma262/#sec-quotejsonstring">QuoteJSONString</a> */
    static void quote(StringBuilder out, String text) {
        int length = text.length();
        JSStrings.checkLength(out.length() + 2L + length);
        out.append('"');
        int copied = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            out.append(text, copied, i);
            escape(out, c);
            copied = i + 1;
        }
        if (copied == 0) {
            out.append(text);
        } else {
            out.append(text, copied, length);
        }
        out.append('"');
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '\b': out.append("\\b"); break;
            case '\t': out.append("\\t"); break;
            case '\n': out.append("\\n"); break;
            case '\f': out.append("\\f"); break;
            case '\r': out.append("\\r"); break;
            case '"': out.append("\\\""); break;
            case '\\': out.append("\\\\"); break;
            default:
                out.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15)).append(HEX.charAt(c >> 4 & 15))
                    .append(HEX.charAt(c & 15));
                break;
        }
    }
}
