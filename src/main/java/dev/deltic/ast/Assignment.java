package dev.deltic.ast;

/** {@code target = value}, where the target may be an array or object pattern. */
public record Assignment(int start, int end, Pattern target, Expression value) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.ASSIGNMENT;
    }
}
