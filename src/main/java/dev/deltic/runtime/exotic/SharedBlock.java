package dev.deltic.runtime.exotic;

import java.util.concurrent.locks.ReentrantLock;

/** The bytes of a SharedArrayBuffer, which the buffers of several agents may hold. Allocated at its greatest length, so that it
 *  grows in place. Plain accesses need no lock; atomic ones take {@link #lock}, which orders them all and guards the waiters.
 *  <a href="https://tc39.es/ecma262/#sec-data-blocks">Shared Data Block</a> */
public final class SharedBlock {
    /** The bytes; zeros beyond the length. */
    public final byte[] bytes;
    /** Makes atomic operations atomic. */
    public final ReentrantLock lock = new ReentrantLock();
    /** Who waits for a notification. */
    public final WaiterList waiters = new WaiterList();
    private volatile int length;

    /** A block of zeros that can grow to {@code capacity}. */
    SharedBlock(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** The length now; never less later. */
    public int length() {
        return length;
    }

    /** Grows; false when {@code newLength} is too short or too long. */
    public boolean grow(long newLength) {
        lock.lock();
        try {
            if (newLength < length || newLength > bytes.length) {
                return false;
            }
            length = (int) newLength;
            return true;
        } finally {
            lock.unlock();
        }
    }
}
