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

        /** There is a pause: does something else, not for long; throws nothing.
         *  @return whether to be called in later pauses too */
        boolean pause();
    }

    /** A pause begins that long after the last compilation, unless it is one of the quick ones: programs warm up in bursts. */
    private static final long QUIET_MILLIS = 100;
    private static final long MIN_PAUSE_MILLIS = 5;
    private static final long MAX_PAUSE_MILLIS = 300;
    /** A pause begins after as many times what the consumer took for the one before: it is to take no time that matters. */
    private static final int PAUSE_FACTOR = 20;
    /** The first pause after the quick ones begins that long after them. What the consumer does in it costs HotSpot's machine code of the
     *  embedder's side some of its assumptions, and a program that is about to be warm would wait for that code again. */
    static final long FIRST_PAUSE_MILLIS = 1_000;

    static final int CAPACITY = 1024;
    /** The bounds of one class: JVM classes are cheaper by the dozen, but the first function waits for the last. */
    static final int MAX_BATCH = 20;
    static final int MAX_BATCH_WORDS = 6_000;

    private final Consumer consumer;
    private final long idleMillis;
    private final ArrayDeque<CompileRequest> requests = new ArrayDeque<>();
    private boolean hasThread;
    private boolean busy;
    /** Whether the consumer wants to be told of pauses. */
    private boolean usesPauses = true;
    /** How many pauses are still to come that begin at once and follow each other quickly. */
    private int quickPauses;
    private long pauseMillis;
    /** Before then no pause begins. */
    private long earliestPause = System.nanoTime();
    /** When the thread ends if there is nothing to do until then. */
    private long idleEnd;

    CompileQueue(Consumer consumer, long idleMillis, int quickPauses) {
        this.consumer = consumer;
        this.idleMillis = idleMillis;
        this.quickPauses = quickPauses;
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
        idleEnd = System.nanoTime() + idleMillis * 1_000_000;
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
        if (batch.isEmpty()) {
            usePause();
        } else {
            consumer.compile(batch);
        }
        return true;
    }

    private void usePause() {
        long start = System.nanoTime();
        usesPauses = consumer.pause();
        if (quickPauses > 0) {
            pauseMillis = MIN_PAUSE_MILLIS;
            if (--quickPauses == 0) {
                earliestPause = System.nanoTime() + FIRST_PAUSE_MILLIS * 1_000_000;
            }
            return;
        }
        long pause = (System.nanoTime() - start) * PAUSE_FACTOR / 1_000_000;
        pauseMillis = Math.max(MIN_PAUSE_MILLIS, Math.min(MAX_PAUSE_MILLIS, pause));
    }

    /** The next requests that go into one class; none when there is a pause; null when there have been none for some time, and the
     *  thread has to end. */
    private synchronized List<CompileRequest> take() {
        long now = System.nanoTime();
        if (busy) {
            busy = false;
            idleEnd = now + idleMillis * 1_000_000;
            pauseMillis = quickPauses > 0 ? 0 : QUIET_MILLIS;
            notifyAll();
        }
        long pauseEnd = now + Math.max(pauseMillis * 1_000_000, earliestPause - now);
        while (requests.isEmpty()) {
            now = System.nanoTime();
            long left = (idleEnd - now) / 1_000_000;
            if (left <= 0) {
                hasThread = false;
                return null;
            }
            long pauseLeft = usesPauses ? (pauseEnd - now) / 1_000_000 : left;
            if (pauseLeft <= 0) {
                return List.of();
            }
            try {
                wait(Math.min(left, pauseLeft));
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
