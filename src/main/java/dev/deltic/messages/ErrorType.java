package dev.deltic.messages;

/** The constructor an error text belongs to. <a href="https://tc39.es/ecma262/#sec-error-objects">Error Objects</a> */
public enum ErrorType {
    ERROR("Error"),
    EVAL_ERROR("EvalError"),
    RANGE_ERROR("RangeError"),
    REFERENCE_ERROR("ReferenceError"),
    SYNTAX_ERROR("SyntaxError"),
    TYPE_ERROR("TypeError"),
    URI_ERROR("URIError"),
    AGGREGATE_ERROR("AggregateError"),
    SUPPRESSED_ERROR("SuppressedError");

    private final String constructorName;

    ErrorType(String constructorName) {
        this.constructorName = constructorName;
    }

    /** The name of the global constructor, for example {@code TypeError}. */
    public String constructorName() {
        return constructorName;
    }
}
