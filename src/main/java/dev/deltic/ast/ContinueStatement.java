package dev.deltic.ast;

/** {@code continue}; label may be null. The parser has checked that the target is a loop. */
public record ContinueStatement(int start, int end, String label) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.CONTINUE_STATEMENT;
    }
}
