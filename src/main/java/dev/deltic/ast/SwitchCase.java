package dev.deltic.ast;

import java.util.List;

/** One clause of a switch; {@code test} is null for {@code default}. */
public record SwitchCase(int start, int end, Expression test, List<Statement> body) implements Node {
    @Override
    public NodeKind kind() {
        return NodeKind.SWITCH_CASE;
    }
}
