package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Engine;
import dev.deltic.api.HostAccess;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.ResourceLimits;
import dev.deltic.waiting.Eventually;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets system properties that every new engine reads")
class LimitsTest {
    @Test
    void theStricterOfTwoCounts() {
        Limits a = Limits.none(false).with(LimitKind.LOOPS, 10).with(LimitKind.JOBS, 5);
        Limits b = Limits.none(false).with(LimitKind.LOOPS, 7).with(LimitKind.CALL_DEPTH, 3);
        Limits both = Limits.stricter(a, b);
        assertEquals(7, both.of(LimitKind.LOOPS));
        assertEquals(5, both.of(LimitKind.JOBS));
        assertEquals(3, both.of(LimitKind.CALL_DEPTH));
        assertEquals(0, both.of(LimitKind.WALL_TIME));
        assertSame(a, Limits.stricter(a, null));
        assertSame(both, Limits.stricter(both, a));
        assertNull(Limits.stricter(null, null));
    }

    @Test
    void everyLimitInterrupts() {
        assertFalse(Limits.none(false).isInterruptible());
        assertTrue(Limits.none(true).isInterruptible());
        assertTrue(Limits.none(false).with(LimitKind.JOBS, 1).isInterruptible());
        assertTrue(Limits.none(false).isEmpty());
        assertFalse(Limits.none(true).isEmpty());
    }

    @Test
    void propertiesSetLimits() {
        System.setProperty("deltic.limit.wallMillis", " 250 ");
        System.setProperty("deltic.limit.callDepth", "30");
        try {
            Limits limits = Limits.fromProperties();
            assertEquals(250, limits.of(LimitKind.WALL_TIME));
            assertEquals(30, limits.of(LimitKind.CALL_DEPTH));
            assertNull(limits.problem());
            System.setProperty("deltic.limit.callDepth", "many");
            assertTrue(Limits.fromProperties().problem().contains("deltic.limit.callDepth"));
            assertThrows(IllegalArgumentException.class, () -> Engine.builder().build());
            Engine.builder().limits(ResourceLimits.NONE).build();
        } finally {
            System.clearProperty("deltic.limit.wallMillis");
            System.clearProperty("deltic.limit.callDepth");
        }
        assertNull(Limits.fromProperties());
    }

    @Test
    void everyKindHasAPublicName() {
        for (LimitKind kind : LimitKind.values()) {
            assertEquals(kind.name(), LimitExceededException.Limit.valueOf(kind.name()).name());
            assertTrue(kind.ordinal() >= LimitKind.NUMBERS == (kind.property() == null));
        }
    }

    @Test
    void unknownAuthorsAreAlwaysLimited() {
        String endless = "try { for (;;); } finally { noticed = 1 }";
        Engine untrusted = Engine.builder().hostAccess(HostAccess.UNTRUSTED).limits(ResourceLimits.NONE).build();
        LimitExceededException e = assertThrows(LimitExceededException.class, () -> untrusted.newContext().eval(endless));
        assertTrue(e.getMessage().contains("deltic.limit."), e.getMessage());
        Engine looser = Engine.builder().hostAccess(HostAccess.UNTRUSTED)
            .limits(LimitedRun.patient(ResourceLimits.builder().outputBytes(1).loops(2_000_000_000).build())).build();
        assertEquals(LimitExceededException.Limit.OUTPUT_BYTES,
            assertThrows(LimitExceededException.class, () -> looser.newContext().eval("print('more')")).limit());
        assertEquals(LimitExceededException.Limit.CALL_DEPTH,
            assertThrows(LimitExceededException.class, () -> looser.newContext().eval("depth.js",
                "(function f() { f() })()", ResourceLimits.builder().callDepth(50).build())).limit());
    }

    @Test
    void theBuilderRefusesNonsense() {
        ResourceLimits.Builder builder = ResourceLimits.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.loops(-1));
        assertThrows(IllegalArgumentException.class, () -> builder.wallTime(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> builder.cpuTime(Duration.ofNanos(5)));
        assertEquals(ResourceLimits.NONE, builder.loops(5).loops(0).build());
        assertEquals(ResourceLimits.untrusted(), ResourceLimits.untrusted().toBuilder().build());
        assertEquals("ResourceLimits[LOOPS=5]", builder.loops(5).interruptible(true).build().toString());
    }

    @Test
    @Timeout(300)
    void nothingStaysBehindALimitedEvaluation() throws InterruptedException {
        assertTrue(Eventually.areGone(new WeakReference<>(run())), "the engine is still referred to");
        assertNull(Watchdog.of(Thread.currentThread()));
    }

    private static Engine run() {
        Engine engine = Engine.builder().limits(LimitedRun.patient(ResourceLimits.untrusted())).build();
        assertEquals(2, engine.newContext().eval("1 + 1").asInt());
        return engine;
    }
}
