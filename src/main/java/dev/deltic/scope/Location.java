package dev.deltic.scope;

import dev.deltic.build.OrdinalConstants;

/** Where a variable's value is. {@link Variable#index()} says which one. */
@OrdinalConstants("Locations")
public enum Location {
    /** Not decided yet, or the variable is never used. */
    UNALLOCATED,
    /** The index-th argument, left where the caller put it. Only in functions whose parameters are all plain names. */
    PARAMETER,
    /** The index-th local register of the function, counted from 0; blocks that do not overlap share registers. */
    REGISTER,
    /** The index-th slot of the environment that belongs to the variable's scope. */
    ENVIRONMENT,
    /** A slot of the module's environment that holds not the value but the imported module's binding. */
    IMPORT,
    /** The global environment, by name: a lexical declaration of a script, or a property of the global object. */
    GLOBAL,
    /** By name, through the environments at run time. */
    DYNAMIC,
    /** {@code this} outside of functions: the global {@code this} value in scripts, undefined in modules. */
    PROGRAM_THIS
}
