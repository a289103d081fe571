package dev.deltic.ast;

/** {@code for (target of iterable)}; scopes as in {@link ForInStatement}. {@code each}: {@code for each (target in iterable)}, which goes
 *  over the values of an object's enumerable properties. */
public record ForOfStatement(int start, int end, StaticScope headScope, StaticScope scope, ForTarget target,
        Expression iterable, Statement body, boolean await, boolean each) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.FOR_OF_STATEMENT;
    }
}
