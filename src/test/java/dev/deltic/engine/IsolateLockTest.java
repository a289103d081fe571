package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.runtime.Turns;
import dev.deltic.waiting.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class IsolateLockTest {
    private final Turns turns = new Turns();
    private final IsolateLock lock = new IsolateLock(turns, "context A", 0, null, new EnteredIsolates());
    private int count;

    @Test
    void theSameThreadTakesItAgain() {
        assertFalse(lock.isHeldByCurrentThread());
        assertEquals(1, lock.lock());
        assertEquals(2, lock.lock());
        lock.unlock();
        assertTrue(lock.isHeldByCurrentThread());
        assertEquals(1, lock.holds());
        lock.unlock();
        assertFalse(lock.isHeldByCurrentThread());
        assertThrows(IllegalMonitorStateException.class, lock::unlock);
    }

    @Test
    void onlyOutermostTakingsAreTurns() {
        long before = turns.read();
        assertEquals(0, before & 1);
        lock.lock();
        assertEquals(1, turns.read() & 1);
        lock.lock();
        lock.unlock();
        assertEquals(1, turns.read() & 1);
        assertFalse(turns.isUndisturbed(before));
        lock.unlock();
        assertEquals(0, turns.read() & 1);
        assertFalse(turns.isUndisturbed(before));
        assertTrue(turns.isUndisturbed(turns.read()));
    }

    @Test
    void oneThreadAtATime() throws InterruptedException {
        int threads = 8;
        int rounds = 20_000;
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                for (int k = 0; k < rounds; k++) {
                    lock.lock();
                    count++;
                    if (k % 1000 == 0) {
                        Thread.yield();
                    }
                    lock.unlock();
                }
            });
            all.add(thread);
            thread.start();
        }
        for (Thread thread : all) {
            thread.join();
        }
        assertEquals(threads * rounds, count);
        assertEquals(2L * threads * rounds, turns.read());
    }

    @Test
    void aLongQueueIsServed() throws InterruptedException {
        int threads = 200;
        List<Thread> all = new ArrayList<>();
        lock.lock();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                lock.lock();
                count++;
                lock.unlock();
            });
            all.add(thread);
            thread.start();
        }
        Thread.sleep(50);
        lock.unlock();
        for (Thread thread : all) {
            thread.join(1_000L * Eventually.SECONDS);
            assertFalse(thread.isAlive());
        }
        assertEquals(threads, count);
    }

    @Test
    void whoWaitsIsWokenAndKeepsItsInterrupt() throws InterruptedException {
        lock.lock();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch got = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread waiter = new Thread(() -> {
            started.countDown();
            lock.lock();
            interrupted.set(Thread.currentThread().isInterrupted());
            lock.unlock();
            got.countDown();
        });
        waiter.start();
        assertTrue(started.await(Eventually.SECONDS, TimeUnit.SECONDS));
        assertFalse(got.await(50, TimeUnit.MILLISECONDS));
        waiter.interrupt();
        assertFalse(got.await(50, TimeUnit.MILLISECONDS));
        lock.unlock();
        assertTrue(got.await(Eventually.SECONDS, TimeUnit.SECONDS));
        assertTrue(interrupted.get());
    }
}
