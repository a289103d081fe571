package dev.deltic.engine;

import dev.deltic.runtime.Turns;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A lock that the same thread may take again, made for the case that nobody else wants it: taking it is one atomic operation, releasing it
 *  none, where {@code ReentrantLock} needs one for each, which was half of what a short call of a script function cost.
 *
 *  <p>The price is paid by who has to wait: the owner may release the lock without seeing that somebody has just begun to wait, because
 *  its look at {@link #waiters} may come before its release is seen by others. Therefore the first sleep is short. A later owner has
 *  taken the lock after the waiter had queued, and sees it.
 *
 *  <p>Threads wait parked with the lock as their blocker, and hold no monitor meanwhile. So the blockers are the graph of who waits for
 *  whom: a thread that would wait for itself finds that out ({@link LockCycle}). */
final class IsolateLock {
    /** Attempts before a thread goes to sleep. */
    private static final int SPINS = 64;
    private static final long FIRST_SLEEP_NANOS = 1_000_000;
    /** The longest sleep without a look at the lock and at the graph. */
    private static final long MAX_SLEEP_NANOS = 256_000_000;
    /** After that time it is worth a line in the log that the owner is itself waiting for something. */
    private static final long REPORT_NANOS = 10_000_000_000L;

    /** The number of the thread that has it, 0 when none has. A number, for a reference costs a memory fence in the G1 collector. */
    private final AtomicLong owner = new AtomicLong();
    /** The thread that had it last; null before there was one. Written by the owner, when it is another one. */
    private volatile Entrant last;
    /** Null until a thread had to wait. */
    private volatile ConcurrentLinkedQueue<Thread> waiters;
    private final Turns turns;
    /** Its text names the lock in messages. */
    private final Object name;
    /** The longest wait, in milliseconds; 0 for no bound. */
    private final long timeoutMillis;
    /** How often the owner has taken the lock. */
    private int holds;
    private volatile boolean closed;
    /** What closes the lock with others; null for nothing. */
    private final IsolateGroup group;
    /** The threads that may take it. */
    private final EnteredIsolates threads;

    /** A lock whose outermost takings are turns, closed when the group is. */
    IsolateLock(Turns turns, Object name, long timeoutMillis, IsolateGroup group, EnteredIsolates threads) {
        this.group = group;
        this.threads = threads;
        this.turns = turns;
        this.name = name;
        this.timeoutMillis = timeoutMillis;
    }

    /** The current thread, for the methods that want one. */
    Entrant entrant() {
        Entrant known = last;
        return known != null && known.isCurrent() ? known : threads.ofThread();
    }

    /** As {@link #lock(Entrant)}. */
    int lock() {
        return lock(entrant());
    }

    /** Takes the lock; returns how often this thread has it now. Waits, whatever interrupts it. Throws {@link EntryRefusedException}. */
    int lock(Entrant current) {
        if (owner.get() == current.number) {
            return ++holds;
        }
        if (!owner.compareAndSet(0, current.number)) {
            await(current);
        }
        if (isClosed()) {
            leaveClosed();
            throw EntryRefusedException.closed(name);
        }
        begin(current);
        return 1;
    }

    private void begin(Entrant current) {
        if (last != current) {
            last = current;
        }
        holds = 1;
        turns.begin();
    }

    private void leaveClosed() {
        owner.set(0);
        wakeFirst();
    }

    /** As {@link #tryLock(Entrant)}. */
    boolean tryLock() {
        return tryLock(entrant());
    }

    /** Takes the lock if nobody else has it, and it has not been closed. */
    boolean tryLock(Entrant current) {
        if (owner.get() == current.number) {
            holds++;
            return true;
        }
        if (!owner.compareAndSet(0, current.number)) {
            return false;
        }
        if (isClosed()) {
            leaveClosed();
            return false;
        }
        begin(current);
        return true;
    }

    private void await(Entrant entrant) {
        for (int i = 0; i < SPINS; i++) {
            Thread.onSpinWait();
            if (owner.get() == 0 && owner.compareAndSet(0, entrant.number)) {
                return;
            }
        }
        Thread current = Thread.currentThread();
        ConcurrentLinkedQueue<Thread> queue = queue();
        queue.add(current);
        boolean taken = false;
        boolean interrupted = false;
        long start = System.nanoTime();
        long sleep = FIRST_SLEEP_NANOS;
        boolean reported = false;
        try {
            while (!owner.compareAndSet(0, entrant.number)) {
                long waited = System.nanoTime() - start;
                long left = beforeSleep(current, waited);
                if (!reported && waited > REPORT_NANOS) {
                    reported = LockCycle.report(this, waited);
                }
                LockSupport.parkNanos(this, Math.min(sleep, left));
                interrupted |= Thread.interrupted();
                sleep = Math.min(sleep * 2, MAX_SLEEP_NANOS);
            }
            taken = true;
        } finally {
            queue.remove(current);
            if (!taken) {
                LockSupport.unpark(queue.peek());
            }
            if (interrupted) {
                current.interrupt();
            }
        }
    }

    /** How long a thread may still wait, in nanoseconds. Throws when it should not wait at all. */
    private long beforeSleep(Thread current, long waited) {
        if (isClosed()) {
            throw EntryRefusedException.closed(name);
        }
        String cycle = LockCycle.find(this, current);
        if (cycle != null) {
            throw EntryRefusedException.deadlock(cycle);
        }
        if (timeoutMillis == 0) {
            return Long.MAX_VALUE;
        }
        long left = timeoutMillis * 1_000_000 - waited;
        if (left <= 0) {
            throw EntryRefusedException.timeout(this, timeoutMillis);
        }
        return left;
    }

    private synchronized ConcurrentLinkedQueue<Thread> queue() {
        if (waiters == null) {
            waiters = new ConcurrentLinkedQueue<>();
        }
        return waiters;
    }

    /** How often the current thread, which must have it, has the lock. */
    int holds() {
        return holds;
    }

    boolean isHeldByCurrentThread() {
        Entrant known = last;
        return known != null && owner.get() == known.number && known.isCurrent();
    }

    /** Whether a thread has it that is the current one. */
    boolean isHeldBy(Entrant current) {
        return owner.get() == current.number;
    }

    /** The thread that has it, for that thread. */
    Entrant holder() {
        return last;
    }

    /** The thread that has it now; null when none has, and while it is not yet known who has just taken it. */
    Thread owner() {
        Entrant known = last;
        return known != null && owner.get() == known.number ? known.thread() : null;
    }

    /** Releases the lock once. */
    void unlock() {
        release(false);
    }

    /** Releases the lock once; what the thread reads next it reads after the release. */
    void unlockOrdered() {
        release(true);
    }

    private void release(boolean isOrdered) {
        if (!isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException();
        }
        if (--holds > 0) {
            return;
        }
        turns.end();
        if (isOrdered) {
            owner.set(0);
        } else {
            owner.lazySet(0);
        }
        wakeFirst();
    }

    private void wakeFirst() {
        ConcurrentLinkedQueue<Thread> queue = waiters;
        if (queue != null) {
            LockSupport.unpark(queue.peek());
        }
    }

    /** Lets nobody in any more; who is in stays in. False when that was so before. */
    synchronized boolean close() {
        if (closed) {
            return false;
        }
        closed = true;
        if (waiters != null) {
            for (Thread waiter : waiters) {
                LockSupport.unpark(waiter);
            }
        }
        return true;
    }

    boolean isClosed() {
        return closed || group != null && group.isClosed();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
