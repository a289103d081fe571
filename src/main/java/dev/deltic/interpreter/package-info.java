/** T0: the switch loop over bytecode ({@link dev.deltic.interpreter.Interpreter}), its frames, and the suspension of generators and
 *  async functions. The loop holds hot opcodes only; the others are in classes by family that it calls, so that it stays far
 *  below the 8,000 bytes up to which HotSpot compiles a method. */
package dev.deltic.interpreter;
