package dev.deltic.ast;

/** {@code test ? consequent : alternate}. Long chains nest in {@code alternate}: walk that side with a loop. */
public record ConditionalExpression(int start, int end, Expression test, Expression consequent, Expression alternate)
        implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.CONDITIONAL_EXPRESSION;
    }
}
