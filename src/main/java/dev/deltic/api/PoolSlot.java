package dev.deltic.api;

import java.util.concurrent.atomic.AtomicInteger;

/** One isolate of a pool. Whoever changes the state from IDLE owns the other fields until it sets it again. */
final class PoolSlot {
    static final int IDLE = 0;
    static final int LEASED = 1;
    /** Never to be used again. */
    static final int GONE = 2;

    final AtomicInteger state = new AtomicInteger(LEASED);
    final Isolate isolate;
    /** Null before the first lease, and between two where each gets one of its own. */
    Context context;
    int uses;
    /** The thread that had it last, by its number: no thread is kept alive. */
    volatile long thread;
    /** Since when it is idle, as {@link System#nanoTime}. */
    volatile long idleSince;

    PoolSlot(Isolate isolate) {
        this.isolate = isolate;
    }

    boolean claim() {
        return state.get() == IDLE && state.compareAndSet(IDLE, LEASED);
    }

    boolean evict() {
        return state.compareAndSet(IDLE, GONE);
    }
}
