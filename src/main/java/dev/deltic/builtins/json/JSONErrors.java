package dev.deltic.builtins.json;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;

/** The SyntaxErrors of JSON.parse, in V8's words. */
final class JSONErrors {
    /** How much of the text is shown on each side of an unexpected token. */
    private static final int CONTEXT = 10;

    private JSONErrors() { }

    /** An error whose text names the position, its line and column. */
    static JSException at(Realm realm, MessageTemplate template, String text, int position) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < position; i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < position && text.charAt(i + 1) == '\n') {
                i++;
                c = '\n';
            }
            if (c == '\n' || c == '\r') {
                line++;
                lineStart = i + 1;
            }
        }
        return Errors.create(realm, template, position, line, position - lineStart + 1);
    }

    /** What stands at {@code position} cannot stand there. */
    static JSException unexpected(Realm realm, String text, int position) {
        if (position >= text.length()) {
            return Errors.create(realm, MessageTemplate.JSON_UNEXPECTED_END);
        }
        char c = text.charAt(position);
        if (c >= '0' && c <= '9' || c == '-') {
            return at(realm, MessageTemplate.JSON_UNEXPECTED_NUMBER, text, position);
        }
        if (c == '"') {
            return at(realm, MessageTemplate.JSON_UNEXPECTED_STRING, text, position);
        }
        if (text.equals("undefined") || text.equals("NaN") || text.equals("Infinity") || text.equals("[object Object]")) {
            return Errors.create(realm, MessageTemplate.JSON_NOT_VALID, text);
        }
        return Errors.create(realm, MessageTemplate.JSON_UNEXPECTED_TOKEN, c, context(text, position));
    }

    private static String context(String text, int position) {
        int length = text.length();
        if (length <= 2 * CONTEXT) {
            return '"' + text + '"';
        }
        boolean cutStart = position >= CONTEXT;
        boolean cutEnd = position < CONTEXT || position < length - CONTEXT;
        String part = text.substring(cutStart ? position - CONTEXT : 0, cutEnd ? position + CONTEXT : length);
        return (cutStart ? "...\"" : "\"") + part + (cutEnd ? "\"..." : "\"");
    }
}
