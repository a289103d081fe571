package dev.deltic.regexp;

import java.util.Arrays;

/** A pattern as an automaton whose edges have an order, for {@link LinearMatcher}. What can still match from a state depends on nothing but
 *  the state and the position: loops that could match nothing are there twice, once for iterations that have consumed something, and
 *  counted loops as often as they may run. A state has a kind and up to three operands; successors are states. */
final class LinearProgram {
    /** The whole pattern has matched. */
    static final byte MATCH = 0;
    static final byte FAIL = 1;
    /** unit, next */
    static final byte UNIT = 2;
    /** set, next: one code unit. */
    static final byte SET = 3;
    /** -, next: any code unit. */
    static final byte ANY = 4;
    /** set, next, next after the first half of a pair: one code point. */
    static final byte CODE_POINT = 5;
    /** preferred, other */
    static final byte SPLIT = 6;
    /** register, next: register ← position. */
    static final byte SAVE = 7;
    /** from, next, to: these registers ← -1. */
    static final byte CLEAR = 8;
    /** kind, next: an ordinal of {@link RegExpNode.Boundary.Kind}. */
    static final byte ASSERT = 9;

    /** States from here on are passed without consuming anything. */
    static final byte FIRST_EMPTY = SPLIT;

    private static final String[] NAMES = {"MATCH", "FAIL", "UNIT", "SET", "ANY", "CODE_POINT", "SPLIT", "SAVE", "CLEAR", "ASSERT"};

    final byte[] kinds;
    final int[] first;
    final int[] second;
    final int[] third;
    final int entry;
    final CharacterTable[] sets;

    LinearProgram(byte[] kinds, int[] first, int[] second, int[] third, int size, int entry, CharacterTable[] sets) {
        this.kinds = Arrays.copyOf(kinds, size);
        this.first = Arrays.copyOf(first, size);
        this.second = Arrays.copyOf(second, size);
        this.third = Arrays.copyOf(third, size);
        this.entry = entry;
        this.sets = sets;
    }

    int size() {
        return kinds.length;
    }

    /** One state a line: number, kind, operands. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("entry ").append(entry).append('\n');
        for (int i = 0; i < kinds.length; i++) {
            text.append(i).append(": ").append(NAMES[kinds[i]]).append(' ').append(first[i]).append(' ').append(second[i])
                    .append(' ').append(third[i]).append('\n');
        }
        return text.toString();
    }
}
