package dev.deltic.api;

/** The engine whose ways scripts and callers expect. What differs is listed in the documentation, {@code docs/compatibility.md}. */
public enum Compatibility {
    /** None: the standard, and what Deltic adds to it. What engines do unless told otherwise. */
    NONE,
    /** Nashorn of JDK 8 to 14 and its successor. */
    NASHORN,
    /** GraalJS as a {@code javax.script} engine. */
    GRAAL,
    /** Rhino as a {@code javax.script} engine. */
    RHINO
}
