package dev.deltic.engine;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** One thread as the isolates of one engine know it: its number, and which of them it has entered. An isolate keeps the one of the thread
 *  that was in it last, by which that thread is known again without a look into its thread-local values. What all entrants of a thread
 *  share, and the thread keeps, is a list of the JDK's objects: an object of ours would keep its class loader after a redeployment. */
final class Entrant {
    private static final int THREAD = 0;
    private static final int COUNTS = 1;
    /** The place in the list of the outermost isolate; those that the thread has entered from there follow. */
    private static final int FIRST = 2;
    private static final int NUMBER = 0;
    private static final int DEPTH = 1;

    /** The thread's, alone of all threads that enter the engine's isolates, ever; never 0. */
    final long number;
    private final WeakReference<?> thread;
    private final long[] counts;
    private final ArrayList<Object> list;

    /** The thread of {@link #newList}'s result. */
    Entrant(ArrayList<Object> list) {
        this.list = list;
        thread = (WeakReference<?>) list.get(THREAD);
        counts = (long[]) list.get(COUNTS);
        number = counts[NUMBER];
    }

    /** What the current thread is to keep. */
    static ArrayList<Object> newList(long number) {
        ArrayList<Object> list = new ArrayList<>(FIRST + 2);
        list.add(new WeakReference<>(Thread.currentThread()));
        list.add(new long[] {number, 0});
        return list;
    }

    /** Whether this is the current thread. Any thread may ask. */
    boolean isCurrent() {
        return thread.get() == Thread.currentThread();
    }

    /** The thread; null when it is gone. */
    Thread thread() {
        return (Thread) thread.get();
    }

    // ---- what only the thread itself asks for -------------------------------------------------------------------------

    /** How many isolates the thread has entered. */
    int depth() {
        return (int) counts[DEPTH];
    }

    /** Notes, before the thread takes its lock, that the thread enters an isolate, which is referred to by {@code isolate}. What the place
     *  had last stays there until another takes it: storing a reference in an old object costs a memory fence in the G1 collector. */
    void add(WeakReference<Isolate> isolate) {
        int place = FIRST + (int) counts[DEPTH];
        if (place == list.size()) {
            list.add(isolate);
        } else if (list.get(place) != isolate) {
            list.set(place, isolate);
        }
        counts[DEPTH]++;
    }

    /** Takes back the last {@link #add}. */
    void remove() {
        counts[DEPTH]--;
    }

    // ---- what any thread may ask for ----------------------------------------------------------------------------------

    /** Adds to {@code found} the isolates of a group that a list's thread is in, and perhaps some that it has just left. */
    static void collect(ArrayList<Object> list, IsolateGroup group, List<Isolate> found) {
        Object[] copy = list.toArray();                     // its thread may change it meanwhile
        int end = (int) Math.min(copy.length, FIRST + ((long[]) copy[COUNTS])[DEPTH]);
        for (int i = FIRST; i < end; i++) {
            if (copy[i] instanceof WeakReference<?> reference && reference.get() instanceof Isolate isolate && isolate.group() == group) {
                found.add(isolate);
            }
        }
    }
}
