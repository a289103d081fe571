package dev.deltic.ast;

/** One {@code key: element} of an {@link ObjectPattern}; the key is a {@link Literal} unless {@code computed}. */
public record PatternProperty(int start, int end, Expression key, boolean computed, PatternElement element) implements Node {
    @Override
    public NodeKind kind() {
        return NodeKind.PATTERN_PROPERTY;
    }
}
