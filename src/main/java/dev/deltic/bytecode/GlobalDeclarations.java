package dev.deltic.bytecode;

import dev.deltic.values.PropertyKey;

/** What a script declares at its top level; a constant of {@link Opcode#DECLARE_GLOBALS}. Names are without duplicates.
 *  <a href="https://tc39.es/ecma262/#sec-globaldeclarationinstantiation">GlobalDeclarationInstantiation</a> */
public final class GlobalDeclarations {
    private final PropertyKey[] lets;
    private final PropertyKey[] constants;
    private final SharedFunctionInfo[] functions;
    private final PropertyKey[] functionNames;
    private final PropertyKey[] variables;
    private final PropertyKey[] annexBFunctions;
    /** Whether there is nothing but variables: then a script that runs again may find everything done. */
    public final boolean variablesOnly;
    /** What global environments have all of the variables, as far as is known: an immutable object of those who declare them. A race. */
    public Object declaredIn;

    /** The declarations.
     *
     *  @param lets      the let and class names
     *  @param constants the const names
     *  @param functions the functions to initialize, in order, the last of each name
     *  @param functionNames the names of {@code functions}
     *  @param variables the var names that are not function names
     *  @param annexBFunctions names of functions in blocks that become vars where nothing forbids it (Annex B.3.2.2) */
    public GlobalDeclarations(PropertyKey[] lets, PropertyKey[] constants, SharedFunctionInfo[] functions, PropertyKey[] functionNames,
            PropertyKey[] variables, PropertyKey[] annexBFunctions) {
        this.lets = lets;
        this.constants = constants;
        this.functions = functions;
        this.functionNames = functionNames;
        this.variables = variables;
        this.annexBFunctions = annexBFunctions;
        this.variablesOnly = lets.length + constants.length + functions.length + annexBFunctions.length == 0;
    }

    /** The let and class names. */
    public PropertyKey[] lets() {
        return lets;
    }

    /** The const names. */
    public PropertyKey[] constants() {
        return constants;
    }

    /** The functions to initialize, in order, the last of each name. */
    public SharedFunctionInfo[] functions() {
        return functions;
    }

    /** The names of {@link #functions}. */
    public PropertyKey[] functionNames() {
        return functionNames;
    }

    /** The var names that are not function names. */
    public PropertyKey[] variables() {
        return variables;
    }

    /** Names of functions in blocks that become vars where nothing forbids it. */
    public PropertyKey[] annexBFunctions() {
        return annexBFunctions;
    }
}
