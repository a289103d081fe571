package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.DADD;
import static dev.deltic.classfile.JVMOpcodes.DCONST_1;
import static dev.deltic.classfile.JVMOpcodes.DDIV;
import static dev.deltic.classfile.JVMOpcodes.DMUL;
import static dev.deltic.classfile.JVMOpcodes.DNEG;
import static dev.deltic.classfile.JVMOpcodes.DSUB;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.I2L;
import static dev.deltic.classfile.JVMOpcodes.IADD;
import static dev.deltic.classfile.JVMOpcodes.IAND;
import static dev.deltic.classfile.JVMOpcodes.ICONST_1;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;
import static dev.deltic.classfile.JVMOpcodes.IFLT;
import static dev.deltic.classfile.JVMOpcodes.IFNE;
import static dev.deltic.classfile.JVMOpcodes.IF_ICMPEQ;
import static dev.deltic.classfile.JVMOpcodes.INEG;
import static dev.deltic.classfile.JVMOpcodes.IOR;
import static dev.deltic.classfile.JVMOpcodes.IREM;
import static dev.deltic.classfile.JVMOpcodes.ISHL;
import static dev.deltic.classfile.JVMOpcodes.ISHR;
import static dev.deltic.classfile.JVMOpcodes.ISUB;
import static dev.deltic.classfile.JVMOpcodes.IUSHR;
import static dev.deltic.classfile.JVMOpcodes.IXOR;
import static dev.deltic.classfile.JVMOpcodes.L2I;
import static dev.deltic.classfile.JVMOpcodes.LCMP;
import static dev.deltic.classfile.JVMOpcodes.LMUL;

import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.ArithmeticFeedback;

/** Arithmetic: in place for int32s where the site has seen nothing else, for doubles where it has seen numbers; else by the stub. Boxes
 *  come from {@code valueOf}, which C2 knows and removes where only the number is used. */
final class ArithmeticGenerator {
    private static final String INTEGER = "java/lang/Integer";
    private static final String NUMBERS = "dev/deltic/baseline/NumberStubs";
    static final String DOUBLE = "java/lang/Double";

    private ArithmeticGenerator() { }

    static void emit(FunctionGenerator g, int pc, int opcode) {
        Opcode row = Opcode.of(opcode);
        int last = row.operandCount() - 1;
        ArithmeticFeedback seen = ArithmeticFeedback.of(g.feedback, g.code[pc + 1 + last]);
        boolean isInt = (seen == ArithmeticFeedback.INT32 || seen == ArithmeticFeedback.INT32_INPUTS) && hasIntPath(opcode);
        boolean isNumber = !isInt && ArithmeticFeedback.NUMBER.includes(seen) && (hasDoublePath(opcode) || isBitwise(opcode));
        if (!isInt && !isNumber) {
            StubCalls.emit(g, pc);
            return;
        }
        boolean binary = last == 3;
        boolean small = binary && row.operand(2) == OperandKind.IMMEDIATE;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        check(g, g.code[pc + 2], isInt, slow);
        if (binary && !small) {
            check(g, g.code[pc + 3], isInt, slow);
        }
        if (isInt || isBitwise(opcode)) {
            integers(g, pc, opcode, binary, small, slow, isInt);
            box(g.m, opcode, seen);
        } else {
            doubles(g, pc, opcode, binary, small);
        }
        g.store(g.code[pc + 1]);
        g.m.jump(GOTO, done);
        g.m.bind(slow);
        StubCalls.emit(g, pc);
        g.m.bind(done);
    }

    /** Boxes the int of a result. */
    private static void box(MethodWriter m, int opcode, ArithmeticFeedback seen) {
        if (isUnsignedShift(opcode) && seen != ArithmeticFeedback.INT32) {
            m.invokeStatic(NUMBERS, "unsigned", "(I)Ljava/lang/Object;");
        } else {
            m.invokeStatic(INTEGER, "valueOf", "(I)Ljava/lang/Integer;");
        }
    }

    private static boolean isUnsignedShift(int opcode) {
        return opcode == SHIFT_RIGHT_UNSIGNED || opcode == SHIFT_RIGHT_UNSIGNED_SMI;
    }

    private static boolean isBitwise(int opcode) {
        return switch (opcode) {
            case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, BIT_AND_SMI, BIT_OR_SMI, BIT_XOR_SMI,
                SHIFT_LEFT_SMI, SHIFT_RIGHT_SMI, SHIFT_RIGHT_UNSIGNED_SMI, BIT_NOT -> true;
            default -> false;
        };
    }

    private static boolean hasIntPath(int opcode) {
        return opcode != DIV && opcode != DIV_SMI && opcode != EXP;
    }

    private static boolean hasDoublePath(int opcode) {
        return switch (opcode) {
            case ADD, SUB, MUL, DIV, ADD_SMI, SUB_SMI, MUL_SMI, DIV_SMI, INCREMENT, DECREMENT, TO_NUMERIC, TO_NUMBER, NEGATE -> true;
            default -> false;
        };
    }

    /** Goes to {@code otherwise} unless the register holds an Integer, or else a number. */
    private static void check(FunctionGenerator g, int register, boolean isInt, JumpLabel otherwise) {
        if (isInt) {
            check(g, register, INTEGER, otherwise);
        } else {
            checkNumber(g, register, otherwise);
        }
    }

    static void check(FunctionGenerator g, int register, String type, JumpLabel otherwise) {
        g.load(register);
        g.m.instanceOf(type);
        g.m.jump(IFEQ, otherwise);
    }

    static void checkNumber(FunctionGenerator g, int register, JumpLabel otherwise) {
        g.load(register);
        g.m.invokeStatic(NUMBERS, "isNumber", "(Ljava/lang/Object;)Z");
        g.m.jump(IFEQ, otherwise);
    }

    private static void pushInt32(FunctionGenerator g, int register, boolean isInt) {
        if (isInt) {
            JumpGenerator.pushInt(g, register);
        } else {
            g.load(register);
            g.m.invokeStatic(NUMBERS, "toInt32", "(Ljava/lang/Object;)I");
        }
    }

    /** Leaves the int of the result, or jumps to {@code slow} with nothing on the stack. */
    private static void integers(FunctionGenerator g, int pc, int opcode, boolean binary, boolean small, JumpLabel slow, boolean isInt) {
        MethodWriter m = g.m;
        int x = g.scratch;
        int y = g.scratch + 1;
        pushInt32(g, g.code[pc + 2], isInt);
        m.istore(x);
        if (small) {
            m.pushInt(g.code[pc + 3]);
            m.istore(y);
        } else if (binary) {
            pushInt32(g, g.code[pc + 3], isInt);
            m.istore(y);
        }
        switch (opcode) {
            case ADD, ADD_SMI -> sum(g, x, y, IADD, slow);
            case SUB, SUB_SMI -> sum(g, x, y, ISUB, slow);
            case MUL, MUL_SMI -> product(g, x, y, slow);
            case MOD, MOD_SMI -> remainder(g, x, y, slow);
            case BIT_AND, BIT_AND_SMI -> bits(m, x, y, IAND);
            case BIT_OR, BIT_OR_SMI -> bits(m, x, y, IOR);
            case BIT_XOR, BIT_XOR_SMI -> bits(m, x, y, IXOR);
            case SHIFT_LEFT, SHIFT_LEFT_SMI -> bits(m, x, y, ISHL);
            case SHIFT_RIGHT, SHIFT_RIGHT_SMI -> bits(m, x, y, ISHR);
            case SHIFT_RIGHT_UNSIGNED, SHIFT_RIGHT_UNSIGNED_SMI -> {
                bits(m, x, y, IUSHR);
                if (ArithmeticFeedback.of(g.feedback, g.code[pc + 4]) == ArithmeticFeedback.INT32) {
                    m.istore(x);
                    m.iload(x);
                    m.jump(IFLT, slow);
                    m.iload(x);
                }
            }
            case INCREMENT, DECREMENT -> {
                boolean up = opcode == INCREMENT;
                m.iload(x);
                m.pushInt(up ? Integer.MAX_VALUE : Integer.MIN_VALUE);
                m.jump(IF_ICMPEQ, slow);
                m.iload(x);
                m.op(ICONST_1);
                m.op(up ? IADD : ISUB);
            }
            case NEGATE -> {
                // Zero and the lowest have no int32 negation: both are 0 when shifted left by one.
                m.iload(x);
                m.op(ICONST_1);
                m.op(ISHL);
                m.jump(IFEQ, slow);
                m.iload(x);
                m.op(INEG);
            }
            case BIT_NOT -> {
                m.iload(x);
                m.pushInt(-1);
                m.op(IXOR);
            }
            default -> m.iload(x);
        }
    }

    private static void bits(MethodWriter m, int x, int y, int operation) {
        m.iload(x);
        m.iload(y);
        m.op(operation);
    }

    /** The sum or difference; overflow shows in the signs. */
    private static void sum(FunctionGenerator g, int x, int y, int operation, JumpLabel slow) {
        MethodWriter m = g.m;
        int result = g.scratch + 2;
        bits(m, x, y, operation);
        m.istore(result);
        m.iload(x);
        m.iload(operation == IADD ? result : y);
        m.op(IXOR);
        m.iload(operation == IADD ? y : x);
        m.iload(result);
        m.op(IXOR);
        m.op(IAND);
        m.jump(IFLT, slow);
        m.iload(result);
    }

    /** The product, unless it is no int32 or zero, which may be negative zero. */
    private static void product(FunctionGenerator g, int x, int y, JumpLabel slow) {
        MethodWriter m = g.m;
        int result = g.scratch + 2;
        int wide = g.scratch + 3;
        m.iload(x);
        m.op(I2L);
        m.iload(y);
        m.op(I2L);
        m.op(LMUL);
        m.lstore(wide);
        m.lload(wide);
        m.op(L2I);
        m.istore(result);
        m.iload(result);
        m.jump(IFEQ, slow);
        m.iload(result);
        m.op(I2L);
        m.lload(wide);
        m.op(LCMP);
        m.jump(IFNE, slow);
        m.iload(result);
    }

    /** The remainder of what is not negative by what is positive. */
    private static void remainder(FunctionGenerator g, int x, int y, JumpLabel slow) {
        MethodWriter m = g.m;
        m.iload(x);
        m.iload(y);
        m.op(IOR);
        m.jump(IFLT, slow);
        m.iload(y);
        m.jump(IFEQ, slow);
        bits(m, x, y, IREM);
    }

    /** Pushes the double of a register that holds a number. */
    static void pushDouble(FunctionGenerator g, int register) {
        g.load(register);
        g.m.invokeStatic(NUMBERS, "toDouble", "(Ljava/lang/Object;)D");
    }

    /** Leaves the boxed result. A quotient is often an int32, and what is computed with it then expects one. */
    private static void doubles(FunctionGenerator g, int pc, int opcode, boolean binary, boolean small) {
        MethodWriter m = g.m;
        pushDouble(g, g.code[pc + 2]);
        if (small) {
            m.pushDouble(g.code[pc + 3]);
        } else if (binary) {
            pushDouble(g, g.code[pc + 3]);
        }
        switch (opcode) {
            case ADD, ADD_SMI -> m.op(DADD);
            case SUB, SUB_SMI -> m.op(DSUB);
            case MUL, MUL_SMI -> m.op(DMUL);
            case DIV, DIV_SMI -> m.op(DDIV);
            case INCREMENT -> {
                m.op(DCONST_1);
                m.op(DADD);
            }
            case DECREMENT -> {
                m.op(DCONST_1);
                m.op(DSUB);
            }
            case NEGATE -> m.op(DNEG);
            default -> { }
        }
        if (opcode == DIV || opcode == DIV_SMI) {
            m.invokeStatic(NUMBERS, "number", "(D)Ljava/lang/Object;");
        } else {
            m.invokeStatic(DOUBLE, "valueOf", "(D)Ljava/lang/Double;");
        }
    }
}
