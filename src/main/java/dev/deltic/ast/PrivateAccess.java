package dev.deltic.ast;

/** {@code object.#name}; the name resolves to a variable of a class scope that holds the private name. */
public record PrivateAccess(int start, int end, Expression object, Identifier name, boolean optional) implements Expression, Pattern {
    @Override
    public NodeKind kind() {
        return NodeKind.PRIVATE_ACCESS;
    }
}
