package dev.deltic.ast;

/** {@code target &&= value} and its kin: value and assignment happen only if the operator does not short-circuit. */
public record LogicalAssignment(int start, int end, LogicalOperator operator, Expression target, Expression value) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.LOGICAL_ASSIGNMENT;
    }
}
