package dev.deltic.runtime;

/** The activation of a generator or async function, which can be left in the middle and entered again. Tiers implement it. */
public abstract class ResumableFrame extends ScriptActivation {
    /** How a frame is resumed: goes on, throws, or returns at the place where it was left. */
    public enum Resumption { NEXT, THROW, RETURN }

    /** Goes on until the frame is left again; gives what it was left with. Afterwards {@link #isSuspended} tells how. */
    public abstract Object resume(Resumption how, Object value);

    /** Whether the frame was left in the middle, to be resumed; false after it returned or threw. */
    public abstract boolean isSuspended();

    /** Whether a suspended generator frame was left by {@code yield*}, which gives a result object as it is. */
    public abstract boolean isDelegating();
}
