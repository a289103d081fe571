package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.semantics.ComparisonSemantics;

/** Jumps. */
final class JumpOpcodes {
    private JumpOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        if (opcode == JUMP) {
            return code[pc + 1];
        }
        if (opcode == JUMP_LOOP) {
            frame.agent.poll();
            return code[pc + 1];
        }
        if (opcode == SWITCH_INTEGER) {
            return switchInteger(frame, r, code, pc);
        }
        if (opcode < JUMP_IF_LESS) {
            return test(opcode, r[code[pc + 1]]) ? code[pc + 2] : pc + 3;
        }
        Object[] feedback = frame.code.feedback.slots;
        if (opcode < JUMP_IF_LESS_SMI) {
            return compare(frame.realm, opcode, r[code[pc + 1]], r[code[pc + 2]], feedback, code[pc + 3]) ? code[pc + 4] : pc + 5;
        }
        if (opcode < JUMP_IF_STRICT_EQUAL_SMI) {
            return compareSmall(frame.realm, opcode, r[code[pc + 1]], code[pc + 2], feedback, code[pc + 3]) ? code[pc + 4] : pc + 5;
        }
        Object value = r[code[pc + 1]];
        int immediate = code[pc + 2];
        boolean equal = value instanceof Integer i ? i == immediate : value instanceof Double d && d == immediate;
        return equal == (opcode == JUMP_IF_STRICT_EQUAL_SMI) ? code[pc + 3] : pc + 4;
    }

    private static boolean test(int opcode, Object value) {
        switch (opcode) {
            case JUMP_IF_TRUE: return TypeConversion.toBoolean(value);
            case JUMP_IF_FALSE: return !TypeConversion.toBoolean(value);
            case JUMP_IF_NULLISH: return value == UNDEFINED || value == null;
            case JUMP_IF_NOT_NULLISH: return value != UNDEFINED && value != null;
            case JUMP_IF_UNDEFINED: return value == UNDEFINED;
            case JUMP_IF_NOT_UNDEFINED: return value != UNDEFINED;
            case JUMP_IF_HOLE: return value == HOLE;
            case JUMP_IF_NULL: return value == null;
            case JUMP_IF_NOT_NULL: return value != null;
            default: throw EngineError.unreachable(opcode);
        }
    }

    private static boolean compare(Realm realm, int opcode, Object a, Object b, Object[] feedback, int slot) {
        switch (opcode) {
            case JUMP_IF_LESS: return ComparisonSemantics.less(realm, a, b, feedback, slot);
            case JUMP_IF_NOT_LESS: return !ComparisonSemantics.less(realm, a, b, feedback, slot);
            case JUMP_IF_LESS_EQUAL: return ComparisonSemantics.lessEqual(realm, a, b, feedback, slot);
            case JUMP_IF_NOT_LESS_EQUAL: return !ComparisonSemantics.lessEqual(realm, a, b, feedback, slot);
            case JUMP_IF_GREATER: return ComparisonSemantics.greater(realm, a, b, feedback, slot);
            case JUMP_IF_NOT_GREATER: return !ComparisonSemantics.greater(realm, a, b, feedback, slot);
            case JUMP_IF_GREATER_EQUAL: return ComparisonSemantics.greaterEqual(realm, a, b, feedback, slot);
            case JUMP_IF_NOT_GREATER_EQUAL: return !ComparisonSemantics.greaterEqual(realm, a, b, feedback, slot);
            case JUMP_IF_EQUAL: return ComparisonSemantics.equal(realm, a, b, feedback, slot);
            case JUMP_IF_NOT_EQUAL: return !ComparisonSemantics.equal(realm, a, b, feedback, slot);
            case JUMP_IF_STRICT_EQUAL: return ComparisonSemantics.strictEqual(realm, a, b, feedback, slot);
            case JUMP_IF_STRICT_NOT_EQUAL: return !ComparisonSemantics.strictEqual(realm, a, b, feedback, slot);
            default: throw EngineError.unreachable(opcode);
        }
    }

    private static boolean compareSmall(Realm realm, int opcode, Object a, Integer b, Object[] feedback, int slot) {
        switch (opcode) {
            case JUMP_IF_LESS_SMI: return ComparisonSemantics.less(realm, a, b, feedback, slot);
            case JUMP_IF_NOT_LESS_SMI: return !ComparisonSemantics.less(realm, a, b, feedback, slot);
            case JUMP_IF_GREATER_SMI: return ComparisonSemantics.greater(realm, a, b, feedback, slot);
            case JUMP_IF_NOT_GREATER_SMI: return !ComparisonSemantics.greater(realm, a, b, feedback, slot);
            default: throw EngineError.unreachable(opcode);
        }
    }

    private static int switchInteger(InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Object value = r[code[pc + 1]];
        int[] table = (int[]) frame.code.bytecode.constants[code[pc + 3]];
        long at;
        if (value instanceof Integer i) {
            at = (long) i - code[pc + 2];
        } else if (value instanceof Double d && d == (int) (double) d) {
            at = (long) (int) (double) d - code[pc + 2];
        } else {
            return pc + 4;
        }
        return at >= 0 && at < table.length ? table[(int) at] : pc + 4;
    }
}
