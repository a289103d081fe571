package dev.deltic.waiting;

import java.lang.ref.Reference;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads and the garbage collector do in their own time: no longer than it takes, and long enough for a busy machine,
 *  on which any thread may stand still for seconds. */
public final class Eventually {
    /** How long a test waits for what is to happen at once. Ends a test that would fail anyway. */
    public static final int SECONDS = 120;

    private static final long PAUSE_MILLIS = 5;

    private Eventually() { }

    /** Waits until a condition holds; whether it did in the end. */
    public static boolean holds(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return condition.getAsBoolean();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    /** Collects garbage until all references have been cleared; whether they were in the end. */
    public static boolean areGone(Reference<?>... references) throws InterruptedException {
        return left(List.of(references), 0) == 0;
    }

    /** Collects garbage until at most {@code most} references have not been cleared; gives how many are left. */
    public static long left(Collection<? extends Reference<?>> references, long most) throws InterruptedException {
        holds(() -> {
            if (count(references) > most) {
                System.gc();
            }
            return count(references) <= most;
        });
        return count(references);
    }

    private static long count(Collection<? extends Reference<?>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }
}
