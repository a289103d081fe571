package dev.deltic.ast;

import java.util.List;

/** A block; {@code scope} is null when it declares nothing. */
public record Block(int start, int end, StaticScope scope, List<Statement> body) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.BLOCK;
    }
}
