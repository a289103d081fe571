package dev.deltic.ast;

import dev.deltic.build.OrdinalConstants;

/** The operators that evaluate both operands. */
@OrdinalConstants("BinaryOperators")
public enum BinaryOperator {
    ADD("+"), SUBTRACT("-"), MULTIPLY("*"), DIVIDE("/"), REMAINDER("%"), EXPONENTIATE("**"),
    SHIFT_LEFT("<<"), SHIFT_RIGHT(">>"), SHIFT_RIGHT_UNSIGNED(">>>"),
    BITWISE_AND("&"), BITWISE_OR("|"), BITWISE_XOR("^"),
    EQUAL("=="), NOT_EQUAL("!="), STRICT_EQUAL("==="), STRICT_NOT_EQUAL("!=="),
    LESS("<"), LESS_EQUAL("<="), GREATER(">"), GREATER_EQUAL(">="),
    IN("in"), INSTANCEOF("instanceof");

    private final String text;

    BinaryOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
