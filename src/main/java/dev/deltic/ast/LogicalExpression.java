package dev.deltic.ast;

import java.util.List;

/** Two or more operands joined by the same short-circuit operator, laid flat. */
public record LogicalExpression(int start, int end, LogicalOperator operator, List<Expression> operands) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.LOGICAL_EXPRESSION;
    }
}
