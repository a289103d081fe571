package dev.deltic.values;

/** Searching in time that grows with the sum of the lengths, for long patterns: Java's own search compares each place of the text anew,
 *  which takes hours for a million characters that all but match. The algorithm of Knuth, Morris and Pratt. */
final class LinearSearch {
    /** Shorter patterns cost at most so many comparisons for each character of the text. */
    private static final int LONG_PATTERN = 64;
    /** So many comparisons take well under a tenth of a second. */
    private static final long MANY_COMPARISONS = 1L << 26;

    private LinearSearch() { }

    /** Whether Java's search might take long. */
    static boolean pays(String text, String pattern) {
        return pattern.length() >= LONG_PATTERN && (long) text.length() * pattern.length() > MANY_COMPARISONS;
    }

    /** As {@link String#indexOf(String, int)}. */
    static int indexOf(String text, String pattern, int from) {
        int[] borders = borders(pattern, false);
        int matched = 0;
        for (int i = Math.max(0, from); i < text.length(); i++) {
            char c = text.charAt(i);
            while (matched > 0 && pattern.charAt(matched) != c) {
                matched = borders[matched - 1];
            }
            if (pattern.charAt(matched) == c && ++matched == pattern.length()) {
                return i - matched + 1;
            }
        }
        return -1;
    }

    /** As {@link String#lastIndexOf(String, int)}: the same from behind. */
    static int lastIndexOf(String text, String pattern, int from) {
        int last = pattern.length() - 1;
        int[] borders = borders(pattern, true);
        int matched = 0;
        for (int i = (int) Math.min((long) from + last, text.length() - 1); i >= 0; i--) {
            char c = text.charAt(i);
            while (matched > 0 && pattern.charAt(last - matched) != c) {
                matched = borders[matched - 1];
            }
            if (pattern.charAt(last - matched) == c && ++matched == pattern.length()) {
                return i;
            }
        }
        return -1;
    }

    /** For each prefix of the pattern, or of its mirror image, how long the longest shorter one is that it ends with. */
    private static int[] borders(String pattern, boolean mirrored) {
        int last = pattern.length() - 1;
        int[] borders = new int[pattern.length()];
        int length = 0;
        for (int i = 1; i <= last; i++) {
            char c = pattern.charAt(mirrored ? last - i : i);
            while (length > 0 && pattern.charAt(mirrored ? last - length : length) != c) {
                length = borders[length - 1];
            }
            if (pattern.charAt(mirrored ? last - length : length) == c) {
                length++;
            }
            borders[i] = length;
        }
        return borders;
    }
}
