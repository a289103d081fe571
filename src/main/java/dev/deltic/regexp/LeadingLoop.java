package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;
import java.util.Arrays;

/** A loop over one set of code units that a pattern begins with, such as {@code [\w.]+} in {@code [\w.]+@}. Where the rest has not matched
 *  after the loop began at some place, it cannot if the loop begins later among the same characters: all places where it could end have
 *  been tried. So a search goes on behind them, and a text without a match is read once instead of once for each of its characters.
 *  @param set the table index of the loop's set
 *  @param assertions the kinds of the assertions before the loop: where they do not hold, nothing was tried */
record LeadingLoop(int set, int[] assertions) {
    private static final int[] NONE = new int[0];

    /** The loop that every match of a pattern begins with, or null. */
    static LeadingLoop of(RegExpNode root, boolean fullUnicode, ProgramTables tables) {
        // With a back reference, what the rest needs may depend on where the match began.
        return refersBack(root) ? null : find(root, NONE, fullUnicode, tables);
    }

    private static LeadingLoop find(RegExpNode node, int[] before, boolean fullUnicode, ProgramTables tables) {
        if (node instanceof RegExpNode.Capture capture) {
            return find(capture.body, before, fullUnicode, tables);
        } else if (node instanceof RegExpNode.Sequence sequence) {
            int[] assertions = before;
            int i = 0;
            while (i < sequence.parts.length - 1 && sequence.parts[i] instanceof RegExpNode.Boundary boundary) {
                assertions = Arrays.copyOf(assertions, assertions.length + 1);
                assertions[assertions.length - 1] = boundary.kind.ordinal();
                i++;
            }
            return find(sequence.parts[i], assertions, fullUnicode, tables);
        } else if (node instanceof RegExpNode.Repeat repeat && repeat.max == RegExpNode.UNBOUNDED) {
            CodePointSet set = repeat.body instanceof RegExpNode.CharSet characters ? characters.set
                : repeat.body instanceof RegExpNode.Char c ? CodePointSet.of(c.value) : null;
            boolean units = set != null && !(fullUnicode && (set.last() > 0xFFFF || set.intersects(CodePointSet.ofRange(0xD800, 0xDFFF))));
            return units ? new LeadingLoop(tables.set(set), before) : null;
        }
        return null;
    }

    private static boolean refersBack(RegExpNode node) {
        if (node instanceof RegExpNode.BackReference) {
            return true;
        } else if (node instanceof RegExpNode.Sequence sequence) {
            return refersBack(sequence.parts);
        } else if (node instanceof RegExpNode.Alternation alternation) {
            return refersBack(alternation.alternatives);
        } else if (node instanceof RegExpNode.Capture capture) {
            return refersBack(capture.body);
        } else if (node instanceof RegExpNode.Repeat repeat) {
            return refersBack(repeat.body);
        }
        return node instanceof RegExpNode.Look look && refersBack(look.body);
    }

    private static boolean refersBack(RegExpNode[] nodes) {
        for (RegExpNode node : nodes) {
            if (refersBack(node)) {
                return true;
            }
        }
        return false;
    }

    /** The next place where a match can start that failed to at {@code start}. */
    int after(String input, int start, CharacterScan scan) {
        for (int kind : assertions) {
            if (!CharacterScan.isBoundary(input, start, kind)) {
                return start + 1;
            }
        }
        return Math.max(start + 1, scan.atMost(input, start, set, Integer.MAX_VALUE, false));
    }
}
