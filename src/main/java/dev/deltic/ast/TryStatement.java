package dev.deltic.ast;

/** {@code try}; {@code handler} or {@code finalizer} may be null, not both. */
public record TryStatement(int start, int end, Block block, CatchClause handler, Block finalizer) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.TRY_STATEMENT;
    }
}
