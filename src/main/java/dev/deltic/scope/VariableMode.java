package dev.deltic.scope;

/** How a variable came to be declared, which decides about redeclaration, assignment and the temporal dead zone. */
public enum VariableMode {
    /** {@code var}, and functions declared at the top level of a function, script or sloppy eval code. */
    VAR,
    LET,
    CONST,
    /** {@code using} or {@code await using}. */
    USING,
    /** A class declaration's outer name. */
    CLASS,
    /** A function declared in a block, or at the top level of a module. */
    FUNCTION,
    PARAMETER,
    /** A catch parameter that is a plain name; in patterns they are {@link #LET}. */
    CATCH,
    /** A class's own name inside it. */
    CLASS_NAME,
    /** A named function expression's own name: assignment throws in strict code and is ignored in sloppy code. */
    FUNCTION_NAME,
    /** An imported binding; assignment throws. */
    IMPORT,
    /** A private name; the variable holds the run-time private name. */
    PRIVATE_NAME,
    /** The computed key of a class field. */
    FIELD_KEY,
    /** {@code this}. In a derived constructor it is in its dead zone until {@code super()} returns. */
    THIS,
    NEW_TARGET,
    /** The object whose prototype {@code super.x} looks at. */
    HOME_OBJECT,
    /** The running constructor, for {@code super()}. */
    ACTIVE_FUNCTION,
    /** The arguments object. */
    ARGUMENTS,
    /** Declared by no scope of the source: a binding of the global environment, if there is one. */
    GLOBAL,
    /** Looked up by name at run time, because of {@code with} or a direct {@code eval}. */
    DYNAMIC;

    /** True if the binding starts in the temporal dead zone. Parameters and {@code this} do so too in some functions. */
    public boolean hasDeadZone() {
        return this == LET || this == CONST || this == USING || this == CLASS || this == CLASS_NAME;
    }

    /** True if assignment (after initialization) throws a TypeError. */
    public boolean isConstant() {
        return this == CONST || this == USING || this == CLASS_NAME || this == IMPORT;
    }

    /** True for declarations that conflict with any other of the same name in their scope. */
    public boolean isLexical() {
        return hasDeadZone() || this == FUNCTION || this == IMPORT;
    }
}
