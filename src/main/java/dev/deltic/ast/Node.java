package dev.deltic.ast;

/** A node of the syntax tree. Offsets are UTF-16 indices into the source text, the end exclusive. Dispatch with a
 *  {@code switch} over the ordinal of {@link #kind()}: there is one {@link NodeKind} for each class. */
public sealed interface Node permits
        CatchClause, ClassElement, Expression, ForTarget, ObjectProperty, Pattern, PatternElement, PatternProperty,
        Program, Statement, SwitchCase, VariableDeclarator {
    /** Offset of the first character. */
    int start();

    /** Offset behind the last character. */
    int end();

    NodeKind kind();
}
