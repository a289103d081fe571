package dev.deltic.values;

import dev.deltic.numbers.WhiteSpace;

/** <a href="https://tc39.es/ecma262/#sec-trimstring">TrimString</a>: removes WhiteSpace and LineTerminator, which is
 *  not the set that Java's methods remove. */
public final class StringTrimming {
    private StringTrimming() { }

    public static String trim(String text) {
        int start = WhiteSpace.skipForward(text, 0, text.length());
        return text.substring(start, WhiteSpace.skipBackward(text, start, text.length()));
    }

    public static String trimStart(String text) {
        return text.substring(WhiteSpace.skipForward(text, 0, text.length()));
    }

    public static String trimEnd(String text) {
        return text.substring(0, WhiteSpace.skipBackward(text, 0, text.length()));
    }
}
