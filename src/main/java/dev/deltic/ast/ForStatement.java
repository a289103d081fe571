package dev.deltic.ast;

/** The three-part {@code for}. {@code initializer} is a {@link VariableDeclaration}, an {@link Expression} or null.
 *  {@code scope} is non-null for lexical declarations; if it needs an environment, each iteration gets a copy. */
public record ForStatement(int start, int end, StaticScope scope, Node initializer, Expression test,
        Expression update, Statement body) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.FOR_STATEMENT;
    }
}
