package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;

/** Looks for a row of places, each with the set of code units that may be there: at the last place first, as Boyer, Moore and Horspool do,
 *  so that a code unit that fits no place, or only an earlier one, moves the row on by several. */
final class PlaceSearch {
    /** For small letters, of which most texts are. */
    private static final int WORTHWHILE_SHIFT = 3;

    private final CharacterTable[] places;
    /** By code unit, as far as {@link CharacterTable#DIRECT}: how far the row moves on if it is at the last place; 0 if it fits there. */
    private final byte[] shifts = new byte[CharacterTable.DIRECT];

    /** Whether to try one place after the other: where shifts are short, waiting for each takes longer than they spare. */
    private final boolean stepping;

    /** At least two places. */
    PlaceSearch(CodePointSet[] sets) {
        places = new CharacterTable[sets.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = new CharacterTable(sets[i]);
        }
        int sum = 0;
        for (int c = 0; c < shifts.length; c++) {
            shifts[c] = (byte) shift(c);
            sum += c >= 'a' && c <= 'z' ? shifts[c] : 0;
        }
        stepping = sum < WORTHWHILE_SHIFT * 26;
    }

    private int shift(int c) {
        int shift = 0;
        while (shift < places.length && !places[places.length - 1 - shift].has(c)) {
            shift++;
        }
        return shift;
    }

    /** The first index from {@code from} to {@code last} where all places fit, or -1. */
    int find(String input, int from, int last) {
        byte[] table = shifts;
        int before = places.length - 1;
        int end = last + before;
        if (stepping) {
            return step(input, from + before, end);
        }
        int at = from + before;
        while (at <= end) {
            char c = input.charAt(at);
            int shift = c < CharacterTable.DIRECT ? table[c] : shift(c);
            if (shift > 0) {
                at += shift;
            } else if (fits(input, at - before)) {
                return at - before;
            } else {
                at++;
            }
        }
        return -1;
    }

    private int step(String input, int from, int end) {
        byte[] table = shifts;
        for (int at = from; at <= end; at++) {
            char c = input.charAt(at);
            if ((c < CharacterTable.DIRECT ? table[c] == 0 : places[places.length - 1].has(c)) && fits(input, at - places.length + 1)) {
                return at - places.length + 1;
            }
        }
        return -1;
    }

    private boolean fits(String input, int at) {
        for (int i = places.length - 2; i >= 0; i--) {
            if (!places[i].has(input.charAt(at + i))) {
                return false;
            }
        }
        return true;
    }
}
