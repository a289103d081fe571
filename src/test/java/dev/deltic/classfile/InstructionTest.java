package dev.deltic.classfile;

import static dev.deltic.classfile.GeneratedClass.finish;
import static dev.deltic.classfile.GeneratedClass.run;
import static dev.deltic.classfile.JVMOpcodes.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.deltic.base.EngineError;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every instruction that is no jump, run by the JVM. */
final class InstructionTest {
    @Test
    void integerArithmetic() {
        Object[][] rows = {
            {IADD, 10}, {ISUB, 4}, {IMUL, 21}, {IDIV, 2}, {IREM, 1}, {ISHL, 56}, {ISHR, 0}, {IUSHR, 0}, {IAND, 3}, {IOR, 7}, {IXOR, 4},
        };
        for (Object[] row : rows) {
            assertEquals(row[1], run("(II)I", code -> {
                code.iload(0);
                code.iload(1);
                code.op((int) row[0]);
                finish(code, IRETURN);
            }, 7, 3));
        }
        assertEquals(-7, unary("(I)I", ILOAD, INEG, IRETURN, 7));
    }

    @Test
    void longArithmetic() {
        Object[][] rows = {{LADD, 10L}, {LSUB, 4L}, {LMUL, 21L}, {LDIV, 2L}, {LREM, 1L}, {LAND, 3L}, {LOR, 7L}, {LXOR, 4L}};
        for (Object[] row : rows) {
            assertEquals(row[1], run("(JJ)J", code -> {
                code.lload(0);
                code.lload(2);
                code.op((int) row[0]);
                finish(code, LRETURN);
            }, 7L, 3L));
        }
        Object[][] shifts = {{LSHL, -56L}, {LSHR, -1L}, {LUSHR, -7L >>> 3}};
        for (Object[] row : shifts) {
            assertEquals(row[1], run("(JI)J", code -> {
                code.lload(0);
                code.iload(2);
                code.op((int) row[0]);
                finish(code, LRETURN);
            }, -7L, 3));
        }
        assertEquals(-7L, unary("(J)J", LLOAD, LNEG, LRETURN, 7L));
    }

    @Test
    void floatingPointArithmetic() {
        Object[][] doubles = {{DADD, 9.5}, {DSUB, 5.5}, {DMUL, 15.0}, {DDIV, 3.75}, {DREM, 1.5}};
        for (Object[] row : doubles) {
            assertEquals(row[1], run("(DD)D", code -> {
                code.dload(0);
                code.dload(2);
                code.op((int) row[0]);
                finish(code, DRETURN);
            }, 7.5, 2.0));
        }
        Object[][] floats = {{FADD, 9.5f}, {FSUB, 5.5f}, {FMUL, 15f}, {FDIV, 3.75f}, {FREM, 1.5f}};
        for (Object[] row : floats) {
            assertEquals(row[1], run("(FF)F", code -> {
                code.fload(0);
                code.fload(1);
                code.op((int) row[0]);
                finish(code, FRETURN);
            }, 7.5f, 2f));
        }
        assertEquals(-7.5, unary("(D)D", DLOAD, DNEG, DRETURN, 7.5));
        assertEquals(-7.5f, unary("(F)F", FLOAD, FNEG, FRETURN, 7.5f));
    }

    @Test
    void conversions() {
        assertEquals(5L, unary("(I)J", ILOAD, I2L, LRETURN, 5));
        assertEquals(5f, unary("(I)F", ILOAD, I2F, FRETURN, 5));
        assertEquals(5.0, unary("(I)D", ILOAD, I2D, DRETURN, 5));
        assertEquals(1, unary("(J)I", LLOAD, L2I, IRETURN, (1L << 40) + 1));
        assertEquals(5f, unary("(J)F", LLOAD, L2F, FRETURN, 5L));
        assertEquals(5.0, unary("(J)D", LLOAD, L2D, DRETURN, 5L));
        assertEquals(5, unary("(F)I", FLOAD, F2I, IRETURN, 5.9f));
        assertEquals(5L, unary("(F)J", FLOAD, F2L, LRETURN, 5.9f));
        assertEquals(5.5, unary("(F)D", FLOAD, F2D, DRETURN, 5.5f));
        assertEquals(Integer.MAX_VALUE, unary("(D)I", DLOAD, D2I, IRETURN, 1e20));
        assertEquals(-5L, unary("(D)J", DLOAD, D2L, LRETURN, -5.9));
        assertEquals(5.5f, unary("(D)F", DLOAD, D2F, FRETURN, 5.5));
        assertEquals(-1, unary("(I)I", ILOAD, I2B, IRETURN, 255));
        assertEquals(0xFFFF, unary("(I)I", ILOAD, I2C, IRETURN, -1));
        assertEquals(-1, unary("(I)I", ILOAD, I2S, IRETURN, 0xFFFF));
    }

    @Test
    void comparisons() {
        assertEquals(-1, run("(JJ)I", code -> {
            code.lload(0);
            code.lload(2);
            code.op(LCMP);
            finish(code, IRETURN);
        }, 1L, 2L));
        for (int opcode : new int[] {DCMPL, DCMPG}) {
            assertEquals(opcode == DCMPL ? -1 : 1, run("(DD)I", code -> {
                code.dload(0);
                code.dload(2);
                code.op(opcode);
                finish(code, IRETURN);
            }, Double.NaN, 2.0));
        }
        for (int opcode : new int[] {FCMPL, FCMPG}) {
            assertEquals(opcode == FCMPL ? -1 : 1, run("(FF)I", code -> {
                code.fload(0);
                code.fload(1);
                code.op(opcode);
                finish(code, IRETURN);
            }, Float.NaN, 2f));
        }
    }

    @Test
    void integerConstants() {
        int[] values = {-1, 0, 5, 6, -128, 127, 128, -129, 32_767, -32_768, 32_768, -32_769, Integer.MAX_VALUE, Integer.MIN_VALUE};
        int[] sizes = {1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 2, 2, 2, 2};
        for (int i = 0; i < values.length; i++) {
            int index = i;
            assertEquals(values[i], run("()I", code -> {
                code.pushInt(values[index]);
                assertEquals(sizes[index], code.codeSize());
                finish(code, IRETURN);
            }));
        }
    }

    @Test
    void wideConstants() {
        for (long value : new long[] {0, 1, -1, 2, 127, -128, 128, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertEquals(value, run("()J", code -> {
                code.pushLong(value);
                finish(code, LRETURN);
            }));
        }
        for (double value : new double[] {0.0, -0.0, 1, -1, Double.NaN, Double.MIN_VALUE, Double.NEGATIVE_INFINITY}) {
            assertEquals(value, run("()D", code -> {
                code.pushDouble(value);
                finish(code, DRETURN);
            }));
        }
        for (float value : new float[] {0, -0f, 1, 2, 3.5f, Float.NaN}) {
            assertEquals(value, run("()F", code -> {
                code.pushFloat(value);
                finish(code, FRETURN);
            }));
        }
    }

    @Test
    void stringConstantsInModifiedUtf8() {
        for (String value : new String[] {"", "plain", "\0 é ߿ ࠀ \uD800 😀 \uDC00\uFFFF"}) {
            assertEquals(value, run("()Ljava/lang/String;", code -> {
                code.pushString(value);
                finish(code, ARETURN);
            }));
        }
        assertSame(int[].class, run("()Ljava/lang/Class;", code -> {
            code.pushClass("[I");
            finish(code, ARETURN);
        }));
    }

    @Test
    void constantsBehindTheReachOfLdc() {
        assertEquals(1_000_399, run("()I", code -> {
            for (int i = 0; i < 400; i++) {
                if (i > 0) {
                    code.op(POP);
                }
                code.pushInt(1_000_000 + i);
            }
            finish(code, IRETURN);
        }));
    }

    @Test
    void localsInEachForm() {
        for (int base : new int[] {10, 250, 254, 300, 65_000}) {
            assertEquals(1 + 2 + 3 + 4.5 + 100, run("(Ljava/lang/String;)D", code -> {
                code.pushInt(1);
                code.istore(base);
                code.pushLong(2);
                code.lstore(base + 1);
                code.pushFloat(3);
                code.fstore(base + 3);
                code.pushDouble(4.5);
                code.dstore(base + 4);
                code.aload(0);
                code.astore(base + 6);
                code.iinc(base, 100);
                code.iload(base);
                code.op(I2D);
                code.lload(base + 1);
                code.op(L2D);
                code.op(DADD);
                code.fload(base + 3);
                code.op(F2D);
                code.op(DADD);
                code.dload(base + 4);
                code.op(DADD);
                code.aload(base + 6);
                code.op(POP);
                finish(code, DRETURN);
            }, "text"));
        }
    }

    @Test
    void shortFormsOfLocals() {
        for (int local = 0; local <= 4; local++) {
            int index = local;
            Consumer<MethodWriter> body = code -> {
                code.pushLong(3);
                code.lstore(index);
                code.lload(index);
                code.op(L2D);
                code.dstore(index);
                code.dload(index);
                code.op(D2F);
                code.fstore(index);
                code.fload(index);
                code.op(F2I);
                code.istore(index);
                code.iload(index);
                code.newArray(T_INT);
                code.astore(index);
                code.aload(index);
                code.op(ARRAYLENGTH);
                finish(code, IRETURN);
            };
            assertEquals(3, run("()I", body));
        }
    }

    @Test
    void increments() {
        for (int delta : new int[] {1, -128, 127, 128, -129, 32_767, -32_768, 32_768, -100_000}) {
            for (int local : new int[] {1, 300}) {
                assertEquals(delta, run("()I", code -> {
                    code.pushInt(0);
                    code.istore(local);
                    code.iinc(local, delta);
                    code.iload(local);
                    finish(code, IRETURN);
                }));
            }
        }
    }

    @Test
    void stackShuffles() {
        assertEquals("bab", shuffle(DUP_X1, "a", "b"));
        assertEquals("cabc", shuffle(DUP_X2, "a", "b", "c"));
        assertEquals("abab", shuffle(DUP2, "a", "b"));
        assertEquals("bcabc", shuffle(DUP2_X1, "a", "b", "c"));
        assertEquals("cdabcd", shuffle(DUP2_X2, "a", "b", "c", "d"));
        assertEquals("ba", shuffle(SWAP, "a", "b"));
        assertEquals("aa", shuffle(DUP, "a"));
        assertEquals("a", shuffle(POP, "a", "b"));
        assertEquals("a", shuffle(POP2, "a", "b", "c"));
    }

    /** Pushes the texts, applies the instruction, and joins what is on the stack then. */
    private static Object shuffle(int opcode, String... texts) {
        return run("()Ljava/lang/String;", code -> {
            for (String text : texts) {
                code.pushString(text);
            }
            code.op(NOP);
            code.op(opcode);
            while (code.stackDepth() > 1) {
                code.invokeVirtual("java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;");
            }
            finish(code, ARETURN);
        });
    }

    @Test
    void arraysOfEachKind() {
        int[][] rows = {
            {T_BYTE, BASTORE, BALOAD}, {T_BOOLEAN, BASTORE, BALOAD}, {T_CHAR, CASTORE, CALOAD}, {T_SHORT, SASTORE, SALOAD},
            {T_INT, IASTORE, IALOAD}, {T_LONG, LASTORE, LALOAD}, {T_FLOAT, FASTORE, FALOAD}, {T_DOUBLE, DASTORE, DALOAD},
        };
        for (int[] row : rows) {
            assertEquals(1, run("()I", code -> {
                code.pushInt(3);
                code.newArray(row[0]);
                code.astore(0);
                code.aload(0);
                code.pushInt(2);
                convert(code, row[0], true);
                code.op(row[1]);
                code.aload(0);
                code.pushInt(2);
                code.op(row[2]);
                convert(code, row[0], false);
                finish(code, IRETURN);
            }));
        }
        assertArrayEquals(new String[] {null, "x"}, (Object[]) run("()[Ljava/lang/String;", code -> {
            code.pushInt(2);
            code.newReferenceArray("java/lang/String");
            code.op(DUP);
            code.op(DUP);
            code.pushInt(1);
            code.pushString("x");
            code.op(AASTORE);
            code.pushInt(0);
            code.op(AALOAD);
            code.op(POP);
            finish(code, ARETURN);
        }));
    }

    /** Pushes 1 as the element type, or turns an element into an int. */
    private static void convert(MethodWriter code, int type, boolean push) {
        switch (type) {
            case T_LONG -> {
                if (push) {
                    code.pushLong(1);
                } else {
                    code.op(L2I);
                }
            }
            case T_FLOAT -> {
                if (push) {
                    code.pushFloat(1);
                } else {
                    code.op(F2I);
                }
            }
            case T_DOUBLE -> {
                if (push) {
                    code.pushDouble(1);
                } else {
                    code.op(D2I);
                }
            }
            default -> {
                if (push) {
                    code.pushInt(1);
                }
            }
        }
    }

    @Test
    void fieldsOfEachSize() throws DefinitionFailure {
        GeneratedClass generated = new GeneratedClass();
        generated.writer.field(AccessFlags.STATIC, "wide", "J");
        generated.writer.field(0, "value", "D");
        generated.writer.field(0, "next", "Ljava/lang/Object;");
        constructor(generated);
        MethodWriter code = generated.method("()D");
        code.pushLong(40);
        code.putStatic(GeneratedClass.NAME, "wide", "J");
        code.newObject(GeneratedClass.NAME);
        code.op(DUP);
        code.invokeSpecial(GeneratedClass.NAME, "<init>", "()V");
        code.astore(0);
        code.aload(0);
        code.pushDouble(2);
        code.putField(GeneratedClass.NAME, "value", "D");
        code.aload(0);
        code.op(DUP);
        code.putField(GeneratedClass.NAME, "next", "Ljava/lang/Object;");
        code.aload(0);
        code.getField(GeneratedClass.NAME, "next", "Ljava/lang/Object;");
        code.checkCast(GeneratedClass.NAME);
        code.getField(GeneratedClass.NAME, "value", "D");
        code.getStatic(GeneratedClass.NAME, "wide", "J");
        code.op(L2D);
        code.op(DADD);
        finish(code, DRETURN);
        assertEquals(42.0, generated.call());
    }

    static void constructor(GeneratedClass generated) {
        MethodWriter constructor = generated.writer.method(AccessFlags.PUBLIC, "<init>", "()V");
        constructor.aload(0);
        constructor.invokeSpecial(GeneratedClass.OBJECT, "<init>", "()V");
        finish(constructor, RETURN);
    }

    @Test
    void callsOfEachKind() {
        assertEquals("3:x", run("(Ljava/lang/StringBuilder;)Ljava/lang/Object;", code -> {
            code.aload(0);
            code.pushLong(3);
            code.invokeVirtual("java/lang/StringBuilder", "append", "(J)Ljava/lang/StringBuilder;");
            code.pushInt(':');
            code.invokeVirtual("java/lang/StringBuilder", "append", "(C)Ljava/lang/StringBuilder;");
            code.pushString("x");
            code.pushInt(0);
            code.pushInt(1);
            code.invokeInterface("java/lang/Appendable", "append", "(Ljava/lang/CharSequence;II)Ljava/lang/Appendable;");
            code.invokeStatic("java/lang/String", "valueOf", "(Ljava/lang/Object;)Ljava/lang/String;");
            finish(code, ARETURN);
        }, new StringBuilder()));
        assertNull(run("()V", code -> {
            code.invokeStatic("java/lang/Thread", "yield", "()V");
            finish(code, RETURN);
        }));
    }

    @Test
    void callSitesAndDynamicConstants() {
        assertEquals("ab-ab", run("()Ljava/lang/Object;", code -> {
            ConstantPool pool = code.constantPool();
            int concat = pool.methodHandle(ConstantPool.INVOKE_STATIC_HANDLE, pool.method("java/lang/invoke/StringConcatFactory",
                "makeConcatWithConstants", "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                + "Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;"));
            int bootstrap = pool.bootstrapMethod(concat, pool.string("\1-\1"));
            assertEquals(bootstrap, pool.bootstrapMethod(concat, pool.string("\1-\1")));
            assertFalse(bootstrap == pool.bootstrapMethod(concat, pool.string("\1+\1")));
            code.pushString("ab");
            code.pushString("ab");
            code.invokeDynamic(bootstrap, "join", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");
            finish(code, ARETURN);
        }));
        assertNull(run("()Ljava/lang/String;", code -> {
            ConstantPool pool = code.constantPool();
            int nullConstant = pool.methodHandle(ConstantPool.INVOKE_STATIC_HANDLE, pool.method("java/lang/invoke/ConstantBootstraps",
                "nullConstant", "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;"));
            code.loadConstant(pool.dynamic(pool.bootstrapMethod(nullConstant), "none", "Ljava/lang/String;"));
            finish(code, ARETURN);
        }));
        assertEquals(MethodType.methodType(void.class, int.class), run("()Ljava/lang/Object;", code -> {
            code.loadConstant(code.constantPool().methodType("(I)V"));
            finish(code, ARETURN);
        }));
    }

    @Test
    void castsAndTypeTests() {
        assertEquals(true, unaryType(code -> code.instanceOf("java/lang/String"), "x"));
        assertEquals(false, unaryType(code -> code.instanceOf("[I"), "x"));
        Object failure = run("(Ljava/lang/Object;)Ljava/lang/String;", code -> {
            code.aload(0);
            code.checkCast("java/lang/String");
            finish(code, ARETURN);
        }, 1);
        assertSame(ClassCastException.class, failure.getClass());
    }

    private static Object unaryType(Consumer<MethodWriter> test, Object value) {
        return run("(Ljava/lang/Object;)Z", code -> {
            code.aload(0);
            test.accept(code);
            finish(code, IRETURN);
        }, value);
    }

    @Test
    void monitorsAndThrow() {
        RuntimeException thrown = new RuntimeException("x");
        assertSame(thrown, run("(Ljava/lang/RuntimeException;)V", code -> {
            code.aload(0);
            code.op(MONITORENTER);
            code.aload(0);
            code.op(MONITOREXIT);
            code.op(ACONST_NULL);
            code.op(POP);
            code.aload(0);
            code.op(ATHROW);
            assertFalse(code.isReachable());
        }, thrown));
    }

    @Test
    void interfacesAreImplemented() throws Exception {
        GeneratedClass generated = new GeneratedClass();
        generated.writer.implement("java/lang/Runnable");
        constructor(generated);
        MethodWriter code = generated.writer.method(AccessFlags.PUBLIC, "run", "()V");
        finish(code, RETURN);
        ((Runnable) generated.define().getDeclaredConstructor().newInstance()).run();
    }

    @Test
    void mistakesOfTheCallerAreFound() {
        MethodWriter code = new GeneratedClass().method("()V");
        assertThrows(EngineError.class, () -> code.op(POP));
        assertThrows(EngineError.class, () -> new GeneratedClass().method("()V").op(GETFIELD));
        MethodWriter ended = new GeneratedClass().method("()V");
        ended.op(RETURN);
        assertThrows(EngineError.class, () -> ended.op(RETURN));
        MethodWriter open = new GeneratedClass().method("()V");
        open.op(NOP);
        assertThrows(EngineError.class, open::end);
    }

    private static Object unary(String descriptor, int load, int opcode, int returnOpcode, Object argument) {
        return run(descriptor, code -> {
            switch (load) {
                case ILOAD -> code.iload(0);
                case LLOAD -> code.lload(0);
                case FLOAD -> code.fload(0);
                default -> code.dload(0);
            }
            code.op(opcode);
            finish(code, returnOpcode);
        }, argument);
    }
}
