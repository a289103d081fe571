package dev.deltic.ast;

import java.util.List;

/** The comma operator, two or more expressions. */
public record SequenceExpression(int start, int end, List<Expression> expressions) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.SEQUENCE_EXPRESSION;
    }
}
