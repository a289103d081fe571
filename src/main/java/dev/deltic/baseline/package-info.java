/** Tier 1: bytecode to JVM bytecode, one opcode at a time, without speculation. Start at {@link dev.deltic.baseline.BaselineCompiler}.
 *  The {@code …Stubs} classes are what compiled code calls where an opcode is not expanded in place: a static method per opcode, whose
 *  signature follows from the opcode's row; see {@link dev.deltic.baseline.StubCalls}. They call {@code semantics}, so that all tiers
 *  agree. */
package dev.deltic.baseline;
