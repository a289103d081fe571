package dev.deltic.baseline;

import static dev.deltic.baseline.FusedValueTypes.*;

import dev.deltic.base.IntList;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.ic.GlobalIC;

/** Instructions after one another that have no effect but on registers as long as their fast paths hold: arithmetic, literals, moves and
 *  loads. They are expanded together: what is checked once is known in the rest, what is between them needs neither register nor tag, and
 *  there is one way out, to the stubs of all of them from the first on, because nothing has happened yet.
 *
 *  @param start the first instruction
 *  @param end the first one after them
 *  @param values what the instructions compute, in their order; moves and literals compute nothing
 *  @param stored the registers that hold something else after the run than before
 *  @param results what they hold
 *  @param assigned the number that the last instruction assigns to a global variable, or null where it does no such thing
 *  @param variable the variable */
record FusedRun(int start, int end, FusedValue[] values, int[] stored, FusedValue[] results, FusedValue assigned,
        GlobalIC.PropertyState variable) {
    /** The registers that the run reads before it writes them. */
    int[] inputs(int[] code) {
        IntList inputs = new IntList();
        IntList written = new IntList();
        for (int pc = start; pc < end; pc += Opcode.of(code[pc]).length()) {
            Opcode opcode = Opcode.of(code[pc]);
            boolean writes = opcode.operand(0).isWritten();
            for (int i = 1; i < opcode.operandCount(); i++) {
                int register = code[pc + 1 + i];
                if (opcode.operand(i) == OperandKind.REG && !written.contains(register) && !inputs.contains(register)) {
                    inputs.add(register);
                }
            }
            if (writes) {
                written.add(code[pc + 1]);
            }
        }
        return inputs.toArray();
    }

    /** What {@link NumberRegisters} a stored result needs; 0 also for an Object. */
    int kinds(int i) {
        FusedValue value = results[i];
        if (value.literal != null) {
            return 0;
        }
        return switch (value.type.ordinal()) {
            case INT -> NumberRegisters.INT;
            case LONG -> value.isMixed ? NumberRegisters.BOTH : NumberRegisters.INT;
            case DOUBLE -> value.isMixed ? NumberRegisters.BOTH : NumberRegisters.DOUBLE;
            default -> 0;
        };
    }

    /** Whether a register holds something else after the run than before. */
    boolean stores(int register) {
        for (int one : stored) {
            if (one == register) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stored result may be anything. */
    boolean isObject(int i) {
        return results[i].type == FusedValue.Type.OBJECT;
    }
}
