package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.observability.RecordedLog;
import dev.deltic.runtime.Turns;
import dev.deltic.waiting.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class LockCycleTest {
    private static IsolateLock lock(String name) {
        return new IsolateLock(new Turns(), name, 0, null, new EnteredIsolates());
    }

    /** Threads that each take a lock and then the next one's: one is refused, and lets all others through. */
    private static List<String> ring(int size) throws InterruptedException {
        IsolateLock[] locks = new IsolateLock[size];
        for (int i = 0; i < size; i++) {
            locks[i] = lock("L" + i);
        }
        CyclicBarrier barrier = new CyclicBarrier(size);
        AtomicInteger passed = new AtomicInteger();
        List<String> refused = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int first = i;
            Thread thread = new Thread(() -> {
                locks[first].lock();
                try {
                    barrier.await();
                    locks[(first + 1) % size].lock();
                    passed.incrementAndGet();
                    locks[(first + 1) % size].unlock();
                } catch (EntryRefusedException e) {
                    synchronized (refused) {
                        refused.add(e.getMessage());
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    locks[first].unlock();
                }
            }, "T" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join(1_000L * Eventually.SECONDS);
            assertFalse(thread.isAlive(), thread.getName() + " waits for ever");
        }
        assertEquals(size, passed.get() + refused.size());
        return refused;
    }

    @Test
    void oneOfTwoThreadsThatWaitForEachOtherIsRefused() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            List<String> refused = ring(2);
            assertFalse(refused.isEmpty());
            String text = refused.get(0);
            assertTrue(text.contains("L0") && text.contains("L1") && text.contains("thread T0") && text.contains("thread T1"), text);
            assertTrue(text.startsWith("deadlock: "), text);
        }
    }

    @Test
    void ringsOfManyThreadsAreFound() throws InterruptedException {
        for (int size = 3; size <= 12; size += 3) {
            assertFalse(ring(size).isEmpty());
        }
    }

    /** A thread that waits behind others, and so sleeps long, finds the cycle that is closed after it went to sleep. */
    @Test
    void waitersInTheMiddleOfAQueueTakePart() throws InterruptedException {
        IsolateLock a = lock("A");
        IsolateLock b = lock("B");
        AtomicReference<RuntimeException> refusal = new AtomicReference<>();
        CountDownLatch bTaken = new CountDownLatch(1);
        a.lock();
        Thread[] crowd = new Thread[5];
        for (int i = 0; i < crowd.length; i++) {
            crowd[i] = new Thread(() -> {
                a.lock();
                a.unlock();
            });
            crowd[i].start();
        }
        Thread.sleep(50);
        Thread other = new Thread(() -> {
            b.lock();
            bTaken.countDown();
            try {
                a.lock();
                a.unlock();
            } catch (EntryRefusedException e) {
                refusal.set(e);
            } finally {
                b.unlock();
            }
        });
        other.start();
        assertTrue(bTaken.await(Eventually.SECONDS, TimeUnit.SECONDS));
        Thread.sleep(50);
        RuntimeException mine = null;
        try {
            b.lock();
            b.unlock();
        } catch (EntryRefusedException e) {
            mine = e;
        }
        a.unlock();
        other.join(1_000L * Eventually.SECONDS);
        for (Thread thread : crowd) {
            thread.join(1_000L * Eventually.SECONDS);
            assertFalse(thread.isAlive());
        }
        assertFalse(other.isAlive());
        assertTrue(mine != null || refusal.get() != null);
    }

    /** Waiting in one direction is no deadlock, however long. */
    @Test
    void chainsWithoutCycleAreServed() throws InterruptedException {
        IsolateLock a = lock("A");
        IsolateLock b = lock("B");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        a.lock();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                for (int k = 0; k < 500; k++) {
                    b.lock();
                    a.lock();
                    a.unlock();
                    b.unlock();
                }
            });
            thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
            threads.add(thread);
            thread.start();
        }
        Thread.sleep(30);
        a.unlock();
        for (Thread thread : threads) {
            thread.join(1_000L * Eventually.SECONDS);
            assertFalse(thread.isAlive());
        }
        assertNull(failure.get());
    }

    @Test
    void aBoundedWaitEndsWithTheNamesOfBoth() throws InterruptedException {
        IsolateLock lock = new IsolateLock(new Turns(), "context A", 40, null, new EnteredIsolates());
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            lock.lock();
            taken.countDown();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }, "holder");
        holder.start();
        taken.await();
        EntryRefusedException refused = assertThrows(EntryRefusedException.class, lock::lock);
        assertTrue(refused.getMessage().contains("40 ms for context A, which thread holder is in"), refused.getMessage());
        done.countDown();
        holder.join();
        assertEquals(1, lock.lock());
        lock.unlock();
    }

    /** What is worth a warning: an owner that itself waits for something other than an isolate. */
    @Test
    void ownersThatWaitForSomethingElseAreReported() throws InterruptedException {
        IsolateLock lock = lock("context A");
        assertFalse(LockCycle.report(lock, 10_000_000_000L), "nobody has it");
        CountDownLatch done = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            lock.lock();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        });
        holder.start();
        assertTrue(Eventually.holds(() -> LockSupport.getBlocker(holder) != null));
        List<String> logged = new ArrayList<>();
        try (RecordedLog log = RecordedLog.of("dev.deltic.engine")) {
            assertTrue(LockCycle.report(lock, 10_000_000_000L));
            for (String message : log.messages()) {
                if (message.contains("context A")) {        // not what other tests' locks have to say
                    logged.add(message);
                }
            }
        } finally {
            done.countDown();
            holder.join();
        }
        assertEquals(1, logged.size());
        assertTrue(logged.get(0).contains("has waited for context A for 10 s") && logged.get(0).contains("CountDownLatch"), logged.get(0));
    }

    @Test
    void closingWakesThoseWhoWait() throws InterruptedException {
        IsolateLock lock = lock("context A");
        lock.lock();
        AtomicReference<RuntimeException> refusal = new AtomicReference<>();
        Thread[] waiters = new Thread[3];
        for (int i = 0; i < waiters.length; i++) {
            waiters[i] = new Thread(() -> {
                try {
                    lock.lock();
                } catch (EntryRefusedException e) {
                    refusal.set(e);
                }
            });
            waiters[i].start();
        }
        Thread.sleep(50);
        assertTrue(lock.close());
        assertFalse(lock.close());
        for (Thread waiter : waiters) {
            waiter.join(1_000L * Eventually.SECONDS);
            assertFalse(waiter.isAlive());
        }
        assertNotNull(refusal.get());
        assertEquals("context A has been closed", refusal.get().getMessage());
        assertEquals(2, lock.lock(), "who is in may go on");
        lock.unlock();
        lock.unlock();
        assertThrows(EntryRefusedException.class, lock::lock);
        assertFalse(lock.tryLock());
    }
}
