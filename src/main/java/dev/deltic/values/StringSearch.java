package dev.deltic.values;

/** Searching within flat strings. */
public final class StringSearch {
    private StringSearch() { }

    /** <a href="https://tc39.es/ecma262/#sec-stringindexof">StringIndexOf</a>: the first match at or after {@code from},
     *  or -1; the empty string matches wherever {@code from} is within the text. */
    public static int indexOf(String text, String pattern, int from) {
        int length = pattern.length();
        if (length == 0) {
            return from <= text.length() ? from : -1;       // Java would answer the text's length instead of -1
        }
        if (length == 1) {
            return text.indexOf(pattern.charAt(0), from);
        }
        return LinearSearch.pays(text, pattern) ? LinearSearch.indexOf(text, pattern, from) : text.indexOf(pattern, from);
    }

    /** <a href="https://tc39.es/ecma262/#sec-stringlastindexof">StringLastIndexOf</a>: the last match at or before
     *  {@code from}, or -1. */
    public static int lastIndexOf(String text, String pattern, int from) {
        if (pattern.length() == 1) {
            return text.lastIndexOf(pattern.charAt(0), from);
        }
        return LinearSearch.pays(text, pattern) ? LinearSearch.lastIndexOf(text, pattern, from) : text.lastIndexOf(pattern, from);
    }

    /** Whether {@code pattern} stands at {@code at}, which may be outside the text. */
    public static boolean matchesAt(String text, String pattern, int at) {
        return text.startsWith(pattern, at);
    }
}
