package dev.deltic.ast;

/** {@code yield} or, with {@code delegate}, {@code yield*}; argument may be null without it. */
public record YieldExpression(int start, int end, Expression argument, boolean delegate) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.YIELD_EXPRESSION;
    }
}
