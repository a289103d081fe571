package dev.deltic.engine;

import dev.deltic.trace.EngineLog;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;

/** Follows threads that wait for isolates: a thread's blocker is the lock it waits for, and the lock knows its owner. Apart from the
 *  lock, so that nothing of this is loaded before a thread has to wait. */
final class LockCycle {
    /** Chains longer than that are not followed: nobody has nested so many isolates. */
    private static final int MAX_LENGTH = 256;
    private static final int REPORTED_FRAMES = 6;
    private static final EngineLog LOG = new EngineLog("dev.deltic.engine");

    private LockCycle() { }

    /** Whether the current thread, waiting for {@code wanted}, would wait for itself: the text that says so, or null. Never wrong when it
     *  says so; may miss a cycle while one of its threads is between two sleeps, which the next look finds. */
    static String find(IsolateLock wanted, Thread current) {
        Thread holder = wanted.owner();
        if (holder == null || !(LockSupport.getBlocker(holder) instanceof IsolateLock)) {
            return null;
        }
        ArrayList<IsolateLock> locks = new ArrayList<>();
        ArrayList<Thread> holders = new ArrayList<>();
        IsolateLock lock = wanted;
        while (locks.size() < MAX_LENGTH) {
            holder = lock.owner();
            if (holder == null) {
                return null;
            }
            locks.add(lock);
            holders.add(holder);
            if (holder == current) {
                return isStable(locks, holders) ? text(locks, holders) : null;
            }
            if (!(LockSupport.getBlocker(holder) instanceof IsolateLock next)) {
                return null;
            }
            lock = next;
        }
        return null;
    }

    /** What was read thread by thread is true as a whole. From the end: the last lock is the current thread's, so who waits for it cannot
     *  go on, so it keeps what it owns, so who waits for that cannot go on, and so on. */
    private static boolean isStable(ArrayList<IsolateLock> locks, ArrayList<Thread> holders) {
        for (int i = locks.size() - 2; i >= 0; i--) {
            if (LockSupport.getBlocker(holders.get(i)) != locks.get(i + 1) || locks.get(i).owner() != holders.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static String text(ArrayList<IsolateLock> locks, ArrayList<Thread> holders) {
        int last = locks.size() - 1;
        StringBuilder text = new StringBuilder("deadlock: ").append(name(holders.get(last))).append(" in ").append(locks.get(last))
            .append(" must not wait for ").append(locks.get(0));
        for (int i = 0; i < last; i++) {
            text.append(i == 0 ? ", for " : ", and ").append(name(holders.get(i))).append(" in ").append(locks.get(i))
                .append(" waits for ").append(locks.get(i + 1));
        }
        return text.toString();
    }

    /** How messages call a thread; virtual threads have no names unless somebody gives them one. */
    static String name(Thread thread) {
        return thread == null ? "no thread" : thread.getName().isEmpty() ? thread.toString() : "thread " + thread.getName();
    }

    /** Logs that a thread waits for an isolate whose owner is waiting for something else: true when it is so. */
    static boolean report(IsolateLock lock, long waitedNanos) {
        Thread holder = lock.owner();
        if (holder == null || LockSupport.getBlocker(holder) instanceof IsolateLock) {
            return false;
        }
        Thread.State state = holder.getState();
        if (state != Thread.State.WAITING && state != Thread.State.BLOCKED) {
            return false;
        }
        StringBuilder text = new StringBuilder(name(Thread.currentThread())).append(" has waited for ").append(lock).append(" for ")
            .append(waitedNanos / 1_000_000_000).append(" s: ").append(name(holder)).append(" is in it and waits, in");
        StackTraceElement[] frames = holder.getStackTrace();
        for (int i = 0; i < frames.length && i < REPORTED_FRAMES; i++) {
            text.append(i == 0 ? " " : " < ").append(frames[i].getClassName()).append('.').append(frames[i].getMethodName());
        }
        LOG.warn(text.append("; deltic.lock.timeoutMillis would end the wait").toString(), null);
        return true;
    }
}
