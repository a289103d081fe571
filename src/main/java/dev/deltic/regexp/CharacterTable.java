package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;
import java.util.Arrays;

/** A set of characters laid out for matching: a table for the first 256, and for the others pages of 256 that are
 *  empty, full or a bitmap. A set of few ranges goes without pages. */
final class CharacterTable {
    static final int DIRECT = 256;
    private static final int PAGES = CodePointSet.LIMIT >> 8;
    private static final int FEW_RANGES = 4;
    private static final short EMPTY = 0;
    private static final short FULL = 1;

    final CodePointSet set;
    /** Membership of the characters below {@link #DIRECT}. */
    final boolean[] direct = new boolean[DIRECT];
    /** For each page {@link #EMPTY}, {@link #FULL}, or from 2 on the number of its four words in {@code words}; null without pages. */
    private final short[] pages;
    private final long[] words;

    CharacterTable(CodePointSet set) {
        this.set = set;
        for (int range = 0; range < set.rangeCount() && set.rangeFirst(range) < DIRECT; range++) {
            Arrays.fill(direct, set.rangeFirst(range), Math.min(set.rangeLast(range) + 1, DIRECT), true);
        }
        if (set.rangeCount() <= FEW_RANGES) {
            pages = null;
            words = null;
            return;
        }
        pages = new short[PAGES];
        long[] bits = new long[64];
        short next = 2;
        for (int range = 0; range < set.rangeCount(); range++) {
            int last = set.rangeLast(range);
            for (int first = set.rangeFirst(range); first <= last; ) {
                int page = first >> 8;
                int end = Math.min(last, page << 8 | 255);
                if (end - first == 255) {
                    pages[page] = FULL;
                } else {
                    if (pages[page] == EMPTY) {
                        pages[page] = next++;
                    }
                    int base = pages[page] * 4;
                    if (base + 4 > bits.length) {
                        bits = Arrays.copyOf(bits, bits.length * 2);
                    }
                    for (int c = first; c <= end; c++) {
                        bits[base + (c >> 6 & 3)] |= 1L << c;
                    }
                }
                first = end + 1;
            }
        }
        words = bits;
    }

    boolean has(int c) {
        return c < DIRECT ? direct[c] : hasBeyond(c);
    }

    /** For characters from {@link #DIRECT} on. */
    boolean hasBeyond(int c) {
        if (pages == null) {
            return set.contains(c);
        }
        int page = pages[c >> 8];
        return page > FULL ? (words[page * 4 + (c >> 6 & 3)] >>> c & 1) != 0 : page == FULL;
    }
}
