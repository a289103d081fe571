package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.LimitExceededException.Limit;
import dev.deltic.api.ResourceLimits;
import java.time.Duration;

/** Runs a script that has to be ended, and looks whether the script noticed and whether its context is still good. */
final class LimitedRun {
    /** Scripts set {@code noticed} where no code may run any more. */
    private static final String AFTER = "[typeof noticed, [3, 1, 2].sort((a, b) => a - b).join(), /b+/.exec('abb')[0], "
        + "JSON.parse('[1]', (k, v) => v)[0], (() => { try { null.x } catch (e) { return e.name } })(), 6n * 7n].join(' ')";

    final Context context;

    private final ResourceLimits callLimits;

    /** Limits of the engine. */
    LimitedRun(ResourceLimits limits) {
        context = Engine.builder().limits(limits).build().newContext();
        callLimits = ResourceLimits.NONE;
    }

    private LimitedRun(Context context, ResourceLimits limits) {
        this.context = context;
        this.callLimits = limits;
    }

    /** Limits of the hostile script alone: those after it may take their time on a busy machine. */
    static LimitedRun once(ResourceLimits limits) {
        return new LimitedRun(Engine.create().newContext(), limits);
    }

    static ResourceLimits.Builder limits() {
        return ResourceLimits.builder();
    }

    /** The same limits with so much time that a busy machine does not exceed it. */
    static ResourceLimits patient(ResourceLimits limits) {
        return limits.toBuilder().wallTime(Duration.ofMinutes(10)).cpuTime(Duration.ofMinutes(10)).build();
    }

    static ResourceLimits wall(int millis) {
        return limits().wallTime(Duration.ofMillis(millis)).build();
    }

    /** Runs the script, which is to be ended by {@code expected}, and other scripts after it. */
    LimitExceededException endedBy(Limit expected, String script) {
        LimitExceededException e = assertThrows(LimitExceededException.class, () -> context.eval("hostile.js", script, callLimits), script);
        assertEquals(expected, e.limit(), e.getMessage());
        stillWorks();
        return e;
    }

    void stillWorks() {
        assertEquals("undefined 1,2,3 bb 1 TypeError 42", context.eval("after.js", AFTER).asString());
        assertTrue(context.get("noticed").isUndefined());
        assertTrue(context.eval("generator.js", "function* g() { yield 1; } [...g()].length === 1").asBoolean());
    }
}
