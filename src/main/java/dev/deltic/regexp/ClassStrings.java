package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Turns a class that contains strings into alternatives, the longest first, as CompileAtom demands. Forwards they form a
 *  tree over shared prefixes, which finds the longest string first by itself: those that match at one place are
 *  prefixes of each other. Its branches exclude each other, so thousands of emoji stay cheap. */
final class ClassStrings {
    private final boolean ignoreCase;
    private final boolean behind;

    /** {@code ignoreCase}: the strings are folded and match whatever folds to them. */
    ClassStrings(boolean ignoreCase, boolean behind) {
        this.ignoreCase = ignoreCase;
        this.behind = behind;
    }

    RegExpNode node(CodePointSet set, TreeSet<String> strings) {
        List<RegExpNode> alternatives = new ArrayList<>();
        List<int[]> split = new ArrayList<>();
        boolean units = !ignoreCase && wellFormed(strings);
        for (String string : strings) {
            if (!string.isEmpty()) {
                split.add(units ? string.chars().toArray() : string.codePoints().toArray());
            }
        }
        if (behind) {
            split.sort(Comparator.comparingInt((int[] string) -> -string.length));
            for (int[] string : split) {
                alternatives.add(tail(string, 0, units));
            }
        } else {
            branches(split, 0, split.size(), 0, units, alternatives);
        }
        if (!set.isEmpty()) {
            alternatives.add(new RegExpNode.CharSet(set));
        }
        if (strings.contains("")) {
            alternatives.add(new RegExpNode.Empty());
        }
        return alternation(alternatives);
    }

    private static RegExpNode alternation(List<RegExpNode> alternatives) {
        return alternatives.size() == 1 ? alternatives.get(0)
                : new RegExpNode.Alternation(alternatives.toArray(new RegExpNode[0]));
    }

    /** Whether code units can be compared without cutting a pair in two. */
    private static boolean wellFormed(TreeSet<String> strings) {
        for (String string : strings) {
            for (int i = 0; i < string.length(); i++) {
                int c = string.codePointAt(i);
                if (c >= 0xD800 && c <= 0xDFFF) {
                    return false;
                }
                i += c > 0xFFFF ? 1 : 0;
            }
        }
        return true;
    }

    /** Adds one alternative for each character at {@code at} among the sorted {@code strings[from .. to)}, which agree before it. */
    private void branches(List<int[]> strings, int from, int to, int at, boolean units, List<RegExpNode> alternatives) {
        int start = from;
        while (start < to) {
            int c = strings.get(start)[at];
            int end = start + 1;
            while (end < to && strings.get(end)[at] == c) {
                end++;
            }
            if (end == start + 1) {
                alternatives.add(tail(strings.get(start), at, units));
            } else {
                // Sorted, the string that ends here comes before those that go on.
                boolean ends = strings.get(start).length == at + 1;
                List<RegExpNode> rest = new ArrayList<>();
                branches(strings, ends ? start + 1 : start, end, at + 1, units, rest);
                if (ends) {
                    rest.add(new RegExpNode.Empty());
                }
                alternatives.add(new RegExpNode.Sequence(
                        new RegExpNode[] {character(c, units), alternation(rest)}));
            }
            start = end;
        }
    }

    private RegExpNode tail(int[] string, int from, boolean units) {
        RegExpNode[] parts = new RegExpNode[string.length - from];
        for (int i = from; i < string.length; i++) {
            parts[i - from] = character(string[i], units);
        }
        return new RegExpNode.Sequence(parts);
    }

    private RegExpNode character(int c, boolean unit) {
        if (unit) {
            return RegExpNode.Char.ofUnit(c);
        }
        CodePointSet closed = ignoreCase ? CharacterClasses.close(CodePointSet.of(c), true) : CodePointSet.of(c);
        return closed.single() >= 0 ? new RegExpNode.Char(c) : new RegExpNode.CharSet(closed);
    }
}
