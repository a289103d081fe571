package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.LimitExceededException.Limit;
import dev.deltic.api.ModuleLoader;
import dev.deltic.api.ResourceLimits;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What ends an evaluation besides numbers: a cancel, an interrupt, the end of an outer evaluation; and what a host callback may do. */
@Timeout(300)
class EndingTest {
    private static final ResourceLimits INTERRUPTIBLE = ResourceLimits.builder().interruptible(true).build();

    private final Context context = Engine.create().newContext();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    /** Runs {@code action} on another thread when the script has called {@code started}. */
    private static void whenStarted(Context context, Runnable action) {
        CountDownLatch started = new CountDownLatch(1);
        context.put("started", (Runnable) started::countDown);
        Thread other = new Thread(() -> {
            try {
                started.await();
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
            action.run();
        });
        other.setDaemon(true);
        other.start();
    }

    private static LimitExceededException assertEnds(Limit limit, org.junit.jupiter.api.function.Executable call) {
        LimitExceededException e = assertThrows(LimitExceededException.class, call);
        assertEquals(limit, e.limit(), e.getMessage());
        assertEquals(EvaluationException.Kind.TERMINATED, e.kind());
        return e;
    }

    @TestFactory
    Stream<DynamicTest> aCancelEndsWhatRunsInAnyPlace() {
        return Places.with("{ started.run(); for (;;); }").entrySet().stream().map(place -> DynamicTest.dynamicTest(place.getKey(), () -> {
            Context own = Engine.create().newContext();
            whenStarted(own, own::cancel);
            assertEnds(Limit.CANCELLED, () -> own.eval("hostile.js", place.getValue()));
            assertTrue(own.get("noticed").isUndefined());
            assertEquals(2, own.eval("1 + 1").asInt());
        }));
    }

    @Test
    void aCancelOfNothingHasNoEffect() {
        assertFalse(context.cancel());
        assertEquals(2, context.eval("1 + 1").asInt());
    }

    @Test
    void aCancelEndsACallThatHasLimitsOfItsOwn() {
        whenStarted(context, context::cancel);
        ResourceLimits generous = ResourceLimits.builder().wallTime(Duration.ofMinutes(1)).build();
        assertEnds(Limit.CANCELLED, () -> context.eval("c.js", "started.run(); for (;;);", generous));
        assertEquals(2, context.eval("1 + 1").asInt());
    }

    @Test
    void aCancelEndsAnAtomicWait() {
        whenStarted(context, context::cancel);
        assertEnds(Limit.CANCELLED, () -> context.eval("started.run(); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)"));
    }

    @Test
    void anInterruptEndsAnEvaluation() {
        Thread self = Thread.currentThread();
        whenStarted(context, self::interrupt);
        assertEnds(Limit.INTERRUPTED,
            () -> context.eval("i.js", "started.run(); try { for (;;); } finally { noticed = 1 }", INTERRUPTIBLE));
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
        assertTrue(context.get("noticed").isUndefined());
    }

    @Test
    void anyLimitMakesAnEvaluationInterruptible() {
        Thread self = Thread.currentThread();
        whenStarted(context, self::interrupt);
        assertEnds(Limit.INTERRUPTED,
            () -> context.eval("i.js", "started.run(); for (;;);", ResourceLimits.builder().jobs(100).build()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void anInterruptedThreadRunsNothing() {
        Thread.currentThread().interrupt();
        assertEnds(Limit.INTERRUPTED, () -> context.eval("i.js", "noticed = 1", INTERRUPTIBLE));
        assertTrue(Thread.interrupted());
        assertTrue(context.get("noticed").isUndefined());
    }

    @Test
    void anInterruptEndsAnAtomicWait() {
        Thread self = Thread.currentThread();
        whenStarted(context, self::interrupt);
        assertEnds(Limit.INTERRUPTED, () -> context.eval("started.run(); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)"));
        assertTrue(Thread.interrupted());
        assertEquals(2, context.eval("1 + 1").asInt());
    }

    @Test
    void theExceptionTellsWhereTheScriptWas() {
        LimitExceededException e = assertEnds(Limit.LOOPS,
            () -> context.eval("where.js", "function f() {\n  for (;;);\n}\n\nf()", ResourceLimits.builder().loops(1000).build()));
        assertEquals("where.js", e.fileName());
        assertEquals(2, e.line());
        assertTrue(e.column() > 0);
        assertEquals(1000, e.value());
        assertTrue(e.getMessage().contains("1000") && e.getMessage().contains("deltic.limit.loops"), e.getMessage());
    }

    // ---- host callbacks ---------------------------------------------------------------------------------------------

    @Test
    void anEvaluationEndsWhenTheHostReturns() {
        context.put("sleep", (Callable<String>) EndingTest::sleepUntilTheEnd);
        assertEnds(Limit.WALL_TIME, () -> context.eval("s.js", "try { sleep.call() } catch (e) { noticed = 1 } finally { noticed = 2 }; 1",
            LimitedRun.wall(20)));
    }

    private static String sleepUntilTheEnd() throws InterruptedException {
        Evaluation evaluation = Watchdog.of(Thread.currentThread());
        while (evaluation.exceeded() == null) {
            Thread.sleep(1);
        }
        synchronized (evaluation) {         // by now the isolates have been told, too
            return "slept";
        }
    }

    @Test
    void aHostThatSwallowsTheEndDoesNotPreventIt() {
        context.put("host", (Predicate<Runnable>) EndingTest::throwsSomething);
        assertEnds(Limit.LOOPS, () -> context.eval("s.js", "for (;;) host.test(() => { for (;;); })",
            ResourceLimits.builder().loops(1000).build()));
        assertEquals(2, context.eval("1 + 1").asInt());
    }

    private static boolean throwsSomething(Runnable script) {
        try {
            script.run();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Test
    void nestedEvaluationsCountForTheOutermost() {
        Engine engine = Engine.builder().limits(ResourceLimits.builder().loops(10_000).build()).build();
        Context outer = engine.newContext();
        Context inner = engine.newContext();
        inner.put("out", outer);
        outer.put("nested", (Callable<Object>) () -> inner.eval("for (var i = 0; i < 900; i++);").toJava());
        outer.eval("for (var i = 0; i < 9; i++) nested.call()");
        assertEnds(Limit.LOOPS, () -> outer.eval("for (var i = 0; i < 20; i++) try { nested.call() } catch (e) { }"));
        assertEquals(2, outer.eval("1 + 1").asInt());
        assertEquals(2, inner.eval("1 + 1").asInt());
    }

    @Test
    void anUnlimitedContextOfTheSameEngineIsEndedWithTheCallerOfItsHost() {
        Engine engine = Engine.create();
        Context outer = engine.newContext();
        Context inner = engine.newContext();
        outer.put("nested", (Runnable) () -> inner.eval("try { for (;;); } finally { noticed = 1 }"));
        assertEnds(Limit.WALL_TIME,
            () -> outer.eval("o.js", "for (;;) try { nested.run() } catch (e) { noticed = 1 }", LimitedRun.wall(30)));
        assertTrue(inner.get("noticed").isUndefined());
        assertTrue(outer.get("noticed").isUndefined());
    }

    @Test
    void aNestedCallsOwnLimitsEndItAlone() {
        Engine engine = Engine.create();
        Context outer = engine.newContext();
        Context inner = engine.newContext();
        outer.put("nested", (Callable<String>) () -> {
            LimitExceededException e = assertEnds(Limit.LOOPS,
                () -> inner.eval("n.js", "for (;;);", ResourceLimits.builder().loops(100).build()));
            return e.limit().name();
        });
        ResourceLimits generous = ResourceLimits.builder().loops(1_000_000).build();
        assertEquals("LOOPS LOOPS", outer.eval("o.js", "nested.call() + ' ' + nested.call()", generous).asString());
    }

    @Test
    void generatorsThatRanAreClosed() {
        assertEnds(Limit.LOOPS, () -> context.eval("g.js", "function* g() { yield 1; for (;;); } var it = g(); it.next(); it.next()",
            ResourceLimits.builder().loops(1000).build()));
        assertEquals("{\"done\":true}", context.eval("JSON.stringify(it.next())").asString());
    }

    @Test
    void asyncGeneratorsThatRanAreClosed() {
        assertEnds(Limit.LOOPS, () -> context.eval("g.js", "async function* g() { yield 1; for (;;); } var it = g(); it.next(); it.next()",
            ResourceLimits.builder().loops(1000).build()));
        assertTrue(context.eval("var done = []; it.next().then(r => done.push(r.done)); done").getElement(0).asBoolean());
    }

    @Test
    void modulesThatRanTellWhyTheyCannotBeImported() {
        Context modules = Engine.builder().moduleLoader(ModuleLoader.of(java.util.Map.of("endless.mjs", "for (;;);"))).build().newContext();
        assertEnds(Limit.LOOPS, () -> modules.eval("a.js", "import('endless.mjs').catch(() => { globalThis.noticed = 1 })",
            ResourceLimits.builder().loops(1000).build()));
        assertTrue(modules.get("noticed").isUndefined());
        assertTrue(modules.eval("b.js", "var why = []; import('endless.mjs').catch(e => why.push(e.message)); why").getElement(0).asString()
            .contains("deltic.limit.loops"));
    }

    @Test
    void jobsOfAnEndedEvaluationAreDropped() {
        assertEnds(Limit.LOOPS, () -> context.eval("j.js",
            "var log = []; Promise.resolve().then(() => log.push('job')); for (;;);", ResourceLimits.builder().loops(1000).build()));
        assertEquals("[]", context.eval("JSON.stringify(log)").asString());
        assertEquals("job 2", context.eval("Promise.resolve().then(() => log.push('job 2')); log").getElement(0).asString());
    }

    @Test
    void aStackOverflowIsStillARangeError() {
        assertEquals("RangeError", context.eval("o.js", "function f() { f() } try { f() } catch (e) { e.name }",
            LimitedRun.wall(20_000)).asString());
    }

    @Test
    void depthIsCountedAnewAfterEachEnd() {
        Context limited = Engine.builder().limits(ResourceLimits.builder().callDepth(50).build()).build().newContext();
        String recursion = "function f(n) { return n == 0 ? 0 : 1 + f(n - 1) }";
        for (int i = 0; i < 300; i++) {
            assertEquals(45, limited.eval(recursion + "f(45)").asInt());
            assertEnds(Limit.CALL_DEPTH, () -> limited.eval(recursion + "f(60)"));
            assertEquals("RangeError", limited.eval(recursion + "try { f(40); [].length = -1 } catch (e) { e.name }").asString());
        }
    }
}
