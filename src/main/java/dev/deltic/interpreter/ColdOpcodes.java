package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

/** The second level of the dispatch: sends an opcode to its family by the ranges of the opcode table's sections. Each family is a
 *  class of its own for the same reason as this one: methods that HotSpot compiles. An instruction gives the offset of its
 *  successor, or {@link Interpreter#LEAVE}. */
final class ColdOpcodes {
    private ColdOpcodes() { }

    static int execute(InterpreterFrame frame, Object[] r, int[] code, int pc) {
        int opcode = code[pc];
        if (opcode < GET_GLOBAL) {
            return EnvironmentOpcodes.execute(opcode, frame, r, code, pc);
        }
        if (opcode < GET_NAMED) {
            return GlobalOpcodes.execute(opcode, frame, r, code, pc);
        }
        if (opcode < ADD) {
            return PropertyOpcodes.execute(opcode, frame, r, code, pc);
        }
        if (opcode < INCREMENT) {
            return ArithmeticOpcodes.execute(frame, r, code, pc);
        }
        if (opcode < JUMP) {
            return OperatorOpcodes.execute(opcode, frame, r, code, pc);
        }
        if (opcode < CALL0) {
            return JumpOpcodes.execute(frame, r, code, pc);
        }
        if (opcode < CREATE_OBJECT) {
            return CallOpcodes.execute(frame, r, code, pc);
        }
        if (opcode < GET_ITERATOR) {
            return LiteralOpcodes.execute(opcode, frame, r, code, pc);
        }
        if (opcode < CREATE_GENERATOR) {
            return IterationOpcodes.execute(opcode, frame, r, code, pc);
        }
        return SuspensionOpcodes.execute(opcode, frame, r, code, pc);
    }
}
