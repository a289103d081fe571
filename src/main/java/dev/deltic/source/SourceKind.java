package dev.deltic.source;

/** The goal symbol a source text is meant for. */
public enum SourceKind {
    SCRIPT,
    MODULE,
    /** The argument of {@code eval}. */
    EVAL,
    /** The text put together by the {@code Function} constructor. */
    FUNCTION
}
