package dev.deltic.ast;

/** The operators that may leave their right operand unevaluated. */
public enum LogicalOperator {
    AND("&&"), OR("||"), COALESCE("??");

    private final String text;

    LogicalOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
