package dev.deltic.bytecode;

import dev.deltic.values.PropertyKey;

/** What sloppy eval code declares in the variable environment around it; a constant of
 *  {@link Opcode#DECLARE_EVAL_VARIABLES}. Names are without duplicates.
 *  <a href="https://tc39.es/ecma262/#sec-evaldeclarationinstantiation">EvalDeclarationInstantiation</a>
 *
 *  @param functions the functions to initialize, in order, the last of each name
 *  @param functionNames the names of {@code functions}
 *  @param variables the var names that are not function names
 *  @param annexBFunctions names of functions in blocks that become vars where nothing forbids it (Annex B.3.2.3) */
public record EvalDeclarations(SharedFunctionInfo[] functions, PropertyKey[] functionNames, PropertyKey[] variables,
                               PropertyKey[] annexBFunctions) { }
