package dev.deltic.ast;

/** What a for-in or for-of assigns in each round. {@code declarationKind} is null for an assignment target.
 *  {@code initializer} is Annex B's {@code for (var x = 1 in o)}, else null. */
public record ForTarget(int start, int end, DeclarationKind declarationKind, Pattern pattern,
        Expression initializer) implements Node {
    @Override
    public NodeKind kind() {
        return NodeKind.FOR_TARGET;
    }
}
