package dev.deltic.baseline;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.semantics.ComparisonSemantics;

/** Conditions of jumps, polls, and where exceptions arrive. */
final class JumpStubs {
    private JumpStubs() { }

    /** Does what was asked for from outside, if something was. */
    static void poll(Agent agent) {
        if (agent.isPollDue()) {
            agent.poll();
        }
    }

    /** The throw completion that a handler takes; goes on throwing what no script may catch. */
    static JSException caught(Realm realm, Throwable failure) {
        JSException exception = Errors.asThrow(realm, failure);
        if (exception != null) {
            return exception;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }

    /** The RangeError that a value's refusal stands for. */
    static RuntimeException outOfRange(Realm realm, Throwable refusal) {
        return Errors.asThrow(realm, refusal);
    }

    static boolean jumpIfTrue(Realm realm, Object value) {
        return value instanceof Boolean b ? b : TypeConversion.toBoolean(value);
    }

    static boolean jumpIfFalse(Realm realm, Object value) {
        return !(value instanceof Boolean b ? b : TypeConversion.toBoolean(value));
    }

    static boolean jumpIfNullish(Realm realm, Object value) {
        return value == UNDEFINED || value == null;
    }

    static boolean jumpIfNotNullish(Realm realm, Object value) {
        return value != UNDEFINED && value != null;
    }

    static boolean jumpIfLess(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.less(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfNotLess(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.less(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfLessEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.lessEqual(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfNotLessEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.lessEqual(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfGreater(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.greater(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfNotGreater(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.greater(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfGreaterEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.greaterEqual(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfNotGreaterEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.greaterEqual(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.equal(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfNotEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.equal(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfStrictEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.strictEqual(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfStrictNotEqual(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.strictEqual(realm, a, b, vector.slots, slot);
    }

    static boolean jumpIfLessSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.less(realm, a, (Integer) b, vector.slots, slot);
    }

    static boolean jumpIfNotLessSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.less(realm, a, (Integer) b, vector.slots, slot);
    }

    static boolean jumpIfGreaterSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        return ComparisonSemantics.greater(realm, a, (Integer) b, vector.slots, slot);
    }

    static boolean jumpIfNotGreaterSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        return !ComparisonSemantics.greater(realm, a, (Integer) b, vector.slots, slot);
    }

    static boolean jumpIfStrictEqualSmi(Realm realm, Object value, int immediate) {
        return Comparison.isStrictlyEqualToInt(value, immediate);
    }

    static boolean jumpIfStrictNotEqualSmi(Realm realm, Object value, int immediate) {
        return !jumpIfStrictEqualSmi(realm, value, immediate);
    }
}
