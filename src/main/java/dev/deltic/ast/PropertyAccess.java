package dev.deltic.ast;

/** {@code object.name}. With {@code optional} it is {@code ?.} and a nullish object ends the enclosing
 *  {@link OptionalChain}. */
public record PropertyAccess(int start, int end, Expression object, String name, boolean optional) implements Expression, Pattern {
    @Override
    public NodeKind kind() {
        return NodeKind.PROPERTY_ACCESS;
    }
}
