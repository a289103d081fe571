package dev.deltic.ast;

/** A field. Its key is evaluated with the class body and, if {@code computed}, kept in the class-scope variable
 *  {@code computedKey}; its initializer (may be null) is evaluated in the function that {@link ClassLiteral} names. */
public record FieldDefinition(int start, int end, Expression key, boolean computed, boolean isStatic,
        Identifier computedKey, Expression initializer) implements ClassElement {
    @Override
    public NodeKind kind() {
        return NodeKind.FIELD_DEFINITION;
    }
}
