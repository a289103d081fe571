package dev.deltic.ast;

/** {@code #name in object}. */
public record PrivateIn(int start, int end, Identifier name, Expression object) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.PRIVATE_IN;
    }
}
