package dev.deltic.ast;

import java.util.List;

/** An object literal. */
public record ObjectLiteral(int start, int end, List<ObjectProperty> properties) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.OBJECT_LITERAL;
    }
}
