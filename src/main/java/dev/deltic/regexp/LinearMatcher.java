package dev.deltic.regexp;

import static dev.deltic.regexp.LinearProgram.*;

import java.util.Arrays;

/** Follows all ways through a {@link LinearProgram} at once, a code unit at a time: the time is that of the text's length times the
 *  number of states, whatever the pattern, and the memory that of the states. The ways are kept in the order in which backtracking
 *  would try them, each with its captures; of two that meet in a state the later one is dropped, since backtracking would have
 *  taken the earlier. */
final class LinearMatcher implements Matcher {
    private final LinearProgram program;
    private final SearchPlan plan;
    private final CharacterScan scan;
    private final int width;
    private final boolean fullUnicode;
    /** Made when first needed. */
    private volatile UnitClasses classes;

    LinearMatcher(LinearProgram program, SearchPlan plan, CharacterScan scan, int captureCount, boolean fullUnicode) {
        this.program = program;
        this.plan = plan;
        this.scan = scan;
        this.width = captureCount * 2;
        this.fullUnicode = fullUnicode;
    }

    @Override
    public int[] match(String input, int from, boolean anchored, MatchLimits limits) {
        return match(input, from, anchored, limits, 0);
    }

    /** The same, after another engine has taken {@code charged} steps. */
    int[] match(String input, int from, boolean anchored, MatchLimits limits, long charged) {
        int start = fullUnicode && BacktrackingMatcher.isInsidePair(input, from) ? from - 1 : from;
        return new Run(input, new StepCount(limits, charged)).match(start, anchored || plan.anchored());
    }

    /** Whether there is a match, as far as {@link MatchDetector} can tell. */
    boolean mayMatch(String input, int from, boolean anchored, StepCount steps) {
        return new MatchDetector(program, classes(), anchored || plan.anchored()).mayMatch(input, from, steps);
    }

    private UnitClasses classes() {
        UnitClasses made = classes;
        if (made == null) {
            made = new UnitClasses(program);
            classes = made;
        }
        return made;
    }

    /** One match. */
    private final class Run {
        private final byte[] kinds = program.kinds;
        private final int[] first = program.first;
        private final int[] second = program.second;
        private final String input;
        private final StepCount steps;
        /** The position, plus one, at which a state was last reached. */
        private final int[] reached = new int[program.size()];
        private Threads now = new Threads();
        private Threads next = new Threads();
        /** The captures of the way that is followed. */
        private final int[] captures = new int[width];
        private int[] stack = new int[64];
        private int top;
        private int[] found;

        Run(String input, StepCount steps) {
            this.input = input;
            this.steps = steps;
        }

        int[] match(int start, boolean anchored) {
            int last = input.length() - plan.minWidth();
            int position = start;
            while (true) {
                if (now.count == 0) {
                    if (found != null || anchored && position > start) {
                        return found;
                    }
                    position = anchored ? position : plan.candidate(input, position, last, scan);
                    if (position < 0) {
                        return null;
                    }
                }
                boolean mayStart = found == null && (!anchored || position == start) && position <= last;
                if (mayStart && !(fullUnicode && BacktrackingMatcher.isInsidePair(input, position))) {
                    Arrays.fill(captures, -1);
                    captures[0] = position;
                    follow(program.entry, position, now);
                }
                step(position);
                if (position == input.length()) {
                    return found;
                }
                position++;
                Threads done = now;
                now = next;
                next = done;
                next.count = 0;
            }
        }

        /** Takes every way over the code unit at {@code position}, up to the first that has matched. */
        private void step(int position) {
            Threads threads = now;
            steps.take(threads.count + 1);
            int unit = position < input.length() ? input.charAt(position) : -1;
            for (int i = 0; i < threads.count; i++) {
                int state = threads.states[i];
                int to = kinds[state] == MATCH ? -1 : successor(state, unit, position);
                if (to >= 0) {
                    System.arraycopy(threads.captures, i * width, captures, 0, width);
                    follow(to, position + 1, next);
                } else if (kinds[state] == MATCH) {
                    found = Arrays.copyOfRange(threads.captures, i * width, (i + 1) * width);
                    found[1] = position;
                    return;
                }
            }
        }

        /** Where the state leads over {@code unit}, -1 if nowhere. */
        private int successor(int state, int unit, int position) {
            if (unit < 0) {
                return -1;
            }
            switch (kinds[state]) {
                case UNIT:
                    return first[state] == unit ? second[state] : -1;
                case SET:
                    return program.sets[first[state]].has(unit) ? second[state] : -1;
                case ANY:
                    return second[state];
                default: {
                    int end = codePointEnd(first[state], unit, position);
                    return end < 0 ? -1 : end == position + 1 ? second[state] : program.third[state];
                }
            }
        }

        private int codePointEnd(int set, int unit, int position) {
            int codePoint = Character.isHighSurrogate((char) unit) ? input.codePointAt(position) : unit;
            return !program.sets[set].has(codePoint) ? -1 : codePoint > 0xFFFF ? position + 2 : position + 1;
        }

        /** Adds the consuming states that {@code from} leads to at {@code position}, in order, with {@link #captures} as changed on
         *  the way; they are as before when this returns. */
        private void follow(int from, int position, Threads threads) {
            int mark = position + 1;
            int visited = 0;
            int state = from;
            while (true) {
                visited++;
                if (reached[state] == mark) {
                    state = -1;
                } else {
                    reached[state] = mark;
                    state = kinds[state] < FIRST_EMPTY ? arrive(state, threads) : pass(state, position);
                }
                while (state < 0) {
                    if (top == 0) {
                        steps.take(visited);
                        return;
                    }
                    int entry = stack[--top];
                    if (entry >= 0) {
                        state = entry;
                    } else {
                        captures[~entry] = stack[--top];
                    }
                }
            }
        }

        private int arrive(int state, Threads threads) {
            if (kinds[state] != FAIL) {
                threads.add(state, captures);
            }
            return -1;
        }

        /** The successor of a state that consumes nothing, or -1. */
        private int pass(int state, int position) {
            switch (kinds[state]) {
                case SPLIT:
                    push(second[state]);
                    return first[state];
                case SAVE:
                    set(first[state], position);
                    return second[state];
                case CLEAR:
                    for (int register = first[state]; register < program.third[state]; register++) {
                        if (captures[register] >= 0) {
                            set(register, -1);
                        }
                    }
                    return second[state];
                default:
                    return CharacterScan.isBoundary(input, position, first[state]) ? second[state] : -1;
            }
        }

        /** Changes a capture until the choices made before are taken up. */
        private void set(int register, int value) {
            push(captures[register]);
            push(~register);
            captures[register] = value;
        }

        private void push(int value) {
            if (top == stack.length) {
                stack = Arrays.copyOf(stack, top * 2);
            }
            stack[top++] = value;
        }
    }

    /** Ways that have come as far as one position, the preferred first. */
    private final class Threads {
        int count;
        int[] states = new int[16];
        int[] captures = new int[16 * width];

        void add(int state, int[] values) {
            if (count == states.length) {
                states = Arrays.copyOf(states, count * 2);
                captures = Arrays.copyOf(captures, count * 2 * width);
            }
            states[count] = state;
            System.arraycopy(values, 0, captures, count * width, width);
            count++;
        }
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
