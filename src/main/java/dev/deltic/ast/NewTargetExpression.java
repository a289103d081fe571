package dev.deltic.ast;

/** {@code new.target}, read through the binding of that name of the closest function that is not an arrow. */
public record NewTargetExpression(int start, int end, Identifier target) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.NEW_TARGET_EXPRESSION;
    }
}
