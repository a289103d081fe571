package dev.deltic.classfile;

import static dev.deltic.classfile.JVMOpcodes.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.deltic.base.EngineError;
import org.junit.jupiter.api.Test;

/** Stack-map frames: each encoding, and that the JVM checks them. */
final class FrameTest {
    private static final int INT = VerificationType.INTEGER;

    private final GeneratedClass generated = new GeneratedClass();

    @Test
    void eachEncoding() throws DefinitionFailure {
        MethodWriter code = generated.method("(I)I");
        FrameLocals one = FrameLocals.of(INT);
        FrameLocals four = FrameLocals.of(INT, VerificationType.DOUBLE, VerificationType.LONG, generated.writer.objectType("java/lang/String"));
        FrameLocals five = four.plus(VerificationType.FLOAT, 1);
        storeAll(code);
        place(code, four, 0);
        storeAll(code);
        place(code, five, 0);
        place(code, five, 80);
        place(code, one, 0);
        storeAll(code);
        place(code, five, 0);
        place(code, FrameLocals.of(INT, VerificationType.DOUBLE), 0);
        storeAll(code);
        place(code, FrameLocals.of(INT, VerificationType.TOP, VerificationType.TOP, VerificationType.LONG), 0);
        placeWithStack(code, 0);
        placeWithStack(code, 80);
        place(code, one, 0);
        code.pushInt(5);
        code.op(IRETURN);
        String listing = ClassDump.print(generated.writer.toByteArray());
        assertEquals("""
            frame append [double, long, java/lang/String]
            frame append [float]
            frame same extended
            frame full [int], stack []
            frame full [int, double, long, java/lang/String, float], stack []
            frame chop 3
            frame full [int, top, top, long], stack []
            frame same, stack [int]
            frame same extended, stack [int]
            frame chop 3
            """, lines(listing, "frame"));
        assertEquals(5, generated.call(0));
    }

    private static void storeAll(MethodWriter code) {
        code.pushDouble(0);
        code.dstore(1);
        code.pushLong(0);
        code.lstore(3);
        code.pushString("");
        code.astore(5);
        code.pushFloat(0);
        code.fstore(6);
    }

    /** Lets code after a conditional jump to itself have these locals. */
    private static void place(MethodWriter code, FrameLocals locals, int bytesBefore) {
        JumpLabel label = new JumpLabel();
        for (int i = 0; i < bytesBefore; i++) {
            code.op(NOP);
        }
        code.frame(label, locals);
        code.iload(0);
        code.jump(IFEQ, label);
        code.bind(label);
    }

    private static void placeWithStack(MethodWriter code, int bytesBefore) {
        JumpLabel label = new JumpLabel();
        code.pushInt(1);
        for (int i = 0; i < bytesBefore; i++) {
            code.op(NOP);
        }
        code.iload(0);
        code.jump(IFEQ, label);
        code.bind(label);
        code.frame(label, FrameLocals.of(INT, VerificationType.TOP, VerificationType.TOP, VerificationType.LONG), INT);
        code.op(POP);
    }

    private static String lines(String listing, String start) {
        StringBuilder found = new StringBuilder();
        for (String line : listing.split("\n")) {
            if (line.strip().startsWith(start)) {
                found.append(line.strip()).append('\n');
            }
        }
        return found.toString();
    }

    @Test
    void framesAreSortedAndMerged() throws DefinitionFailure {
        MethodWriter code = generated.method("(I)I");
        FrameLocals locals = FrameLocals.of(INT);
        JumpLabel first = new JumpLabel();
        JumpLabel sameAsFirst = new JumpLabel();
        JumpLabel second = new JumpLabel();
        code.iload(0);
        code.jump(IFEQ, first);
        code.iload(0);
        code.jump(IFLT, sameAsFirst);
        code.bind(first);
        code.bind(sameAsFirst);
        code.iload(0);
        code.jump(IFGT, second);
        code.bind(second);
        code.frame(second, locals);
        code.frame(sameAsFirst, FrameLocals.of(INT));
        code.frame(first, locals);
        assertThrows(EngineError.class, () -> code.frame(first, FrameLocals.NONE));
        assertThrows(EngineError.class, () -> code.frame(second, locals, INT));
        code.iload(0);
        code.op(IRETURN);
        assertEquals(7, generated.call(7));
        assertEquals("frame same\nframe same\n", lines(ClassDump.print(generated.writer.toByteArray()), "frame"));
    }

    @Test
    void twoFramesForOneLabelAgree() {
        MethodWriter code = generated.method("(I)V");
        JumpLabel label = new JumpLabel();
        code.frame(label, FrameLocals.of(INT));
        code.frame(label, FrameLocals.of(INT));
        assertThrows(EngineError.class, () -> code.frame(label, FrameLocals.NONE));
    }

    @Test
    void theVerifierRejectsWrongLocals() {
        assertRejected(FrameLocals.of(VerificationType.FLOAT));
        assertRejected(FrameLocals.of(INT, INT));
    }

    private void assertRejected(FrameLocals locals) {
        GeneratedClass wrong = new GeneratedClass();
        MethodWriter code = wrong.method("(I)I");
        JumpLabel label = new JumpLabel();
        code.frame(label, locals);
        code.iload(0);
        code.jump(IFEQ, label);
        code.bind(label);
        code.iload(0);
        code.op(IRETURN);
        DefinitionFailure failure = assertThrows(DefinitionFailure.class, wrong::define);
        assertSame(VerifyError.class, failure.getCause().getClass());
        assertSame(DefinitionFailure.Reason.REJECTED, failure.reason());
    }

    @Test
    void theVerifierRejectsAMissingFrame() {
        MethodWriter code = generated.method("(I)I");
        JumpLabel label = new JumpLabel();
        code.iload(0);
        code.jump(IFEQ, label);
        code.bind(label);
        code.iload(0);
        code.op(IRETURN);
        assertSame(VerifyError.class, assertThrows(DefinitionFailure.class, generated::define).getCause().getClass());
    }

    @Test
    void uninitializedObjects() throws Exception {
        GeneratedClass built = new GeneratedClass();
        MethodWriter constructor = built.writer.method(AccessFlags.PUBLIC, "<init>", "(I)V");
        JumpLabel early = new JumpLabel();
        constructor.frame(early, constructor.entryLocals());
        constructor.iload(1);
        constructor.jump(IFEQ, early);
        constructor.bind(early);
        constructor.aload(0);
        constructor.invokeSpecial(GeneratedClass.OBJECT, "<init>", "()V");
        JumpLabel late = new JumpLabel();
        constructor.frame(late, FrameLocals.of(built.writer.objectType(GeneratedClass.NAME), INT));
        constructor.iload(1);
        constructor.jump(IFEQ, late);
        constructor.bind(late);
        constructor.op(RETURN);
        MethodWriter code = built.method("(I)Ljava/lang/Object;");
        JumpLabel label = new JumpLabel();
        int fresh = VerificationType.uninitialized(code.codeSize());
        code.newObject(GeneratedClass.NAME);
        code.op(DUP);
        code.iload(0);
        code.jump(IFEQ, label);
        code.bind(label);
        code.frame(label, FrameLocals.of(INT), fresh, fresh);
        code.iload(0);
        code.invokeSpecial(GeneratedClass.NAME, "<init>", "(I)V");
        code.op(ARETURN);
        Class<?> type = built.define();
        assertSame(type, GeneratedClass.call(type, 3).getClass());
    }

    @Test
    void localsOnEntry() {
        ClassWriter writer = generated.writer;
        MethodWriter code = writer.method(0, "m", "(IJLjava/lang/String;[[Ljava/lang/Object;ZD[IF)V");
        FrameLocals locals = code.entryLocals();
        assertEquals(9, locals.size());
        assertEquals(11, locals.slots());
        int[] expected = {
            writer.objectType(GeneratedClass.NAME), INT, VerificationType.LONG, writer.objectType("java/lang/String"),
            writer.objectType("[[Ljava/lang/Object;"), INT, VerificationType.DOUBLE, writer.objectType("[I"), VerificationType.FLOAT,
        };
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], locals.type(i));
        }
    }
}
