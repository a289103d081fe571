package dev.deltic.ast;

/** {@code for (target in object)}. {@code headScope}, if not null, holds the names in their dead zone while
 *  {@code object} is evaluated; {@code scope}, if not null, is entered afresh for each iteration. */
public record ForInStatement(int start, int end, StaticScope headScope, StaticScope scope, ForTarget target,
        Expression object, Statement body) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.FOR_IN_STATEMENT;
    }
}
