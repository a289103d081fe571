/** Bytecode to JVM classes, opcode by opcode. Emits calls to {@code semantics} only, so that all tiers agree. */
package dev.deltic.baseline;
