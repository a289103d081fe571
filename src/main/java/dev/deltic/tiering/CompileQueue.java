package dev.deltic.tiering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Requests that wait for the compiler's thread, which exists only while there is something to do and a little longer, so that an
 *  engine nobody uses leaves no thread behind. Bounded: what does not fit is refused, and may be asked for again. Thread-safe. */
final class CompileQueue {
    /** What takes requests off the queue, on the compiler's thread. */
    interface Consumer {
        /** Compiles functions of one source; throws nothing. */
        void compile(List<CompileRequest> batch);
    }

    static final int CAPACITY = 1024;
    /** The bounds of one class: JVM classes are cheaper by the dozen, but the first function waits for the last. */
    private static final int MAX_BATCH = 20;
    private static final int MAX_BATCH_WORDS = 6_000;

    private final Consumer consumer;
    private final long idleMillis;
    private final ArrayDeque<CompileRequest> requests = new ArrayDeque<>();
    private boolean hasThread;
    private boolean busy;

    CompileQueue(Consumer consumer, long idleMillis) {
        this.consumer = consumer;
        this.idleMillis = idleMillis;
    }

    /** Adds a request, in front of the others when a loop is waiting for it; false when the queue is full. */
    synchronized boolean offer(CompileRequest request) {
        if (requests.size() >= CAPACITY) {
            return false;
        }
        if (request.forFrames()) {
            requests.addFirst(request);
        } else {
            requests.addLast(request);
        }
        if (hasThread) {
            notifyAll();
        } else {
            startThread();
        }
        return true;
    }

    /** The thread belongs to no caller: it inherits neither its thread locals nor its context class loader. */
    private void startThread() {
        Thread thread = new Thread(null, new Worker(), "deltic-compiler", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        hasThread = true;
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            hasThread = started;
        }
    }

    synchronized int depth() {
        return requests.size();
    }

    synchronized void clear() {
        requests.clear();
    }

    /** Waits until nothing is queued or being compiled; false when that takes longer than {@code millis}. */
    synchronized boolean awaitIdle(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (busy || !requests.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private final class Worker implements Runnable {
        @Override
        public void run() {
            while (workOnBatch()) {
                continue;
            }
        }
    }

    /** A method of its own: while the thread waits, its stack refers to nothing that has been compiled. */
    private boolean workOnBatch() {
        List<CompileRequest> batch = take();
        if (batch == null) {
            return false;
        }
        consumer.compile(batch);
        return true;
    }

    /** The next requests that go into one class; null when there have been none for some time, and the thread has to end. */
    private synchronized List<CompileRequest> take() {
        busy = false;
        notifyAll();
        long end = System.nanoTime() + idleMillis * 1_000_000;
        while (requests.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                hasThread = false;
                return null;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt it; whoever does wants it to end.
                requests.clear();
                hasThread = false;
                return null;
            }
        }
        busy = true;
        return nextBatch();
    }

    private List<CompileRequest> nextBatch() {
        CompileRequest first = requests.removeFirst();
        ArrayList<CompileRequest> batch = new ArrayList<>();
        batch.add(first);
        int words = first.words();
        Iterator<CompileRequest> others = requests.iterator();
        while (others.hasNext() && batch.size() < MAX_BATCH) {
            CompileRequest other = others.next();
            if (other.fits(first) && words + other.words() <= MAX_BATCH_WORDS) {
                words += other.words();
                batch.add(other);
                others.remove();
            }
        }
        return batch;
    }
}
