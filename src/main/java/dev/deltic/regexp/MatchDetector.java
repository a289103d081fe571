package dev.deltic.regexp;

import static dev.deltic.regexp.LinearProgram.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Finds out whether a pattern can match in a text at all, in one look at each code unit: by a deterministic automaton, whose states are
 *  sets of those of a {@link LinearProgram} and are made when the text first leads to them. It knows nothing of captures and order, and
 *  leaves pairs of surrogates, and patterns that would need many states, to those who do. One search uses it. */
final class MatchDetector {
    private static final int MAX_STATES = 500;
    private static final int MAX_TRANSITIONS = 100_000;
    private static final int PORTION = 1_024;
    private static final int UNKNOWN = 0;
    /** Successors below zero: there is a match; there can be none any more. */
    private static final int FOUND = -1;
    private static final int DEAD = -2;

    private static final int START = 1;
    private static final int WORD = 2;
    private static final int FOLDED_WORD = 4;
    private static final int LINE_TERMINATOR = 8;

    private final LinearProgram program;
    private final UnitClasses classes;
    private final boolean anchored;
    /** By state number, from 1 on: the states of the program after the last unit, and what that was; the successors by class, the
     *  last of them for the end of the text. */
    private int[][] cores = new int[16][];
    private int[] before = new int[16];
    private int[][] successors = new int[16][];
    private int count = 1;
    private final Map<String, Integer> known = new HashMap<>();
    private final int[] reached;
    private int visit;
    private final int[] pending;

    MatchDetector(LinearProgram program, UnitClasses classes, boolean anchored) {
        this.program = program;
        this.classes = classes;
        this.anchored = anchored;
        this.reached = new int[program.size()];
        this.pending = new int[program.size() * 2 + 2];
    }

    /** False if there is no match that starts at {@code from}, or after it unless anchored. */
    boolean mayMatch(String input, int from, StepCount steps) {
        int end = classes.count();
        int state = number(new int[] {program.entry}, from == 0 ? START : kinds(input.charAt(from - 1)));
        for (int position = from; ; position++) {
            if (((position - from) & PORTION - 1) == PORTION - 1) {
                steps.take(PORTION);
            }
            char unit = position < input.length() ? input.charAt(position) : 0;
            int number = position < input.length() ? classes.of(unit) : end;
            int next = successors[state][number];
            if (next == UNKNOWN) {
                if (count > MAX_STATES || count * (end + 1) > MAX_TRANSITIONS || number < end && Character.isSurrogate(unit)) {
                    return true;
                }
                steps.take(program.size());
                next = successor(state, number);
                successors[state][number] = next;
            }
            if (next < 0 || number == end) {
                return next == FOUND;
            }
            state = next;
        }
    }

    private static int kinds(char c) {
        return (CharacterClasses.isWord(c) ? WORD : 0) | (CharacterClasses.isFoldedWord(c) ? FOLDED_WORD : 0)
                | (CharacterClasses.isLineTerminator(c) ? LINE_TERMINATOR : 0);
    }

    /** The state of these of the program's, which are sorted. */
    private int number(int[] states, int last) {
        String key = last + Arrays.toString(states);
        Integer number = known.get(key);
        if (number == null) {
            if (count == cores.length) {
                cores = Arrays.copyOf(cores, count * 2);
                before = Arrays.copyOf(before, count * 2);
                successors = Arrays.copyOf(successors, count * 2);
            }
            number = count++;
            cores[number] = states;
            before[number] = last;
            successors[number] = new int[classes.count() + 1];
            known.put(key, number);
        }
        return number;
    }

    private int successor(int state, int number) {
        boolean atEnd = number == classes.count();
        char unit = atEnd ? 0 : classes.member(number);
        int after = atEnd ? START : kinds(unit);
        int[] found = new int[16];
        int size = 0;
        visit++;
        for (int core : cores[state]) {
            int top = 0;
            pending[top++] = core;
            while (top > 0) {
                int at = pending[--top];
                if (reached[at] == visit) {
                    continue;
                }
                reached[at] = visit;
                switch (program.kinds[at]) {
                    case MATCH -> {
                        return FOUND;
                    }
                    case FAIL -> { }
                    case SPLIT -> {
                        pending[top++] = program.second[at];
                        pending[top++] = program.first[at];
                    }
                    case SAVE, CLEAR -> pending[top++] = program.second[at];
                    case ASSERT -> {
                        if (holds(program.first[at], before[state], after)) {
                            pending[top++] = program.second[at];
                        }
                    }
                    default -> {
                        if (!atEnd && accepts(at, unit)) {
                            found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
                            found[size++] = program.second[at];
                        }
                    }
                }
            }
        }
        return atEnd ? DEAD : next(found, size, after);
    }

    private int next(int[] found, int size, int after) {
        int[] states = Arrays.copyOf(found, anchored ? size : size + 1);
        if (!anchored) {
            states[size] = program.entry;
        }
        Arrays.sort(states);
        int distinct = 0;
        for (int i = 0; i < states.length; i++) {
            if (i == 0 || states[i] != states[i - 1]) {
                states[distinct++] = states[i];
            }
        }
        return distinct == 0 ? DEAD : number(Arrays.copyOf(states, distinct), after);
    }

    private boolean accepts(int state, char unit) {
        switch (program.kinds[state]) {
            case UNIT:
                return program.first[state] == unit;
            case ANY:
                return true;
            default:
                return program.sets[program.first[state]].has(unit);
        }
    }

    /** Whether an assertion holds between units of these kinds, {@link #START} standing for none on either side. */
    private static boolean holds(int kind, int before, int after) {
        switch (kind) {
            case 0:
                return before == START;
            case 1:
                return after == START;
            case 2:
                return (before & (START | LINE_TERMINATOR)) != 0;
            case 3:
                return (after & (START | LINE_TERMINATOR)) != 0;
            case 4, 5:
                return ((before & WORD) != (after & WORD)) == (kind == 4);
            default:
                return ((before & FOLDED_WORD) != (after & FOLDED_WORD)) == (kind == 6);
        }
    }
}
