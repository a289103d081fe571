package dev.deltic.classfile;

import static dev.deltic.classfile.GeneratedClass.finish;
import static dev.deltic.classfile.GeneratedClass.run;
import static dev.deltic.classfile.JVMOpcodes.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.deltic.base.EngineError;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** Jumps, switches, exception handlers and the limits of a method. */
final class JumpTest {
    private static final FrameLocals ONE_INT = FrameLocals.of(VerificationType.INTEGER);
    private static final FrameLocals TWO_INTS = FrameLocals.of(VerificationType.INTEGER, VerificationType.INTEGER);

    @Test
    void conditionalJumps() {
        Object[][] unary = {
            {IFEQ, "010"}, {IFNE, "101"}, {IFLT, "100"}, {IFGE, "011"}, {IFGT, "001"}, {IFLE, "110"},
        };
        Object[][] binary = {
            {IF_ICMPEQ, "010"}, {IF_ICMPNE, "101"}, {IF_ICMPLT, "100"}, {IF_ICMPGE, "011"}, {IF_ICMPGT, "001"}, {IF_ICMPLE, "110"},
        };
        for (int i = -1; i <= 1; i++) {
            for (Object[] row : unary) {
                assertEquals(row[1].toString().charAt(i + 1) - '0', taken((int) row[0], false, i), "opcode " + row[0] + " of " + i);
            }
            for (Object[] row : binary) {
                assertEquals(row[1].toString().charAt(i + 1) - '0', taken((int) row[0], true, i), "opcode " + row[0] + " of " + i);
            }
        }
    }

    private static Object taken(int opcode, boolean comparesWithZero, int value) {
        return run("(I)I", code -> {
            JumpLabel yes = new JumpLabel();
            code.iload(0);
            if (comparesWithZero) {
                code.pushInt(0);
            }
            code.jump(opcode, yes);
            code.pushInt(0);
            finish(code, IRETURN);
            code.bind(yes);
            code.frame(yes, ONE_INT);
            code.pushInt(1);
            finish(code, IRETURN);
        }, value);
    }

    @Test
    void jumpsOnReferences() {
        assertEquals(1 + 4, references("x", null));
        assertEquals(1 + 8, references("x", "x"));
        assertEquals(2 + 8, references(null, null));
    }

    /** Adds 1 for a first argument not null, 2 for null, 4 for two different ones, 8 for one twice. */
    private static Object references(Object first, Object second) {
        return run("(Ljava/lang/Object;Ljava/lang/Object;)I", code -> {
            int[] opcodes = {IFNULL, IFNONNULL, IF_ACMPEQ, IF_ACMPNE};
            FrameLocals locals = code.entryLocals().plus(VerificationType.INTEGER, 1);
            code.pushInt(0);
            code.istore(2);
            for (int i = 0; i < opcodes.length; i++) {
                JumpLabel skip = new JumpLabel();
                code.frame(skip, locals);
                code.aload(0);
                if (i >= 2) {
                    code.aload(1);
                }
                code.jump(opcodes[i], skip);
                code.iinc(2, 1 << i);
                code.bind(skip);
            }
            code.iload(2);
            finish(code, IRETURN);
        }, first, second);
    }

    @Test
    void loopWithABackwardJumpToTheStart() {
        assertEquals(0, run("(I)I", code -> {
            JumpLabel start = new JumpLabel();
            JumpLabel done = new JumpLabel();
            code.bind(start);
            code.frame(start, ONE_INT);
            code.iload(0);
            code.jump(IFLE, done);
            code.iinc(0, -1);
            code.jump(GOTO, start);
            code.bind(done);
            code.frame(done, ONE_INT);
            code.iload(0);
            finish(code, IRETURN);
        }, 10));
    }

    @Test
    void valuesStayOnTheStackAcrossJumps() {
        for (int value : new int[] {0, 3}) {
            assertEquals(value == 0 ? 8.0 : 9.0, run("(I)D", code -> {
                JumpLabel zero = new JumpLabel();
                JumpLabel join = new JumpLabel();
                code.pushDouble(7);
                code.iload(0);
                code.jump(IFEQ, zero);
                code.pushDouble(2);
                code.jump(GOTO, join);
                code.bind(zero);
                code.frame(zero, ONE_INT, VerificationType.DOUBLE);
                code.pushDouble(1);
                code.bind(join);
                code.frame(join, ONE_INT, VerificationType.DOUBLE, VerificationType.DOUBLE);
                code.op(DADD);
                finish(code, DRETURN);
            }, value));
        }
    }

    @Test
    void bigTableSwitchAtEachAlignment() throws Exception {
        for (int padding = 0; padding < 4; padding++) {
            GeneratedClass generated = new GeneratedClass();
            MethodWriter code = generated.method("(I)I");
            for (int i = 0; i < padding; i++) {
                code.op(NOP);
            }
            JumpLabel[] targets = new JumpLabel[2_000];
            JumpLabel otherwise = new JumpLabel();
            for (int i = 0; i < targets.length; i++) {
                targets[i] = i % 10 == 9 ? null : new JumpLabel();
            }
            code.iload(0);
            code.tableSwitch(-5, targets, otherwise);
            for (int i = 0; i < targets.length; i++) {
                if (targets[i] != null) {
                    code.bind(targets[i]);
                    code.frame(targets[i], ONE_INT);
                    code.pushInt(i);
                    finish(code, IRETURN);
                }
            }
            code.bind(otherwise);
            code.frame(otherwise, ONE_INT);
            code.pushInt(-1);
            finish(code, IRETURN);
            Class<?> type = generated.define();
            Method method = type.getMethod("run", int.class);
            for (int i = -10; i < 2_010; i++) {
                int index = i + 5;
                assertEquals(index < 0 || index >= 2_000 || index % 10 == 9 ? -1 : index, method.invoke(null, i));
            }
        }
    }

    @Test
    void lookupSwitchForwardAndBack() {
        int[] keys = {Integer.MIN_VALUE, -7, 0, 1_000_000};
        int[] results = {11, 12, 13, 14, 15};
        for (int i = 0; i <= keys.length; i++) {
            assertEquals(results[i], run("(I)I", code -> {
                JumpLabel[] targets = new JumpLabel[keys.length];
                JumpLabel otherwise = new JumpLabel();
                JumpLabel start = new JumpLabel();
                code.jump(GOTO, start);
                for (int target = 0; target < keys.length; target++) {
                    targets[target] = new JumpLabel();
                    if (target % 2 == 0) {
                        answer(code, targets[target], results[target]);
                    }
                }
                code.bind(start);
                code.frame(start, ONE_INT);
                code.iload(0);
                code.lookupSwitch(keys, targets, otherwise);
                answer(code, otherwise, results[keys.length]);
                for (int target = 1; target < keys.length; target += 2) {
                    answer(code, targets[target], results[target]);
                }
            }, i < keys.length ? keys[i] : 5));
        }
    }

    private static void answer(MethodWriter code, JumpLabel label, int result) {
        code.frame(label, ONE_INT);
        code.bind(label);
        code.pushInt(result);
        finish(code, IRETURN);
    }

    @Test
    void exceptionHandlersByType() {
        assertEquals(5, divide(10, 2));
        assertEquals(-1, divide(10, 0));
        assertEquals(-2, divide(-1, 1));
    }

    /** Divides; -1 for an ArithmeticException, -2 for any other, which a negative dividend causes. */
    private static Object divide(int dividend, int divisor) {
        return run("(II)I", code -> {
            ClassWriter writer = code.owner();
            JumpLabel start = new JumpLabel();
            JumpLabel end = new JumpLabel();
            JumpLabel arithmetic = new JumpLabel();
            JumpLabel other = new JumpLabel();
            code.exceptionHandler(start, end, arithmetic, "java/lang/ArithmeticException");
            code.exceptionHandler(start, end, other, null);
            code.exceptionHandler(start, start, other, "java/lang/Error");
            code.bind(start);
            code.iload(0);
            code.newArray(T_INT);
            code.op(POP);
            code.iload(0);
            code.iload(1);
            code.op(IDIV);
            finish(code, IRETURN);
            code.bind(end);
            code.bind(arithmetic);
            code.frame(arithmetic, TWO_INTS, writer.objectType("java/lang/ArithmeticException"));
            code.op(POP);
            code.pushInt(-1);
            finish(code, IRETURN);
            code.bind(other);
            code.frame(other, TWO_INTS, writer.objectType("java/lang/Throwable"));
            code.op(POP);
            code.pushInt(-2);
            finish(code, IRETURN);
        }, dividend, divisor);
    }

    @Test
    void stackDepthsThatDisagreeAreFound() {
        MethodWriter code = new GeneratedClass().method("(I)V");
        JumpLabel label = new JumpLabel();
        code.iload(0);
        code.jump(IFEQ, label);
        code.pushInt(1);
        assertThrows(EngineError.class, () -> code.jump(GOTO, label));
        assertThrows(EngineError.class, () -> code.bind(label));
    }

    @Test
    void aJumpToNowhereIsFound() {
        MethodWriter code = new GeneratedClass().method("()V");
        code.jump(GOTO, new JumpLabel());
        assertThrows(EngineError.class, code::end);
    }

    @Test
    void tooMuchCode() {
        GeneratedClass generated = new GeneratedClass();
        MethodWriter fits = generated.method("()V");
        fill(fits, 65_534);
        fits.op(RETURN);
        fits.end();
        MethodWriter large = generated.writer.method(AccessFlags.STATIC, "large", "()V");
        fill(large, 65_535);
        large.op(RETURN);
        assertThrows(MethodTooLargeException.class, large::end);
    }

    @Test
    void tooFarAJump() throws DefinitionFailure {
        assertNotNull(farJump(32_767 - 3, true).define());
        assertNotNull(farJump(32_768, false).define());
        assertThrows(MethodTooLargeException.class, () -> farJump(32_767 - 2, true));
        assertThrows(MethodTooLargeException.class, () -> farJump(32_769, false));
    }

    /** A jump over so many bytes, forward, or back to the start. */
    private static GeneratedClass farJump(int between, boolean forward) {
        GeneratedClass generated = new GeneratedClass();
        MethodWriter code = generated.method("(I)V");
        JumpLabel label = new JumpLabel();
        code.frame(label, ONE_INT);
        if (!forward) {
            code.bind(label);
        }
        if (forward) {
            code.iload(0);
            code.jump(IFEQ, label);
            fill(code, between);
            code.bind(label);
        } else {
            fill(code, between - 1);
            code.iload(0);
            code.jump(IFEQ, label);
        }
        code.op(RETURN);
        code.end();
        return generated;
    }

    @Test
    void aDiscardedMethodLeavesTheOthers() throws DefinitionFailure {
        GeneratedClass generated = new GeneratedClass();
        MethodWriter large = generated.writer.method(AccessFlags.STATIC, "large", "()V");
        MethodWriter small = generated.method("()I");
        fill(large, 9_000);
        small.pushInt(3);
        small.op(IRETURN);
        assertEquals(9_000, large.codeSize());
        large.discard();
        assertEquals(3, generated.call());
    }

    private static void fill(MethodWriter code, int bytes) {
        for (int i = 0; i < bytes; i++) {
            code.op(NOP);
        }
    }
}
