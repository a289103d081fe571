package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Engine;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.ResourceLimits;
import dev.deltic.waiting.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The thread that looks at the clocks. */
@Isolated("watches a thread that every limited evaluation keeps alive")
class WatchdogTest {
    @Test
    @Timeout(300)
    void endsAndStartsAgain() throws InterruptedException {
        Engine engine = Engine.builder().limits(LimitedRun.patient(ResourceLimits.untrusted())).build();
        assertEquals(2, engine.newContext().eval("1 + 1").asInt());
        assertTrue(Eventually.holds(() -> !watching()), "the thread has not ended");
        LimitedRun.once(LimitedRun.wall(20)).endedBy(LimitExceededException.Limit.WALL_TIME, "for (;;);");
    }

    private static boolean watching() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("deltic-watchdog"));
    }
}
