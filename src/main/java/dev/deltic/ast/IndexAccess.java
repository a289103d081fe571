package dev.deltic.ast;

/** {@code object[index]}; {@code optional} as in {@link PropertyAccess}. */
public record IndexAccess(int start, int end, Expression object, Expression index, boolean optional) implements Expression, Pattern {
    @Override
    public NodeKind kind() {
        return NodeKind.INDEX_ACCESS;
    }
}
