package dev.deltic.ast;

/** The keyword of a variable declaration. */
public enum DeclarationKind {
    VAR("var"), LET("let"), CONST("const"), USING("using"), AWAIT_USING("await using");

    private final String text;

    DeclarationKind(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public boolean isLexical() {
        return this != VAR;
    }

    /** True if the binding cannot be assigned after its initialization. */
    public boolean isConstant() {
        return this != VAR && this != LET;
    }
}
