package dev.deltic.interpreter;

import dev.deltic.bytecode.SharedFunctionInfo;

/** What the interpreter tells the tiers above it; filled in by {@code engine}. Better code is published through
 *  {@link InterpreterCode#replaceWith} and {@link InterpreterCode#setFrameCode}, at any time and by any thread. Thread-safe. */
public interface TierUpHook {
    /** A budget that is never spent. */
    int NEVER = Integer.MAX_VALUE;

    /** The number of calls, in all isolates, after which {@link #callBudgetSpent} is told. The bytecode is compiled. */
    default int callBudget(SharedFunctionInfo function) {
        return NEVER;
    }

    /** The number of loop iterations, in all isolates, after which {@link #loopBudgetSpent} is told. The bytecode is compiled. */
    default int loopBudget(SharedFunctionInfo function) {
        return NEVER;
    }

    /** The function is about to be called for the first time. */
    default void firstCall(InterpreterCode code) { }

    /** The function has spent its budget of calls; gives the number of calls after which to tell again.
     *  @param mayWait whether the caller has time: its evaluation has no limits */
    default int callBudgetSpent(InterpreterCode code, boolean mayWait) {
        return NEVER;
    }

    /** The function has spent its budget of loop iterations, {@code iterations} in the frame that is running; gives the number after
     *  which to tell again. */
    default int loopBudgetSpent(InterpreterCode code, int iterations) {
        return NEVER;
    }

    /** A running loop goes on in compiled code, at the bytecode offset {@code header}. */
    default void onStackReplacement(InterpreterCode code, int header) { }
}
