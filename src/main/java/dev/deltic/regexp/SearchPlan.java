package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;

/** How to find the places where a match can start.
 *  {@code anchored}: at the start of the input only. {@code prefix}: every match begins with this text; empty if there
 *  is none. {@code firstSet}: the table index of the set every match's first code unit is in, or -1.
 *  {@code places}: the sets of the first code units, see {@link LookaheadSets}, and {@code anyPlace} their union; none
 *  if {@code firstSet} does as well. {@code minWidth}: a match is at least this long.
 *  {@code loop}: what every match begins with, or null. */
record SearchPlan(boolean anchored, String prefix, int firstSet, CharacterTable[] places, CharacterTable anyPlace,
        int minWidth, LeadingLoop loop) {
    private static final CharacterTable[] NO_PLACES = {};

    static SearchPlan of(RegExpNode root, boolean fullUnicode, ProgramTables tables) {
        StringBuilder prefix = new StringBuilder();
        collectPrefix(root, fullUnicode, prefix);
        FirstUnits first = FirstUnits.of(root, null);
        boolean filter = FirstUnits.canFilter(first) && !first.units().equals(CodePointSet.ALL);
        CodePointSet[] lookahead = prefix.length() > 1 ? new CodePointSet[0] : LookaheadSets.of(root);
        CharacterTable[] places = NO_PLACES;
        CodePointSet any = CodePointSet.EMPTY;
        if (lookahead.length > 1) {
            places = new CharacterTable[lookahead.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = new CharacterTable(lookahead[i]);
                any = any.union(lookahead[i]);
            }
        }
        return new SearchPlan(isAnchored(root), prefix.toString(), filter ? tables.set(first.units()) : -1, places,
                new CharacterTable(any), root.minWidth, LeadingLoop.of(root, fullUnicode, tables));
    }

    /** The first place from {@code from} to {@code last} where a match can start, or -1. */
    int candidate(String input, int from, int last, CharacterScan scan) {
        if (from > last) {
            return -1;
        }
        int at = from;
        if (prefix.length() > 1) {
            at = input.indexOf(prefix, from);
        } else if (places.length > 1) {
            return findPlaces(input, from, last);
        } else if (prefix.length() == 1) {
            at = input.indexOf(prefix.charAt(0), from);
        } else if (firstSet >= 0) {
            at = scan.find(input, from, firstSet);
        }
        return at <= last ? at : -1;
    }

    /** The first index from {@code from} to {@code last} where all places fit, or -1. */
    private int findPlaces(String input, int from, int last) {
        CharacterTable[] sets = places;
        CharacterTable any = anyPlace;
        int count = sets.length;
        CharacterTable end = sets[count - 1];
        int at = from;
        search:
        while (at <= last) {
            char c = input.charAt(at + count - 1);
            if (!end.has(c)) {
                at += any.has(c) ? 1 : count;
                continue;
            }
            for (int i = 0; i < count - 1; i++) {
                if (!sets[i].has(input.charAt(at + i))) {
                    at++;
                    continue search;
                }
            }
            return at;
        }
        return -1;
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
