package dev.deltic.baseline;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.HasIC;
import dev.deltic.ic.InstanceOfIC;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.semantics.ArithmeticSemantics;
import dev.deltic.semantics.ComparisonSemantics;
import dev.deltic.semantics.LiteralSemantics;
import dev.deltic.semantics.PropertySemantics;
import dev.deltic.values.ValueRangeException;

/** Unary operators, conversions and comparisons. */
final class OperatorStubs {
    private OperatorStubs() { }

    static Object increment(Realm realm, Object value, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.increment(realm, value, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object decrement(Realm realm, Object value, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.decrement(realm, value, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object toNumeric(Realm realm, Object value, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.toNumeric(realm, value, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object toNumber(Realm realm, Object value, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.toNumber(realm, value, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object negate(Realm realm, Object value, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.negate(realm, value, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object bitNot(Realm realm, Object value, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.bitNot(realm, value, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object not(Realm realm, Object value) {
        return !TypeConversion.toBoolean(value);
    }

    static Object toBoolean(Realm realm, Object value) {
        return TypeConversion.toBoolean(value);
    }

    static Object typeof(Realm realm, Object value) {
        return ComparisonSemantics.typeOf(value);
    }

    static Object toString(Realm realm, Object value) {
        return TypeConversion.toStringValue(realm, value);
    }

    static Object toPropertyKey(Realm realm, Object value) {
        return ComparisonSemantics.toPropertyKeyValue(realm, value);
    }

    static Object toReferenceKey(Realm realm, Object object, Object key) {
        return PropertySemantics.referenceKey(realm, object, key);
    }

    static Object toObject(Realm realm, Object value) {
        return TypeConversion.toObject(realm, value);
    }

    static Object concat(Realm realm, Object[] parts) {
        try {
            return LiteralSemantics.concat(realm, parts, 0, parts.length);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object equal(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.equal(realm, a, b, vector.slots, slot);
    }

    static Object notEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.equal(realm, a, b, vector.slots, slot);
    }

    static Object strictEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.strictEqual(realm, a, b, vector.slots, slot);
    }

    static Object strictNotEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.strictEqual(realm, a, b, vector.slots, slot);
    }

    static Object less(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.less(realm, a, b, vector.slots, slot);
    }

    static Object lessEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.lessEqual(realm, a, b, vector.slots, slot);
    }

    static Object greater(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.greater(realm, a, b, vector.slots, slot);
    }

    static Object greaterEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.greaterEqual(realm, a, b, vector.slots, slot);
    }

    static Object instanceOf(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return InstanceOfIC.instanceOf(realm, a, b, vector.slots, slot);
    }

    static Object in(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return HasIC.has(realm, a, b, vector.slots, slot);
    }
}
