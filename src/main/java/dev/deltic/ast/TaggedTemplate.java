package dev.deltic.ast;

/** A tagged template: a call of {@code tag} with the template object and the expressions. The template object is one
 *  per site and realm. */
public record TaggedTemplate(int start, int end, Expression tag, TemplateLiteral template) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.TAGGED_TEMPLATE;
    }
}
