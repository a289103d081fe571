package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.ArithmeticSemantics;

/** Binary arithmetic. */
final class ArithmeticOpcodes {
    private ArithmeticOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        r[code[pc + 1]] = opcode < ADD_SMI ? apply(frame.realm, opcode, r[code[pc + 2]], r[code[pc + 3]])
            : applySmall(frame.realm, opcode, r[code[pc + 2]], code[pc + 3]);
        return pc + 5;
    }

    private static Object apply(Realm realm, int opcode, Object a, Object b) {
        switch (opcode) {
            case ADD: return ArithmeticSemantics.add(realm, a, b);
            case SUB: return ArithmeticSemantics.subtract(realm, a, b);
            case MUL: return ArithmeticSemantics.multiply(realm, a, b);
            case DIV: return ArithmeticSemantics.divide(realm, a, b);
            case MOD: return ArithmeticSemantics.remainder(realm, a, b);
            case EXP: return ArithmeticSemantics.exponentiate(realm, a, b);
            case BIT_AND: return ArithmeticSemantics.bitAnd(realm, a, b);
            case BIT_OR: return ArithmeticSemantics.bitOr(realm, a, b);
            case BIT_XOR: return ArithmeticSemantics.bitXor(realm, a, b);
            case SHIFT_LEFT: return ArithmeticSemantics.shiftLeft(realm, a, b);
            case SHIFT_RIGHT: return ArithmeticSemantics.shiftRight(realm, a, b);
            case SHIFT_RIGHT_UNSIGNED: return ArithmeticSemantics.shiftRightUnsigned(realm, a, b);
            default: throw EngineError.unreachable(opcode);
        }
    }

    private static Object applySmall(Realm realm, int opcode, Object a, Integer b) {
        switch (opcode) {
            case ADD_SMI: return ArithmeticSemantics.add(realm, a, b);
            case SUB_SMI: return ArithmeticSemantics.subtract(realm, a, b);
            case MUL_SMI: return ArithmeticSemantics.multiply(realm, a, b);
            case DIV_SMI: return ArithmeticSemantics.divide(realm, a, b);
            case MOD_SMI: return ArithmeticSemantics.remainder(realm, a, b);
            case BIT_AND_SMI: return ArithmeticSemantics.bitAnd(realm, a, b);
            case BIT_OR_SMI: return ArithmeticSemantics.bitOr(realm, a, b);
            case BIT_XOR_SMI: return ArithmeticSemantics.bitXor(realm, a, b);
            case SHIFT_LEFT_SMI: return ArithmeticSemantics.shiftLeft(realm, a, b);
            case SHIFT_RIGHT_SMI: return ArithmeticSemantics.shiftRight(realm, a, b);
            case SHIFT_RIGHT_UNSIGNED_SMI: return ArithmeticSemantics.shiftRightUnsigned(realm, a, b);
            default: throw EngineError.unreachable(opcode);
        }
    }
}
