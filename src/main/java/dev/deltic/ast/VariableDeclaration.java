package dev.deltic.ast;

import java.util.List;

/** {@code var}, {@code let}, {@code const}, {@code using} or {@code await using}. */
public record VariableDeclaration(int start, int end, DeclarationKind declarationKind,
        List<VariableDeclarator> declarators) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.VARIABLE_DECLARATION;
    }
}
