package dev.deltic.runtime;

/** An internal failure of the engine: a bug of ours, never a script's error and never catchable by a script. */
public final class EngineError extends Error {
    private static final long serialVersionUID = 1L;

    /** A failure; {@code message} says where and what was expected. */
    public EngineError(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public EngineError(String message, Throwable cause) {
        super(message, cause);
    }
}
