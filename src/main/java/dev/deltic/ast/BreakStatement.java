package dev.deltic.ast;

/** {@code break}; label may be null. The parser has checked that the target exists. */
public record BreakStatement(int start, int end, String label) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.BREAK_STATEMENT;
    }
}
