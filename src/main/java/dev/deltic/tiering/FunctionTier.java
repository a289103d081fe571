package dev.deltic.tiering;

/** What is known about one function's way up, kept in {@code SharedFunctionInfo.tieringState}. Guarded by its {@link CompileService}. */
final class FunctionTier {
    /** Whether code for calls, and for frames of resumable functions, has been asked for. */
    boolean callsRequested;
    /** Whether code for running loops has been asked for. */
    boolean framesRequested;
    /** Whether the compiler refused the function, or failed on it: it stays in the interpreter. */
    boolean abandoned;

    void request(boolean forFrames, boolean requested) {
        if (forFrames) {
            framesRequested = requested;
        } else {
            callsRequested = requested;
        }
    }
}
