package dev.deltic.ast;

/** A member of a class body. */
public sealed interface ClassElement extends Node permits
        FieldDefinition, MethodDefinition, StaticBlock {
}
