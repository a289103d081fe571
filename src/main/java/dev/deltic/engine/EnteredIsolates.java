package dev.deltic.engine;

import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Which isolates of one engine each thread has entered. A thread notes an isolate before it takes the isolate's lock, which is a fence,
 *  and looks at the isolate's {@link IsolateGroup} when it has it. Thread-safe.
 *
 *  <p>What threads keep are lists of the JDK, empty in between: an object of ours would keep its class loader after a redeployment. */
final class EnteredIsolates {
    private final ThreadLocal<ArrayList<Isolate>> ofThread = new ThreadLocal<>();
    private final ArrayList<WeakReference<ArrayList<Isolate>>> ofAll = new ArrayList<>();

    /** The current thread's, the innermost last and each once; changed by that thread alone. */
    ArrayList<Isolate> ofThread() {
        ArrayList<Isolate> isolates = ofThread.get();
        return isolates == null ? firstEntry() : isolates;
    }

    private ArrayList<Isolate> firstEntry() {
        ArrayList<Isolate> isolates = new ArrayList<>(2);
        ofThread.set(isolates);
        synchronized (ofAll) {
            if (ofAll.size() >= 16 && Integer.bitCount(ofAll.size()) == 1) {
                ofAll.removeIf(reference -> reference.get() == null);
            }
            ofAll.add(new WeakReference<>(isolates));
        }
        return isolates;
    }

    /** Adds the isolates of a closed group to {@code found} that threads are in, and perhaps some that they have just left. A thread that
     *  is not seen here will see that the group is closed. */
    void collect(IsolateGroup group, List<Isolate> found) {
        VarHandle.fullFence();
        synchronized (ofAll) {
            for (WeakReference<ArrayList<Isolate>> reference : ofAll) {
                ArrayList<Isolate> isolates = reference.get();
                if (isolates == null) {
                    continue;
                }
                for (Object isolate : isolates.toArray()) {         // a copy, for its thread may change the list meanwhile
                    if (isolate != null && ((Isolate) isolate).group() == group) {
                        found.add((Isolate) isolate);
                    }
                }
            }
        }
    }
}
