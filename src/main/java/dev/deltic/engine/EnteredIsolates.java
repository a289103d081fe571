package dev.deltic.engine;

import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Which isolates of one engine each thread has entered. A thread notes an isolate before it takes the isolate's lock, which is a fence,
 *  and looks at the isolate's {@link IsolateGroup} when it has it. Thread-safe. */
final class EnteredIsolates {
    private final ThreadLocal<ArrayList<Object>> ofThread = new ThreadLocal<>();
    /** Guards {@link #lastNumber} too. */
    private final ArrayList<WeakReference<ArrayList<Object>>> ofAll = new ArrayList<>();
    private long lastNumber;

    /** The current thread. */
    Entrant ofThread() {
        ArrayList<Object> list = ofThread.get();
        return new Entrant(list == null ? firstEntry() : list);
    }

    private ArrayList<Object> firstEntry() {
        ArrayList<Object> list;
        synchronized (ofAll) {
            list = Entrant.newList(++lastNumber);
            if (ofAll.size() >= 16 && Integer.bitCount(ofAll.size()) == 1) {
                ofAll.removeIf(reference -> reference.get() == null);
            }
            ofAll.add(new WeakReference<>(list));
        }
        ofThread.set(list);
        return list;
    }

    /** Adds the isolates of a closed group to {@code found} that threads are in, and perhaps some that they have just left. A thread that
     *  is not seen here will see that the group is closed. */
    void collect(IsolateGroup group, List<Isolate> found) {
        VarHandle.fullFence();
        synchronized (ofAll) {
            for (WeakReference<ArrayList<Object>> reference : ofAll) {
                ArrayList<Object> list = reference.get();
                if (list != null) {
                    Entrant.collect(list, group, found);
                }
            }
        }
    }
}
