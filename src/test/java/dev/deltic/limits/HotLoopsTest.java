package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.LimitExceededException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Loops that HotSpot has compiled, with all that they do not change moved out of them, still see that they are to end. */
class HotLoopsTest {
    /** Of the thread's time: HotSpot's last compiler is done by then. */
    private static final long HOT_NANOS = 1_500_000_000L;
    private static final long WAIT_NANOS = 60_000_000_000L;
    private static final int END_MILLIS = 120_000;
    private static final List<String> LOOPS = List.of(
        "(function () { for (;;) ; })()",
        "for (;;) { try { for (;;) ; } catch (e) { } }",
        "(function () { for (;;) for (var i = 0; i < 1000; i++) ; })()",
        "(function (o) { var s = 0; for (;;) s += o.x; })({x: 1.5})",
        "(function () { for (;;) list.get(1) })()",
        "(function (f) { for (;;) f(1) })(x => x)");

    @Test
    void endWhenTheyAreCancelled() throws InterruptedException {
        List<Context> contexts = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        List<AtomicReference<Throwable>> ends = new ArrayList<>();
        try (Engine engine = Engine.create()) {
            for (String loop : LOOPS) {
                Context context = engine.newContext();
                context.put("list", List.of(1, 2, 3));
                AtomicReference<Throwable> end = new AtomicReference<>();
                Thread thread = new Thread(() -> {
                    try {
                        context.eval(loop);
                    } catch (Throwable e) {
                        end.set(e);
                    }
                });
                thread.setDaemon(true);
                thread.start();
                contexts.add(context);
                threads.add(thread);
                ends.add(end);
            }
            for (Thread thread : threads) {
                awaitHot(thread);
            }
            for (Context context : contexts) {
                assertTrue(context.cancel());
            }
            for (int i = 0; i < threads.size(); i++) {
                threads.get(i).join(END_MILLIS);
                assertFalse(threads.get(i).isAlive(), LOOPS.get(i));
                assertEquals(LimitExceededException.class, ends.get(i).get().getClass(), LOOPS.get(i));
            }
        }
    }

    private static void awaitHot(Thread thread) throws InterruptedException {
        ThreadMXBean times = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        while (times.getThreadCpuTime(thread.getId()) < HOT_NANOS && System.nanoTime() - start < WAIT_NANOS) {
            Thread.sleep(20);
        }
    }
}
