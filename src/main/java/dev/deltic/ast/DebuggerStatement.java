package dev.deltic.ast;

/** {@code debugger}. */
public record DebuggerStatement(int start, int end) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.DEBUGGER_STATEMENT;
    }
}
