/** The register machine: its opcodes, a function's code and side tables, and the tools to build, read, check and print
 *  them. Start at {@link dev.deltic.bytecode.Opcode}, then {@link dev.deltic.bytecode.BytecodeArray}. Knows no objects:
 *  what an opcode does is in {@code semantics}. */
package dev.deltic.bytecode;
