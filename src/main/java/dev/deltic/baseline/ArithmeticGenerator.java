package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.DADD;
import static dev.deltic.classfile.JVMOpcodes.DCMPL;
import static dev.deltic.classfile.JVMOpcodes.DCONST_1;
import static dev.deltic.classfile.JVMOpcodes.DDIV;
import static dev.deltic.classfile.JVMOpcodes.DMUL;
import static dev.deltic.classfile.JVMOpcodes.DNEG;
import static dev.deltic.classfile.JVMOpcodes.DSUB;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.I2D;
import static dev.deltic.classfile.JVMOpcodes.I2L;
import static dev.deltic.classfile.JVMOpcodes.IADD;
import static dev.deltic.classfile.JVMOpcodes.IAND;
import static dev.deltic.classfile.JVMOpcodes.ICONST_1;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;
import static dev.deltic.classfile.JVMOpcodes.IFLE;
import static dev.deltic.classfile.JVMOpcodes.IFLT;
import static dev.deltic.classfile.JVMOpcodes.IFNE;
import static dev.deltic.classfile.JVMOpcodes.IF_ICMPEQ;
import static dev.deltic.classfile.JVMOpcodes.IF_ICMPGT;
import static dev.deltic.classfile.JVMOpcodes.IF_ICMPLT;
import static dev.deltic.classfile.JVMOpcodes.IMUL;
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

/** Arithmetic: in place for int32s where the site has seen nothing else, for doubles where it has seen numbers; else by the stub. */
final class ArithmeticGenerator {
    private ArithmeticGenerator() { }

    /** The feedback of a site, of which the slot is the last operand. */
    static ArithmeticFeedback seen(FunctionGenerator g, int pc) {
        return ArithmeticFeedback.of(g.feedback, g.code[pc + Opcode.of(g.code[pc]).operandCount()]);
    }

    private static boolean isInt(int opcode, ArithmeticFeedback seen) {
        return (seen == ArithmeticFeedback.INT32 || seen == ArithmeticFeedback.INT32_INPUTS) && hasIntPath(opcode);
    }

    private static boolean isNumber(int opcode, ArithmeticFeedback seen) {
        return ArithmeticFeedback.NUMBER.includes(seen) && (hasDoublePath(opcode) || isBitwise(opcode));
    }

    /** Whether a result that is no int32 is made in place, as a double. */
    private static boolean overflows(int opcode, ArithmeticFeedback seen) {
        return seen == ArithmeticFeedback.INT32_INPUTS && switch (opcode) {
            case ADD, ADD_SMI, SUB, SUB_SMI, MUL, MUL_SMI -> true;
            default -> false;
        };
    }

    /** What {@link NumberRegisters} the result needs. */
    static int results(FunctionGenerator g, int pc) {
        int opcode = g.code[pc];
        ArithmeticFeedback seen = seen(g, pc);
        if (isInt(opcode, seen)) {
            boolean both = overflows(opcode, seen) || isUnsignedShift(opcode) && seen != ArithmeticFeedback.INT32;
            return both ? NumberRegisters.BOTH : NumberRegisters.INT;
        }
        if (!isNumber(opcode, seen)) {
            return 0;
        }
        boolean both = opcode == DIV || opcode == DIV_SMI || isUnsignedShift(opcode);
        return both ? NumberRegisters.BOTH : isBitwise(opcode) ? NumberRegisters.INT : NumberRegisters.DOUBLE;
    }

    static void emit(FunctionGenerator g, int pc, int opcode) {
        ArithmeticFeedback seen = seen(g, pc);
        if (opcode == ADD && (seen == ArithmeticFeedback.STRING || seen == ArithmeticFeedback.STRING_AND_PRIMITIVE)) {
            String name = seen == ArithmeticFeedback.STRING ? "addStrings" : "addTexts";
            StubCalls.callAs(g, pc, StubCalls.owner(opcode), name, StubCalls.OBJECT);
            g.store(g.code[pc + 1]);
            return;
        }
        if (!isInPlace(g, pc)) {
            StubCalls.emit(g, pc);
            return;
        }
        boolean isInt = isInt(opcode, seen);
        boolean binary = isBinary(opcode);
        boolean small = hasImmediate(opcode);
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        if (isInt || isBitwise(opcode)) {
            JumpLabel overflow = isInt && overflows(opcode, seen) ? g.inner() : null;
            integers(g, pc, opcode, slow, overflow == null ? slow : overflow, seen);
            if (isUnsignedShift(opcode) && seen != ArithmeticFeedback.INT32) {
                g.numbers.storeUnsigned(g.code[pc + 1]);
            } else {
                g.numbers.storeInt(g.code[pc + 1]);
            }
            if (overflow != null) {
                g.m.jump(GOTO, done);
                g.m.bind(overflow);
                overflowed(g, pc, opcode, small);
            }
        } else {
            doubles(g, pc, opcode, binary, small, slow);
        }
        g.m.jump(GOTO, done);
        g.m.bind(slow);
        if (binary && opcode != EXP) {
            g.numbers.fallBack(pc);
        } else {
            StubCalls.emit(g, pc);
        }
        g.m.bind(done);
    }

    /** Whether there is a path in place for what the site has met. */
    static boolean isInPlace(FunctionGenerator g, int pc) {
        int opcode = g.code[pc];
        ArithmeticFeedback seen = seen(g, pc);
        boolean isInt = isInt(opcode, seen);
        return (isInt || isNumber(opcode, seen)) && !((opcode == MOD_SMI || isInt && opcode == MUL_SMI) && g.code[pc + 3] <= 0);
    }

    /** Whether an operation has two operands. */
    static boolean isBinary(int opcode) {
        return Opcode.of(opcode).operandCount() == 4;
    }

    /** Whether the second operand of an operation is in the instruction. */
    static boolean hasImmediate(int opcode) {
        return isBinary(opcode) && Opcode.of(opcode).operand(2) == OperandKind.IMMEDIATE;
    }

    private static boolean isUnsignedShift(int opcode) {
        return opcode == SHIFT_RIGHT_UNSIGNED || opcode == SHIFT_RIGHT_UNSIGNED_SMI;
    }

    static boolean isBitwise(int opcode) {
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

    /** Where the int operand is then: a local. */
    private static int operand(FunctionGenerator g, int register, int local, JumpLabel slow, boolean isInt) {
        return isInt ? g.numbers.fetchInt(register, local, slow) : g.numbers.fetchInt32(register, local, g.scratch + 2, slow);
    }

    /** Leaves the int of the result, or jumps to {@code slow} or {@code overflow} with nothing on the stack. */
    private static void integers(FunctionGenerator g, int pc, int opcode, JumpLabel slow, JumpLabel overflow, ArithmeticFeedback seen) {
        Opcode row = Opcode.of(opcode);
        boolean isInt = isInt(opcode, seen);
        int x = operand(g, g.code[pc + 2], g.scratch, slow, isInt);
        if (row.operandCount() != 4) {
            unary(g.m, opcode, x, slow);
        } else if (row.operand(2) == OperandKind.IMMEDIATE) {
            small(g, opcode, x, g.code[pc + 3], overflow, seen);
        } else {
            binary(g, opcode, x, operand(g, g.code[pc + 3], g.scratch + 1, slow, isInt), overflow, seen);
        }
    }

    static void unary(MethodWriter m, int opcode, int x, JumpLabel slow) {
        m.iload(x);
        switch (opcode) {
            case INCREMENT, DECREMENT -> {
                boolean up = opcode == INCREMENT;
                m.pushInt(up ? Integer.MAX_VALUE : Integer.MIN_VALUE);
                m.jump(IF_ICMPEQ, slow);
                m.iload(x);
                m.op(ICONST_1);
                m.op(up ? IADD : ISUB);
            }
            case NEGATE -> {
                // Zero and the lowest have no int32 negation: both are 0 when shifted left by one.
                m.op(ICONST_1);
                m.op(ISHL);
                m.jump(IFEQ, slow);
                m.iload(x);
                m.op(INEG);
            }
            case BIT_NOT -> {
                m.pushInt(-1);
                m.op(IXOR);
            }
            default -> { }
        }
    }

    static void binary(FunctionGenerator g, int opcode, int x, int y, JumpLabel overflow, ArithmeticFeedback seen) {
        MethodWriter m = g.m;
        switch (opcode) {
            case ADD -> sum(g, x, y, IADD, overflow);
            case SUB -> sum(g, x, y, ISUB, overflow);
            case MUL -> product(g, x, y, overflow);
            case MOD -> {
                if (seen != ArithmeticFeedback.INT32) {
                    signedRemainder(g, x, y, overflow);
                    return;
                }
                // Of what is not negative by what is positive: else it may be -0 or NaN.
                m.iload(x);
                m.iload(y);
                m.op(IOR);
                m.jump(IFLT, overflow);
                m.iload(y);
                m.jump(IFEQ, overflow);
                m.iload(x);
                m.iload(y);
                m.op(IREM);
            }
            default -> {
                m.iload(x);
                m.iload(y);
                bits(g, opcode, overflow, seen);
            }
        }
    }

    static void small(FunctionGenerator g, int opcode, int x, int y, JumpLabel overflow, ArithmeticFeedback seen) {
        MethodWriter m = g.m;
        switch (opcode) {
            case ADD_SMI -> sum(g, x, y, IADD, y > 0 ? IF_ICMPLT : IF_ICMPGT, overflow);
            case SUB_SMI -> sum(g, x, y, ISUB, y > 0 ? IF_ICMPGT : IF_ICMPLT, overflow);
            case MUL_SMI -> product(m, x, y, overflow);
            case MOD_SMI -> {
                if (seen != ArithmeticFeedback.INT32) {
                    m.pushInt(y);
                    m.istore(g.scratch + 1);
                    signedRemainder(g, x, g.scratch + 1, overflow);
                    return;
                }
                m.iload(x);
                m.jump(IFLT, overflow);
                m.iload(x);
                m.pushInt(y);
                m.op(IREM);
            }
            default -> {
                m.iload(x);
                m.pushInt(y);
                bits(g, opcode, overflow, seen);
            }
        }
    }

    /** The remainder of two locals, unless the divisor is not positive or the result is -0. */
    private static void signedRemainder(FunctionGenerator g, int x, int y, JumpLabel slow) {
        MethodWriter m = g.m;
        int result = g.scratch + 2;
        m.iload(y);
        m.jump(IFLE, slow);
        m.iload(x);
        m.iload(y);
        m.op(IREM);
        m.istore(result);
        m.iload(x);
        m.iload(y);
        m.iload(result);
        m.invokeStatic("dev/deltic/baseline/NumberStubs", "isNegativeZero", "(III)Z");
        m.jump(IFNE, slow);
        m.iload(result);
    }

    /** A bitwise operation on the ints on the stack. */
    private static void bits(FunctionGenerator g, int opcode, JumpLabel slow, ArithmeticFeedback seen) {
        MethodWriter m = g.m;
        switch (opcode) {
            case BIT_AND, BIT_AND_SMI -> m.op(IAND);
            case BIT_OR, BIT_OR_SMI -> m.op(IOR);
            case BIT_XOR, BIT_XOR_SMI -> m.op(IXOR);
            case SHIFT_LEFT, SHIFT_LEFT_SMI -> m.op(ISHL);
            case SHIFT_RIGHT, SHIFT_RIGHT_SMI -> m.op(ISHR);
            default -> {
                m.op(IUSHR);
                if (seen == ArithmeticFeedback.INT32) {
                    m.istore(g.scratch);
                    m.iload(g.scratch);
                    m.jump(IFLT, slow);
                    m.iload(g.scratch);
                }
            }
        }
    }

    /** The sum or difference of a local and a constant, which does not fit if it is on the side that {@code overflows} tests. */
    private static void sum(FunctionGenerator g, int x, int constant, int operation, int overflows, JumpLabel slow) {
        MethodWriter m = g.m;
        int result = g.scratch + 2;
        m.iload(x);
        m.pushInt(constant);
        m.op(operation);
        m.istore(result);
        m.iload(result);
        m.iload(x);
        m.jump(overflows, slow);
        m.iload(result);
    }

    /** The sum or difference of two locals; overflow shows in the signs. */
    private static void sum(FunctionGenerator g, int x, int y, int operation, JumpLabel slow) {
        MethodWriter m = g.m;
        int result = g.scratch + 2;
        m.iload(x);
        m.iload(y);
        m.op(operation);
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

    /** Stores the result of two int32s as a double. */
    private static void overflowed(FunctionGenerator g, int pc, int opcode, boolean small) {
        g.numbers.pushInt(g.code[pc + 2]);
        g.m.op(I2D);
        if (small) {
            g.m.pushDouble(g.code[pc + 3]);
        } else {
            g.numbers.pushInt(g.code[pc + 3]);
            g.m.op(I2D);
        }
        g.m.op(switch (opcode) {
            case ADD, ADD_SMI -> DADD;
            case SUB, SUB_SMI -> DSUB;
            default -> DMUL;
        });
        g.numbers.storeDouble(g.code[pc + 1]);
    }

    /** The product with a positive constant, unless it is too large. */
    private static void product(MethodWriter m, int x, int constant, JumpLabel slow) {
        m.iload(x);
        m.pushInt(Integer.MAX_VALUE / constant);
        m.jump(IF_ICMPGT, slow);
        m.iload(x);
        m.pushInt(Integer.MIN_VALUE / constant);
        m.jump(IF_ICMPLT, slow);
        m.iload(x);
        m.pushInt(constant);
        m.op(IMUL);
    }

    /** The product, unless it is no int32: too large or negative zero. */
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
        m.op(I2L);
        m.lload(wide);
        m.op(LCMP);
        m.jump(IFNE, slow);
        m.iload(x);
        m.iload(y);
        m.iload(result);
        m.invokeStatic("dev/deltic/baseline/NumberStubs", "isNegativeZero", "(III)Z");
        m.jump(IFNE, slow);
        m.iload(result);
    }

    /** Stores the result, unless it is NaN for want of a number. A quotient is often an int32, and what is computed with it then
     *  expects one. */
    private static void doubles(FunctionGenerator g, int pc, int opcode, boolean binary, boolean small, JumpLabel slow) {
        MethodWriter m = g.m;
        boolean open = g.numbers.checkDouble(g.code[pc + 2], slow);
        if (binary && !small) {
            open |= g.numbers.checkDouble(g.code[pc + 3], slow);
        }
        g.numbers.pushDouble(g.code[pc + 2]);
        if (small) {
            m.pushDouble(g.code[pc + 3]);
        } else if (binary) {
            g.numbers.pushDouble(g.code[pc + 3]);
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
        if (open) {
            m.dstore(g.scratch);
            m.dload(g.scratch);
            m.dload(g.scratch);
            m.op(DCMPL);
            m.jump(IFNE, slow);
            m.dload(g.scratch);
        }
        if (opcode == DIV || opcode == DIV_SMI) {
            g.numbers.storeNumber(g.code[pc + 1]);
        } else {
            g.numbers.storeDouble(g.code[pc + 1]);
        }
    }
}
