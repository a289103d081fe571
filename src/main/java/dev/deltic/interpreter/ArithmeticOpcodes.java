package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.ArithmeticSemantics;

/** Binary arithmetic. */
final class ArithmeticOpcodes {
    private ArithmeticOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Object[] feedback = frame.code.feedback.slots;
        r[code[pc + 1]] = opcode < ADD_SMI ? apply(frame.realm, opcode, r[code[pc + 2]], r[code[pc + 3]], feedback, code[pc + 4])
            : applySmall(frame.realm, opcode, r[code[pc + 2]], code[pc + 3], feedback, code[pc + 4]);
        return pc + 5;
    }

    private static Object apply(Realm realm, int opcode, Object a, Object b, Object[] feedback, int slot) {
        switch (opcode) {
            case ADD: return ArithmeticSemantics.add(realm, a, b, feedback, slot);
            case SUB: return ArithmeticSemantics.subtract(realm, a, b, feedback, slot);
            case MUL: return ArithmeticSemantics.multiply(realm, a, b, feedback, slot);
            case DIV: return ArithmeticSemantics.divide(realm, a, b, feedback, slot);
            case MOD: return ArithmeticSemantics.remainder(realm, a, b, feedback, slot);
            case EXP: return ArithmeticSemantics.exponentiate(realm, a, b, feedback, slot);
            case BIT_AND: return ArithmeticSemantics.bitAnd(realm, a, b, feedback, slot);
            case BIT_OR: return ArithmeticSemantics.bitOr(realm, a, b, feedback, slot);
            case BIT_XOR: return ArithmeticSemantics.bitXor(realm, a, b, feedback, slot);
            case SHIFT_LEFT: return ArithmeticSemantics.shiftLeft(realm, a, b, feedback, slot);
            case SHIFT_RIGHT: return ArithmeticSemantics.shiftRight(realm, a, b, feedback, slot);
            case SHIFT_RIGHT_UNSIGNED: return ArithmeticSemantics.shiftRightUnsigned(realm, a, b, feedback, slot);
            default: throw EngineError.unreachable(opcode);
        }
    }

    private static Object applySmall(Realm realm, int opcode, Object a, Integer b, Object[] feedback, int slot) {
        switch (opcode) {
            case ADD_SMI: return ArithmeticSemantics.add(realm, a, b, feedback, slot);
            case SUB_SMI: return ArithmeticSemantics.subtract(realm, a, b, feedback, slot);
            case MUL_SMI: return ArithmeticSemantics.multiply(realm, a, b, feedback, slot);
            case DIV_SMI: return ArithmeticSemantics.divide(realm, a, b, feedback, slot);
            case MOD_SMI: return ArithmeticSemantics.remainder(realm, a, b, feedback, slot);
            case BIT_AND_SMI: return ArithmeticSemantics.bitAnd(realm, a, b, feedback, slot);
            case BIT_OR_SMI: return ArithmeticSemantics.bitOr(realm, a, b, feedback, slot);
            case BIT_XOR_SMI: return ArithmeticSemantics.bitXor(realm, a, b, feedback, slot);
            case SHIFT_LEFT_SMI: return ArithmeticSemantics.shiftLeft(realm, a, b, feedback, slot);
            case SHIFT_RIGHT_SMI: return ArithmeticSemantics.shiftRight(realm, a, b, feedback, slot);
            case SHIFT_RIGHT_UNSIGNED_SMI: return ArithmeticSemantics.shiftRightUnsigned(realm, a, b, feedback, slot);
            default: throw EngineError.unreachable(opcode);
        }
    }
}
