package dev.deltic.ast;

import java.util.List;

/** {@code static { body }}: runs inside the static initializer function, with a scope of its own for {@code var}. */
public record StaticBlock(int start, int end, StaticScope scope, List<Statement> body) implements ClassElement {
    @Override
    public NodeKind kind() {
        return NodeKind.STATIC_BLOCK;
    }
}
