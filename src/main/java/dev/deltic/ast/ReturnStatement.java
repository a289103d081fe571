package dev.deltic.ast;

/** {@code return}; argument may be null. An arrow function with an expression body has one of these as body. */
public record ReturnStatement(int start, int end, Expression argument) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.RETURN_STATEMENT;
    }
}
