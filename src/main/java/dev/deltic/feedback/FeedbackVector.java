package dev.deltic.feedback;

import java.lang.invoke.VarHandle;

/** The profile of one function, shared by all its closures in all isolates of an engine. Every slot holds null
 *  (uninitialized) or one reference to an immutable state, so plain racy reads and writes are safe: a reader sees an old
 *  state or a new one, never half of one. A lost update costs a repeated miss, nothing else. States are objects with final
 *  fields, enum constants, or arrays of those, which {@link #publish} stores. */
public final class FeedbackVector {
    /** The states, by slot; the tiers index it directly. Null is "uninitialized". Behind the last one are the kinds, for
     *  {@link #kind(Object[], int)}. */
    public final Object[] slots;
    private final FeedbackSlotKind[] kinds;
    /** Null while misses are not counted; a race, like the count. */
    private MissObserver observer;
    private int missesLeft;

    /** An uninitialized vector; {@code kinds} is kept, not copied. */
    public FeedbackVector(FeedbackSlotKind[] kinds) {
        this.kinds = kinds;
        this.slots = new Object[kinds.length + 1];
        this.slots[kinds.length] = kinds;
    }

    /** The number of slots. */
    public int length() {
        return kinds.length;
    }

    /** The kind of a slot. */
    public FeedbackSlotKind kind(int slot) {
        return kinds[slot];
    }

    /** The kind of a slot, for those that have only a vector's {@link #slots}. */
    public static FeedbackSlotKind kind(Object[] slots, int slot) {
        return ((FeedbackSlotKind[]) slots[slots.length - 1])[slot];
    }

    /** The state of a slot, null when uninitialized. */
    public Object get(int slot) {
        return slots[slot];
    }

    /** Replaces the state of a slot; {@code state} must be immutable. */
    public void set(int slot, Object state) {
        slots[slot] = state;
    }

    /** Replaces the state of a slot by one that may be an array: its entries are visible to whoever sees it. A state that is an
     *  object needs no such care, its fields being final. */
    public static void publish(Object[] slots, int slot, Object state) {
        VarHandle.storeStoreFence();
        slots[slot] = state;
    }

    /** Counts misses from now on, and tells {@code newObserver} when there have been {@code count}, more or less. */
    public void observeMisses(MissObserver newObserver, int count) {
        missesLeft = count;
        observer = newObserver;
    }

    /** Compiled code had to do in general what it has a fast path for, or has none because it had not met anything. */
    public void missed() {
        if (observer != null && --missesLeft <= 0) {
            reportMisses();
        }
    }

    private void reportMisses() {
        MissObserver told = observer;
        observer = null;
        if (told != null) {
            told.missesCounted();
        }
    }

    /** A number that is most likely another when a state has changed. */
    public int summary() {
        int summary = 1;
        for (Object state : slots) {
            summary = summary * 31 + System.identityHashCode(state);
        }
        return summary;
    }

    /** Forgets everything, as after a deoptimization that proved the profile stale. */
    public void clear() {
        for (int i = 0; i < kinds.length; i++) {
            slots[i] = null;
        }
    }
}
