package dev.deltic.ast;

/** {@code export default expression}: initializes {@code binding}, named {@code *default*}. */
public record ExportDefault(int start, int end, Identifier binding, Expression expression) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.EXPORT_DEFAULT;
    }
}
