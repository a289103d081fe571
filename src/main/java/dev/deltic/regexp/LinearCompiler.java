package dev.deltic.regexp;

import static dev.deltic.regexp.LinearProgram.*;

import dev.deltic.unicode.CodePointSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Syntax tree to {@link LinearProgram}, from the end of the pattern to its start: every part is compiled knowing the state that
 *  follows it.
 *
 *  <p>RepeatMatcher lets an iteration fail that was not required and has matched nothing. So that a state alone says what can
 *  follow, a part of such an iteration is compiled for two ways to arrive at its end: having consumed something or not
 *  ({@link #open}); and what follows the first character is an ordinary state again. Parts that must consume something have one
 *  way only, so that ordinary patterns are compiled once.
 *  <a href="https://tc39.es/ecma262/#sec-runtime-semantics-repeatmatcher-abstract-operation">RepeatMatcher</a> */
final class LinearCompiler {
    /** More states would make steps slow and take long to compile. */
    private static final int MAX_STATES = 20_000;

    private static final int NONE = -1;
    private static final int LOOP = -2;

    /** A repetition and what follows it. {@code otherwise} is what follows where nothing was consumed, {@link #NONE} where that does not
     *  matter, or {@link #LOOP} for the iterations that are not required. */
    private record Place(RegExpNode.Repeat repeat, int next, int otherwise) {
        // Written out: what a record makes of itself keeps types of its components, and their class loader, in a class of the JVM.
        @Override
        public boolean equals(Object object) {
            return object instanceof Place other && repeat == other.repeat && next == other.next && otherwise == other.otherwise;
        }

        @Override
        public int hashCode() {
            return Objects.hash(repeat, next, otherwise);
        }
    }

    private final boolean fullUnicode;
    private final ProgramTables tables = new ProgramTables();
    private final Map<Place, Integer> repeats = new HashMap<>();
    private byte[] kinds = new byte[32];
    private int[] first = new int[32];
    private int[] second = new int[32];
    private int[] third = new int[32];
    private int size;
    private final int fail;

    private LinearCompiler(boolean fullUnicode) {
        this.fullUnicode = fullUnicode;
        this.fail = state(FAIL, 0, 0);
    }

    /** The automaton, or null if the pattern needs more than one can do or too many states. */
    static LinearProgram compile(RegExpNode root, boolean fullUnicode) {
        LinearCompiler compiler = new LinearCompiler(fullUnicode);
        try {
            int entry = compiler.closed(root, compiler.state(MATCH, 0, 0));
            return new LinearProgram(compiler.kinds, compiler.first, compiler.second, compiler.third, compiler.size, entry,
                    compiler.tables.characterTables());
        } catch (TooComplexException | StackOverflowError e) {
            return null;
        }
    }

    private static final class TooComplexException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooComplexException() {
            super(null, null, false, false);
        }
    }

    private int state(byte kind, int a, int b) {
        return state(kind, a, b, 0);
    }

    private int state(byte kind, int a, int b, int c) {
        if (size == kinds.length) {
            if (size >= MAX_STATES) {
                throw new TooComplexException();
            }
            kinds = Arrays.copyOf(kinds, size * 2);
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
            third = Arrays.copyOf(third, size * 2);
        }
        kinds[size] = kind;
        first[size] = a;
        second[size] = b;
        third[size] = c;
        return size++;
    }

    // ---- one way to end -----------------------------------------------------------------------------------------

    /** The state where the node, followed by {@code next}, begins. */
    private int closed(RegExpNode node, int next) {
        if (node instanceof RegExpNode.Char c) {
            return character(c, next);
        } else if (node instanceof RegExpNode.CharSet set) {
            return set(set.set, next);
        } else if (node instanceof RegExpNode.Sequence sequence) {
            int state = next;
            for (int i = sequence.parts.length - 1; i >= 0; i--) {
                state = closed(sequence.parts[i], state);
            }
            return state;
        } else if (node instanceof RegExpNode.Alternation alternation) {
            RegExpNode[] alternatives = alternation.alternatives;
            int state = closed(alternatives[alternatives.length - 1], next);
            for (int i = alternatives.length - 2; i >= 0; i--) {
                state = state(SPLIT, closed(alternatives[i], next), state);
            }
            return state;
        } else if (node instanceof RegExpNode.Capture capture) {
            int end = state(SAVE, capture.index * 2 + 1, next);
            return state(SAVE, capture.index * 2, closed(capture.body, end));
        } else if (node instanceof RegExpNode.Repeat repeat) {
            return repeat(repeat, next, NONE);
        } else if (node instanceof RegExpNode.Boundary boundary) {
            return state(ASSERT, boundary.kind.ordinal(), next);
        } else if (node instanceof RegExpNode.Empty) {
            return next;
        }
        throw new TooComplexException();        // a lookaround or a back-reference
    }

    private int character(RegExpNode.Char c, int next) {
        if (fullUnicode && !c.unit && c.value >= 0xD800 && c.value <= 0xDFFF) {
            return set(CodePointSet.of(c.value), next);
        } else if (c.value > 0xFFFF) {
            return state(UNIT, Character.highSurrogate(c.value), state(UNIT, Character.lowSurrogate(c.value), next));
        }
        return state(UNIT, c.value, next);
    }

    private int set(CodePointSet set, int next) {
        boolean codePoints = fullUnicode && (set.last() > 0xFFFF || set.intersects(CodePointSet.ofRange(0xD800, 0xDFFF)));
        if (codePoints) {
            return state(CODE_POINT, tables.set(set), next, state(ANY, 0, next));
        }
        return state(SET, tables.set(set), next);
    }

    // ---- two ways to end ----------------------------------------------------------------------------------------

    /** The state where the node begins, followed by {@code consumed} if it has consumed something and by {@code empty} if not. */
    private int open(RegExpNode node, int consumed, int empty) {
        if (node.minWidth > 0) {
            return closed(node, consumed);
        } else if (node.maxWidth == 0) {
            return closed(node, empty);
        } else if (node instanceof RegExpNode.Sequence sequence) {
            int after = consumed;
            int state = empty;
            for (int i = sequence.parts.length - 1; i >= 0; i--) {
                state = open(sequence.parts[i], after, state);
                after = i == 0 ? NONE : closed(sequence.parts[i], after);
            }
            return state;
        } else if (node instanceof RegExpNode.Alternation alternation) {
            RegExpNode[] alternatives = alternation.alternatives;
            int state = open(alternatives[alternatives.length - 1], consumed, empty);
            for (int i = alternatives.length - 2; i >= 0; i--) {
                state = state(SPLIT, open(alternatives[i], consumed, empty), state);
            }
            return state;
        } else if (node instanceof RegExpNode.Capture capture) {
            int end = capture.index * 2 + 1;
            return state(SAVE, capture.index * 2,
                    open(capture.body, state(SAVE, end, consumed), empty == fail ? fail : state(SAVE, end, empty)));
        } else if (node instanceof RegExpNode.Repeat repeat) {
            return repeat(repeat, consumed, empty);
        }
        throw new TooComplexException();
    }

    // ---- repetitions --------------------------------------------------------------------------------------------

    /** Shared where the same repetition is asked for with the same successors, which keeps nested loops from multiplying. */
    private int repeat(RegExpNode.Repeat repeat, int next, int empty) {
        Place place = new Place(repeat, next, empty);
        Integer known = repeats.get(place);
        if (known == null) {
            known = empty == NONE ? closedRepeat(repeat, next) : openRepeat(repeat, next, empty);
            repeats.put(place, known);
        }
        return known;
    }

    private int closedRepeat(RegExpNode.Repeat repeat, int next) {
        if (repeat.max == 0 || repeat.body.maxWidth == 0) {         // all iterations do the same
            return repeat.min == 0 || repeat.max == 0 ? next : closed(repeat.body, next);
        }
        int state = next;
        int copies = repeat.min;
        if (repeat.max == RegExpNode.UNBOUNDED) {
            state = loop(repeat, next);
            if (copies > 0 && repeat.body.minWidth > 0) {
                state = repeat.greedy ? first[state] : second[state];       // enters the loop at its body
                copies--;
            }
        } else {
            for (int i = repeat.min; i < repeat.max; i++) {
                state = choice(repeat, iteration(repeat, state, fail), next);
            }
        }
        for (; copies > 0; copies--) {
            state = clear(repeat, closed(repeat.body, state));
        }
        return state;
    }

    private int openRepeat(RegExpNode.Repeat repeat, int consumed, int empty) {
        int after = consumed;
        int state = empty;
        if (repeat.max == RegExpNode.UNBOUNDED) {
            after = loop(repeat, consumed);
            state = choice(repeat, iteration(repeat, after, fail), empty);
        } else {
            for (int i = repeat.min; i < repeat.max; i++) {
                int body = iteration(repeat, after, fail);
                after = choice(repeat, body, consumed);
                state = choice(repeat, body, empty);
            }
        }
        for (int i = repeat.min; i > 0; i--) {
            state = iteration(repeat, after, state);
            after = i == 1 ? NONE : clear(repeat, closed(repeat.body, after));
        }
        return state;
    }

    /** The head of a loop without bounds. */
    private int loop(RegExpNode.Repeat repeat, int next) {
        Place place = new Place(repeat, next, LOOP);
        Integer known = repeats.get(place);
        if (known != null) {
            return known;
        }
        int head = state(SPLIT, next, next);
        repeats.put(place, head);
        int body = iteration(repeat, head, fail);
        if (repeat.greedy) {
            first[head] = body;
        } else {
            second[head] = body;
        }
        return head;
    }

    private int choice(RegExpNode.Repeat repeat, int body, int exit) {
        return repeat.greedy ? state(SPLIT, body, exit) : state(SPLIT, exit, body);
    }

    private int iteration(RegExpNode.Repeat repeat, int consumed, int empty) {
        return clear(repeat, open(repeat.body, consumed, empty));
    }

    private int clear(RegExpNode.Repeat repeat, int next) {
        boolean captures = repeat.firstCapture < repeat.endCapture;
        return captures ? state(CLEAR, repeat.firstCapture * 2, next, repeat.endCapture * 2) : next;
    }
}
