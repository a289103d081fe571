package dev.deltic.ast;

import java.util.List;

/** A method, getter or setter of a class. The key is a {@link Literal}, an {@link Identifier} for a private name, or
 *  any expression if {@code computed}; {@code decorators} are in source order. The constructor is not among the elements. */
public record MethodDefinition(int start, int end, PropertyKind propertyKind, Expression key, boolean computed,
        boolean isStatic, FunctionLiteral function, List<Expression> decorators) implements ClassElement {
    @Override
    public NodeKind kind() {
        return NodeKind.METHOD_DEFINITION;
    }
}
