package dev.deltic.bytecode;

/** What sort of callable a function's code makes. */
public enum FunctionKind {
    /** Script code. */
    SCRIPT,
    /** Module code, which is async. */
    MODULE,
    /** Eval code. */
    EVAL,
    /** A function declaration or expression, callable and constructable. */
    NORMAL,
    /** An arrow function. */
    ARROW,
    /** A method of a literal or a class. */
    METHOD,
    /** A getter. */
    GETTER,
    /** A setter. */
    SETTER,
    /** A generator. */
    GENERATOR,
    /** A generator method. */
    GENERATOR_METHOD,
    /** An async function. */
    ASYNC,
    /** An async arrow function. */
    ASYNC_ARROW,
    /** An async method. */
    ASYNC_METHOD,
    /** An async generator. */
    ASYNC_GENERATOR,
    /** An async generator method. */
    ASYNC_GENERATOR_METHOD,
    /** The constructor of a class without heritage. */
    CLASS_CONSTRUCTOR,
    /** The constructor of a class with heritage. */
    DERIVED_CONSTRUCTOR,
    /** Runs a class's field definitions or static blocks; not seen by scripts. */
    CLASS_INITIALIZER;

    /** Whether the function has [[Construct]]. */
    public boolean isConstructor() {
        return this == NORMAL || isClassConstructor();
    }

    /** Whether this is a class's constructor, which cannot be called. */
    public boolean isClassConstructor() {
        return this == CLASS_CONSTRUCTOR || this == DERIVED_CONSTRUCTOR;
    }

    /** Whether the function has no {@code this}, {@code arguments}, {@code super} and {@code new.target} of its own. */
    public boolean isArrow() {
        return this == ARROW || this == ASYNC_ARROW;
    }

    /** Whether calls give a generator or async generator. */
    public boolean isGenerator() {
        return this == GENERATOR || this == GENERATOR_METHOD || isAsyncGenerator();
    }

    /** Whether calls give an async generator. */
    public boolean isAsyncGenerator() {
        return this == ASYNC_GENERATOR || this == ASYNC_GENERATOR_METHOD;
    }

    /** Whether calls give a promise. */
    public boolean isAsyncFunction() {
        return this == ASYNC || this == ASYNC_ARROW || this == ASYNC_METHOD || this == MODULE;
    }

    /** Whether {@code await} is allowed. */
    public boolean isAsync() {
        return isAsyncFunction() || isAsyncGenerator();
    }

    /** Whether frames of the function can be suspended. */
    public boolean isResumable() {
        return isGenerator() || isAsyncFunction();
    }
}
