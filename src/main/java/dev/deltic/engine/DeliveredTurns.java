package dev.deltic.engine;

import dev.deltic.runtime.TerminationException;

/** The turns that other threads deliver to an isolate. */
final class DeliveredTurns {
    private DeliveredTurns() { }

    /** Runs what was delivered, as long as nobody is in the isolate. Each is a turn with limits of its own; one that is ended by them is no
     *  failure of the thread that ran it. */
    static void run(Isolate isolate) {
        while (isolate.agent().jobs.hasDelivered() && isolate.tryEnter()) {
            try {
                if (isolate.engine().limits() != null) {
                    isolate.agent().beginEvaluation(isolate.engine().limits());
                }
                isolate.agent().jobs.takeTurn();
                isolate.runJobs();
            } catch (TerminationException e) {
                // told where its failures go, and what it left behind dropped, when it was ended
            } finally {
                isolate.release();
            }
        }
    }
}
