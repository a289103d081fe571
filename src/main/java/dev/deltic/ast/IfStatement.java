package dev.deltic.ast;

/** {@code if}; {@code alternate} may be null. Long {@code else if} chains nest in it: walk them with a loop. */
public record IfStatement(int start, int end, Expression test, Statement consequent, Statement alternate) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.IF_STATEMENT;
    }
}
