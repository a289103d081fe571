package dev.deltic.intl.jdk;

import dev.deltic.intl.TextSegmenter;
import dev.deltic.unicode.CodePointSet;
import dev.deltic.unicode.UnicodeProperties;

/** Extended grapheme clusters: what people take for characters. The JDK's own break iterator takes emoji and flags apart before JDK 20.
 *  <a href="https://unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules">Grapheme Cluster Boundary Rules</a>, without the one for
 *  Indic conjuncts. */
record GraphemeBoundaries(String text) implements TextSegmenter.Boundaries {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private enum Kind { CR, LF, CONTROL, EXTEND, ZWJ, REGIONAL, PREPEND, SPACING, L, V, T, LV, LVT, PICTOGRAPH, OTHER }

    private static final class Sets {
        static final CodePointSet EXTEND = UnicodeProperties.find("Grapheme_Extend");
        static final CodePointSet MODIFIER = UnicodeProperties.find("Emoji_Modifier");
        static final CodePointSet PICTOGRAPH = UnicodeProperties.find("Extended_Pictographic");
    }

    private static Kind kind(int c) {
        if (c < 0x300) {
            return c == '\r' ? Kind.CR : c == '\n' ? Kind.LF : c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0xAD ? Kind.CONTROL
                : c == 0xA9 || c == 0xAE ? Kind.PICTOGRAPH : Kind.OTHER;
        }
        if (c >= 0x1100 && c <= 0xD7FB) {
            Kind hangul = hangul(c);
            if (hangul != Kind.OTHER) {
                return hangul;
            }
        }
        if (c == ZERO_WIDTH_JOINER) {
            return Kind.ZWJ;
        }
        if (c >= 0x1F1E6 && c <= 0x1F1FF) {
            return Kind.REGIONAL;
        }
        if (c == ZERO_WIDTH_NON_JOINER || Sets.EXTEND.contains(c) || Sets.MODIFIER.contains(c)) {
            return Kind.EXTEND;
        }
        if (isPrepend(c)) {
            return Kind.PREPEND;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                Kind.CONTROL;
            case Character.COMBINING_SPACING_MARK -> Kind.SPACING;
            default -> c == 0xE33 || c == 0xEB3 ? Kind.SPACING : Sets.PICTOGRAPH.contains(c) ? Kind.PICTOGRAPH : Kind.OTHER;
        };
    }

    private static Kind hangul(int c) {
        if (c <= 0x115F || c >= 0xA960 && c <= 0xA97C) {
            return Kind.L;
        }
        if (c <= 0x11A7 || c >= 0xD7B0 && c <= 0xD7C6) {
            return Kind.V;
        }
        if (c <= 0x11FF || c >= 0xD7CB) {
            return Kind.T;
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return (c - 0xAC00) % 28 == 0 ? Kind.LV : Kind.LVT;
        }
        return Kind.OTHER;
    }

    /** Marks that are written before what they belong to. */
    private static boolean isPrepend(int c) {
        return c >= 0x600 && c <= 0x605 || c == 0x6DD || c == 0x70F || c == 0x890 || c == 0x891 || c == 0x8E2 || c == 0xD4E
            || c == 0x110BD || c == 0x110CD || c == 0x111C2 || c == 0x111C3;
    }

    /** Whether the rules join two characters, apart from those that need to know what is before them. */
    private static boolean joins(Kind left, Kind right) {
        if (left == Kind.CR && right == Kind.LF) {
            return true;
        }
        if (isBreaking(left) || isBreaking(right)) {
            return false;
        }
        return switch (right) {
            case EXTEND, ZWJ, SPACING -> true;
            case L, LV, LVT -> left == Kind.L || left == Kind.PREPEND;
            case V -> left == Kind.L || left == Kind.LV || left == Kind.V || left == Kind.PREPEND;
            case T -> left == Kind.LV || left == Kind.V || left == Kind.LVT || left == Kind.T || left == Kind.PREPEND;
            default -> left == Kind.PREPEND;
        };
    }

    private static boolean isBreaking(Kind kind) {
        return kind == Kind.CR || kind == Kind.LF || kind == Kind.CONTROL;
    }

    @Override
    public int after(int start) {
        int c = text.codePointAt(start);
        int next = start + Character.charCount(c);
        Kind left = kind(c);
        boolean isEmoji = left == Kind.PICTOGRAPH;
        boolean isFlag = left == Kind.REGIONAL;
        while (next < text.length()) {
            c = text.codePointAt(next);
            Kind right = kind(c);
            boolean isJoined = joins(left, right) || isEmoji && left == Kind.ZWJ && right == Kind.PICTOGRAPH
                || isFlag && left == Kind.REGIONAL && right == Kind.REGIONAL;
            if (!isJoined) {
                return next;
            }
            isFlag = left == Kind.PREPEND && right == Kind.REGIONAL;
            isEmoji = right == Kind.PICTOGRAPH || isEmoji && (right == Kind.EXTEND || right == Kind.ZWJ && left != Kind.ZWJ);
            left = right;
            next += Character.charCount(c);
        }
        return next;
    }

    @Override
    public int before(int index) {
        // Between a control character and anything there always is a boundary: clusters are counted from there.
        int start = index;
        while (start > 0 && (Character.isSurrogate(text.charAt(start - 1)) || !isBreaking(kind(text.charAt(start - 1))))) {
            start--;
        }
        if (start > 0 && start == index && text.charAt(index) == '\n' && text.charAt(index - 1) == '\r') {
            return index - 1;
        }
        for (int end = after(start); end <= index; end = after(start)) {
            start = end;
        }
        return start;
    }

    @Override
    public boolean isWordLike(int start, int end) {
        return false;
    }
}
