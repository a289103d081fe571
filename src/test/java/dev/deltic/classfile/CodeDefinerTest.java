package dev.deltic.classfile;

import static dev.deltic.classfile.JVMOpcodes.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.base.EngineError;
import dev.deltic.waiting.Eventually;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Defining classes, their constants, and what happens where none can be defined. */
final class CodeDefinerTest {
    private final CodeDefiner definer = new CodeDefiner(MethodHandles.lookup());
    private final GeneratedClass generated = new GeneratedClass();

    @Test
    void classesCanBeDefinedHere() {
        assertTrue(definer.isSupported());
        assertTrue(definer.isSupported());
        assertEquals("dev/deltic/classfile/", definer.namePrefix());
    }

    @Test
    void aLookupWithoutPrivilegeIsUnsupported() {
        CodeDefiner restricted = new CodeDefiner(MethodHandles.publicLookup());
        assertFalse(restricted.isSupported());
        CodeDefiner weak = new CodeDefiner(MethodHandles.lookup().dropLookupMode(MethodHandles.Lookup.PACKAGE));
        assertFalse(weak.isSupported());
        MethodWriter code = generated.method("()V");
        code.op(RETURN);
        DefinitionFailure failure = assertThrows(DefinitionFailure.class, () -> weak.define(generated.writer.toByteArray(), new Object[0]));
        assertSame(DefinitionFailure.Reason.UNSUPPORTED, failure.reason());
    }

    @Test
    void whatIsNoClassIsRejected() {
        DefinitionFailure failure = assertThrows(DefinitionFailure.class, () -> definer.define(new byte[] {1, 2, 3}, new Object[0]));
        assertSame(DefinitionFailure.Reason.REJECTED, failure.reason());
        byte[] elsewhere = new ClassWriter(0, "other/place/C", "java/lang/Object").toByteArray();
        failure = assertThrows(DefinitionFailure.class, () -> definer.define(elsewhere, new Object[0]));
        assertSame(DefinitionFailure.Reason.REJECTED, failure.reason());
    }

    @Test
    void constantsOfEachDescriptor() throws DefinitionFailure {
        ClassConstants constants = new ClassConstants(generated.writer);
        Object key = new Object();
        int[] numbers = {4};
        int object = constants.add(key, "Ljava/lang/Object;");
        int array = constants.add(numbers, "[I");
        int string = constants.add("text", "Ljava/lang/String;");
        int integer = constants.add(1_000, "I");
        int wide = constants.add(1L << 40, "J");
        int real = constants.add(-0.0, "D");
        int flag = constants.add(true, "Z");
        int none = constants.add(null, "Ljava/lang/Object;");
        assertEquals(object, constants.add(key, "Ljava/lang/Object;"));
        assertNotSame(string, constants.add("text", "Ljava/lang/Object;"));
        MethodWriter code = generated.method("()[Ljava/lang/Object;");
        code.pushInt(8);
        code.newReferenceArray("java/lang/Object");
        int[] order = {object, array, string, integer, wide, real, flag, none};
        for (int i = 0; i < order.length; i++) {
            code.op(DUP);
            code.pushInt(i);
            constants.load(code, order[i]);
            switch (i) {
                case 3 -> code.invokeStatic("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;");
                case 4 -> code.invokeStatic("java/lang/Long", "valueOf", "(J)Ljava/lang/Long;");
                case 5 -> code.invokeStatic("java/lang/Double", "valueOf", "(D)Ljava/lang/Double;");
                case 6 -> code.invokeStatic("java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;");
                default -> { }
            }
            code.op(AASTORE);
        }
        GeneratedClass.finish(code, ARETURN);
        constants.finish();
        Class<?> type = definer.define(generated.writer.toByteArray(), constants.classData());
        Object[] values = (Object[]) GeneratedClass.call(type);
        assertArrayEquals(new Object[] {key, numbers, "text", 1_000, 1L << 40, -0.0, true, null}, values);
        assertSame(key, values[0]);
    }

    @Test
    void theInitializerHandsOutAnInstance() throws DefinitionFailure {
        ClassConstants constants = new ClassConstants(generated.writer);
        constants.add("unused", "Ljava/lang/String;");
        int place = constants.reserve();
        InstructionTest.constructor(generated);
        MethodWriter initializer = constants.initializer();
        initializer.aload(0);
        initializer.pushInt(place);
        initializer.newObject(GeneratedClass.NAME);
        initializer.op(DUP);
        initializer.invokeSpecial(GeneratedClass.NAME, "<init>", "()V");
        initializer.op(AASTORE);
        assertThrows(EngineError.class, () -> constants.add("late", "Ljava/lang/String;"));
        constants.finish();
        Object[] data = constants.classData();
        assertNull(data[place]);
        Class<?> type = definer.define(generated.writer.toByteArray(), data);
        assertSame(type, data[place].getClass());
        assertTrue(type.isHidden());
    }

    @Test
    void classesWithoutConstantsHaveNoInitializer() {
        ClassConstants constants = new ClassConstants(generated.writer);
        constants.finish();
        assertFalse(ClassDump.print(generated.writer.toByteArray()).contains("<clinit>"));
        assertEquals(0, constants.classData().length);
    }

    @Test
    void manyConstants() throws DefinitionFailure {
        assertEquals(4_499, last(4_500));
        assertThrows(MethodTooLargeException.class, () -> last(6_000));
    }

    private Object last(int count) throws DefinitionFailure {
        GeneratedClass many = new GeneratedClass();
        ClassConstants constants = new ClassConstants(many.writer);
        int last = 0;
        for (int i = 0; i < count; i++) {
            last = constants.add(Integer.valueOf(i + 1_000_000 - 1_000_000), "Ljava/lang/Integer;");
        }
        MethodWriter code = many.method("()Ljava/lang/Object;");
        constants.load(code, last);
        code.op(ARETURN);
        constants.finish();
        return GeneratedClass.call(definer.define(many.writer.toByteArray(), constants.classData()));
    }

    @Test
    void linesOfHiddenFrames() throws DefinitionFailure {
        generated.writer.sourceFile("script.js");
        MethodWriter code = generated.method("()Ljava/lang/Object;");
        code.lineNumber(3);
        code.lineNumber(70_000);
        code.lineNumber(41);
        code.lineNumber(41);
        code.op(ACONST_NULL);
        code.lineNumber(42);
        code.op(POP);
        code.invokeStatic("dev/deltic/classfile/CodeDefinerTest", "caller", "()Ljava/lang/Object;");
        code.op(ARETURN);
        assertEquals("script.js:42", generated.call());
    }

    @Test
    void stackTracesLeaveHiddenFramesOut() throws DefinitionFailure {
        MethodWriter code = generated.method("()I");
        code.lineNumber(3);
        code.pushInt(1);
        code.pushInt(0);
        code.op(IDIV);
        code.op(IRETURN);
        Throwable thrown = (Throwable) generated.call();
        assertSame(ArithmeticException.class, thrown.getClass());
        for (StackTraceElement element : thrown.getStackTrace()) {
            assertFalse(element.getMethodName().equals("run") && element.getLineNumber() == 3, element.toString());
        }
    }

    /** Called by generated code: its file and line. */
    static Object caller() {
        return StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES).walk(frames -> {
            StackWalker.StackFrame frame = frames.filter(f -> f.getClassName().contains("Generated")
                && !f.getClassName().endsWith("GeneratedClass")).findFirst().orElseThrow();
            return frame.getFileName() + ':' + frame.getLineNumber();
        });
    }

    @Test
    void classesAreUnloaded() throws Exception {
        MethodWriter code = generated.method("()V");
        code.op(RETURN);
        WeakReference<Class<?>> type = new WeakReference<>(generated.define());
        assertTrue(Eventually.areGone(type));
    }
}
