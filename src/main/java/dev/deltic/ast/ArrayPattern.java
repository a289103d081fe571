package dev.deltic.ast;

import java.util.List;

/** An array destructuring pattern; an element is null for an elision, {@code rest} may be null. */
public record ArrayPattern(int start, int end, List<PatternElement> elements, Pattern rest) implements Pattern {
    @Override
    public NodeKind kind() {
        return NodeKind.ARRAY_PATTERN;
    }
}
