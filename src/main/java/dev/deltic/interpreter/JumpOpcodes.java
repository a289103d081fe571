package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.semantics.ComparisonSemantics;

/** Jumps, but for the paths in the loop. Comparisons are one method, too big for HotSpot to inline into the loop. */
final class JumpOpcodes {
    private JumpOpcodes() { }

    static int execute(InterpreterFrame frame, Object[] r, int[] code, int pc) {
        int opcode = code[pc];
        if (opcode < JUMP_IF_LESS) {
            return executeTest(opcode, frame, r, code, pc);
        }
        Realm realm = frame.realm;
        Object[] feedback = frame.code.slots;
        Object a = r[code[pc + 1]];
        int operand = code[pc + 2];
        int slot = code[pc + 3];
        boolean taken;
        switch (opcode) {
            case JUMP_IF_LESS: taken = ComparisonSemantics.less(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_NOT_LESS: taken = !ComparisonSemantics.less(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_LESS_EQUAL: taken = ComparisonSemantics.lessEqual(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_NOT_LESS_EQUAL: taken = !ComparisonSemantics.lessEqual(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_GREATER: taken = ComparisonSemantics.greater(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_NOT_GREATER: taken = !ComparisonSemantics.greater(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_GREATER_EQUAL: taken = ComparisonSemantics.greaterEqual(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_NOT_GREATER_EQUAL: taken = !ComparisonSemantics.greaterEqual(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_EQUAL: taken = ComparisonSemantics.equal(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_NOT_EQUAL: taken = !ComparisonSemantics.equal(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_STRICT_EQUAL: taken = ComparisonSemantics.strictEqual(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_STRICT_NOT_EQUAL: taken = !ComparisonSemantics.strictEqual(realm, a, r[operand], feedback, slot); break;
            case JUMP_IF_LESS_SMI: taken = ComparisonSemantics.less(realm, a, operand, feedback, slot); break;
            case JUMP_IF_NOT_LESS_SMI: taken = !ComparisonSemantics.less(realm, a, operand, feedback, slot); break;
            case JUMP_IF_GREATER_SMI: taken = ComparisonSemantics.greater(realm, a, operand, feedback, slot); break;
            case JUMP_IF_NOT_GREATER_SMI: taken = !ComparisonSemantics.greater(realm, a, operand, feedback, slot); break;
            case JUMP_IF_STRICT_EQUAL_SMI: return Comparison.isStrictlyEqualToInt(a, operand) ? slot : pc + 4;
            case JUMP_IF_STRICT_NOT_EQUAL_SMI: return Comparison.isStrictlyEqualToInt(a, operand) ? pc + 4 : slot;
            case SWITCH_INTEGER: return switchInteger(a, operand, (int[]) frame.code.constants[slot], pc + 4);
            default: throw EngineError.unreachable(opcode);
        }
        return taken ? code[pc + 4] : pc + 5;
    }

    private static int executeTest(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        if (opcode == JUMP) {
            return code[pc + 1];
        }
        if (opcode == JUMP_LOOP) {
            frame.agent.poll();
            return code[pc + 1];
        }
        return test(opcode, r[code[pc + 1]]) ? code[pc + 2] : pc + 3;
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

    private static int switchInteger(Object value, int low, int[] table, int otherwise) {
        int at = Comparison.switchIndex(value, low);
        return at >= 0 && at < table.length ? table[at] : otherwise;
    }
}
