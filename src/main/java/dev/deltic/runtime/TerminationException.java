package dev.deltic.runtime;

/** Ends the running evaluation from outside (a limit, a cancel, an interrupt). No script handler sees it, finally blocks
 *  included. */
public final class TerminationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A termination; {@code message} names the limit or the caller. */
    public TerminationException(String message) {
        super(message, null, false, false);
    }
}
