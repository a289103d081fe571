package dev.deltic.bytecode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.feedback.FeedbackVector;
import org.junit.jupiter.api.Test;

/** Builder, labels, tables and verifier. */
final class BytecodeBuilderTest {
    @Test
    void patchesForwardJumpsAndDropsUnreachableCode() {
        BytecodeBuilder code = new BytecodeBuilder(1);
        Label end = new Label();
        int value = code.newTemporary();
        code.jump(Opcode.JUMP_IF_TRUE, end, code.parameterRegister(0));
        code.emit(Opcode.LOAD_SMI, value, 7);
        code.emit(Opcode.RETURN, value);
        code.emit(Opcode.LOAD_SMI, value, 8);
        assertTrue(code.isUnreachable());
        code.bind(end);
        assertFalse(code.isUnreachable());
        code.emit(Opcode.RETURN, code.parameterRegister(0));
        BytecodeArray bytecode = code.build();
        BytecodeVerifier.verify(bytecode);
        assertArrayEquals(new int[] {
            Opcodes.JUMP_IF_TRUE, 1, 8, Opcodes.LOAD_SMI, value, 7, Opcodes.RETURN, value, Opcodes.RETURN, 1,
        }, bytecode.code);
    }

    @Test
    void sharesEqualConstants() {
        BytecodeBuilder code = new BytecodeBuilder(0);
        assertEquals(code.constant("a"), code.constant("a"));
        assertEquals(code.constant(1.5), code.constant(1.5));
        assertFalse(code.constant(0.0) == code.constant(-0.0));
        assertFalse(code.constant(new int[0]) == code.constant(new int[0]));
    }

    @Test
    void fillsJumpTables() {
        BytecodeBuilder code = new BytecodeBuilder(1);
        Label one = new Label();
        code.switchInteger(1, 5, new Label[] {one, null});
        int after = code.offset();
        code.emit(Opcode.RETURN, 0);
        code.bind(one);
        code.emit(Opcode.RETURN, 1);
        BytecodeArray bytecode = code.build();
        BytecodeVerifier.verify(bytecode);
        assertArrayEquals(new int[] {one.offset(), after}, (int[]) bytecode.constants[0]);
    }

    @Test
    void findsTheInnermostHandler() {
        HandlerTable table = new HandlerTable(new int[] {4, 8, 20, 3, 0, 12, 30, 4});
        assertEquals(0, table.find(4));
        assertEquals(0, table.find(7));
        assertEquals(1, table.find(8));
        assertEquals(-1, table.find(12));
        assertEquals(30, table.handler(1));
    }

    @Test
    void keepsPositionsAndSubjects() {
        SourcePositionTable.Builder builder = new SourcePositionTable.Builder();
        builder.add(0, 100, 0, 0);
        builder.add(3, 90, 80, 85);
        builder.add(9, 90, 80, 85);
        builder.add(300, 70_000, 0, 0);
        SourcePositionTable table = builder.build();
        assertEquals(100, table.find(2));
        assertEquals(90, table.find(299));
        assertEquals(70_000, table.find(1000));
        assertEquals(80, table.seek(5).subjectStart());
        assertEquals(85, table.seek(5).subjectEnd());
        assertEquals(-1, SourcePositionTable.EMPTY.find(0));
    }

    @Test
    void verifierRejectsMalformedCode() {
        BytecodeBuilder runsOff = new BytecodeBuilder(0);
        runsOff.emit(Opcode.LOAD_NULL, runsOff.newTemporary());
        assertThrows(IllegalStateException.class, () -> BytecodeVerifier.verify(runsOff.build()));

        BytecodeBuilder badRegister = new BytecodeBuilder(0);
        badRegister.emit(Opcode.RETURN, 77);
        assertThrows(IllegalStateException.class, () -> BytecodeVerifier.verify(badRegister.build()));

        BytecodeBuilder badKey = new BytecodeBuilder(0);
        badKey.emit(Opcode.GET_NAMED, 0, 0, badKey.constant("no key"), badKey.feedback(FeedbackSlotKind.LOAD_NAMED));
        badKey.emit(Opcode.RETURN, 0);
        assertThrows(IllegalStateException.class, () -> BytecodeVerifier.verify(badKey.build()));

        BytecodeBuilder badSlot = new BytecodeBuilder(0);
        badSlot.emit(Opcode.ADD, 0, 0, 0, 5);
        badSlot.emit(Opcode.RETURN, 0);
        assertThrows(IllegalStateException.class, () -> BytecodeVerifier.verify(badSlot.build()));
    }

    @Test
    void tailPositionsStandBeforeCalls() {
        BytecodeBuilder code = new BytecodeBuilder(1);
        int value = code.newTemporary();
        code.emit(Opcode.TAIL_POSITION);
        code.emit(Opcode.CALL0, value, 1, code.feedback(FeedbackSlotKind.CALL));
        code.emit(Opcode.RETURN, value);
        BytecodeArray bytecode = code.build();
        BytecodeVerifier.verify(bytecode);
        assertTrue(bytecode.hasTailCalls());

        BytecodeArray wrong = new BytecodeArray(new int[] {Opcodes.TAIL_POSITION, Opcodes.RETURN, 0}, bytecode.constants, bytecode.registerCount,
            1, -1, -1, HandlerTable.EMPTY, new BytecodeBuilder(0).finishedPositions(), bytecode.feedbackKinds(), new String[0]);
        assertThrows(IllegalStateException.class, () -> BytecodeVerifier.verify(wrong));
    }

    @Test
    void feedbackStartsUninitialized() {
        FeedbackVector vector = new FeedbackVector(new FeedbackSlotKind[] {
            FeedbackSlotKind.CALL, FeedbackSlotKind.STORE_NAMED_STRICT});
        assertEquals(2, vector.length());
        assertSame(null, vector.get(0));
        assertTrue(vector.kind(1).isStrictStore());
        vector.set(0, "state");
        vector.clear();
        assertSame(null, vector.get(0));
    }
}
