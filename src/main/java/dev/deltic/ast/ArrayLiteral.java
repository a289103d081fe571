package dev.deltic.ast;

import java.util.List;

/** An array literal; an element is null for a hole, or a {@link SpreadElement}. */
public record ArrayLiteral(int start, int end, List<Expression> elements) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.ARRAY_LITERAL;
    }
}
