package dev.deltic.api;

import dev.deltic.engine.EntryRefusedException;
import dev.deltic.engine.FlightRecords;
import dev.deltic.trace.FlightRecording;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;

/** Isolates that are lent to one caller at a time, so that no caller waits inside an isolate for another, and their number is bounded.
 *
 *  {@snippet :
 *  try (IsolatePool.Lease lease = pool.acquire()) {
 *      return lease.context().run(script).asInt();
 *  }
 *  }
 *
 *  <p>A thread gets the isolate that it had last, if that is idle, for then its objects are in the processor's caches; no thread is
 *  remembered by more than its number. Callers that find all isolates lent wait in line, first come first served, parked and without
 *  monitors, so that any number of virtual threads may wait. Thread-safe. Need not be closed; a pool that nobody refers to is collected,
 *  with its idle isolates. What is idle for too long is closed by a thread that exists only meanwhile. */
public final class IsolatePool implements AutoCloseable {
    private static final int MAX_CELLS = 1024;

    private final Engine engine;
    private final PoolConfig config;
    /** One permit for each isolate that may be lent. */
    private final Semaphore permits;
    private final CopyOnWriteArrayList<PoolSlot> slots = new CopyOnWriteArrayList<>();
    /** What the threads of a hash had last. May name what is lent or gone. */
    private final AtomicReferenceArray<PoolSlot> lastByThread;
    /** Held while slots are added and removed, never while somebody waits. */
    private final ReentrantLock change = new ReentrantLock();
    /** Null while there is nothing to evict. */
    private volatile PoolEvictor evictor;
    private volatile boolean closed;

    private final AtomicLong created = new AtomicLong();
    private final AtomicLong evicted = new AtomicLong();
    private final AtomicLong replaced = new AtomicLong();
    private final AtomicLong acquired = new AtomicLong();
    private final AtomicLong affine = new AtomicLong();
    private final AtomicLong waits = new AtomicLong();
    private final AtomicLong timeouts = new AtomicLong();

    IsolatePool(Engine engine, PoolConfig config) {
        this.engine = engine;
        this.config = config;
        this.permits = new Semaphore(config.max(), true);
        int cells = 4;
        while (cells < 4 * config.max() && cells < MAX_CELLS) {
            cells *= 2;
        }
        this.lastByThread = new AtomicReferenceArray<>(cells);
    }

    /** An isolate and a context in it, the caller's until the lease is closed.
     *  @throws IllegalStateException when the pool has been closed, all isolates stayed lent for the
     *      {@linkplain PoolConfig#acquireTimeout acquire timeout}, or the thread was interrupted while it waited; it then is still
     *      interrupted
     *  @throws RuntimeException what the configuration's setup throws */
    public Lease acquire() {
        checkOpen();
        takePermit();
        boolean lent = false;
        PoolSlot slot = null;
        try {
            slot = find();
            prepare(slot);
            lent = true;
        } finally {
            if (!lent) {
                if (slot != null) {
                    replaced.incrementAndGet();
                    drop(slot);
                }
                permits.release();
            }
        }
        acquired.incrementAndGet();
        return new Lease(this, slot);
    }

    private void checkOpen() {
        if (closed) {
            throw EntryRefusedException.closed("the pool");
        }
    }

    private void takePermit() {
        // tryAcquire alone would overtake those who wait.
        if (!permits.hasQueuedThreads() && permits.tryAcquire()) {
            return;
        }
        try {
            waits.incrementAndGet();
            Object event = FlightRecording.isWanted() ? FlightRecords.beginPoolWait() : null;
            long nanos = config.acquireTimeout().isZero() ? Long.MAX_VALUE : config.acquireTimeout().toNanos();
            boolean taken = permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            if (event != null) {
                FlightRecords.endPoolWait(event, !taken);
            }
            if (!taken) {
                timeouts.incrementAndGet();
                throw new IllegalStateException("no isolate came back to the pool within " + config.acquireTimeout().toMillis()
                    + " ms: all " + config.max() + " are lent");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an isolate", e);
        }
        if (closed) {
            permits.release();
            checkOpen();
        }
    }

    private int cell(long thread) {
        return (int) (thread * 0x9E3779B97F4A7C15L >>> 40) & lastByThread.length() - 1;
    }

    /** An isolate for a thread that has a permit. So fewer than the maximum are lent, and one is idle or may be made. */
    private PoolSlot find() {
        long thread = Thread.currentThread().getId();
        int cell = cell(thread);
        PoolSlot last = lastByThread.get(cell);
        if (last != null && last.thread == thread && last.claim()) {
            affine.incrementAndGet();
            return last;
        }
        while (true) {
            for (PoolSlot slot : slots) {
                if (slot.claim()) {
                    remember(slot, thread, cell);
                    return slot;
                }
            }
            PoolSlot fresh = add();
            if (fresh != null) {
                remember(fresh, thread, cell);
                return fresh;
            }
            Thread.onSpinWait();
        }
    }

    private void remember(PoolSlot slot, long thread, int cell) {
        slot.thread = thread;
        lastByThread.set(cell, slot);
    }

    /** A new isolate, lent already; null when there are enough. */
    private PoolSlot add() {
        change.lock();
        try {
            checkOpen();
            if (slots.size() >= config.max()) {
                return null;
            }
            PoolSlot slot = new PoolSlot(engine.newIsolate());
            slots.add(slot);
            created.incrementAndGet();
            return slot;
        } finally {
            change.unlock();
        }
    }

    private void prepare(PoolSlot slot) {
        slot.uses++;
        if (slot.context == null) {
            slot.context = slot.isolate.newContext();
            config.setup().accept(slot.context);
        }
    }

    /** A lease is over. */
    private void takeBack(PoolSlot slot) {
        boolean worn = config.reset() == PoolConfig.Reset.NEW_ISOLATE || config.maxUses() > 0 && slot.uses >= config.maxUses()
            || slot.isolate.isClosed();
        if (worn || closed) {
            replaced.incrementAndGet();
            drop(slot);
        } else {
            if (config.reset() == PoolConfig.Reset.NEW_CONTEXT) {
                slot.context.close();
                slot.context = null;
            }
            slot.idleSince = System.nanoTime();
            slot.state.set(PoolSlot.IDLE);
            if (closed && slot.evict()) {
                drop(slot);
            } else if (evictor == null && !config.idleTime().isZero() && slots.size() > config.min()) {
                startEvictor();
            }
        }
        permits.release();
    }

    private void drop(PoolSlot slot) {
        slot.state.set(PoolSlot.GONE);
        change.lock();
        try {
            slots.remove(slot);
        } finally {
            change.unlock();
        }
        lastByThread.compareAndSet(cell(slot.thread), slot, null);
        slot.isolate.close();
    }

    // ---- eviction ---------------------------------------------------------------------------------------------------

    private void startEvictor() {
        change.lock();
        try {
            if (evictor == null && !closed) {
                evictor = PoolEvictor.start(this);
            }
        } finally {
            change.unlock();
        }
    }

    /** Closes what has been idle for too long, the longest idle first.
     *  @return after how many nanoseconds to come again; -1 when there is nothing to come for: a later lease starts another evictor */
    long evictIdle() {
        long idleNanos = config.idleTime().toNanos();
        while (true) {
            PoolSlot oldest = null;
            for (PoolSlot slot : slots) {
                if (slot.state.get() == PoolSlot.IDLE && (oldest == null || slot.idleSince - oldest.idleSince < 0)) {
                    oldest = slot;
                }
            }
            change.lock();
            try {
                if (closed || slots.size() <= config.min()) {
                    evictor = null;
                    return -1;
                }
            } finally {
                change.unlock();
            }
            long left = oldest == null ? idleNanos : idleNanos - (System.nanoTime() - oldest.idleSince);
            if (left > 0) {
                return left;
            }
            if (oldest.evict()) {
                evicted.incrementAndGet();
                drop(oldest);
            }
        }
    }

    // ---- life -------------------------------------------------------------------------------------------------------

    /** The numbers. */
    public PoolStatistics statistics() {
        int idle = 0;
        int active = 0;
        for (PoolSlot slot : slots) {
            int state = slot.state.get();
            idle += state == PoolSlot.IDLE ? 1 : 0;
            active += state == PoolSlot.LEASED ? 1 : 0;
        }
        return new PoolStatistics(active, idle, created.get(), evicted.get(), replaced.get(), acquired.get(), affine.get(), waits.get(),
            timeouts.get());
    }

    /** How it was configured. */
    public PoolConfig config() {
        return config;
    }

    /** The engine of its isolates. */
    public Engine engine() {
        return engine;
    }

    /** Closes all isolates, those that are lent included, as {@link Isolate#close} does; whoever waits for one gets an
     *  IllegalStateException. From any thread; does nothing when it has been closed before. */
    @Override
    @PreDestroy
    public void close() {
        change.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
        } finally {
            change.unlock();
        }
        for (PoolSlot slot : slots) {
            slot.isolate.close();
            if (slot.evict()) {
                drop(slot);
            }
        }
        PoolEvictor running = evictor;
        if (running != null) {
            running.wake();
        }
        // Enough for all who can wait: each finds the pool closed, and gives its permit back.
        permits.release(config.max());
    }

    /** Whether it has been closed. */
    public boolean isClosed() {
        return closed;
    }

    /** An isolate for a while. To be closed by the one that acquired it, on any thread; then its context must not be used any more. */
    public static final class Lease implements AutoCloseable {
        private final IsolatePool pool;
        private PoolSlot slot;

        private Lease(IsolatePool pool, PoolSlot slot) {
            this.pool = pool;
            this.slot = slot;
        }

        private synchronized PoolSlot slot() {
            if (slot == null) {
                throw EntryRefusedException.closed("the lease");
            }
            return slot;
        }

        /** The isolate.
         *  @throws IllegalStateException when the lease has been closed */
        public Isolate isolate() {
            return slot().isolate;
        }

        /** The context, as the {@linkplain PoolConfig#reset reset policy} has it.
         *  @throws IllegalStateException when the lease has been closed */
        public Context context() {
            return slot().context;
        }

        /** Gives the isolate back; does nothing when that has been done before. */
        @Override
        public void close() {
            PoolSlot returned;
            synchronized (this) {
                returned = slot;
                slot = null;
            }
            if (returned != null) {
                pool.takeBack(returned);
            }
        }
    }
}
