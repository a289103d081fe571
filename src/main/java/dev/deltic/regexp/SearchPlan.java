package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;

/** How to find the places where a match can start.
 *  {@code anchored}: at the start of the input only. {@code prefix}: every match begins with this text; empty if there
 *  is none. {@code firstSet}: the table index of the set every match's first code unit is in, or -1.
 *  {@code places}: the sets of the first code units, see {@link LookaheadSets}; null if {@code firstSet} does as well.
 *  {@code minWidth}: a match is at least this long. {@code loop}: what every match begins with, or null. */
record SearchPlan(boolean anchored, String prefix, int firstSet, PlaceSearch places, int minWidth,
        LeadingLoop loop) {
    static SearchPlan of(RegExpNode root, boolean fullUnicode, ProgramTables tables) {
        StringBuilder prefix = new StringBuilder();
        collectPrefix(root, fullUnicode, prefix);
        FirstUnits first = FirstUnits.of(root, null);
        boolean filter = FirstUnits.canFilter(first) && !first.units().equals(CodePointSet.ALL);
        CodePointSet[] lookahead = prefix.length() > 1 ? new CodePointSet[0] : LookaheadSets.of(root);
        PlaceSearch places = lookahead.length > 1 ? new PlaceSearch(lookahead) : null;
        return new SearchPlan(isAnchored(root), prefix.toString(), filter ? tables.set(first.units()) : -1, places,
                root.minWidth, LeadingLoop.of(root, fullUnicode, tables));
    }

    /** The first place from {@code from} to {@code last} where a match can start, or -1. */
    int candidate(String input, int from, int last, CharacterScan scan) {
        if (from > last) {
            return -1;
        }
        int at = from;
        if (prefix.length() > 1) {
            at = input.indexOf(prefix, from);
        } else if (places != null) {
            return places.find(input, from, last);
        } else if (prefix.length() == 1) {
            at = input.indexOf(prefix.charAt(0), from);
        } else if (firstSet >= 0) {
            at = scan.find(input, from, firstSet);
        }
        return at <= last ? at : -1;
    }

    /** Whether every way through the node begins with {@code ^} of the input kind. */
    private static boolean isAnchored(RegExpNode node) {
        if (node instanceof RegExpNode.Boundary boundary) {
            return boundary.kind == RegExpNode.Boundary.Kind.INPUT_START;
        } else if (node instanceof RegExpNode.Sequence sequence) {
            return isAnchored(sequence.parts[0]);
        } else if (node instanceof RegExpNode.Capture capture) {
            return isAnchored(capture.body);
        } else if (node instanceof RegExpNode.Alternation alternation) {
            for (RegExpNode alternative : alternation.alternatives) {
                if (!isAnchored(alternative)) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    /** Appends what the node surely begins with; true if that is all there is to the node. */
    private static boolean collectPrefix(RegExpNode node, boolean fullUnicode, StringBuilder prefix) {
        if (node instanceof RegExpNode.Char c) {
            if (fullUnicode && c.value >= 0xD800 && c.value <= 0xDFFF) {
                return false;
            }
            prefix.appendCodePoint(c.value);
            return true;
        } else if (node instanceof RegExpNode.Sequence sequence) {
            for (RegExpNode part : sequence.parts) {
                if (!collectPrefix(part, fullUnicode, prefix)) {
                    return false;
                }
            }
            return true;
        } else if (node instanceof RegExpNode.Capture capture) {
            return collectPrefix(capture.body, fullUnicode, prefix);
        } else if (node instanceof RegExpNode.Repeat repeat && repeat.min > 0) {
            collectPrefix(repeat.body, fullUnicode, prefix);
            return false;
        }
        return node instanceof RegExpNode.Empty;
    }
}
