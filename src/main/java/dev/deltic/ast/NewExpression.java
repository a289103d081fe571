package dev.deltic.ast;

import java.util.List;

/** {@code new callee(arguments)}. */
public record NewExpression(int start, int end, Expression callee, List<Expression> arguments) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.NEW_EXPRESSION;
    }
}
