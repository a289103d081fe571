package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.ic.HasIC;
import dev.deltic.ic.InstanceOfIC;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.semantics.ArithmeticSemantics;
import dev.deltic.semantics.ComparisonSemantics;
import dev.deltic.semantics.LiteralSemantics;
import dev.deltic.semantics.PropertySemantics;

/** Unary operators, conversions and comparisons. */
final class OperatorOpcodes {
    private OperatorOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        Object[] feedback = frame.code.feedback.slots;
        if (opcode >= EQUAL) {
            r[code[pc + 1]] = compare(realm, opcode, r[code[pc + 2]], r[code[pc + 3]], feedback, code[pc + 4]);
            return pc + 5;
        }
        switch (opcode) {
            case INCREMENT:
                r[code[pc + 1]] = ArithmeticSemantics.increment(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case DECREMENT:
                r[code[pc + 1]] = ArithmeticSemantics.decrement(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case TO_NUMERIC:
                r[code[pc + 1]] = ArithmeticSemantics.toNumeric(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case TO_NUMBER:
                r[code[pc + 1]] = ArithmeticSemantics.toNumber(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case NEGATE:
                r[code[pc + 1]] = ArithmeticSemantics.negate(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case BIT_NOT:
                r[code[pc + 1]] = ArithmeticSemantics.bitNot(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case NOT:
                r[code[pc + 1]] = !TypeConversion.toBoolean(r[code[pc + 2]]);
                return pc + 3;
            case TO_BOOLEAN:
                r[code[pc + 1]] = TypeConversion.toBoolean(r[code[pc + 2]]);
                return pc + 3;
            case TYPEOF:
                r[code[pc + 1]] = ComparisonSemantics.typeOf(r[code[pc + 2]]);
                return pc + 3;
            case TO_STRING:
                r[code[pc + 1]] = TypeConversion.toStringValue(realm, r[code[pc + 2]]);
                return pc + 3;
            case TO_PROPERTY_KEY:
                r[code[pc + 1]] = ComparisonSemantics.toPropertyKeyValue(realm, r[code[pc + 2]]);
                return pc + 3;
            case TO_REFERENCE_KEY:
                r[code[pc + 1]] = PropertySemantics.referenceKey(realm, r[code[pc + 2]], r[code[pc + 3]]);
                return pc + 4;
            case TO_OBJECT:
                r[code[pc + 1]] = TypeConversion.toObject(realm, r[code[pc + 2]]);
                return pc + 3;
            case CONCAT:
                r[code[pc + 1]] = LiteralSemantics.concat(realm, r, code[pc + 2], code[pc + 3]);
                return pc + 4;
            default:
                throw EngineError.unreachable(opcode);
        }
    }

    private static Boolean compare(Realm realm, int opcode, Object a, Object b, Object[] feedback, int slot) {
        switch (opcode) {
            case EQUAL: return ComparisonSemantics.equal(realm, a, b, feedback, slot);
            case NOT_EQUAL: return !ComparisonSemantics.equal(realm, a, b, feedback, slot);
            case STRICT_EQUAL: return ComparisonSemantics.strictEqual(realm, a, b, feedback, slot);
            case STRICT_NOT_EQUAL: return !ComparisonSemantics.strictEqual(realm, a, b, feedback, slot);
            case LESS: return ComparisonSemantics.less(realm, a, b, feedback, slot);
            case LESS_EQUAL: return ComparisonSemantics.lessEqual(realm, a, b, feedback, slot);
            case GREATER: return ComparisonSemantics.greater(realm, a, b, feedback, slot);
            case GREATER_EQUAL: return ComparisonSemantics.greaterEqual(realm, a, b, feedback, slot);
            case INSTANCE_OF: return InstanceOfIC.instanceOf(realm, a, b, feedback, slot);
            case IN: return HasIC.has(realm, a, b, feedback, slot);
            default: throw EngineError.unreachable(opcode);
        }
    }
}
