package dev.deltic.ast;

/** A lone semicolon, also an import or an export list, which have no effect when evaluated. */
public record EmptyStatement(int start, int end) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.EMPTY_STATEMENT;
    }
}
