package dev.deltic.ast;

/** What a {@link Program} was parsed as. */
public enum ProgramKind {
    SCRIPT,
    MODULE,
    /** The argument of a direct or indirect {@code eval}. */
    EVAL
}
