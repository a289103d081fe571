package dev.deltic.ast;

/** A class declaration; {@code name} is the outer binding, initialized by this statement. */
public record ClassDeclaration(int start, int end, Identifier name, ClassLiteral literal) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.CLASS_DECLARATION;
    }
}
