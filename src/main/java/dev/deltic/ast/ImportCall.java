package dev.deltic.ast;

/** {@code import(specifier, options)}, in its evaluation, source or defer form; {@code options} may be null. */
public record ImportCall(int start, int end, ImportPhase phase, Expression specifier, Expression options) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.IMPORT_CALL;
    }
}
