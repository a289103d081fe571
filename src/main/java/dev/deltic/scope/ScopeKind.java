package dev.deltic.scope;

/** What opened a scope. */
public enum ScopeKind {
    SCRIPT,
    MODULE,
    /** Eval code. Of strict code it holds all declarations, of sloppy code only the lexical ones. */
    EVAL,
    /** A function: its parameters, and the body's declarations unless there is a {@link #FUNCTION_BODY}. */
    FUNCTION,
    /** The body of a function whose parameters contain expressions. */
    FUNCTION_BODY,
    BLOCK,
    CATCH,
    CLASS,
    /** A class's {@code static { }}: a block that {@code var} does not leave. */
    STATIC_BLOCK,
    /** The object environment of {@code with}. It has no variables; every name inside is looked up at run time. */
    WITH
}
