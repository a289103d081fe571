package dev.deltic.engine;

import dev.deltic.runtime.Turns;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A lock that the same thread may take again, made for the case that nobody else wants it: taking it is one atomic operation, releasing it
 *  none, where {@code ReentrantLock} needs one for each, which was half of what a short call of a script function cost.
 *
 *  <p>The price is paid by who has to wait: the owner may release the lock without seeing that somebody has just begun to wait, because
 *  its look at {@link #waiters} may come before its release is seen by others. Therefore the first in the queue looks again after a
 *  while. Those behind it need not: whoever is first gets the lock, leaves the queue and then, releasing it, sees who was behind. */
final class IsolateLock {
    /** Attempts before a thread goes to sleep. */
    private static final int SPINS = 64;
    /** The longest sleep without a look at the lock, in nanoseconds. */
    private static final long MAX_SLEEP = 1_000_000;

    private final AtomicReference<Thread> owner = new AtomicReference<>();
    /** Null until a thread had to wait. */
    private volatile ConcurrentLinkedQueue<Thread> waiters;
    private final Turns turns;
    /** How often the owner has taken the lock. */
    private int holds;

    /** A lock whose outermost takings are turns. */
    IsolateLock(Turns turns) {
        this.turns = turns;
    }

    /** Takes the lock; returns how often this thread has it now. Waits, whatever interrupts it. */
    int lock() {
        Thread current = Thread.currentThread();
        if (owner.get() == current) {
            return ++holds;
        }
        if (!owner.compareAndSet(null, current)) {
            await(current);
        }
        holds = 1;
        turns.begin();
        return 1;
    }

    /** Takes the lock if nobody else has it. */
    boolean tryLock() {
        Thread current = Thread.currentThread();
        if (owner.get() == current) {
            holds++;
            return true;
        }
        if (!owner.compareAndSet(null, current)) {
            return false;
        }
        holds = 1;
        turns.begin();
        return true;
    }

    private void await(Thread current) {
        for (int i = 0; i < SPINS; i++) {
            Thread.onSpinWait();
            if (owner.get() == null && owner.compareAndSet(null, current)) {
                return;
            }
        }
        boolean interrupted = false;
        ConcurrentLinkedQueue<Thread> queue = queue();
        queue.add(current);
        while (!owner.compareAndSet(null, current)) {
            if (queue.peek() == current) {
                LockSupport.parkNanos(this, MAX_SLEEP);
            } else {
                LockSupport.park(this);
            }
            interrupted |= Thread.interrupted();
        }
        queue.remove(current);
        if (interrupted) {
            current.interrupt();
        }
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
        return owner.get() == Thread.currentThread();
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
            owner.set(null);
        } else {
            owner.lazySet(null);
        }
        ConcurrentLinkedQueue<Thread> queue = waiters;
        if (queue != null) {
            LockSupport.unpark(queue.peek());
        }
    }
}
