package dev.deltic.ast;

/** {@code this}, read through the binding named {@code this}: a derived constructor has to check that it is
 *  initialized, an arrow function finds it in an outer scope. */
public record ThisExpression(int start, int end, Identifier receiver) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.THIS_EXPRESSION;
    }
}
