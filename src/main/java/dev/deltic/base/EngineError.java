package dev.deltic.base;

/** An invariant of the engine itself does not hold; never caused by a script alone. The message names the function,
 *  the offset and the flag that shows more, as far as the place that throws knows them. */
public final class EngineError extends Error {
    private static final long serialVersionUID = 1L;

    public EngineError(String message) {
        super(message);
    }

    public EngineError(String message, Throwable cause) {
        super(message, cause);
    }

    /** For a branch that cannot be reached; to be thrown, so that the compiler knows that control ends here. */
    public static EngineError unreachable(Object value) {
        return new EngineError("unreachable: " + value);
    }
}
