package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

/** The second level of the dispatch: sends an opcode to its family by the ranges of the opcode table's sections. Each family is a
 *  class of its own for the same reason as this one: methods that HotSpot compiles. An instruction gives the offset of its
 *  successor, or {@link Interpreter#LEAVE}. */
final class ColdOpcodes {
    /** The first opcode after each family, in the order of the families. */
    private static final int[] ENDS = {
        GET_GLOBAL, GET_NAMED, ADD, INCREMENT, JUMP,
        CALL0, CREATE_OBJECT, GET_ITERATOR, CREATE_GENERATOR, DEBUGGER + 1};
    private static final byte[] FAMILIES = families();

    private ColdOpcodes() { }

    private static byte[] families() {
        byte[] families = new byte[DEBUGGER + 1];
        int family = 0;
        for (int opcode = 0; opcode < families.length; opcode++) {
            while (opcode >= ENDS[family]) {
                family++;
            }
            families[opcode] = (byte) family;
        }
        return families;
    }

    static int execute(InterpreterFrame frame, Object[] r, int[] code, int pc) {
        int opcode = code[pc];
        switch (FAMILIES[opcode]) {
            case 0: return EnvironmentOpcodes.execute(opcode, frame, r, code, pc);
            case 1: return GlobalOpcodes.execute(opcode, frame, r, code, pc);
            case 2: return PropertyOpcodes.execute(opcode, frame, r, code, pc);
            case 3: return ArithmeticOpcodes.execute(frame, r, code, pc);
            case 4: return OperatorOpcodes.execute(opcode, frame, r, code, pc);
            case 5: return JumpOpcodes.execute(frame, r, code, pc);
            case 6: return CallOpcodes.execute(frame, r, code, pc, 0);
            case 7: return LiteralOpcodes.execute(opcode, frame, r, code, pc);
            case 8: return IterationOpcodes.execute(opcode, frame, r, code, pc);
            default: return SuspensionOpcodes.execute(opcode, frame, r, code, pc);
        }
    }
}
