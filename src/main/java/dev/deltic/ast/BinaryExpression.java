package dev.deltic.ast;

/** An operator that evaluates both operands. Three and more operands of a left-deep tree are a {@link BinaryChain}. */
public record BinaryExpression(int start, int end, BinaryOperator operator, Expression left, Expression right) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.BINARY_EXPRESSION;
    }
}
