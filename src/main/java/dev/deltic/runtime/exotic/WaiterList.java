package dev.deltic.runtime.exotic;

import java.util.ArrayList;

/** Who waits in {@code Atomics.wait} and {@code Atomics.waitAsync} on the locations of one block, in order of arrival. Guarded by
 *  the block's lock. <a href="https://tc39.es/ecma262/#sec-waiterlist-records">WaiterList Records</a> */
public final class WaiterList {
    /** Somebody who waits. */
    public abstract static class Waiter {
        /** The byte that is waited on. */
        final int location;

        protected Waiter(int location) {
            this.location = location;
        }

        /** Called once, with the block's lock held, by the thread that notifies. */
        protected abstract void notified();
    }

    private final ArrayList<Waiter> waiters = new ArrayList<>();

    /** Adds at the end. */
    public void add(Waiter waiter) {
        waiters.add(waiter);
    }

    /** Removes one that gives up; false when it was notified already. */
    public boolean remove(Waiter waiter) {
        return waiters.remove(waiter);
    }

    /** Notifies the first {@code count} who wait on {@code location}; returns how many there were. */
    public int notify(int location, double count) {
        int notified = 0;
        for (int i = 0; i < waiters.size() && notified < count; ) {
            Waiter waiter = waiters.get(i);
            if (waiter.location == location) {
                waiters.remove(i);
                waiter.notified();
                notified++;
            } else {
                i++;
            }
        }
        return notified;
    }
}
