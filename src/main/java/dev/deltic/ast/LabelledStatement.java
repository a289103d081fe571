package dev.deltic.ast;

/** A labelled statement. */
public record LabelledStatement(int start, int end, String label, Statement body) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.LABELLED_STATEMENT;
    }
}
