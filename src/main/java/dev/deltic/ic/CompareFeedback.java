package dev.deltic.ic;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSSymbol;
import java.math.BigInteger;

/** What the operands of a comparison have been: the states of slots of kind COMPARE, which only widen. As with
 *  {@link ArithmeticFeedback} an empty slot is the bottom, int32s leave no trace, and code whose assumption failed calls
 *  {@link #giveUp}. The states but ANY promise that the comparison runs no code of the user, whichever operator it is. */
public enum CompareFeedback {
    /** Never run, or two int32s only. Stands for the empty slot and is never stored. */
    INT32(0),
    /** Two values of type Number. */
    NUMBER(0b000001),
    /** Two strings. */
    STRING(0b000010),
    /** Two BigInts. */
    BIGINT(0b000100),
    /** Two symbols, compared for equality. */
    SYMBOL(0b001000),
    /** Two objects, compared for equality. */
    OBJECT(0b010000),
    /** For equality, each an object, undefined or null. */
    OBJECT_OR_NULLISH(0b110000),
    /** Anything else, or a mixture. */
    ANY(0b111111);

    private static final CompareFeedback[] ALL = values();

    private final int bits;

    CompareFeedback(int bits) {
        this.bits = bits;
    }

    /** The profile of a site. */
    public static CompareFeedback of(FeedbackVector vector, int slot) {
        return vector.get(slot) instanceof CompareFeedback state ? state : INT32;
    }

    /** Whether sites of this state have met everything that those of {@code other} have. */
    public boolean includes(CompareFeedback other) {
        return (bits & other.bits) == other.bits;
    }

    /** The narrowest state that includes both. */
    public CompareFeedback join(CompareFeedback other) {
        for (CompareFeedback state : ALL) {
            if (state.includes(this) && state.includes(other)) {
                return state;
            }
        }
        return ANY;
    }

    /** Notes that the site has met {@code seen}. */
    public static void record(Realm realm, Object[] feedback, int slot, CompareFeedback seen) {
        if (feedback[slot] != seen) {
            widen(realm, feedback, slot, seen);
        }
    }

    /** Notes the operands of an ordering that are not two numbers. */
    public static void recordOrdering(Realm realm, Object[] feedback, int slot, Object a, Object b) {
        if (feedback[slot] != ANY) {
            record(realm, feedback, slot, a instanceof CharSequence && b instanceof CharSequence ? STRING
                : a instanceof BigInteger && b instanceof BigInteger ? BIGINT : ANY);
        }
    }

    /** Notes the operands of an equality, strict or not, that are not two int32s. */
    public static void recordEquality(Realm realm, Object[] feedback, int slot, Object a, Object b) {
        Object known = feedback[slot];
        if (known != ANY && (known != OBJECT_OR_NULLISH || !isObjectOrNullish(a) || !isObjectOrNullish(b))) {
            record(realm, feedback, slot, ofEquality(a, b));
        }
    }

    private static CompareFeedback ofEquality(Object a, Object b) {
        if (a instanceof CharSequence) {
            return b instanceof CharSequence ? STRING : ANY;
        }
        if (isObjectOrNullish(a)) {
            return a instanceof JSObject && b instanceof JSObject ? OBJECT : isObjectOrNullish(b) ? OBJECT_OR_NULLISH : ANY;
        }
        if (a instanceof Integer || a instanceof Double) {
            return b instanceof Integer || b instanceof Double ? NUMBER : ANY;
        }
        return a instanceof JSSymbol && b instanceof JSSymbol ? SYMBOL : a instanceof BigInteger && b instanceof BigInteger ? BIGINT : ANY;
    }

    private static boolean isObjectOrNullish(Object value) {
        return value instanceof JSObject || value == UNDEFINED || value == null;
    }

    private static void widen(Realm realm, Object[] feedback, int slot, CompareFeedback seen) {
        Object before = feedback[slot];
        CompareFeedback known = before instanceof CompareFeedback state ? state : INT32;
        if (!known.includes(seen)) {
            CompareFeedback after = known.join(seen);
            feedback[slot] = after;
            Tracing.report(realm, "compare", null, before, after);
        }
    }

    /** Makes the site ANY: what compiled code assumed of it did not hold. */
    public static void giveUp(FeedbackVector vector, int slot) {
        vector.set(slot, ANY);
    }
}
