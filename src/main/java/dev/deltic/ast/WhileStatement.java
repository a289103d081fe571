package dev.deltic.ast;

/** {@code while}. */
public record WhileStatement(int start, int end, Expression test, Statement body) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.WHILE_STATEMENT;
    }
}
