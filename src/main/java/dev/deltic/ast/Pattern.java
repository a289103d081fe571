package dev.deltic.ast;

/** What can stand on the left of an assignment or in a binding: a name, a property, or a destructuring pattern. */
public sealed interface Pattern extends Node permits
        ArrayPattern, CallExpression, Identifier, IndexAccess, ObjectPattern, PrivateAccess, PropertyAccess,
        SuperProperty {
    /** Whether it is an array or object pattern. */
    default boolean isDestructuring() {
        return kind() == NodeKind.ARRAY_PATTERN || kind() == NodeKind.OBJECT_PATTERN;
    }
}
