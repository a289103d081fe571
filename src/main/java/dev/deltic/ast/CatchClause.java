package dev.deltic.ast;

/** A catch clause; {@code scope} holds the parameter's names. Both are null for {@code catch { }}. */
public record CatchClause(int start, int end, StaticScope scope, Pattern parameter, Block body) implements Node {
    @Override
    public NodeKind kind() {
        return NodeKind.CATCH_CLAUSE;
    }
}
