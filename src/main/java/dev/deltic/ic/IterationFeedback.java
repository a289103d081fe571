package dev.deltic.ic;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.Realm;

/** What stands among the targets of an iteration site for an array that is walked in place, because nobody has changed how
 *  arrays are iterated. Slots of kind ITERATION otherwise hold what was called, as {@link CallFeedback} does: to get the
 *  iterator, or for its next value. */
public enum IterationFeedback {
    /** An array, walked without an iterator object. */
    ARRAY;

    /** The profile of a site; {@link CallFeedback#isArrayWalk} tells which target is this one. */
    public static CallFeedback of(FeedbackVector vector, int slot) {
        return CallFeedback.of(vector, slot);
    }

    /** Notes that the site walks an array. */
    public static void recordArray(Realm realm, Object[] feedback, int slot) {
        CallFeedback.record(realm, "iterate", feedback, slot, ARRAY);
    }

    /** Notes the method that the site calls. */
    public static void recordCall(Realm realm, Object[] feedback, int slot, Object method) {
        CallFeedback.record(realm, "iterate", feedback, slot, CallFeedback.targetOf(method));
    }
}
