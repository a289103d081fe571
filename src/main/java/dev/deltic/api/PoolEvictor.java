package dev.deltic.api;

import java.lang.ref.WeakReference;
import java.util.concurrent.locks.LockSupport;

/** The thread that closes a pool's idle isolates. It exists only while the pool has more than it has to keep, and does not keep the pool.
 *  */
final class PoolEvictor implements Runnable {
    /** The longest sleep without a look whether the pool is still there. */
    private static final long MAX_SLEEP_NANOS = 60_000_000_000L;

    private final WeakReference<IsolatePool> pool;
    private Thread thread;

    private PoolEvictor(IsolatePool pool) {
        this.pool = new WeakReference<>(pool);
    }

    /** The thread belongs to no caller: it inherits neither its thread locals nor its context class loader. */
    static PoolEvictor start(IsolatePool pool) {
        PoolEvictor evictor = new PoolEvictor(pool);
        evictor.thread = new Thread(null, evictor, "deltic-pool", 0, false);
        evictor.thread.setDaemon(true);
        evictor.thread.setContextClassLoader(null);
        evictor.thread.start();
        return evictor;
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        for (long nanos = evict(); nanos >= 0; nanos = evict()) {
            LockSupport.parkNanos(Math.min(nanos, MAX_SLEEP_NANOS));
        }
    }

    /** A method of its own: while the thread sleeps, its stack does not refer to the pool. */
    private long evict() {
        IsolatePool present = pool.get();
        return present == null ? -1 : present.evictIdle();
    }
}
