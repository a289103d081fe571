package dev.deltic.ast;

/** One binding of a declaration. Without initializer a {@code let} becomes undefined and a {@code var} is left alone. */
public record VariableDeclarator(int start, int end, Pattern target, Expression initializer) implements Node {
    @Override
    public NodeKind kind() {
        return NodeKind.VARIABLE_DECLARATOR;
    }
}
