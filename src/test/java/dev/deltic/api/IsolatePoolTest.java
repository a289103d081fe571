package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("watches threads of the process")
class IsolatePoolTest {
    private final Engine engine = Engine.create();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
        engine.close();
    }

    private static Set<Thread> poolThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("deltic-pool"))
            .collect(Collectors.toSet());
    }

    @Test
    void lendsAndTakesBack() {
        IsolatePool pool = engine.pool(PoolConfig.builder().max(2).build());
        Isolate first;
        try (IsolatePool.Lease lease = pool.acquire()) {
            first = lease.isolate();
            assertEquals(3, lease.context().eval("1 + 2").asInt());
            assertEquals(1, pool.statistics().active());
        }
        assertEquals(0, pool.statistics().active());
        assertEquals(1, pool.statistics().idle());
        try (IsolatePool.Lease lease = pool.acquire()) {
            assertSame(first, lease.isolate(), "the thread comes back to the isolate it had");
        }
        PoolStatistics statistics = pool.statistics();
        assertEquals(1, statistics.created());
        assertEquals(2, statistics.acquired());
        assertEquals(1, statistics.returnedToOwnThread());
        assertEquals(0, statistics.waits());
    }

    @Test
    void aNewContextKnowsNothingOfTheOneBefore() {
        IsolatePool pool = engine.pool(PoolConfig.builder().setup(context -> context.eval("var base = 10")).build());
        Context before;
        try (IsolatePool.Lease lease = pool.acquire()) {
            before = lease.context();
            before.eval("var secret = 1; Array.prototype.secret = 1; Promise.resolve().then(() => 1)");
        }
        try (IsolatePool.Lease lease = pool.acquire()) {
            assertEquals("undefined undefined 10",
                lease.context().eval("typeof secret + ' ' + typeof [].secret + ' ' + base").asString());
        }
        assertThrows(IllegalStateException.class, () -> before.eval("secret"));
    }

    @Test
    void aKeptContextKnowsIt() {
        AtomicInteger setups = new AtomicInteger();
        IsolatePool pool = engine.pool(PoolConfig.builder().reset(PoolConfig.Reset.KEEP_CONTEXT).max(1).setup(context -> {
            setups.incrementAndGet();
            context.eval("var n = 0");
        }).build());
        for (int i = 1; i <= 5; i++) {
            try (IsolatePool.Lease lease = pool.acquire()) {
                assertEquals(i, lease.context().eval("++n").asInt());
            }
        }
        assertEquals(1, setups.get());
    }

    @Test
    void aNewIsolateForEachLeaseOrAfterSoManyUses() {
        IsolatePool fresh = engine.pool(PoolConfig.builder().reset(PoolConfig.Reset.NEW_ISOLATE).max(1).build());
        List<Isolate> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (IsolatePool.Lease lease = fresh.acquire()) {
                lease.context().eval("Symbol.for('x')");
                seen.add(lease.isolate());
            }
        }
        assertNotSame(seen.get(0), seen.get(1));
        assertTrue(seen.get(0).isClosed());
        assertEquals(3, fresh.statistics().created());
        IsolatePool worn = engine.pool(PoolConfig.builder().maxUses(2).max(1).build());
        for (int i = 0; i < 5; i++) {
            worn.acquire().close();
        }
        assertEquals(3, worn.statistics().created());
        assertEquals(2, worn.statistics().replaced());
    }

    @Test
    void anIsolateThatWasClosedIsReplaced() {
        IsolatePool pool = engine.pool(PoolConfig.builder().max(1).build());
        try (IsolatePool.Lease lease = pool.acquire()) {
            lease.isolate().close();
        }
        try (IsolatePool.Lease lease = pool.acquire()) {
            assertEquals(1, lease.context().eval("1").asInt());
        }
        assertEquals(1, pool.statistics().replaced());
    }

    @Test
    void whatSetupThrowsIsThrown() {
        AtomicInteger calls = new AtomicInteger();
        IsolatePool pool = engine.pool(PoolConfig.builder().max(1).setup(context -> {
            if (calls.incrementAndGet() == 1) {
                context.eval("throw new Error('setup')");
            }
        }).build());
        assertThrows(EvaluationException.class, pool::acquire);
        try (IsolatePool.Lease lease = pool.acquire()) {
            assertEquals(1, lease.context().eval("1").asInt());
        }
    }

    @Test
    @SuppressWarnings("try")
    void waitersAreServedInTurn() throws Exception {
        IsolatePool pool = engine.pool(PoolConfig.builder().max(1).build());
        List<Integer> order = new ArrayList<>();
        List<Future<?>> waiters = new ArrayList<>();
        try (IsolatePool.Lease lease = pool.acquire()) {
            for (int i = 0; i < 6; i++) {
                int number = i;
                AtomicReference<Thread> waiter = new AtomicReference<>();
                waiters.add(threads.submit(() -> {
                    waiter.set(Thread.currentThread());
                    try (IsolatePool.Lease own = pool.acquire()) {
                        synchronized (order) {
                            order.add(number);
                        }
                        own.context().eval("1");
                    }
                }));
                assertTrue(Eventually.holds(() -> isInLine(waiter.get())));
                assertEquals(i + 1, pool.statistics().waits());
            }
        }
        for (Future<?> waiter : waiters) {
            waiter.get(Eventually.SECONDS, TimeUnit.SECONDS);
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5), order);
        assertEquals(1, pool.statistics().created());
    }

    private static boolean isInLine(Thread waiter) {
        return waiter != null && String.valueOf(LockSupport.getBlocker(waiter)).contains("Semaphore");
    }

    @Test
    void waitingIsBounded() throws Exception {
        IsolatePool pool = engine.pool(PoolConfig.builder().max(1).acquireTimeout(Duration.ofMillis(30)).build());
        IsolatePool.Lease lease = pool.acquire();
        IllegalStateException late = assertThrows(IllegalStateException.class, pool::acquire);
        assertTrue(late.getMessage().contains("within 30 ms: all 1 are lent"), late.getMessage());
        assertEquals(1, pool.statistics().timeouts());
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, pool::acquire);
        assertTrue(Thread.interrupted());
        lease.close();
        lease.close();
        assertThrows(IllegalStateException.class, lease::context);
        pool.acquire().close();
        assertEquals(1, pool.statistics().created());
    }

    @Test
    void idleIsolatesGoAndTheThreadWithThem() throws Exception {
        Set<Thread> others = poolThreads();
        IsolatePool pool = engine.pool(PoolConfig.builder().min(1).max(8).idleTime(Duration.ofMillis(60)).build());
        List<IsolatePool.Lease> leases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            leases.add(pool.acquire());
        }
        assertEquals(5, pool.statistics().active());
        leases.forEach(IsolatePool.Lease::close);
        Eventually.holds(() -> pool.statistics().idle() <= 1 && others.containsAll(poolThreads()));
        assertEquals(1, pool.statistics().idle());
        assertEquals(4, pool.statistics().evicted());
        assertTrue(others.containsAll(poolThreads()));
        try (IsolatePool.Lease lease = pool.acquire()) {
            assertEquals(1, lease.context().eval("1").asInt());
        }
    }

    @Test
    void closingEndsLeasesAndWaiters() throws Exception {
        IsolatePool pool = engine.pool(PoolConfig.builder().max(1).build());
        CountDownLatch running = new CountDownLatch(1);
        Future<?> busy = threads.submit(() -> {
            try (IsolatePool.Lease lease = pool.acquire()) {
                running.countDown();
                lease.context().eval("for (;;) ;");
            }
        });
        assertTrue(running.await(Eventually.SECONDS, TimeUnit.SECONDS));
        List<Future<?>> waiters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiters.add(threads.submit(() -> pool.acquire()));
        }
        assertTrue(Eventually.holds(() -> pool.statistics().waits() == 3));
        Thread.sleep(50);
        pool.close();
        pool.close();
        Throwable ended = assertThrows(Exception.class, () -> busy.get(Eventually.SECONDS, TimeUnit.SECONDS)).getCause();
        if (ended instanceof EvaluationException evaluation) {
            assertEquals(EvaluationException.Kind.TERMINATED, evaluation.kind());
        } else {
            assertInstanceOf(IllegalStateException.class, ended);
        }
        for (Future<?> waiter : waiters) {
            assertInstanceOf(IllegalStateException.class,
                assertThrows(Exception.class, () -> waiter.get(Eventually.SECONDS, TimeUnit.SECONDS)).getCause());
        }
        assertThrows(IllegalStateException.class, pool::acquire);
        assertEquals(0, pool.statistics().idle());
    }

    @Test
    void closingTheEngineClosesItsPools() {
        IsolatePool pool = engine.pool(PoolConfig.defaults());
        pool.acquire().close();
        engine.close();
        assertTrue(pool.isClosed());
        assertThrows(IllegalStateException.class, pool::acquire);
        assertThrows(IllegalStateException.class, () -> engine.pool(PoolConfig.defaults()));
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        IsolatePool pool = engine.pool(PoolConfig.builder().max(3).build());
        Script script = engine.compile("rule.js", "var t = 0; for (var i = 0; i < n; i++) t += i; t");
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            int n = i;
            results.add(threads.submit(() -> {
                int last = 0;
                for (int k = 0; k < 30; k++) {
                    try (IsolatePool.Lease lease = pool.acquire()) {
                        lease.context().put("n", n);
                        last = lease.context().run(script).asInt();
                    }
                }
                return last;
            }));
        }
        for (int i = 0; i < 64; i++) {
            assertEquals(i * (i - 1) / 2, results.get(i).get(Eventually.SECONDS, TimeUnit.SECONDS));
        }
        PoolStatistics statistics = pool.statistics();
        assertTrue(statistics.created() <= 3, statistics.toString());
        assertEquals(64 * 30, statistics.acquired());
        assertEquals(0, statistics.active());
    }

    @Test
    void tenThousandVirtualThreads() throws Exception {
        Assumptions.assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
        IsolatePool pool = engine.pool(PoolConfig.builder().max(4).acquireTimeout(Duration.ZERO).build());
        Script script = engine.compile("rule.js", "n * 2");
        AtomicInteger right = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            int n = i;
            Runnable task = () -> {
                try (IsolatePool.Lease lease = pool.acquire()) {
                    lease.context().put("n", n);
                    right.addAndGet(lease.context().run(script).asInt() == 2 * n ? 1 : 0);
                }
            };
            all.add((Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task));
        }
        for (Thread thread : all) {
            thread.join();
        }
        assertEquals(10_000, right.get());
        assertTrue(pool.statistics().created() <= 4);
    }

    @Test
    void aForgottenPoolIsCollected() throws Exception {
        assertTrue(Eventually.areGone(useAndForget()));
    }

    private WeakReference<IsolatePool> useAndForget() {
        IsolatePool pool = engine.pool(PoolConfig.defaults());
        assertNotNull(assertDoesNotThrow(() -> pool.acquire()));
        pool.acquire().close();
        return new WeakReference<>(pool);
    }

    @Test
    void senselessConfigurationsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PoolConfig.builder().max(0).build());
        assertThrows(IllegalArgumentException.class, () -> PoolConfig.builder().min(5).max(4).build());
        assertThrows(IllegalArgumentException.class, () -> PoolConfig.builder().idleTime(Duration.ofSeconds(-1)).build());
        assertThrows(NullPointerException.class, () -> PoolConfig.builder().setup(null).build());
    }
}
