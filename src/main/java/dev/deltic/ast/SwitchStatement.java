package dev.deltic.ast;

import java.util.List;

/** {@code switch}; {@code scope} covers all cases and is null when they declare nothing. */
public record SwitchStatement(int start, int end, Expression discriminant, StaticScope scope,
        List<SwitchCase> cases) implements Statement {
    @Override
    public NodeKind kind() {
        return NodeKind.SWITCH_STATEMENT;
    }
}
