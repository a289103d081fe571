package dev.deltic.api;

import dev.deltic.limits.LimitKind;
import dev.deltic.limits.Limits;
import java.time.Duration;

/** How far one outermost call into a context may go: the evaluation of a script, the call of a function, with the promise jobs that it
 *  leaves. What callbacks of the host evaluate on the same thread belongs to it. A call that goes further is ended with a
 *  {@link LimitExceededException}; scripts can neither catch nor delay that, and the context is as usable as before. Immutable,
 *  thread-safe.
 *
 *  <p>Each limit is unset unless a method of the {@link Builder} sets it. Code of the host that a script calls is never interrupted: the
 *  evaluation ends when it returns. See {@code docs/limits.md} for how exactly each limit is kept. */
public final class ResourceLimits {
    /** No limits. */
    public static final ResourceLimits NONE = new ResourceLimits(Limits.none(false));

    private final Limits limits;

    private ResourceLimits(Limits limits) {
        this.limits = limits;
    }

    /** A builder without any limit. */
    public static Builder builder() {
        return new Builder(Limits.none(false));
    }

    /** Limits for code of unknown authors. An engine whose host access {@linkplain HostAccess#requiresLimits requires limits} has them
     *  wherever it is given no others. They are 1 s of time, 500 ms of processor time, 50 million loop
     *  iterations and calls, 256 MB of allocations, a call depth of 1,000, 5 million steps of a regular expression, 1 MB of output, a
     *  source of 1 million characters, 10,000 waiting jobs. */
    public static ResourceLimits untrusted() {
        return new ResourceLimits(Limits.untrusted());
    }

    /** A builder that starts with these limits. */
    public Builder toBuilder() {
        return new Builder(limits);
    }

    Limits internal() {
        return limits;
    }

    /** @throws LimitExceededException when a text is too long */
    void checkSource(String name, String text) {
        long most = limits.of(LimitKind.SOURCE_CHARS);
        if (most != 0 && text.length() > most) {
            String message = LimitKind.SOURCE_CHARS.message(most);
            throw new LimitExceededException(LimitExceededException.Limit.SOURCE_CHARS, most, message, name, -1, -1);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceLimits that && limits.equals(that.limits);
    }

    @Override
    public int hashCode() {
        return limits.hashCode();
    }

    @Override
    public String toString() {
        return "Resource" + limits;
    }

    /** The limits to be. Numbers are positive, 0 takes a limit away, negative ones are refused with an IllegalArgumentException. Not
     *  thread-safe. */
    public static final class Builder {
        private Limits limits;

        private Builder(Limits limits) {
            this.limits = limits;
        }

        private Builder with(LimitKind kind, long number) {
            if (number < 0) {
                throw new IllegalArgumentException(kind + " is to be a positive number, or 0 for no limit, not " + number);
            }
            limits = limits.with(kind, number);
            return this;
        }

        private Builder time(LimitKind kind, Duration time) {
            if (time.isNegative() || !time.isZero() && time.toMillis() == 0) {
                throw new IllegalArgumentException(kind + " is to be at least a millisecond, or zero for no limit, not " + time);
            }
            return with(kind, time.toMillis());
        }

        /** The time that may pass, in whole milliseconds. Seen within some milliseconds. Property {@code deltic.limit.wallMillis}. */
        public Builder wallTime(Duration time) {
            return time(LimitKind.WALL_TIME, time);
        }

        /** The processor time that the thread may use, in whole milliseconds. Where the JVM does not know it, on virtual threads, the time
         *  that passes. Property {@code deltic.limit.cpuMillis}. */
        public Builder cpuTime(Duration time) {
            return time(LimitKind.CPU_TIME, time);
        }

        /** Loop iterations and calls of script functions, together; functions that call nothing may be left out of the count, and builtins
         *  count their long loops now and then. Property {@code deltic.limit.loops}. */
        public Builder loops(long count) {
            return with(LimitKind.LOOPS, count);
        }

        /** Bytes that the thread may allocate, garbage included. Seen within some milliseconds; one large string, array, buffer or BigInt
         *  is refused before it is made. Where the JVM does not know what the thread allocates, on virtual threads, only large ones
         *  count. Property {@code deltic.limit.allocatedBytes}. */
        public Builder allocatedBytes(long bytes) {
            return with(LimitKind.ALLOCATED_BYTES, bytes);
        }

        /** Script functions that may be nested in each other's calls, the script itself included. Without this limit, and before it is
         *  reached on a small stack, too deep a recursion is a RangeError, which scripts can catch. An engine that has the limit makes each
         *  call of a compiled function a little slower. Property {@code deltic.limit.callDepth}. */
        public Builder callDepth(int depth) {
            return with(LimitKind.CALL_DEPTH, depth);
        }

        /** Steps that one match of a regular expression may take: a step is a backtrack, or a character of a loop over a class. Without
         *  this limit, a match that takes very many is a RangeError, which scripts can catch. Property {@code deltic.limit.regexpSteps}. */
        public Builder regexpSteps(long steps) {
            return with(LimitKind.REGEXP_STEPS, steps);
        }

        /** Bytes, in UTF-8, that {@code print} and {@code console} may write. Property {@code deltic.limit.outputBytes}. */
        public Builder outputBytes(long bytes) {
            return with(LimitKind.OUTPUT_BYTES, bytes);
        }

        /** UTF-16 code units of one text that is compiled: a script, a module, what is given to {@code eval} or {@code Function}. Property
         *  {@code deltic.limit.sourceChars}. */
        public Builder sourceChars(long count) {
            return with(LimitKind.SOURCE_CHARS, count);
        }

        /** Promise jobs that may wait at the same time. Property {@code deltic.limit.jobs}. */
        public Builder jobs(int count) {
            return with(LimitKind.JOBS, count);
        }

        /** Whether {@link Thread#interrupt} of the thread that evaluates ends the evaluation, within some milliseconds; the thread stays
         *  interrupted. With any limit it does, whatever is set here; without, it does not unless this is set. Property
         *  {@code deltic.limit.interruptible}. */
        public Builder interruptible(boolean ends) {
            Limits changed = Limits.none(ends);
            for (LimitKind kind : LimitKind.values()) {
                changed = limits.of(kind) == 0 ? changed : changed.with(kind, limits.of(kind));
            }
            limits = changed;
            return this;
        }

        /** The limits. */
        public ResourceLimits build() {
            return new ResourceLimits(limits);
        }
    }
}
