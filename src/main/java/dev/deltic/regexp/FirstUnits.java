package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;

/** What can come next at some point of a pattern, if the rest is to match: the next code unit is in {@code units}, or,
 *  if {@code end} is set, there is none. Always an upper bound. A null stands for "anything, or unknown". */
record FirstUnits(CodePointSet units, boolean end) {
    /** Nothing more is needed: the pattern, or the lookaround, ends here and has matched. */
    static final FirstUnits ACCEPT = new FirstUnits(CodePointSet.ALL, true);

    private static final FirstUnits AT_END = new FirstUnits(CodePointSet.EMPTY, true);
    private static final FirstUnits AT_LINE_END = new FirstUnits(CharacterClasses.LINE_TERMINATOR, true);
    private static final int HIGH_SURROGATE_OFFSET = 0xD800 - (0x10000 >> 10);

    /** Whether a look at the next code unit can rule something out. */
    static boolean canFilter(FirstUnits first) {
        return first != null && !first.end;
    }

    /** Whether no code unit is in both. */
    static boolean exclusive(FirstUnits a, FirstUnits b) {
        return a != null && b != null && a != ACCEPT && b != ACCEPT && !a.units.intersects(b.units);
    }

    static FirstUnits union(FirstUnits a, FirstUnits b) {
        if (a == null || b == null || a == ACCEPT || b == ACCEPT) {
            return null;
        }
        return new FirstUnits(a.units.union(b.units), a.end || b.end);
    }

    /** What {@code node}, read forwards and followed by what {@code follow} describes, can begin with. */
    static FirstUnits of(RegExpNode node, FirstUnits follow) {
        if (node instanceof RegExpNode.Char c) {
            return new FirstUnits(CodePointSet.of(c.value > 0xFFFF ? Character.highSurrogate(c.value) : c.value), false);
        } else if (node instanceof RegExpNode.CharSet set) {
            return new FirstUnits(units(set.set), false);
        } else if (node instanceof RegExpNode.Sequence sequence) {
            FirstUnits first = follow;
            int from = 0;
            while (from < sequence.parts.length - 1 && sequence.parts[from].minWidth == 0) {
                from++;
            }
            for (int i = sequence.parts[from].minWidth > 0 ? from : sequence.parts.length - 1; i >= 0; i--) {
                first = of(sequence.parts[i], first);
            }
            return first;
        } else if (node instanceof RegExpNode.Alternation alternation) {
            return ofAlternatives(alternation, follow);
        } else if (node instanceof RegExpNode.Capture capture) {
            return of(capture.body, follow);
        } else if (node instanceof RegExpNode.Repeat repeat) {
            if (repeat.max == 0) {
                return follow;
            }
            FirstUnits body = of(repeat.body, repeat.body.minWidth > 0 ? null : transparent(follow));
            return repeat.min > 0 && repeat.body.minWidth > 0 ? body : union(body, follow);
        } else if (node instanceof RegExpNode.Boundary boundary) {
            return boundary.kind == RegExpNode.Boundary.Kind.INPUT_END ? AT_END
                    : boundary.kind == RegExpNode.Boundary.Kind.LINE_END ? AT_LINE_END : transparent(follow);
        } else if (node instanceof RegExpNode.Look look) {
            return ofLook(look, transparent(follow));
        } else {
            return node instanceof RegExpNode.Empty ? follow : null;
        }
    }

    /** What comes next must satisfy a positive lookahead and the rest. */
    private static FirstUnits ofLook(RegExpNode.Look look, FirstUnits follow) {
        FirstUnits body = look.behind || look.negative ? null : of(look.body, null);
        if (body == null || follow == null) {
            return body == null ? follow : body;
        }
        return new FirstUnits(body.units.intersect(follow.units), body.end && follow.end);
    }

    private static FirstUnits ofAlternatives(RegExpNode.Alternation alternation, FirstUnits follow) {
        CodePointSet.Builder units = new CodePointSet.Builder();
        boolean end = false;
        for (RegExpNode alternative : alternation.alternatives) {
            FirstUnits first = of(alternative, follow);
            if (first == null || first == ACCEPT) {
                return null;
            }
            units.add(first.units);
            end |= first.end;
        }
        return new FirstUnits(units.build(), end);
    }

    /** Through a node that may fail by itself, so that success is no longer certain. */
    private static FirstUnits transparent(FirstUnits follow) {
        return follow == ACCEPT ? null : follow;
    }

    /** The code units that the members begin with. */
    private static CodePointSet units(CodePointSet set) {
        if (set.last() <= 0xFFFF) {
            return set;
        }
        CodePointSet.Builder units = new CodePointSet.Builder();
        for (int i = 0; i < set.rangeCount(); i++) {
            int first = set.rangeFirst(i);
            int last = set.rangeLast(i);
            if (first <= 0xFFFF) {
                units.add(first, Math.min(last, 0xFFFF));
            }
            if (last > 0xFFFF) {
                units.add(HIGH_SURROGATE_OFFSET + (Math.max(first, 0x10000) >> 10),
                        HIGH_SURROGATE_OFFSET + (last >> 10));
            }
        }
        return units.build();
    }
}
