package dev.deltic.tiering;

import dev.deltic.baseline.BaselineCompiler;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.feedback.MissObserver;
import dev.deltic.interpreter.InterpreterCode;

/** What is known about one function's way up, kept in {@code SharedFunctionInfo.tieringState}. Guarded by its {@link CompileService}. */
final class FunctionTier implements MissObserver {
    /** How many more misses there have to be each time before it is looked again whether another compilation would help. */
    private static final int PATIENCE = 8;
    /** How often that is done in vain. */
    private static final int MAX_LOOKS = 3;

    private final CompileService service;
    /** Whether code for calls, and for frames of resumable functions, has been asked for. */
    boolean callsRequested;
    /** Whether code for running loops has been asked for. */
    boolean framesRequested;
    /** Whether the compiler refused the function, or failed on it: it stays in the interpreter. */
    boolean abandoned;
    /** How often the function has been compiled for calls, or is being. */
    int generation;
    private InterpreterCode code;
    /** The feedback's summary when the code was made. */
    private int summary;
    private int budget;
    private int looks;

    FunctionTier(CompileService service) {
        this.service = service;
    }

    void request(boolean forFrames, boolean requested) {
        if (forFrames) {
            framesRequested = requested;
        } else {
            callsRequested = requested;
        }
    }

    /** The function has been compiled: counts what its code misses from now on, if that may be made better.
     *  @param misses after how many to look */
    void published(InterpreterCode interpreted, int misses) {
        code = interpreted;
        FeedbackVector feedback = interpreted.shared().feedback();
        generation++;
        summary = feedback.summary();
        budget = misses << 2 * (generation - 1);
        looks = 0;
        if (generation <= BaselineCompiler.LAST_GENERATION) {
            feedback.observeMisses(this, budget);
        }
    }

    @Override
    public void missesCounted() {
        boolean again;
        synchronized (service) {
            FeedbackVector feedback = code.shared().feedback();
            // The first code that is made again knows nothing of objects whose shapes nobody makes any more: there may be many.
            again = !abandoned && (feedback.summary() != summary || generation == 2 && looks > 0);
            if (!again && looks++ < MAX_LOOKS) {
                budget *= PATIENCE;
                feedback.observeMisses(this, budget);
            }
        }
        if (again) {
            service.compileAgain(code);
        }
    }
}
