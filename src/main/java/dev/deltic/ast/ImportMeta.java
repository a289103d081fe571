package dev.deltic.ast;

/** {@code import.meta}. */
public record ImportMeta(int start, int end) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.IMPORT_META;
    }
}
