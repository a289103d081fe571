package dev.deltic.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Looks after the limited evaluations of the process: one daemon thread, started by the first, that sleeps when there is none and ends
 *  after some seconds of that. Refers to evaluations only while they run: no engine and no class loader stays because of it. */
final class Watchdog implements Runnable {
    private static final Watchdog INSTANCE = new Watchdog();
    /** How long the thread goes on looking when there is nothing: cheaper than being woken by each short evaluation. */
    private static final long QUIET_NANOS = 50_000_000;
    /** How long it sleeps before it ends. */
    private static final long IDLE_NANOS = 4_000_000_000L;

    private final ConcurrentHashMap<Thread, Evaluation> running = new ConcurrentHashMap<>();
    /** Null while there is none; changed with this object locked. */
    private volatile Thread worker;
    /** Whether the thread has to be woken, or started. */
    private volatile boolean asleep = true;

    private Watchdog() { }

    /** The innermost evaluation of a thread, or null. */
    static Evaluation of(Thread thread) {
        return INSTANCE.running.get(thread);
    }

    /** Looks after an evaluation of the current thread until {@link #end}. */
    static void begin(Evaluation evaluation) {
        INSTANCE.running.put(evaluation.thread, evaluation);
        if (INSTANCE.asleep) {
            INSTANCE.wake();
        }
    }

    /** The evaluation is over. */
    static void end(Evaluation evaluation) {
        if (evaluation.outer == null) {
            INSTANCE.running.remove(evaluation.thread);
        } else {
            INSTANCE.running.put(evaluation.thread, evaluation.outer);
        }
    }

    private synchronized void wake() {
        asleep = false;
        if (worker != null) {
            LockSupport.unpark(worker);
            return;
        }
        // The thread belongs to no caller: it inherits neither its thread locals nor its context class loader.
        Thread thread = new Thread(null, this, "deltic-watchdog", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        worker = thread;
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                worker = null;
                asleep = true;
            }
        }
    }

    @Override
    public void run() {
        long lastUse = System.nanoTime();
        while (true) {
            long now = System.nanoTime();
            long wait = lookAround(now);
            if (!running.isEmpty()) {
                lastUse = now;
            } else if (now - lastUse > QUIET_NANOS) {
                if (sleep()) {
                    return;
                }
                lastUse = System.nanoTime();
                continue;
            }
            LockSupport.parkNanos(this, wait);
            Thread.interrupted();               // nobody has a reason to; it must not keep the thread from sleeping
        }
    }

    /** A method of its own: while the thread waits, its stack refers to no evaluation. */
    private long lookAround(long now) {
        long wait = Evaluation.MAX_WAIT;
        for (Evaluation innermost : running.values()) {
            for (Evaluation e = innermost; e != null; e = e.outer) {
                wait = Math.min(wait, e.check(now));
            }
        }
        return wait;
    }

    /** Sleeps until woken; whether nobody did, and the thread has to end. */
    private boolean sleep() {
        long end = System.nanoTime() + IDLE_NANOS;
        asleep = true;
        while (asleep && running.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return retire();
            }
            LockSupport.parkNanos(this, left);
            Thread.interrupted();
        }
        asleep = false;
        return false;
    }

    private synchronized boolean retire() {
        if (!asleep || !running.isEmpty()) {
            asleep = false;
            return false;
        }
        worker = null;
        return true;
    }
}
