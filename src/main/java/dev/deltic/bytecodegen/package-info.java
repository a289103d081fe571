/** Resolved syntax trees to bytecode. Start at {@link dev.deltic.bytecodegen.ProgramCompiler}; a function goes through
 *  {@link dev.deltic.bytecodegen.FunctionGenerator}, and each area of the grammar has a generator that shares one
 *  {@link dev.deltic.bytecodegen.CodeContext}. A register that holds a variable is written only by the last instruction of
 *  what is assigned to it, so that an exception in between leaves the variable alone. */
package dev.deltic.bytecodegen;
