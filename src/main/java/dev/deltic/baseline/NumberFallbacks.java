package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.Realm;

/** Where arithmetic and comparisons go that their paths for numbers do not cover: with the registers' locals as they are and the place of
 *  the instruction, which is shorter to pass than what follows from it, and too large for C1 to inline. An int or a double beside an
 *  Object is the register's; see {@link NumberTag}. */
final class NumberFallbacks {
    private NumberFallbacks() { }

    static Object compute(JSFunction callee, Object a, int x, Object b, int y, int pc) {
        return compute(callee, NumberStubs.box(a, x), NumberStubs.box(b, y), pc);
    }

    static Object compute(JSFunction callee, Object a, int x, Object b, double y, int pc) {
        return compute(callee, NumberStubs.box(a, x), NumberStubs.box(b, y), pc);
    }

    static Object compute(JSFunction callee, Object a, double x, Object b, int y, int pc) {
        return compute(callee, NumberStubs.box(a, x), NumberStubs.box(b, y), pc);
    }

    static Object compute(JSFunction callee, Object a, double x, Object b, double y, int pc) {
        return compute(callee, NumberStubs.box(a, x), NumberStubs.box(b, y), pc);
    }

    static boolean jumps(JSFunction callee, Object a, int x, Object b, int y, int pc) {
        return jumps(callee, NumberStubs.box(a, x), NumberStubs.box(b, y), pc);
    }

    static boolean jumps(JSFunction callee, Object a, int x, Object b, double y, int pc) {
        return jumps(callee, NumberStubs.box(a, x), NumberStubs.box(b, y), pc);
    }

    static boolean jumps(JSFunction callee, Object a, double x, Object b, int y, int pc) {
        return jumps(callee, NumberStubs.box(a, x), NumberStubs.box(b, y), pc);
    }

    static boolean jumps(JSFunction callee, Object a, double x, Object b, double y, int pc) {
        return jumps(callee, NumberStubs.box(a, x), NumberStubs.box(b, y), pc);
    }

    /** The feedback slot of an instruction: its last operand, but for a jump's target. */
    private static int slot(int[] code, int pc) {
        Opcode opcode = Opcode.of(code[pc]);
        int last = opcode.operandCount() - 1;
        while (opcode.operand(last) != OperandKind.FEEDBACK) {
            last--;
        }
        return code[pc + 1 + last];
    }

    private static Object compute(JSFunction callee, Object a, Object b, int pc) {
        Closure closure = (Closure) callee;
        Realm realm = closure.realm;
        int[] code = closure.shared.bytecode().code;
        FeedbackVector vector = closure.shared.feedback();
        vector.missed();
        int slot = slot(code, pc);
        switch (code[pc]) {
            case ADD, ADD_SMI: return ArithmeticStubs.add(realm, a, b, vector, slot);
            case SUB, SUB_SMI: return ArithmeticStubs.sub(realm, a, b, vector, slot);
            case MUL, MUL_SMI: return ArithmeticStubs.mul(realm, a, b, vector, slot);
            case DIV, DIV_SMI: return ArithmeticStubs.div(realm, a, b, vector, slot);
            case MOD, MOD_SMI: return ArithmeticStubs.mod(realm, a, b, vector, slot);
            case BIT_AND, BIT_AND_SMI: return ArithmeticStubs.bitAnd(realm, a, b, vector, slot);
            case BIT_OR, BIT_OR_SMI: return ArithmeticStubs.bitOr(realm, a, b, vector, slot);
            case BIT_XOR, BIT_XOR_SMI: return ArithmeticStubs.bitXor(realm, a, b, vector, slot);
            case SHIFT_LEFT, SHIFT_LEFT_SMI: return ArithmeticStubs.shiftLeft(realm, a, b, vector, slot);
            case SHIFT_RIGHT, SHIFT_RIGHT_SMI: return ArithmeticStubs.shiftRight(realm, a, b, vector, slot);
            case SHIFT_RIGHT_UNSIGNED, SHIFT_RIGHT_UNSIGNED_SMI: return ArithmeticStubs.shiftRightUnsigned(realm, a, b, vector, slot);
            default: throw EngineError.unreachable(Opcode.of(code[pc]));
        }
    }

    private static boolean jumps(JSFunction callee, Object a, Object b, int pc) {
        Closure closure = (Closure) callee;
        Realm realm = closure.realm;
        int[] code = closure.shared.bytecode().code;
        FeedbackVector vector = closure.shared.feedback();
        vector.missed();
        switch (code[pc]) {
            case JUMP_IF_STRICT_EQUAL_SMI: return JumpStubs.jumpIfStrictEqualSmi(realm, a, code[pc + 2]);
            case JUMP_IF_STRICT_NOT_EQUAL_SMI: return JumpStubs.jumpIfStrictNotEqualSmi(realm, a, code[pc + 2]);
            default: break;
        }
        int slot = slot(code, pc);
        switch (code[pc]) {
            case JUMP_IF_LESS, JUMP_IF_LESS_SMI: return JumpStubs.jumpIfLess(realm, a, b, vector, slot);
            case JUMP_IF_NOT_LESS, JUMP_IF_NOT_LESS_SMI: return JumpStubs.jumpIfNotLess(realm, a, b, vector, slot);
            case JUMP_IF_LESS_EQUAL: return JumpStubs.jumpIfLessEqual(realm, a, b, vector, slot);
            case JUMP_IF_NOT_LESS_EQUAL: return JumpStubs.jumpIfNotLessEqual(realm, a, b, vector, slot);
            case JUMP_IF_GREATER, JUMP_IF_GREATER_SMI: return JumpStubs.jumpIfGreater(realm, a, b, vector, slot);
            case JUMP_IF_NOT_GREATER, JUMP_IF_NOT_GREATER_SMI: return JumpStubs.jumpIfNotGreater(realm, a, b, vector, slot);
            case JUMP_IF_GREATER_EQUAL: return JumpStubs.jumpIfGreaterEqual(realm, a, b, vector, slot);
            case JUMP_IF_NOT_GREATER_EQUAL: return JumpStubs.jumpIfNotGreaterEqual(realm, a, b, vector, slot);
            case JUMP_IF_EQUAL: return JumpStubs.jumpIfEqual(realm, a, b, vector, slot);
            case JUMP_IF_NOT_EQUAL: return JumpStubs.jumpIfNotEqual(realm, a, b, vector, slot);
            case JUMP_IF_STRICT_EQUAL: return JumpStubs.jumpIfStrictEqual(realm, a, b, vector, slot);
            case JUMP_IF_STRICT_NOT_EQUAL: return JumpStubs.jumpIfStrictNotEqual(realm, a, b, vector, slot);
            default: throw EngineError.unreachable(Opcode.of(code[pc]));
        }
    }
}
