package dev.deltic.runtime;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the times that a thread had an isolate to itself, twice each: the number is odd while one has. That lets others read a little
 *  without entering: who finds the same even number before and after has read what no thread was changing. What they read in between
 *  may be torn, so they look at objects' fields only, and drop whatever they found, exceptions too, if the number has changed. */
@SuppressWarnings("serial")
public final class Turns extends AtomicLong {
    /** What the number is, for the one thread that changes it. */
    private long last;

    /** The calling thread, which has locked the isolate, starts. */
    public void begin() {
        lazySet(++last);
        VarHandle.storeStoreFence();
    }

    /** The calling thread is about to unlock the isolate. */
    public void end() {
        lazySet(++last);
    }

    /** What to give {@link #isUndisturbed} after reading; odd when some thread is in the isolate, and reading makes no sense. */
    public long read() {
        return get();
    }

    /** Whether no thread has been in the isolate since {@link #read} gave the even number {@code before}. */
    public boolean isUndisturbed(long before) {
        VarHandle.loadLoadFence();
        return get() == before;
    }
}
