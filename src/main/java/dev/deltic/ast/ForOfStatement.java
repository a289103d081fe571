package dev.deltic.ast;

/** {@code for (target of iterable)}; scopes as in {@link ForInStatement}. */
public record ForOfStatement(int start, int end, StaticScope headScope, StaticScope scope, ForTarget target,
        Expression iterable, Statement body, boolean await) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.FOR_OF_STATEMENT;
    }
}
