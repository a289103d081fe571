package dev.deltic.ast;

/** {@code target op= value} for an operator that always evaluates its right side. */
public record CompoundAssignment(int start, int end, BinaryOperator operator, Expression target, Expression value) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.COMPOUND_ASSIGNMENT;
    }
}
