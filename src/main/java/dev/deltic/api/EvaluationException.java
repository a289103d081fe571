package dev.deltic.api;

/** An uncaught JavaScript exception, or a text that is no program. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final int line;
    private final int column;

    EvaluationException(String message, String fileName, int line, int column, Throwable cause) {
        super(message, cause);
        this.fileName = fileName;
        this.line = line;
        this.column = column;
    }

    /** The name of the source, or null when unknown. */
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
