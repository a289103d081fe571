package dev.deltic.ast;

/** The syntactic form of a function, as far as it decides about {@code this}, {@code super} and construction. Being
 *  async or a generator is a separate matter. */
public enum FunctionKind {
    /** A function declaration or expression; a constructor unless async or a generator. */
    NORMAL,
    ARROW,
    /** A method of a class or object literal, with a home object. */
    METHOD,
    GETTER,
    SETTER,
    BASE_CONSTRUCTOR,
    DERIVED_CONSTRUCTOR,
    /** The function made up of all instance fields, or of all static fields and static blocks, of a class. */
    CLASS_INITIALIZER;

    public boolean isArrow() {
        return this == ARROW;
    }

    public boolean isClassConstructor() {
        return this == BASE_CONSTRUCTOR || this == DERIVED_CONSTRUCTOR;
    }

    /** True if {@code super.x} is allowed inside. */
    public boolean hasHomeObject() {
        return this != NORMAL && this != ARROW;
    }
}
