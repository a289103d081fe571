package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.ResourceLimits;
import dev.deltic.scripting.DelticScriptEngine;
import dev.deltic.scripting.DelticScriptEngineFactory;
import dev.deltic.waiting.Eventually;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Row 15 of section 5: timers where the embedder wants them. */
@Isolated("sets system properties that every new engine reads")
@Timeout(600)
class TimersChecklistTest {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Consumer<Object> tell = value -> told.add(String.valueOf(value));

    @AfterEach
    void reset() {
        executor.shutdownNow();
        System.clearProperty("deltic.timers");
    }

    private ScriptEngine engine() {
        return engine(Engine.builder().timers(executor).build());
    }

    private ScriptEngine engine(Engine shared) {
        ScriptEngine engine = DelticScriptEngineFactory.of(shared).getScriptEngine();
        engine.put("tell", tell);
        return engine;
    }

    private String next() throws InterruptedException {
        String text = told.poll(Eventually.SECONDS, TimeUnit.SECONDS);
        return text == null ? "nothing" : text;
    }

    /** Waits until so many timers have come due since the start: for scripts, which go on with none of the callbacks run. */
    private boolean due(Object timers) {
        try {
            return Eventually.holds(() -> executor.getCompletedTaskCount() >= ((Number) timers).longValue());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void c5_15_noTimersUnlessWanted() throws ScriptException {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
        assertEquals("undefined undefined undefined", engine.eval(
            "[typeof setTimeout, typeof setInterval, typeof queueMicrotask].join(' ')"));
    }

    @Test
    void c5_15_timersRunInOrderAfterTheEvaluation() throws Exception {
        ScriptEngine engine = engine();
        String order;
        do {                                    // again where the machine let the thread stand still between the two timers
            assertEquals("number", engine.eval("""
                var start = Date.now();
                setTimeout(function (a, b) { tell('late ' + a + b + typeof this) }, 60, 1, 2);
                setTimeout(() => tell('soon'), 5);
                var apart = Date.now() - start > 50;
                queueMicrotask(() => tell('job'));
                tell('script');
                typeof setTimeout(() => {}, 1)"""));
            order = next() + ' ' + next() + ' ' + next() + ' ' + next();
        } while (engine.get("apart").equals(true));
        assertEquals("script job soon late 12object", order);
    }

    @Test
    void c5_15_intervalsRepeatUntilCleared() throws Exception {
        engine().eval("""
            var n = 0, id = setInterval(function () { tell(++n); if (n === 3) { clearInterval(id); tell('end') } }, 2);
            var never = setTimeout(() => tell('never'), 20);
            clearTimeout(never);
            clearTimeout(never); clearTimeout(undefined); clearTimeout('x'); clearTimeout(99)""");
        assertEquals("1 2 3 end", next() + ' ' + next() + ' ' + next() + ' ' + next());
        assertEquals(null, told.poll(100, TimeUnit.MILLISECONDS));
    }

    /** A promise that a timer resolves: what scripts use timers for. */
    @Test
    void c5_15_timersAndPromises() throws Exception {
        Object later = engine().eval("(async () => { await new Promise(done => setTimeout(done, 5)); return 42 })()");
        assertEquals(42, ((CompletableFuture<?>) later).get(Eventually.SECONDS, TimeUnit.SECONDS));
    }

    /** The callback waits for whoever is in the Bindings, and sees what they left; each Bindings' globals are its own. */
    @Test
    void c5_15_callbacksHoldTheLockOfTheirBindings() throws Exception {
        ScriptEngine engine = engine();
        SimpleBindings bindings = new SimpleBindings();
        bindings.put("tell", tell);
        engine.eval("var x = 1; setTimeout(() => tell(x), 1); var end = Date.now() + 50; while (Date.now() < end); x = 2", bindings);
        assertEquals("2", next());
        engine.eval("setTimeout(() => { y = x + 1; tell('set') }, 1)", bindings);
        assertEquals("set", next());
        assertEquals(3, engine.eval("y", bindings));
        assertEquals("undefined", engine.eval("typeof y"));
    }

    /** What came due while a thread was inside is run by that thread when it leaves, and fails there without failing the evaluation. */
    @Test
    void c5_15_callbacksOfALongEvaluation() throws Exception {
        ScriptEngine engine = engine(Engine.builder().timers(executor)
            .limits(ResourceLimits.builder().loops(100_000).build()).build());
        engine.put("due", (Predicate<Object>) this::due);
        engine.put("thread", (Supplier<String>) () -> Thread.currentThread().getName());
        StringWriter errors = new StringWriter();
        engine.getContext().setErrorWriter(errors);
        assertEquals(true, engine.eval("setTimeout(() => { tell(thread()); throw new TypeError('late') }, 1); due(1)"));
        assertEquals(Thread.currentThread().getName(), next());
        assertTrue(errors.toString().startsWith("Uncaught TypeError: late"), errors.toString());
        assertEquals(true, engine.eval("setTimeout(() => { tell('in'); for (;;); }, 1); due(2)"));
        assertEquals("in", next());
        assertTrue(errors.toString().contains("The evaluation was ended by a limit: more than 100000 loop iterations"), errors.toString());
        assertEquals("alive", engine.eval("'alive'"));
        assertEquals(true, engine.eval("for (var i = 0; i < 5000; i++) setTimeout(n => n % 1000 || tell(n), 1, i); due(5002)"));
        assertEquals("0 1000 2000 3000 4000", next() + ' ' + next() + ' ' + next() + ' ' + next() + ' ' + next());
    }

    @Test
    void c5_15_failuresGoToTheErrorWriter() throws Exception {
        ScriptEngine engine = engine();
        StringWriter errors = new StringWriter();
        engine.getContext().setErrorWriter(errors);
        engine.eval("setTimeout(() => { throw new TypeError('in a timer') }, 1); setTimeout(() => tell('next'), 5)");
        assertEquals("next", next());
        assertTrue(errors.toString().startsWith("Uncaught TypeError: in a timer"), errors.toString());
        assertThrows(ScriptException.class, () -> engine.eval("setTimeout('text', 1)"));
        assertThrows(ScriptException.class, () -> engine.eval("queueMicrotask()"));
    }

    @Test
    void c5_15_eachCallbackHasTheLimits() throws Exception {
        ScriptEngine engine = engine(Engine.builder().timers(executor)
            .limits(ResourceLimits.builder().loops(100_000).jobs(50).build()).build());
        engine.eval("setTimeout(() => { tell('in'); try { for (;;); } finally { for (;;); } }, 1)");
        assertEquals("in", next());
        engine.eval("setTimeout(() => tell('alive'), 1)");
        assertEquals("alive", next());
        assertThrows(ScriptException.class, () -> engine.eval("for (;;) setTimeout(() => 1, 100000)"));
    }

    @Test
    void c5_15_theTimeOfACallbackIsLimited() throws Exception {
        ScriptEngine engine = engine(Engine.builder().timers(executor)
            .limits(ResourceLimits.builder().wallTime(Duration.ofMillis(300)).build()).build());
        StringWriter errors = new StringWriter();
        engine.getContext().setErrorWriter(errors);
        for (boolean set = false; !set;) {
            try {
                engine.eval("setTimeout(() => { try { for (;;); } finally { for (;;); } }, 1)");
                set = true;
            } catch (ScriptException e) {       // its own time was up: a busy machine
                assertTrue(e.getMessage().contains("300 ms"), e.getMessage());
            }
        }
        assertTrue(Eventually.holds(() -> errors.toString().contains("a running time of more than 300 ms")), errors.toString());
    }

    @Test
    void c5_15_nothingRunsAfterClose() throws Exception {
        DelticScriptEngine engine = (DelticScriptEngine) engine();
        engine.eval("setInterval(() => tell('tick'), 5)");
        assertEquals("tick", next());
        engine.close();
        executor.submit(() -> { }).get(Eventually.SECONDS, TimeUnit.SECONDS);   // the one that ran when the engine was closed has ended
        told.clear();
        assertEquals(null, told.poll(100, TimeUnit.MILLISECONDS));
    }

    @Test
    void c5_15_contextsOfTheApi() throws Exception {
        try (Engine engine = Engine.builder().timers(executor).build(); Context context = engine.newContext()) {
            context.put("tell", tell);
            context.eval("setTimeout(() => tell('from a context'), 1)");
            assertEquals("from a context", next());
        }
        executor.shutdown();
    }

    /** With the property alone, a thread of the engine's own that goes when it is idle. */
    @Test
    void c5_15_theProperty() throws Exception {
        System.setProperty("deltic.timers", "true");
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
        engine.put("tell", tell);
        engine.put("thread", (Supplier<String>) () -> Thread.currentThread().getName());
        engine.eval("var id = setInterval(() => tell(thread()), 2)");
        String thread = next();
        while (thread.equals(Thread.currentThread().getName())) {
            thread = next();                    // came due while this thread was still inside: it ran the callback when it left
        }
        assertEquals("deltic-timers", thread);
        engine.eval("clearInterval(id)");
    }

    /** An executor that takes nothing any more is an exception of Java. */
    @Test
    void c5_15_anExecutorThatRefuses() {
        ScheduledThreadPoolExecutor closed = new ScheduledThreadPoolExecutor(1);
        closed.shutdown();
        ScriptEngine engine = engine(Engine.builder().timers(closed).build());
        assertThrows(ScriptException.class, () -> engine.eval("setTimeout(() => 1, 1)"));
    }
}
