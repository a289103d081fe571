package dev.deltic.engine;

/** A thread may not enter an isolate: it has been closed, the thread would wait for itself, or has waited too long. Nothing of what the
 *  thread wanted has been done. Its makers are declared to give a class of the JDK, so that the lock is verified without this one. */
public final class EntryRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private EntryRefusedException(String message) {
        super(message);
    }

    /** The refusal of what has been closed; {@code what} as {@code toString} names it. */
    public static IllegalStateException closed(Object what) {
        return new EntryRefusedException(what + " has been closed");
    }

    static IllegalStateException deadlock(String cycle) {
        return new EntryRefusedException(cycle);
    }

    static IllegalStateException timeout(IsolateLock lock, long millis) {
        return new EntryRefusedException(LockCycle.name(Thread.currentThread()) + " has waited " + millis + " ms for " + lock
            + ", which " + LockCycle.name(lock.owner()) + " is in");
    }
}
