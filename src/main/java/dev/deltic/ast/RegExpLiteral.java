package dev.deltic.ast;

/** A regular expression literal whose pattern and flags have passed the early errors. */
public record RegExpLiteral(int start, int end, String pattern, String flags) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.REGEXP_LITERAL;
    }
}
