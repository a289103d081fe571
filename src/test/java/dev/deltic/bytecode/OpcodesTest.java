package dev.deltic.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** The opcode table and the constants that the dispatch loop switches on. */
final class OpcodesTest {
    @Test
    void constantsEqualOrdinals() throws Exception {
        int count = 0;
        for (Field field : Opcodes.class.getFields()) {
            assertEquals(Opcode.valueOf(field.getName()).ordinal(), field.getInt(null), field.getName());
            count++;
        }
        assertEquals(Opcode.count(), count);
    }

    @Test
    void everyRowIsConsistent() {
        for (int i = 0; i < Opcode.count(); i++) {
            Opcode opcode = Opcode.of(i);
            boolean jumps = false;
            for (int j = 0; j < opcode.operandCount(); j++) {
                OperandKind kind = opcode.operand(j);
                jumps |= kind == OperandKind.JUMP || kind == OperandKind.JUMP_TABLE;
                if (kind == OperandKind.RANGE) {
                    assertEquals(OperandKind.COUNT, opcode.operand(j + 1), opcode + " has a range without its count");
                }
                if (kind.isWritten()) {
                    assertTrue(j == 0, opcode + " writes an operand that is not its first");
                }
            }
            assertEquals(jumps, opcode.has(OpcodeFlag.JUMPS), opcode + ": flag and operands disagree");
            assertEquals(opcode.operandCount() + 1, opcode.length());
            assertFalse(opcode.has(OpcodeFlag.SUSPENDS) && opcode.has(OpcodeFlag.TERMINATES), opcode.name());
        }
    }
}
