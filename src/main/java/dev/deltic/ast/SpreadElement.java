package dev.deltic.ast;

/** {@code ...argument} in an array literal or in arguments; it occurs nowhere else. */
public record SpreadElement(int start, int end, Expression argument) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.SPREAD_ELEMENT;
    }
}
