package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.baseline.FusedValue.Type;
import dev.deltic.ic.ArithmeticFeedback;

/** Decides how the values of a {@link FusedRun} are held. A sum that the run only truncates needs no check for overflow, because sums of
 *  int32s are exact as longs; nor does one of which its operands say that it fits. */
final class FusedTypes {
    /** No int32 is further from 0. */
    static final long INT_LIMIT = 1L << 31;
    /** Integers up to here are exact as doubles. */
    private static final long EXACT_LIMIT = 1L << 53;
    /** More than all of these, and products of two of them are no overflow. */
    private static final double HUGE = 1L << 62;

    private final int[] code;

    private FusedTypes(int[] code) {
        this.code = code;
    }

    /** Gives the values of a run, in the order of their instructions, their types. */
    static void assign(int[] code, FusedValue[] values) {
        FusedTypes types = new FusedTypes(code);
        for (int i = values.length - 1; i >= 0; i--) {
            types.demand(values[i]);
        }
        for (FusedValue value : values) {
            if (value.seen != null) {
                types.decide(value);
            }
        }
    }

    /** Notes what {@code value} wants of its operands; what wants it has been asked before. */
    private void demand(FusedValue value) {
        if (value.isStored) {
            value.isTruncated = false;
        }
        int opcode = code[value.pc];
        boolean truncates = value.seen != null && (ArithmeticGenerator.isBitwise(opcode) || value.isTruncated && isSumOrProduct(opcode));
        if (!truncates && value.first != null) {
            value.first.isTruncated = false;
            if (value.second != null) {
                value.second.isTruncated = false;
            }
        }
    }

    private static boolean isSumOrProduct(int opcode) {
        return switch (opcode) {
            case ADD, SUB, MUL, ADD_SMI, SUB_SMI, MUL_SMI, INCREMENT, DECREMENT, NEGATE -> true;
            default -> false;
        };
    }

    private static void set(FusedValue value, Type type, long limit, boolean isMixed) {
        value.type = type;
        value.limit = limit;
        value.isMixed = isMixed;
    }

    private void decide(FusedValue value) {
        int opcode = code[value.pc];
        if (ArithmeticGenerator.isBitwise(opcode)) {
            decideBits(value, opcode);
        } else if (opcode == TO_NUMERIC || opcode == TO_NUMBER) {
            boolean isInt = isInteger(value, value.first) && (value.first.type == null || value.first.type == Type.INT);
            set(value, isInt ? Type.INT : Type.DOUBLE, INT_LIMIT, !isInt && value.first.isMixed);
        } else if (opcode == MOD || opcode == MOD_SMI) {
            set(value, Type.INT, opcode == MOD_SMI ? code[value.pc + 3] - 1 : Integer.MAX_VALUE, false);
            value.isChecked = true;
        } else if (isSumOrProduct(opcode) && isInteger(value, value.first) && (value.second == null || isInteger(value, value.second))) {
            decideIntegers(value, opcode);
        } else {
            set(value, Type.DOUBLE, 0, opcode == DIV || opcode == DIV_SMI);
        }
    }

    /** Whether an operand is an integer, or taken for an int32 because the site has met nothing else. */
    private static boolean isInteger(FusedValue value, FusedValue operand) {
        if (operand.type == null || operand.type == Type.OBJECT) {
            return value.seen == ArithmeticFeedback.INT32 || value.seen == ArithmeticFeedback.INT32_INPUTS;
        }
        return operand.type != Type.DOUBLE;
    }

    private static long limit(FusedValue operand) {
        return operand.type == null || operand.type == Type.OBJECT ? INT_LIMIT : operand.limit;
    }

    private void decideBits(FusedValue value, int opcode) {
        boolean small = ArithmeticGenerator.hasImmediate(opcode);
        int immediate = small ? code[value.pc + 3] : 0;
        int shift = immediate & 31;
        switch (opcode) {
            case BIT_AND_SMI -> set(value, Type.INT, immediate >= 0 ? immediate : INT_LIMIT, false);
            case SHIFT_RIGHT_SMI -> set(value, Type.INT, INT_LIMIT >> shift, false);
            case SHIFT_RIGHT_UNSIGNED_SMI, SHIFT_RIGHT_UNSIGNED -> {
                boolean fits = small && shift > 0;
                set(value, fits ? Type.INT : Type.LONG, (1L << 32 - shift) - 1, value.seen != ArithmeticFeedback.INT32);
            }
            default -> set(value, Type.INT, INT_LIMIT, false);
        }
    }

    private static void decideIntegers(FusedValue value, int opcode) {
        boolean product = opcode == MUL || opcode == MUL_SMI;
        long a = limit(value.first);
        long b = value.second != null ? limit(value.second) : opcode == NEGATE ? 0 : 1;
        long limit = product ? (double) a * b >= HUGE ? Long.MAX_VALUE : a * b : a + b;
        // Only a product or a negation can be -0.
        boolean isInteger = value.isTruncated || (product ? isPositive(value.first) || isPositive(value.second) : opcode != NEGATE);
        boolean overflows = value.seen != ArithmeticFeedback.INT32;
        boolean areInts = isInt(value.first) && (value.second == null || isInt(value.second));
        if (isInteger && limit < INT_LIMIT && areInts) {
            set(value, Type.INT, limit, false);
        } else if (isInteger && limit <= EXACT_LIMIT && (value.isTruncated || overflows || !areInts)) {
            set(value, Type.LONG, limit, overflows);
        } else if (areInts && !overflows) {
            set(value, Type.INT, INT_LIMIT, false);
            value.isChecked = true;
        } else {
            set(value, Type.DOUBLE, 0, true);
        }
    }

    private static boolean isPositive(FusedValue operand) {
        return operand.literal != null && operand.literal.doubleValue() > 0;
    }

    private static boolean isInt(FusedValue operand) {
        return operand.type != Type.LONG;
    }
}
