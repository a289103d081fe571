package dev.deltic.api;

import jakarta.annotation.Nullable;

/** Why a call into JavaScript gave no value: an uncaught exception, a text that is no program, or an end from outside. Its stack trace
 *  begins with the script's frames. Serializable, but for {@link #thrown}. Thread-safe. */
public sealed class EvaluationException extends RuntimeException permits LimitExceededException {
    private static final long serialVersionUID = 2L;

    /** What happened. */
    public enum Kind {
        /** A script threw and nobody caught it; {@link EvaluationException#thrown} is what it threw. */
        THROWN,
        /** The text is no script or module: {@link EvaluationException#line} and {@link EvaluationException#column} say where. */
        SYNTAX,
        /** The evaluation was ended from outside: its context was closed, or it is a {@link LimitExceededException}. Scripts cannot catch
         *  it. */
        TERMINATED
    }

    private final Kind kind;
    private final String fileName;
    private final int line;
    private final int column;
    private final transient Value thrown;

    EvaluationException(Kind kind, String message, String fileName, int line, int column, Throwable cause, Value thrown) {
        super(message, cause);
        this.kind = kind;
        this.fileName = fileName;
        this.line = line;
        this.column = column;
        this.thrown = thrown;
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }

    /** What the script threw; null for other kinds, and after serialization. When it threw, or let through, a Java exception, that is
     *  the {@linkplain #getCause cause}. */
    @Nullable
    public Value thrown() {
        return thrown;
    }

    /** The name of the source where it happened, or null when unknown. */
    @Nullable
    public String fileName() {
        return fileName;
    }

    /** The 1-based line, or -1. */
    public int line() {
        return line;
    }

    /** The 1-based column, or -1. */
    public int column() {
        return column;
    }
}
