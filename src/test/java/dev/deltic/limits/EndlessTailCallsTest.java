package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.LimitExceededException.Limit;
import dev.deltic.api.ResourceLimits;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recursion by calls in tail position alone never comes to the end of the stack: limits, a cancel and an interrupt end it. */
@Timeout(300)
class EndlessTailCallsTest {
    private static final String SELF = "'use strict'; function f() { return f(); } ";
    private static final String SWALLOWING = "'use strict'; function f() { try { g(); } catch (e) { noticed = 1; } finally { noticed = 2; } } "
        + "function g() { return h(1); } function h(x) { return x ? g() : f(); } ";
    private static final String METHODS = "'use strict'; class A { f(n) { return this.g(n + 1); } g(n) { return n > 0 ? this.f.call(this, n) : 0; } } "
        + "function f() { return new A().f(1); } ";

    @ParameterizedTest
    @ValueSource(strings = {SELF, SWALLOWING, METHODS})
    void endedByLimits(String functions) {
        LimitedRun.once(LimitedRun.wall(60)).endedBy(Limit.WALL_TIME, functions + "f()");
        LimitedRun.once(ResourceLimits.builder().loops(1_000_000).build()).endedBy(Limit.LOOPS, functions + "f()");
    }

    @ParameterizedTest
    @ValueSource(strings = {SELF, SWALLOWING, METHODS})
    void endedFromOutside(String functions) {
        Context context = Engine.create().newContext();
        Thread self = Thread.currentThread();
        context.eval("f.js", functions);
        whenStarted(context, context::cancel);
        assertEquals(Limit.CANCELLED, assertThrows(LimitExceededException.class, () -> context.eval("f.js", "started.run(); f()")).limit());
        whenStarted(context, self::interrupt);
        assertEquals(Limit.INTERRUPTED, assertThrows(LimitExceededException.class,
            () -> context.eval("f.js", "started.run(); f()", ResourceLimits.builder().interruptible(true).build())).limit());
        assertTrue(Thread.interrupted());
        assertTrue(context.get("noticed").isUndefined());
        assertEquals(2, context.eval("1 + 1").asInt());
    }

    /** Runs {@code action} on another thread some time after the script has called {@code started}. */
    private static void whenStarted(Context context, Runnable action) {
        CountDownLatch started = new CountDownLatch(1);
        context.put("started", (Runnable) started::countDown);
        Thread other = new Thread(() -> {
            try {
                started.await();
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
            action.run();
        });
        other.setDaemon(true);
        other.start();
    }

    /** Tail calls count for the depth until they are made in a loop. */
    @ParameterizedTest
    @ValueSource(ints = {50, 1_000, 100_000})
    void theDepthIsBounded(int depth) {
        Engine engine = Engine.builder().limits(ResourceLimits.builder().callDepth(depth).build()).build();
        Context context = engine.newContext();
        String script = "'use strict'; function f(n) { return n === 0 ? 'done' : f(n - 1); } f(40); f(200000)";
        if (depth < 1_000) {
            assertEquals(Limit.CALL_DEPTH, assertThrows(LimitExceededException.class, () -> context.eval("f.js", script)).limit());
        } else {
            assertEquals("done", context.eval("f.js", script).asString());
        }
        assertEquals("done", context.eval("f.js", "f(40)").asString());
    }
}
