package dev.deltic.ast;

import java.util.List;

/** A field. Its key is evaluated with the class body and, if {@code computed}, kept in the class-scope variable
 *  {@code computedKey}; its initializer (may be null) is evaluated in the function that {@link ClassLiteral} names. A field with
 *  decorators, or with the word {@code accessor}, is kept in the class-scope variable {@code element}, null for others. */
public record FieldDefinition(int start, int end, Expression key, boolean computed, boolean isStatic,
        Identifier computedKey, Expression initializer, List<Expression> decorators, boolean accessor, Identifier element)
        implements ClassElement {
    @Override
    public NodeKind kind() {
        return NodeKind.FIELD_DEFINITION;
    }
}
