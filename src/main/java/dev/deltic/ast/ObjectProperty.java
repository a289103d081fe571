package dev.deltic.ast;

/** One entry of an object literal. Without {@code computed} the key is a {@link Literal} string or number; key is null
 *  for {@link PropertyKind#SPREAD}. Methods and accessors have a {@link FunctionLiteral} as value. */
public record ObjectProperty(int start, int end, PropertyKind propertyKind, Expression key, boolean computed,
        Expression value) implements Node {
    @Override
    public NodeKind kind() {
        return NodeKind.OBJECT_PROPERTY;
    }
}
