package dev.deltic.ast;

/** An expression evaluated for its effects (and for the completion value of scripts and eval). */
public record ExpressionStatement(int start, int end, Expression expression) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.EXPRESSION_STATEMENT;
    }
}
