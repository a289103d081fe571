package dev.deltic.ast;

/** How far an import takes the module. */
public enum ImportPhase {
    EVALUATION,
    /** {@code import source x from}: the module's source object. */
    SOURCE,
    /** {@code import defer * as x from}: evaluated when first touched. */
    DEFER
}
