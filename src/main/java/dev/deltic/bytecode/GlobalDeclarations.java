package dev.deltic.bytecode;

import dev.deltic.values.PropertyKey;

/** What a script declares at its top level; a constant of {@link Opcode#DECLARE_GLOBALS}. Names are without duplicates.
 *  <a href="https://tc39.es/ecma262/#sec-globaldeclarationinstantiation">GlobalDeclarationInstantiation</a>
 *
 *  @param lets      the let and class names
 *  @param constants the const names
 *  @param functions the functions to initialize, in order, the last of each name
 *  @param functionNames the names of {@code functions}
 *  @param variables the var names that are not function names
 *  @param annexBFunctions names of functions in blocks that become vars where nothing forbids it (Annex B.3.2.2) */
public record GlobalDeclarations(PropertyKey[] lets, PropertyKey[] constants, SharedFunctionInfo[] functions,
                                 PropertyKey[] functionNames, PropertyKey[] variables, PropertyKey[] annexBFunctions) { }
