package dev.deltic.ast;

import java.util.List;

/** A template: one more string than expressions. A cooked string is null where a tagged template has an escape
 *  without meaning. */
public record TemplateLiteral(int start, int end, List<String> cooked, List<String> raw,
        List<Expression> expressions) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.TEMPLATE_LITERAL;
    }
}
