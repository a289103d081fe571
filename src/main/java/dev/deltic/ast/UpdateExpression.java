package dev.deltic.ast;

/** {@code ++} or {@code --} on an {@link Identifier}, a property, or (a run-time ReferenceError) a {@link CallExpression}. */
public record UpdateExpression(int start, int end, boolean increment, boolean prefix, Expression target) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.UPDATE_EXPRESSION;
    }
}
