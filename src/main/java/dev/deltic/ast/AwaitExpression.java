package dev.deltic.ast;

/** {@code await argument}. */
public record AwaitExpression(int start, int end, Expression argument) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.AWAIT_EXPRESSION;
    }
}
