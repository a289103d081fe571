package dev.deltic.baseline;

import static dev.deltic.baseline.ElementStubs.MISSING;

import dev.deltic.values.CodePoints;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Rope;
import dev.deltic.values.StringSearch;

/** The {@link BuiltinShortcut}s of String.prototype: for receivers that are strings and indices that are int32s. */
final class StringShortcuts {
    private StringShortcuts() { }

    static int charCodeAt(Object receiver, int index) {
        if (receiver instanceof String text) {
            return index >= 0 && index < text.length() ? text.charAt(index) : MISSING;
        }
        return receiver instanceof Rope rope ? charCodeAt(rope.toString(), index) : MISSING;
    }

    static int codePointAt(Object receiver, int index) {
        if (receiver instanceof String text) {
            return index >= 0 && index < text.length() ? CodePoints.at(text, index) : MISSING;
        }
        return receiver instanceof Rope rope ? codePointAt(rope.toString(), index) : MISSING;
    }

    static Object charAt(Object receiver, int index) {
        if (receiver instanceof String text) {
            return index >= 0 && index < text.length() ? JSStrings.ofChar(text.charAt(index)) : "";
        }
        return receiver instanceof Rope rope ? charAt(rope.toString(), index) : null;
    }

    static int indexOf(Object receiver, Object pattern) {
        return indexOf(receiver, pattern, 0);
    }

    static int indexOf(Object receiver, Object pattern, int from) {
        if (pattern instanceof String p) {
            if (receiver instanceof String text) {
                return StringSearch.indexOf(text, p, Math.min(Math.max(from, 0), text.length()));
            }
            return receiver instanceof Rope rope ? indexOf(rope.toString(), p, from) : MISSING;
        }
        return MISSING;
    }

    static Object slice(Object receiver, int start) {
        return slice(receiver, start, Integer.MAX_VALUE);
    }

    static Object slice(Object receiver, int start, int end) {
        if (receiver instanceof String text) {
            int length = text.length();
            int from = start < 0 ? Math.max(length + start, 0) : start;
            int to = end < 0 ? length + end : Math.min(end, length);
            return from < to ? JSStrings.substring(text, from, to) : "";
        }
        return receiver instanceof Rope rope ? slice(rope.toString(), start, end) : null;
    }

    static Object substring(Object receiver, int start) {
        return substring(receiver, start, Integer.MAX_VALUE);
    }

    static Object substring(Object receiver, int start, int end) {
        if (receiver instanceof String text) {
            int from = Math.min(Math.max(start, 0), text.length());
            int to = Math.min(Math.max(end, 0), text.length());
            return JSStrings.substring(text, Math.min(from, to), Math.max(from, to));
        }
        return receiver instanceof Rope rope ? substring(rope.toString(), start, end) : null;
    }
}
