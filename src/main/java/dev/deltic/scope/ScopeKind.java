package dev.deltic.scope;

/** What opened a scope. */
public enum ScopeKind {
    SCRIPT(true),
    MODULE(true),
    /** Eval code. Of strict code it holds all declarations, of sloppy code only the lexical ones. */
    EVAL(true),
    /** A function: its parameters, and the body's declarations unless there is a {@link #FUNCTION_BODY}. */
    FUNCTION(true),
    /** The body of a function whose parameters contain expressions. */
    FUNCTION_BODY(true),
    BLOCK(false),
    CATCH(false),
    CLASS(false),
    /** A class's {@code static { }}: a block that {@code var} does not leave. */
    STATIC_BLOCK(true),
    /** The object environment of {@code with}. It has no variables; every name inside is looked up at run time. */
    WITH(false);

    private final boolean takesVars;

    ScopeKind(boolean takesVars) {
        this.takesVars = takesVars;
    }

    /** True if {@code var} declarations go no further out. */
    boolean takesVars() {
        return takesVars;
    }
}
