package dev.deltic.engine;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Isolates that are closed together. Nobody keeps a list of them, for most are made by the thousand and forgotten: each asks its group
 *  when a thread enters it, and the threads say what they have entered ({@link EnteredIsolates}). Thread-safe. */
public final class IsolateGroup {
    private volatile boolean closed;
    /** Isolates with futures that have to fail when the group is closed; null for none so far. */
    private ArrayList<WeakReference<Isolate>> expected;

    /** Whether {@link Engine#close(IsolateGroup)} was called. */
    public boolean isClosed() {
        return closed;
    }

    /** Has an isolate that no thread may be in closed with the group. */
    synchronized void expect(Isolate isolate) {
        if (expected == null) {
            expected = new ArrayList<>(4);
        }
        if (expected.size() >= 16 && Integer.bitCount(expected.size()) == 1) {
            expected.removeIf(reference -> reference.get() == null);
        }
        expected.add(new WeakReference<>(isolate));
    }

    /** Lets nobody into the isolates any more, and gives those of {@link #expect} that are still there. */
    List<Isolate> close() {
        closed = true;
        List<Isolate> isolates = new ArrayList<>();
        synchronized (this) {
            if (expected != null) {
                for (WeakReference<Isolate> reference : expected) {
                    Isolate isolate = reference.get();
                    if (isolate != null) {
                        isolates.add(isolate);
                    }
                }
                expected = null;
            }
        }
        return isolates;
    }
}
