package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;
import java.util.Arrays;

/** Which code units can be at the first few places of a match: upper bounds, as many places as are known.
 *  A search that sees a character that is in none of them skips all places at once, as Boyer and Moore's does. */
final class LookaheadSets {
    private static final int MAX_PLACES = 8;
    private static final CodePointSet[] UNKNOWN = {};
    private static final CodePointSet ASCII_TEXT = CodePointSet.ofRange(' ', '~');
    /** A last place that admits more than this part of ASCII's printable characters is not worth its test. */
    private static final double BROAD = 0.4;

    /** Nodes that may still be looked at: bodies of loops are more than once. */
    private int left = 1_000;

    private LookaheadSets() {}

    /** The places worth testing, from the first on; fewer than two if a test of the first alone does as well. */
    static CodePointSet[] of(RegExpNode root) {
        CodePointSet[] places = new LookaheadSets().of(root, UNKNOWN);
        int count = places.length;
        while (count > 0 && isBroad(places[count - 1])) {
            count--;
        }
        return Arrays.copyOf(places, count);
    }

    private static boolean isBroad(CodePointSet set) {
        return set.intersect(ASCII_TEXT).size() > BROAD * ASCII_TEXT.size();
    }

    /** The places of {@code node} followed by {@code follow}'s. */
    private CodePointSet[] of(RegExpNode node, CodePointSet[] follow) {
        if (--left < 0) {
            return UNKNOWN;
        }
        if (node instanceof RegExpNode.Char c) {
            return c.value <= 0xFFFF ? prepend(CodePointSet.of(c.value), follow)
                    : prepend(CodePointSet.of(Character.highSurrogate(c.value)),
                            prepend(CodePointSet.of(Character.lowSurrogate(c.value)), follow));
        } else if (node instanceof RegExpNode.CharSet set) {
            CodePointSet units = FirstUnits.of(node, null).units();
            return prepend(units, set.maxWidth == 1 ? follow : UNKNOWN);
        } else if (node instanceof RegExpNode.Sequence sequence) {
            CodePointSet[] result = follow;
            for (int i = sequence.parts.length - 1; i >= 0; i--) {
                result = of(sequence.parts[i], result);
            }
            return result;
        } else if (node instanceof RegExpNode.Alternation alternation) {
            return ofAlternatives(alternation.alternatives, follow);
        } else if (node instanceof RegExpNode.Capture capture) {
            return of(capture.body, follow);
        } else if (node instanceof RegExpNode.Repeat repeat) {
            return ofRepeat(repeat, follow);
        } else if (node instanceof RegExpNode.Boundary boundary) {
            boolean atEnd = boundary.kind == RegExpNode.Boundary.Kind.INPUT_END
                    || boundary.kind == RegExpNode.Boundary.Kind.LINE_END;
            return atEnd ? UNKNOWN : follow;
        } else {
            return node instanceof RegExpNode.BackReference ? UNKNOWN : follow;
        }
    }

    private static CodePointSet[] prepend(CodePointSet first, CodePointSet[] follow) {
        CodePointSet[] result = new CodePointSet[Math.min(follow.length + 1, MAX_PLACES)];
        result[0] = first;
        System.arraycopy(follow, 0, result, 1, result.length - 1);
        return result;
    }

    private CodePointSet[] ofAlternatives(RegExpNode[] alternatives, CodePointSet[] follow) {
        CodePointSet.Builder[] unions = new CodePointSet.Builder[MAX_PLACES];
        int length = MAX_PLACES;
        for (int i = 0; i < alternatives.length; i++) {
            CodePointSet[] places = of(alternatives[i], follow);
            length = Math.min(length, places.length);
            for (int j = 0; j < length; j++) {
                unions[j] = unions[j] == null ? new CodePointSet.Builder() : unions[j];
                unions[j].add(places[j]);
            }
        }
        CodePointSet[] result = new CodePointSet[length];
        for (int j = 0; j < length; j++) {
            result[j] = unions[j].build();
        }
        return result;
    }

    private CodePointSet[] ofRepeat(RegExpNode.Repeat repeat, CodePointSet[] follow) {
        if (repeat.max == 0) {
            return follow;
        }
        RegExpNode body = repeat.body;
        CodePointSet[] own = of(body, UNKNOWN);
        if (own.length != body.minWidth || own.length != body.maxWidth) {
            CodePointSet[] result = repeat.max > repeat.min ? union(own, follow) : follow;
            for (int i = Math.min(repeat.min, MAX_PLACES); i > 0; i--) {
                result = of(body, result);
            }
            return result;
        }
        CodePointSet[] result = follow;
        if (repeat.max > repeat.min) {
            result = union(own.length == 1 ? ofUnitLoop(own[0], follow) : own, follow);
        }
        for (int i = Math.min(repeat.min, MAX_PLACES) * own.length - 1; i >= 0; i--) {
            result = prepend(own[i % own.length], result);
        }
        return result;
    }

    /** One or more of {@code unit}, then {@code follow}; as many places as {@code follow} has. */
    private static CodePointSet[] ofUnitLoop(CodePointSet unit, CodePointSet[] follow) {
        CodePointSet[] result = new CodePointSet[follow.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = i == 0 ? unit : result[i - 1].union(follow[i - 1]).union(unit);
        }
        return result;
    }

    private static CodePointSet[] union(CodePointSet[] a, CodePointSet[] b) {
        CodePointSet[] result = new CodePointSet[Math.min(a.length, b.length)];
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i].union(b[i]);
        }
        return result;
    }
}
