package dev.deltic.runtime;

import dev.deltic.limits.LimitKind;

/** Ends the running evaluation from outside (a limit, a cancel, an interrupt). No script handler sees it, finally blocks
 *  included. Who swallows it meets it again at the next poll, where a limit or a cancel is behind it. */
public final class TerminationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; null where somebody asked for it. */
    private final transient LimitKind kind;
    /** The limit's number; 0 where there is none. */
    private final transient long limit;
    /** Where the script was, null when that is not known. */
    private final transient StackFrameInfo at;

    /** A termination that somebody asked for; {@code message} tells why. */
    public TerminationException(String message) {
        this(null, 0, message, null);
    }

    /** A termination of an evaluation that was at {@code at}, which may be null. */
    public TerminationException(LimitKind kind, long limit, StackFrameInfo at) {
        this(kind, limit, kind.message(limit), at);
    }

    private TerminationException(LimitKind kind, long limit, String message, StackFrameInfo at) {
        super(message, null, false, false);
        this.kind = kind;
        this.limit = limit;
        this.at = at;
    }

    /** Why the evaluation was ended; null for no limit, but what the message says. */
    public LimitKind kind() {
        return kind;
    }

    /** The limit's number; 0 where there is none. */
    public long limit() {
        return limit;
    }

    /** Where the script was, or null. */
    public StackFrameInfo at() {
        return at;
    }
}
