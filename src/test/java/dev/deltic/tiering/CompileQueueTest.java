package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.interpreter.InterpreterCode;
import dev.deltic.source.Source;
import dev.deltic.waiting.Eventually;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class CompileQueueTest {
    private final TieredScripts scripts = new TieredScripts(TieredScripts.INTERPRETED);
    private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch mayCompile = new CountDownLatch(1);
    private final CountDownLatch compiling = new CountDownLatch(1);
    private final AtomicInteger pauses = new AtomicInteger();
    private final List<Long> pauseTimes = Collections.synchronizedList(new ArrayList<>());
    private volatile int wantedPauses;
    private final CompileQueue.Consumer consumer = new CompileQueue.Consumer() {
        @Override
        public void compile(List<CompileRequest> batch) {
            CompileQueueTest.this.compile(batch);
        }

        @Override
        public boolean pause() {
            pauseTimes.add(System.nanoTime());
            return pauses.incrementAndGet() < wantedPauses;
        }
    };
    private CompileQueue queue = new CompileQueue(consumer, 50, 0);

    private void compile(List<CompileRequest> batch) {
        threads.add(Thread.currentThread());
        batches.add(batch.stream().map(request -> request.function().name()).toList());
        compiling.countDown();
        try {
            mayCompile.await(Eventually.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean offer(Source source, String name, boolean forFrames) {
        InterpreterCode code = Functions.interpreted(scripts.realm, Functions.one(source, name));
        return queue.offer(new CompileRequest(code, forFrames, 0));
    }

    /** Keeps the thread busy, so that what follows is queued. */
    private void block() throws InterruptedException {
        assertTrue(offer(Functions.source("blocker"), "blocker", false));
        assertTrue(compiling.await(Eventually.SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void functionsOfOneSourceShareABatch() throws InterruptedException {
        block();
        Source a = Functions.source("a");
        Source b = Functions.source("b");
        offer(a, "a1", false);
        offer(b, "b1", false);
        offer(a, "a2", false);
        offer(b, "loop", true);
        mayCompile.countDown();
        assertTrue(queue.awaitIdle(1_000L * Eventually.SECONDS));
        assertEquals(List.of(List.of("blocker"), List.of("loop"), List.of("a1", "a2"), List.of("b1")), batches);
    }

    @Test
    void batchesAreBounded() throws InterruptedException {
        block();
        Source source = Functions.source("many");
        for (int i = 0; i < 50; i++) {
            offer(source, "f" + i, false);
        }
        mayCompile.countDown();
        assertTrue(queue.awaitIdle(1_000L * Eventually.SECONDS));
        assertEquals(List.of(1, 20, 20, 10), batches.stream().map(List::size).toList());
    }

    @Test
    void aFullQueueRefuses() throws InterruptedException {
        block();
        InterpreterCode code = Functions.interpreted(scripts.realm, Functions.one(Functions.source("s"), "f"));
        for (int i = 0; i < CompileQueue.CAPACITY; i++) {
            assertTrue(queue.offer(new CompileRequest(code, false, 0)));
        }
        assertFalse(queue.offer(new CompileRequest(code, false, 0)));
        assertEquals(CompileQueue.CAPACITY, queue.depth());
        queue.clear();
        assertTrue(queue.offer(new CompileRequest(code, false, 0)));
        mayCompile.countDown();
    }

    @Test
    void theThreadEndsWhenThereIsNothingToDo() throws InterruptedException {
        block();
        mayCompile.countDown();
        Thread first = threads.get(0);
        assertTrue(first.isDaemon());
        assertNull(first.getContextClassLoader());
        first.join(1_000L * Eventually.SECONDS);
        assertFalse(first.isAlive());
        offer(Functions.source("later"), "later", false);
        assertTrue(queue.awaitIdle(1_000L * Eventually.SECONDS));
        assertNotSame(first, threads.get(1));
    }

    @Test
    void pausesAreUsedUntilThatIsEnough() throws InterruptedException {
        wantedPauses = 7;
        queue = new CompileQueue(consumer, 1_000L * Eventually.SECONDS, 3);
        mayCompile.countDown();
        block();
        assertTrue(Eventually.holds(() -> pauses.get() == 7));
        // Waiting is for whole milliseconds.
        long between = pauseTimes.get(3) - pauseTimes.get(2);
        assertTrue(between > (CompileQueue.FIRST_PAUSE_MILLIS - 1) * 1_000_000, () -> between + " ns");
        Thread.sleep(50);
        assertEquals(7, pauses.get());
        assertTrue(offer(Functions.source("later"), "later", false));
        assertTrue(queue.awaitIdle(1_000L * Eventually.SECONDS));
        assertEquals(2, batches.size());
        assertSame(threads.get(0), threads.get(1));
        assertEquals(7, pauses.get());
        threads.get(0).interrupt();
        threads.get(0).join();
    }

    @Test
    void pausesKeepTheThreadNoLonger() throws InterruptedException {
        wantedPauses = Integer.MAX_VALUE;
        queue = new CompileQueue(consumer, 300, 0);
        mayCompile.countDown();
        block();
        Thread thread = threads.get(0);
        thread.join(1_000L * Eventually.SECONDS);
        assertFalse(thread.isAlive());
        assertTrue(offer(Functions.source("later"), "later", false));
        assertTrue(queue.awaitIdle(1_000L * Eventually.SECONDS));
        assertEquals(2, batches.size());
    }
}
