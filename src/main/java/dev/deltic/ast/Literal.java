package dev.deltic.ast;

/** A literal primitive. {@code value} is an {@code Integer} when the number is an int32 other than -0, else a
 *  {@code Double}; a {@code String}, a {@code Boolean}, a {@code BigInteger}, or null for {@code null}. */
public record Literal(int start, int end, Object value) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.LITERAL;
    }
}
