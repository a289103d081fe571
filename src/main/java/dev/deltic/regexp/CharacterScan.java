package dev.deltic.regexp;

/** Loops over the characters of an input that are in a set. Kept out of the matcher's dispatch loop, so that both stay
 *  small enough for the JIT compiler. {@code codePoints} says whether characters are code points or code units. */
final class CharacterScan {
    private final CharacterTable[] sets;

    CharacterScan(CharacterTable[] sets) {
        this.sets = sets;
    }

    /** The first index from {@code from} whose code unit is in the set, or -1. */
    int find(String input, int from, int set) {
        CharacterTable table = sets[set];
        boolean[] direct = table.direct;
        int length = input.length();
        for (int i = from; i < length; i++) {
            char c = input.charAt(i);
            if (c < CharacterTable.DIRECT ? direct[c] : table.hasBeyond(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Past the code point at {@code position} if it is in the set, else -1. */
    int codePoint(String input, int position, int set) {
        if (position >= input.length()) {
            return -1;
        }
        char c = input.charAt(position);
        if (c < CharacterTable.DIRECT) {
            return sets[set].direct[c] ? position + 1 : -1;
        }
        int codePoint = Character.isHighSurrogate(c) ? input.codePointAt(position) : c;
        return !sets[set].hasBeyond(codePoint) ? -1 : codePoint > 0xFFFF ? position + 2 : position + 1;
    }

    /** Before the code point that ends at {@code position} if it is in the set, else -1. */
    int codePointBack(String input, int position, int set) {
        if (position == 0) {
            return -1;
        }
        int codePoint = input.codePointBefore(position);
        return !sets[set].has(codePoint) ? -1 : codePoint > 0xFFFF ? position - 2 : position - 1;
    }

    /** Past {@code count} members; if there are fewer, the complement of how far they go. */
    int atLeast(String input, int position, int set, int count, boolean codePoints) {
        if (count > input.length() - position) {
            return ~position;
        }
        if (!codePoints) {
            int at = unitsAtMost(input, position, set, count);
            return at - position == count ? at : ~at;
        }
        int at = position;
        for (int i = 0; i < count; i++) {
            int next = codePoint(input, at, set);
            if (next < 0) {
                return ~at;
            }
            at = next;
        }
        return at;
    }

    /** Past as many members as there are, no more than {@code count}. */
    int atMost(String input, int position, int set, int count, boolean codePoints) {
        if (!codePoints) {
            return unitsAtMost(input, position, set, count);
        }
        CharacterTable table = sets[set];
        int length = input.length();
        int at = position;
        for (int i = 0; i < count && at < length; i++) {
            char c = input.charAt(at);
            if (!Character.isHighSurrogate(c)) {
                if (!table.has(c)) {
                    break;
                }
                at++;
                continue;
            }
            int next = codePoint(input, at, set);
            if (next < 0) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int unitsAtMost(String input, int position, int set, int count) {
        int limit = limit(input.length(), position, count);
        CharacterTable table = sets[set];
        boolean[] direct = table.direct;
        int at = position;
        while (at < limit) {
            char c = input.charAt(at);
            if (c < CharacterTable.DIRECT ? !direct[c] : !table.hasBeyond(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** The position one member before {@code position}; -1 if that is before {@code from}. All between is members. */
    int back(String input, int from, int position, boolean codePoints) {
        int at = position - 1;
        if (codePoints && at > from && Character.isLowSurrogate(input.charAt(at))
                && Character.isHighSurrogate(input.charAt(at - 1))) {
            at--;
        }
        return at >= from ? at : -1;
    }

    /** The last position from {@code end} back to {@code from} whose code unit the filter lets pass; -1 if there is none. */
    int lastBefore(String input, int from, int end, int filter, boolean codePoints) {
        if (filter < 0 || end < 0) {
            return end;
        }
        CharacterTable table = sets[filter];
        int at = end;
        while (at >= 0) {
            if (at < input.length()) {
                char c = input.charAt(at);
                if (table.has(c)) {
                    return at;
                }
            }
            at = back(input, from, at, codePoints);
        }
        return -1;
    }

    /** The first position from {@code position}, over at most {@code more} members, whose code unit the filter lets pass; if
     *  there is none, the complement of where the members end. Without a filter, {@code position}. */
    int extend(String input, int position, int more, int set, int filter, boolean codePoints) {
        if (filter < 0) {
            return position;
        }
        CharacterTable table = sets[filter];
        int length = input.length();
        int at = position;
        for (int i = 0; at < length; i++) {
            char c = input.charAt(at);
            if (table.has(c)) {
                return at;
            }
            if (i == more) {
                return ~at;
            }
            if (codePoints) {
                int next = codePoint(input, at, set);
                if (next < 0) {
                    return ~at;
                }
                at = next;
            } else if (sets[set].has(c)) {
                at++;
            } else {
                return ~at;
            }
        }
        return ~at;
    }

    /** Where a loop over at most {@code count} code units from {@code position} on ends. */
    static int limit(int length, int position, int count) {
        return length - position <= count ? length : position + count;
    }

    /** Whether the assertion of that kind, an ordinal of {@link RegExpNode.Boundary.Kind}, holds. */
    static boolean isBoundary(String input, int position, int kind) {
        switch (kind) {
            case 0:
                return position == 0;
            case 1:
                return position == input.length();
            case 2:
                return position == 0 || CharacterClasses.isLineTerminator(input.charAt(position - 1));
            case 3:
                return position == input.length() || CharacterClasses.isLineTerminator(input.charAt(position));
            case 4, 5: {
                boolean before = position > 0 && CharacterClasses.isWord(input.charAt(position - 1));
                boolean after = position < input.length() && CharacterClasses.isWord(input.charAt(position));
                return (before != after) == (kind == 4);
            }
            default: {
                boolean before = position > 0 && CharacterClasses.isFoldedWord(input.charAt(position - 1));
                boolean after = position < input.length() && CharacterClasses.isFoldedWord(input.charAt(position));
                return (before != after) == (kind == 6);
            }
        }
    }
}
