package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.ArithmeticSemantics;

/** Binary arithmetic, but for the small-integer paths of the loop. One method, too big for HotSpot to inline into the loop. */
final class ArithmeticOpcodes {
    private ArithmeticOpcodes() { }

    static int execute(InterpreterFrame frame, Object[] r, int[] code, int pc) {
        int opcode = code[pc];
        Realm realm = frame.realm;
        Object[] feedback = frame.code.slots;
        Object a = r[code[pc + 2]];
        int operand = code[pc + 3];
        int slot = code[pc + 4];
        Object result;
        switch (opcode) {
            case ADD: result = ArithmeticSemantics.add(realm, a, r[operand], feedback, slot); break;
            case SUB: result = ArithmeticSemantics.subtract(realm, a, r[operand], feedback, slot); break;
            case MUL: result = ArithmeticSemantics.multiply(realm, a, r[operand], feedback, slot); break;
            case DIV: result = ArithmeticSemantics.divide(realm, a, r[operand], feedback, slot); break;
            case MOD: result = ArithmeticSemantics.remainder(realm, a, r[operand], feedback, slot); break;
            case EXP: result = ArithmeticSemantics.exponentiate(realm, a, r[operand], feedback, slot); break;
            case BIT_AND: result = ArithmeticSemantics.bitAnd(realm, a, r[operand], feedback, slot); break;
            case BIT_OR: result = ArithmeticSemantics.bitOr(realm, a, r[operand], feedback, slot); break;
            case BIT_XOR: result = ArithmeticSemantics.bitXor(realm, a, r[operand], feedback, slot); break;
            case SHIFT_LEFT: result = ArithmeticSemantics.shiftLeft(realm, a, r[operand], feedback, slot); break;
            case SHIFT_RIGHT: result = ArithmeticSemantics.shiftRight(realm, a, r[operand], feedback, slot); break;
            case SHIFT_RIGHT_UNSIGNED: result = ArithmeticSemantics.shiftRightUnsigned(realm, a, r[operand], feedback, slot); break;
            case ADD_SMI: result = ArithmeticSemantics.add(realm, a, operand, feedback, slot); break;
            case SUB_SMI: result = ArithmeticSemantics.subtract(realm, a, operand, feedback, slot); break;
            case MUL_SMI: result = ArithmeticSemantics.multiply(realm, a, operand, feedback, slot); break;
            case DIV_SMI: result = ArithmeticSemantics.divide(realm, a, operand, feedback, slot); break;
            case MOD_SMI: result = ArithmeticSemantics.remainder(realm, a, operand, feedback, slot); break;
            case BIT_AND_SMI: result = ArithmeticSemantics.bitAnd(realm, a, operand, feedback, slot); break;
            case BIT_OR_SMI: result = ArithmeticSemantics.bitOr(realm, a, operand, feedback, slot); break;
            case BIT_XOR_SMI: result = ArithmeticSemantics.bitXor(realm, a, operand, feedback, slot); break;
            case SHIFT_LEFT_SMI: result = ArithmeticSemantics.shiftLeft(realm, a, operand, feedback, slot); break;
            case SHIFT_RIGHT_SMI: result = ArithmeticSemantics.shiftRight(realm, a, operand, feedback, slot); break;
            case SHIFT_RIGHT_UNSIGNED_SMI: result = ArithmeticSemantics.shiftRightUnsigned(realm, a, operand, feedback, slot); break;
            default: throw EngineError.unreachable(opcode);
        }
        r[code[pc + 1]] = result;
        return pc + 5;
    }
}
