package dev.deltic.ast;

/** {@code super.key} or {@code super[key]}. The key is a {@link Literal} string unless {@code computed}. */
public record SuperProperty(int start, int end, Expression key, boolean computed, Identifier receiver,
        Identifier homeObject) implements Expression, Pattern {
    @Override
    public NodeKind kind() {
        return NodeKind.SUPER_PROPERTY;
    }
}
