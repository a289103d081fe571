package dev.deltic.ast;

/** A prefix operator other than {@code ++} and {@code --}. {@code delete} sees its operand unevaluated. */
public record UnaryExpression(int start, int end, UnaryOperator operator, Expression operand) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.UNARY_EXPRESSION;
    }
}
