package dev.deltic.api;

import dev.deltic.limits.LimitKind;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.TerminationException;

/** An evaluation was ended: by one of its {@link ResourceLimits}, by {@link Context#cancel}, or because its thread was interrupted. The
 *  script could not prevent it. {@link #fileName}, {@link #line} and {@link #column} tell where it was. */
public final class LimitExceededException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    /** What ended the evaluation. */
    private final Limit limit;
    /** The limit's number. */
    private final long value;

    /** What can end an evaluation. */
    public enum Limit {
        /** {@link ResourceLimits.Builder#wallTime}. */
        WALL_TIME,
        /** {@link ResourceLimits.Builder#cpuTime}. */
        CPU_TIME,
        /** {@link ResourceLimits.Builder#loops}. */
        LOOPS,
        /** {@link ResourceLimits.Builder#allocatedBytes}. */
        ALLOCATED_BYTES,
        /** {@link ResourceLimits.Builder#callDepth}. */
        CALL_DEPTH,
        /** {@link ResourceLimits.Builder#regexpSteps}. */
        REGEXP_STEPS,
        /** {@link ResourceLimits.Builder#outputBytes}. */
        OUTPUT_BYTES,
        /** {@link ResourceLimits.Builder#sourceChars}. */
        SOURCE_CHARS,
        /** {@link ResourceLimits.Builder#jobs}. */
        JOBS,
        /** {@link Context#cancel}. */
        CANCELLED,
        /** {@link Thread#interrupt}. */
        INTERRUPTED
    }

    /** An exception as the engine throws it; public for adapters of other interfaces to it.
     *  @param value the limit's number, 0 where it has none
     *  @param fileName the name of the source that ran, or null
     *  @param line the 1-based line, or -1
     *  @param column the 1-based column, or -1 */
    public LimitExceededException(Limit limit, long value, String message, String fileName, int line, int column) {
        super(Kind.TERMINATED, message, fileName, line, column, null, null);
        this.limit = limit;
        this.value = value;
    }

    static LimitExceededException of(TerminationException e, String fileName) {
        LimitKind kind = e.kind();
        StackFrameInfo at = e.at();
        return at == null ? new LimitExceededException(Limit.valueOf(kind.name()), e.limit(), e.getMessage(), fileName, -1, -1)
            : new LimitExceededException(Limit.valueOf(kind.name()), e.limit(), e.getMessage(), at.source(), at.line(), at.column());
    }

    /** What ended the evaluation. */
    public Limit limit() {
        return limit;
    }

    /** The number of the limit that was exceeded, in the unit of its builder's method, times in milliseconds; 0 for {@link Limit#CANCELLED}
     *  and {@link Limit#INTERRUPTED}. */
    public long value() {
        return value;
    }
}
