package dev.deltic.baseline;

import static dev.deltic.baseline.ElementStubs.MISSING;

import dev.deltic.values.CodePoints;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Rope;
import dev.deltic.values.StringSearch;

/** The {@link BuiltinShortcut}s of String.prototype: for receivers that are strings and indices that are int32s. */
final class StringShortcuts {
    private StringShortcuts() { }

    /** The characters of a string that is not a {@link String}; null of anything else. */
    private static String flat(Object receiver) {
        return receiver instanceof Rope rope ? rope.toString() : null;
    }

    static int charCodeAt(Object receiver, int index) {
        String text = receiver instanceof String s ? s : flat(receiver);
        return text != null && index >= 0 && index < text.length() ? text.charAt(index) : MISSING;
    }

    static int codePointAt(Object receiver, int index) {
        String text = receiver instanceof String s ? s : flat(receiver);
        return text != null && index >= 0 && index < text.length() ? CodePoints.at(text, index) : MISSING;
    }

    static Object charAt(Object receiver, int index) {
        String text = receiver instanceof String s ? s : flat(receiver);
        return text != null && index >= 0 && index < text.length() ? JSStrings.ofChar(text.charAt(index)) : beyond(text);
    }

    private static String beyond(String text) {
        return text == null ? null : "";
    }

    static int indexOf(Object receiver, Object pattern) {
        return indexOf(receiver, pattern, 0);
    }

    static int indexOf(Object receiver, Object pattern, int from) {
        String text = receiver instanceof String s ? s : flat(receiver);
        return text != null && pattern instanceof String p ? StringSearch.indexOf(text, p, Math.min(Math.max(from, 0), text.length()))
            : MISSING;
    }

    static Object slice(Object receiver, int start) {
        return slice(receiver, start, Integer.MAX_VALUE);
    }

    static Object slice(Object receiver, int start, int end) {
        String text = receiver instanceof String s ? s : flat(receiver);
        if (text == null) {
            return null;
        }
        int length = text.length();
        int from = start < 0 ? Math.max(length + start, 0) : start;
        int to = end < 0 ? length + end : Math.min(end, length);
        return from < to ? JSStrings.substring(text, from, to) : "";
    }

    static Object substring(Object receiver, int start) {
        return substring(receiver, start, Integer.MAX_VALUE);
    }

    static Object substring(Object receiver, int start, int end) {
        String text = receiver instanceof String s ? s : flat(receiver);
        if (text == null) {
            return null;
        }
        int from = Math.min(Math.max(start, 0), text.length());
        int to = Math.min(Math.max(end, 0), text.length());
        return JSStrings.substring(text, Math.min(from, to), Math.max(from, to));
    }
}
