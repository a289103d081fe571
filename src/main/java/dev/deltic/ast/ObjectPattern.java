package dev.deltic.ast;

import java.util.List;

/** An object destructuring pattern; {@code rest} may be null. */
public record ObjectPattern(int start, int end, List<PatternProperty> properties, Pattern rest) implements Pattern {
    @Override
    public NodeKind kind() {
        return NodeKind.OBJECT_PATTERN;
    }
}
