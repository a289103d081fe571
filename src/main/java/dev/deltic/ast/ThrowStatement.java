package dev.deltic.ast;

/** {@code throw}. */
public record ThrowStatement(int start, int end, Expression argument) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.THROW_STATEMENT;
    }
}
