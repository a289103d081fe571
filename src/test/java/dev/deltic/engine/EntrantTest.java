package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.runtime.Turns;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class EntrantTest {
    private final EnteredIsolates threads = new EnteredIsolates();
    private final IsolateLock lock = new IsolateLock(new Turns(), "context A", 0, null, threads);

    private static void inAnotherThread(Runnable action) throws InterruptedException {
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(action);
        thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
        thread.start();
        thread.join();
        assertNull(failure[0]);
    }

    @Test
    void aThreadHasOneNumberOfItsOwn() throws InterruptedException {
        Entrant here = threads.ofThread();
        assertEquals(here.number, threads.ofThread().number);
        assertNotEquals(0, here.number);
        assertTrue(here.isCurrent());
        assertSame(Thread.currentThread(), here.thread());
        inAnotherThread(() -> {
            assertFalse(here.isCurrent());
            assertNotEquals(here.number, threads.ofThread().number);
        });
    }

    @Test
    void allEntrantsOfAThreadCountTogether() {
        Entrant one = threads.ofThread();
        Entrant other = threads.ofThread();
        WeakReference<Isolate> isolate = new WeakReference<>(null);
        one.add(isolate);
        other.add(isolate);
        assertEquals(2, one.depth());
        one.remove();
        one.add(new WeakReference<>(null));
        assertEquals(2, other.depth());
        other.remove();
        other.remove();
        assertEquals(0, one.depth());
    }

    @Test
    void theLastThreadIsKnownAgain() throws InterruptedException {
        lock.lock();
        lock.unlock();
        Entrant here = lock.entrant();
        assertSame(here, lock.entrant());
        assertNull(lock.owner());
        assertFalse(lock.isHeldByCurrentThread());
        inAnotherThread(() -> {
            assertNotEquals(here.number, lock.entrant().number);
            lock.lock();
            assertSame(Thread.currentThread(), lock.owner());
            assertSame(lock.entrant(), lock.holder());
            lock.unlock();
        });
        assertNotEquals(here, lock.entrant());
        assertEquals(here.number, lock.entrant().number);
    }

    @Test
    void whoHasHadItHasItNoMore() throws InterruptedException {
        lock.lock();
        lock.unlock();
        Entrant here = lock.entrant();
        Thread[] other = new Thread[1];
        inAnotherThread(() -> {
            other[0] = Thread.currentThread();
            assertEquals(1, lock.lock());
        });
        assertFalse(lock.isHeldByCurrentThread());
        assertFalse(lock.isHeldBy(here));
        assertFalse(lock.tryLock());
        assertSame(other[0], lock.owner());
        assertThrows(IllegalMonitorStateException.class, lock::unlock);
    }
}
