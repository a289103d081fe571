package dev.deltic.api;

/** How an engine's functions run. */
public enum Tiers {
    /** Functions start in the interpreter and are compiled to JVM classes when they turn out to be worth it: what engines do unless told
     *  otherwise. Where the JVM defines no classes, the same as {@link #INTERPRETER}. */
    MIXED,
    /** Nothing is compiled; no class is defined and no thread started. */
    INTERPRETER,
    /** Every function is compiled before its first call, by the thread that calls. Slow to start; for tests. */
    COMPILED
}
