package dev.deltic.ast;

import dev.deltic.build.OrdinalConstants;

/** The prefix operators other than {@code ++} and {@code --}. */
@OrdinalConstants("UnaryOperators")
public enum UnaryOperator {
    PLUS("+"), MINUS("-"), NOT("!"), BITWISE_NOT("~"), TYPEOF("typeof"), VOID("void"), DELETE("delete");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
