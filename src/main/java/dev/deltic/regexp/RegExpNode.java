package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;

/** The syntax tree of a pattern. Flags and modifiers are already worked in: sets are closed under case, assertions are
 *  of their line or input kind. Widths are in code units, {@link #UNBOUNDED} where there is no bound. */
abstract sealed class RegExpNode {
    static final int UNBOUNDED = Integer.MAX_VALUE;

    final int minWidth;
    final int maxWidth;

    RegExpNode(int minWidth, int maxWidth) {
        this.minWidth = minWidth;
        this.maxWidth = maxWidth;
    }

    private static int plus(int a, int b) {
        return a == UNBOUNDED || b == UNBOUNDED ? UNBOUNDED : (int) Math.min((long) a + b, UNBOUNDED);
    }

    private static int times(int a, int b) {
        return a == 0 || b == 0 ? 0 : (int) Math.min((long) a * b, UNBOUNDED);
    }

    /** Matches nothing, successfully. */
    static final class Empty extends RegExpNode {
        Empty() {
            super(0, 0);
        }
    }

    /** One character: a code point, or a code unit where the pattern has neither {@code u} nor {@code v}. */
    static final class Char extends RegExpNode {
        final int value;
        /** Compared as a code unit even if it is half of a pair. */
        final boolean unit;

        Char(int value) {
            this(value, false);
        }

        private Char(int value, boolean unit) {
            super(value > 0xFFFF ? 2 : 1, value > 0xFFFF ? 2 : 1);
            this.value = value;
            this.unit = unit;
        }

        static Char ofUnit(int unit) {
            return new Char(unit, true);
        }
    }

    /** One character of a set. */
    static final class CharSet extends RegExpNode {
        final CodePointSet set;

        CharSet(CodePointSet set) {
            super(1, set.last() > 0xFFFF ? 2 : 1);
            this.set = set;
        }
    }

    /** One part after the other. */
    static final class Sequence extends RegExpNode {
        final RegExpNode[] parts;

        Sequence(RegExpNode[] parts) {
            super(sum(parts, true), sum(parts, false));
            this.parts = parts;
        }

        private static int sum(RegExpNode[] parts, boolean minimum) {
            int sum = 0;
            for (RegExpNode part : parts) {
                sum = plus(sum, minimum ? part.minWidth : part.maxWidth);
            }
            return sum;
        }
    }

    /** The first alternative that lets the rest match. */
    static final class Alternation extends RegExpNode {
        final RegExpNode[] alternatives;

        Alternation(RegExpNode[] alternatives) {
            super(least(alternatives), greatest(alternatives));
            this.alternatives = alternatives;
        }

        private static int least(RegExpNode[] nodes) {
            int result = UNBOUNDED;
            for (RegExpNode node : nodes) {
                result = Math.min(result, node.minWidth);
            }
            return result;
        }

        private static int greatest(RegExpNode[] nodes) {
            int result = 0;
            for (RegExpNode node : nodes) {
                result = Math.max(result, node.maxWidth);
            }
            return result;
        }
    }

    /** A capturing group. */
    static final class Capture extends RegExpNode {
        final RegExpNode body;
        final int index;

        Capture(RegExpNode body, int index) {
            super(body.minWidth, body.maxWidth);
            this.body = body;
            this.index = index;
        }
    }

    /** A quantified atom, with the groups inside it: {@code firstCapture} up to but not including {@code endCapture}. */
    static final class Repeat extends RegExpNode {
        final RegExpNode body;
        final int min;
        final int max;
        final boolean greedy;
        final int firstCapture;
        final int endCapture;

        Repeat(RegExpNode body, int min, int max, boolean greedy, int firstCapture, int endCapture) {
            super(times(body.minWidth, min), times(body.maxWidth, max));
            this.body = body;
            this.min = min;
            this.max = max;
            this.greedy = greedy;
            this.firstCapture = firstCapture;
            this.endCapture = endCapture;
        }
    }

    /** Lookahead or lookbehind. */
    static final class Look extends RegExpNode {
        final RegExpNode body;
        final boolean behind;
        final boolean negative;
        final int firstCapture;
        final int endCapture;

        Look(RegExpNode body, boolean behind, boolean negative, int firstCapture, int endCapture) {
            super(0, 0);
            this.body = body;
            this.behind = behind;
            this.negative = negative;
            this.firstCapture = firstCapture;
            this.endCapture = endCapture;
        }
    }

    /** The text of a group; of several groups sharing a name, of the one that took part. */
    static final class BackReference extends RegExpNode {
        final boolean ignoreCase;
        /** Set once the whole pattern is read, since a name may be used before its group. */
        int[] groups;

        BackReference(int[] groups, boolean ignoreCase) {
            super(0, UNBOUNDED);
            this.groups = groups;
            this.ignoreCase = ignoreCase;
        }
    }

    /** An assertion of no width about the characters on both sides. */
    static final class Boundary extends RegExpNode {
        enum Kind { INPUT_START, INPUT_END, LINE_START, LINE_END, WORD, NOT_WORD, FOLDED_WORD, NOT_FOLDED_WORD }

        final Kind kind;

        Boundary(Kind kind) {
            super(0, 0);
            this.kind = kind;
        }
    }
}
