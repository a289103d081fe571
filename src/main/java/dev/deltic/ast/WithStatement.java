package dev.deltic.ast;

/** {@code with}; {@code scope} stands for the object environment around the body. */
public record WithStatement(int start, int end, Expression object, StaticScope scope, Statement body) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.WITH_STATEMENT;
    }
}
