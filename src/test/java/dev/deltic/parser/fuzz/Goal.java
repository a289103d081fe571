package dev.deltic.parser.fuzz;

/** What a text is parsed as. The order is the protocol's with the judge in Node. */
enum Goal {
    SCRIPT, MODULE,
    /** The body of a function made by {@code Function} or one of its relatives. */
    FUNCTION, ASYNC_FUNCTION, GENERATOR, ASYNC_GENERATOR;

    boolean isFunction() {
        return this != SCRIPT && this != MODULE;
    }

    boolean isAsync() {
        return this == ASYNC_FUNCTION || this == ASYNC_GENERATOR;
    }

    boolean isGenerator() {
        return this == GENERATOR || this == ASYNC_GENERATOR;
    }
}
