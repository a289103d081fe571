package dev.deltic.ast;

/** {@code do ... while}. */
public record DoWhileStatement(int start, int end, Statement body, Expression test) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.DO_WHILE_STATEMENT;
    }
}
