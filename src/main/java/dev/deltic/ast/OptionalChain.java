package dev.deltic.ast;

/** The extent of an optional chain: if a link inside is {@code ?.} and meets null or undefined, the whole is undefined. */
public record OptionalChain(int start, int end, Expression chain) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.OPTIONAL_CHAIN;
    }
}
