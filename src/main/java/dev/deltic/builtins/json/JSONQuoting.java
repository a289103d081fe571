package dev.deltic.builtins.json;

import dev.deltic.values.JSStrings;
import dev.deltic.values.PropertyName;

/** Strings as JSON texts. */
final class JSONQuoting {
    private static final String HEX = "0123456789abcdef";

    /** Longer names are quoted each time. */
    private static final int MAX_KEPT_NAME = 64;

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

    /** {@link #quote} of a property's name, which remembers what it looks like. */
    static void quoteName(StringBuilder out, PropertyName name) {
        String quoted = name.quoted;
        if (quoted == null) {
            StringBuilder text = new StringBuilder();
            quote(text, name.string());
            quoted = text.toString();
            if (quoted.length() <= MAX_KEPT_NAME) {
                name.quoted = quoted;
            }
        }
        JSStrings.checkLength(out.length() + (long) quoted.length());
        out.append(quoted);
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
