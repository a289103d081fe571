package dev.deltic.ast;

/** A method, getter or setter of a class. The key is a {@link Literal}, an {@link Identifier} for a private name, or
 *  any expression if {@code computed}. The constructor is not among the elements. */
public record MethodDefinition(int start, int end, PropertyKind propertyKind, Expression key, boolean computed,
        boolean isStatic, FunctionLiteral function) implements ClassElement {
    @Override
    public NodeKind kind() {
        return NodeKind.METHOD_DEFINITION;
    }
}
