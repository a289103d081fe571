package dev.deltic.baseline;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.ArithmeticSemantics;
import dev.deltic.values.SmallIntegers;
import dev.deltic.values.ValueRangeException;

/** Binary arithmetic: small integers first, then what {@link ArithmeticSemantics} says. A result out of range becomes a RangeError
 *  here, while the JVM's stack still tells the instruction. */
final class ArithmeticStubs {
    private ArithmeticStubs() { }

    static Object add(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            long sum = (long) x + y;
            if ((int) sum == sum) {
                return SmallIntegers.box((int) sum);
            }
        }
        try {
            return ArithmeticSemantics.add(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    /** {@link #add} where the site has met strings only. */
    static Object addStrings(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.addStrings(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    /** {@link #add} where the site has met strings and other primitives. */
    static Object addTexts(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.addTexts(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object sub(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            long difference = (long) x - y;
            if ((int) difference == difference) {
                return SmallIntegers.box((int) difference);
            }
        }
        try {
            return ArithmeticSemantics.subtract(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object mul(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.multiply(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object div(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.divide(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object mod(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.remainder(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object exp(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.exponentiate(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object bitAnd(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return SmallIntegers.box(x & y);
        }
        try {
            return ArithmeticSemantics.slow(realm, '&', a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object bitOr(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return SmallIntegers.box(x | y);
        }
        try {
            return ArithmeticSemantics.slow(realm, '|', a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object bitXor(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return SmallIntegers.box(x ^ y);
        }
        try {
            return ArithmeticSemantics.slow(realm, '^', a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object shiftLeft(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return SmallIntegers.box(x << y);
        }
        try {
            return ArithmeticSemantics.slow(realm, '<', a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object shiftRight(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return SmallIntegers.box(x >> y);
        }
        try {
            return ArithmeticSemantics.slow(realm, '>', a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object shiftRightUnsigned(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.shiftRightUnsigned(realm, a, b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object addSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x) {
            long sum = (long) x + b;
            if ((int) sum == sum) {
                return SmallIntegers.box((int) sum);
            }
        }
        try {
            return ArithmeticSemantics.add(realm, a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object subSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x) {
            long difference = (long) x - b;
            if ((int) difference == difference) {
                return SmallIntegers.box((int) difference);
            }
        }
        try {
            return ArithmeticSemantics.subtract(realm, a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object mulSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.multiply(realm, a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object divSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.divide(realm, a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object modSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.remainder(realm, a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object bitAndSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x) {
            return SmallIntegers.box(x & b);
        }
        try {
            return ArithmeticSemantics.slow(realm, '&', a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object bitOrSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x) {
            return SmallIntegers.box(x | b);
        }
        try {
            return ArithmeticSemantics.slow(realm, '|', a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object bitXorSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x) {
            return SmallIntegers.box(x ^ b);
        }
        try {
            return ArithmeticSemantics.slow(realm, '^', a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object shiftLeftSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x) {
            return SmallIntegers.box(x << b);
        }
        try {
            return ArithmeticSemantics.slow(realm, '<', a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object shiftRightSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        if (a instanceof Integer x) {
            return SmallIntegers.box(x >> b);
        }
        try {
            return ArithmeticSemantics.slow(realm, '>', a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }

    static Object shiftRightUnsignedSmi(Realm realm, Object a, int b, FeedbackVector vector, int slot) {
        try {
            return ArithmeticSemantics.shiftRightUnsigned(realm, a, (Integer) b, vector.slots, slot);
        } catch (ValueRangeException e) {
            throw JumpStubs.outOfRange(realm, e);
        }
    }
}
