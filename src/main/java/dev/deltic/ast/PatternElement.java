package dev.deltic.ast;

/** A target with the expression that replaces undefined; {@code initializer} may be null. Also a formal parameter. */
public record PatternElement(int start, int end, Pattern target, Expression initializer) implements Node {
    @Override
    public NodeKind kind() {
        return NodeKind.PATTERN_ELEMENT;
    }
}
