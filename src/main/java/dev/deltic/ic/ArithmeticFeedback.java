package dev.deltic.ic;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.Realm;

/** What the operands of an arithmetic site have been: the states of slots of kind BINARY and UNARY, a lattice whose states only
 *  widen. An empty slot is the bottom: int32 operands with an int32 result leave no trace, because recording them would cost
 *  the fastest path of every tier a load and a test. So STRING and BIGINT do not rule out that small integers came too: code
 *  that relied on either and failed has to say so with {@link #giveUp}, or it would be made the same way again.
 *
 *  <pre>
 *  INT32 ─► INT32_INPUTS ─► NUMBER ───────────────┐
 *    ├───► STRING ─► STRING_AND_PRIMITIVE ────────┼─► ANY
 *    └───► BIGINT ────────────────────────────────┘
 *  </pre> */
public enum ArithmeticFeedback {
    /** Never run, or int32 operands and int32 results only. Stands for the empty slot and is never stored. */
    INT32(0),
    /** Int32 operands, of which some results were none: overflow, a fraction, -0; of a remainder, some operands were not positive. */
    INT32_INPUTS(0b00001),
    /** Operands of type Number. */
    NUMBER(0b00011),
    /** {@code +} of two strings. */
    STRING(0b00100),
    /** {@code +} of a string and a primitive that becomes a string without running code of the user: no symbol, no object. */
    STRING_AND_PRIMITIVE(0b01100),
    /** BigInts. */
    BIGINT(0b10000),
    /** Anything else, or a mixture. */
    ANY(0b11111);

    private static final ArithmeticFeedback[] ALL = values();

    private final int bits;

    ArithmeticFeedback(int bits) {
        this.bits = bits;
    }

    /** The profile of a site. */
    public static ArithmeticFeedback of(FeedbackVector vector, int slot) {
        return vector.get(slot) instanceof ArithmeticFeedback state ? state : INT32;
    }

    /** Whether sites of this state have met everything that those of {@code other} have. */
    public boolean includes(ArithmeticFeedback other) {
        return (bits & other.bits) == other.bits;
    }

    /** The narrowest state that includes both. */
    public ArithmeticFeedback join(ArithmeticFeedback other) {
        for (ArithmeticFeedback state : ALL) {
            if (state.includes(this) && state.includes(other)) {
                return state;
            }
        }
        return ANY;
    }

    /** Notes that the site has met {@code seen}. */
    public static void record(Realm realm, Object[] feedback, int slot, ArithmeticFeedback seen) {
        if (feedback[slot] != seen) {
            widen(realm, feedback, slot, seen);
        }
    }

    private static void widen(Realm realm, Object[] feedback, int slot, ArithmeticFeedback seen) {
        Object before = feedback[slot];
        ArithmeticFeedback known = before instanceof ArithmeticFeedback state ? state : INT32;
        if (!known.includes(seen)) {
            ArithmeticFeedback after = known.join(seen);
            feedback[slot] = after;
            Tracing.report(realm, "arithmetic", null, before, after);
        }
    }

    /** Makes the site ANY: what compiled code assumed of it did not hold. */
    public static void giveUp(FeedbackVector vector, int slot) {
        vector.set(slot, ANY);
    }
}
