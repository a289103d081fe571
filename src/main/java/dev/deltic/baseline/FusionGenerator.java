package dev.deltic.baseline;

import static dev.deltic.baseline.FusedValueTypes.*;
import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.baseline.FusedValue.Type;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.ArithmeticFeedback;

/** Writes a {@link FusedRun}: the values one after the other into locals of their own, then what is stored, and behind it a call of the
 *  run's slow method. Nothing on the first way joins, so the locals need not be in frames, and no register changes before the last
 *  check. */
final class FusionGenerator {
    private final FunctionGenerator g;
    private final MethodWriter m;
    private final FusedRun run;
    private final JumpLabel slow;
    private final FusedOperands operands;

    private FusionGenerator(FunctionGenerator g, FusedRun run) {
        this.g = g;
        this.m = g.m;
        this.run = run;
        slow = g.inner();
        operands = new FusedOperands(g, slow);
    }

    static void emit(FunctionGenerator g, FusedRun run) {
        FusionGenerator generator = new FusionGenerator(g, run);
        g.note(run.start());
        generator.compute();
        generator.checkStores();
        generator.assign();
        generator.store();
        JumpLabel done = g.inner();
        g.m.jump(GOTO, done);
        g.m.bind(generator.slow);
        SlowRunGenerator.call(g, run);
        g.m.bind(done);
    }

    // ---- Values -----------------------------------------------------------------------------------------------------

    private void compute() {
        for (FusedValue value : run.values()) {
            if (value.seen == null) {
                load(value);
            } else if (ArithmeticGenerator.isBitwise(g.code[value.pc])) {
                bits(value);
            } else {
                switch (value.type.ordinal()) {
                    case INT -> integer(value);
                    case LONG -> wide(value);
                    default -> number(value);
                }
            }
        }
    }

    private static boolean isIntSite(FusedValue value) {
        return value.seen == ArithmeticFeedback.INT32 || value.seen == ArithmeticFeedback.INT32_INPUTS;
    }

    private void bits(FusedValue value) {
        int opcode = g.code[value.pc];
        boolean binary = value.second != null;
        operands.prepareTruncated(value.first, isIntSite(value));
        if (binary) {
            operands.prepareTruncated(value.second, isIntSite(value));
        }
        operands.pushTruncated(value.first);
        if (binary) {
            operands.pushTruncated(value.second);
        }
        switch (opcode) {
            case BIT_AND, BIT_AND_SMI -> m.op(IAND);
            case BIT_OR, BIT_OR_SMI -> m.op(IOR);
            case BIT_XOR, BIT_XOR_SMI -> m.op(IXOR);
            case SHIFT_LEFT, SHIFT_LEFT_SMI -> m.op(ISHL);
            case SHIFT_RIGHT, SHIFT_RIGHT_SMI -> m.op(ISHR);
            case BIT_NOT -> {
                m.pushInt(-1);
                m.op(IXOR);
            }
            default -> m.op(IUSHR);
        }
        if (value.type == Type.LONG) {
            m.op(I2L);
            m.pushLong(0xFFFF_FFFFL);
            m.op(LAND);
            operands.setLong(value);
        } else {
            operands.setInt(value);
        }
    }

    /** An int from ints, with or without a check. */
    private void integer(FusedValue value) {
        int opcode = g.code[value.pc];
        int x = operands.intLocal(value.first);
        if (opcode == TO_NUMERIC || opcode == TO_NUMBER) {
            m.iload(x);
        } else if (value.isChecked) {
            if (value.second == null) {
                ArithmeticGenerator.unary(m, opcode, x, slow);
            } else if (ArithmeticGenerator.hasImmediate(opcode)) {
                ArithmeticGenerator.small(g, opcode, x, g.code[value.pc + 3], slow, value.seen);
            } else {
                ArithmeticGenerator.binary(g, opcode, x, operands.intLocal(value.second), slow, value.seen);
            }
        } else {
            if (value.second != null) {
                operands.prepareInt(value.second);
            }
            m.iload(x);
            switch (opcode) {
                case NEGATE -> m.op(INEG);
                case INCREMENT, DECREMENT -> {
                    m.op(ICONST_1);
                    m.op(opcode == INCREMENT ? IADD : ISUB);
                }
                default -> {
                    operands.pushInt(value.second);
                    m.op(operation(opcode, IADD, ISUB, IMUL));
                }
            }
        }
        operands.setInt(value);
    }

    /** A long from ints and longs, which is exact. */
    private void wide(FusedValue value) {
        int opcode = g.code[value.pc];
        operands.prepareLong(value.first);
        if (value.second != null) {
            operands.prepareLong(value.second);
        }
        operands.pushLong(value.first);
        switch (opcode) {
            case NEGATE -> m.op(LNEG);
            case INCREMENT, DECREMENT -> {
                m.op(LCONST_1);
                m.op(opcode == INCREMENT ? LADD : LSUB);
            }
            default -> {
                operands.pushLong(value.second);
                m.op(operation(opcode, LADD, LSUB, LMUL));
            }
        }
        operands.setLong(value);
    }

    private void number(FusedValue value) {
        int opcode = g.code[value.pc];
        operands.prepareDouble(value.first);
        if (value.second != null) {
            operands.prepareDouble(value.second);
        }
        operands.pushDouble(value.first);
        switch (opcode) {
            case TO_NUMERIC, TO_NUMBER -> { }
            case NEGATE -> m.op(DNEG);
            case INCREMENT, DECREMENT -> {
                m.op(DCONST_1);
                m.op(opcode == INCREMENT ? DADD : DSUB);
            }
            case DIV, DIV_SMI -> {
                operands.pushDouble(value.second);
                m.op(DDIV);
            }
            default -> {
                operands.pushDouble(value.second);
                m.op(operation(opcode, DADD, DSUB, DMUL));
            }
        }
        operands.setDouble(value);
    }

    private static int operation(int opcode, int add, int subtract, int multiply) {
        return switch (opcode) {
            case ADD, ADD_SMI -> add;
            case SUB, SUB_SMI -> subtract;
            default -> multiply;
        };
    }

    // ---- Loads ------------------------------------------------------------------------------------------------------

    private void load(FusedValue value) {
        if (value.global != null) {
            global(value);
        } else if (value.elements != 0) {
            element(value);
        } else if (value.handler != null) {
            operands.guard(value.first, value.handler);
            m.aload(value.first.guardedLocal);
            m.astore(g.scratch);
            PropertyGenerator.walk(g, value.handler.prototypes, slow);
            PropertyGenerator.pushField(g, value.handler);
            set(value);
        } else {
            operands.pushObject(value.first);
            m.invokeStatic("dev/deltic/baseline/PropertyStubs", "lengthOf", "(Ljava/lang/Object;)I");
            operands.setInt(value);
            operands.pushInt(value);
            m.jump(IFLT, slow);
        }
    }

    private void global(FusedValue value) {
        GlobalGenerator.pushNumber(g, value.global, value.type == Type.INT);
        set(value);
        checkPresent(value);
    }

    private void element(FusedValue value) {
        operands.prepareInt(value.second);
        operands.pushObject(value.first);
        operands.pushInt(value.second);
        ElementGenerator.pushElement(g, value.elements);
        set(value);
        checkPresent(value);
    }

    /** What was loaded may be what says that nothing was. */
    private void checkPresent(FusedValue value) {
        switch (value.type.ordinal()) {
            case INT -> {
                operands.pushInt(value);
                m.pushInt(ElementStubs.MISSING);
                m.jump(IF_ICMPEQ, slow);
            }
            case DOUBLE -> {
                operands.pushDouble(value);
                operands.pushDouble(value);
                m.op(DCMPL);
                m.jump(IFNE, slow);
            }
            default -> {
                operands.pushObject(value);
                g.pushHole();
                m.jump(IF_ACMPEQ, slow);
            }
        }
    }

    private void set(FusedValue value) {
        switch (value.type.ordinal()) {
            case INT -> operands.setInt(value);
            case DOUBLE -> operands.setDouble(value);
            default -> operands.setObject(value);
        }
    }

    // ---- Stores -----------------------------------------------------------------------------------------------------

    private void checkStores() {
        for (int i = 0; i < run.stored().length; i++) {
            FusedValue value = run.results()[i];
            if (value.isResult() && value.type == Type.LONG && !g.numbers.hasDouble(run.stored()[i])) {
                operands.prepareInt(value);
            }
        }
    }

    /** The last of the checks is whether the variable could be assigned. */
    private void assign() {
        FusedValue value = run.assigned();
        if (value == null) {
            return;
        }
        GlobalGenerator.pushVariable(g, run.variable());
        switch (value.type.ordinal()) {
            case INT -> {
                operands.pushInt(value);
                GlobalGenerator.storeNumber(m, "storeInt32", "I");
            }
            case LONG -> {
                operands.pushLong(value);
                m.op(L2D);
                GlobalGenerator.storeNumber(m, "storeMixed", "D");
            }
            default -> {
                operands.pushDouble(value);
                GlobalGenerator.storeNumber(m, value.isMixed ? "storeMixed" : "storeNumber", "D");
            }
        }
        m.jump(IFEQ, slow);
    }

    private void store() {
        for (int i = 0; i < run.stored().length; i++) {
            int register = run.stored()[i];
            FusedValue value = run.results()[i];
            if (value.literal != null) {
                InstructionGenerator.constant(g, register, value.literal);
                continue;
            }
            switch (value.type.ordinal()) {
                case OBJECT -> {
                    operands.pushObject(value);
                    g.store(register);
                }
                case INT -> {
                    operands.pushInt(value);
                    g.numbers.storeInt(register);
                }
                case LONG -> {
                    if (value.intLocal >= 0) {
                        operands.pushInt(value);
                        g.numbers.storeInt(register);
                    } else {
                        g.numbers.storeLong(register, value.longLocal);
                    }
                }
                default -> {
                    if (value.isMixed) {
                        g.numbers.storeMixed(register, value.doubleLocal);
                    } else {
                        operands.pushDouble(value);
                        g.numbers.storeDouble(register);
                    }
                }
            }
        }
    }
}
