package dev.deltic.values;

import dev.deltic.unicode.CaseMapping;
import java.util.Arrays;

/** The pairs of upper and lower case letters that the running JDK does not know yet, from the engine's own tables: JDK 17 has
 *  Unicode 13. A pair counts when the JDK lacks its capital, as new letters come with one. */
final class RecentLetters {
    /** Capitals, ascending, and the small letter of each. */
    private final int[] capitals;
    private final int[] small;

    /** Loaded when a text has a character from where such letters are. */
    private static final class Instance {
        static final RecentLetters LETTERS = new RecentLetters(CaseMapping.simpleFolding());
    }

    private RecentLetters(CaseMapping folding) {
        int[] sources = folding.sources();
        int[] targets = new int[sources.length];
        int count = 0;
        for (int source : sources) {
            if (!Character.isDefined(source)) {
                targets[count] = folding.canonicalize(source);
                sources[count++] = source;
            }
        }
        capitals = Arrays.copyOf(sources, count);
        small = Arrays.copyOf(targets, count);
    }

    /** Whether the text may have such a letter: almost all texts are found here to have none. */
    static boolean maybeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x180 && isInBlockWithNews(c)) {
                return true;
            }
        }
        return false;
    }

    /** Latin Extended-B to IPA, Cyrillic Extended-C and on to Coptic, the Latin extensions at A720, and what needs surrogates. */
    private static boolean isInBlockWithNews(char c) {
        return c < 0x2B0 || c >= 0x1C80 && c < 0x2D00 && (c < 0x2000 || c >= 0x2C00) || c >= 0xA640 && c < 0xAB70
            || Character.isSurrogate(c);
    }

    /** The text with its recent capitals made small; other letters as they are. */
    static String toLowerCase(String text) {
        return map(text, Instance.LETTERS.capitals, Instance.LETTERS.small);
    }

    /** The text with its recent small letters, and those with a recent capital, made capitals; other letters as they are. */
    static String toUpperCase(String text) {
        return map(text, Instance.LETTERS.small, Instance.LETTERS.capitals);
    }

    private static String map(String text, int[] from, int[] to) {
        StringBuilder result = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int index = c < 0x180 ? -1 : indexOf(from, c);
            if (index >= 0 && result == null) {
                result = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (result != null) {
                result.appendCodePoint(index >= 0 ? to[index] : c);
            }
        }
        return result == null ? text : result.toString();
    }

    private static int indexOf(int[] letters, int c) {
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == c) {
                return i;
            }
        }
        return -1;
    }
}
