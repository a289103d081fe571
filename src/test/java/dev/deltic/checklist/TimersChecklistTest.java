package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.ResourceLimits;
import dev.deltic.scripting.DelticScriptEngine;
import dev.deltic.scripting.DelticScriptEngineFactory;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
@Timeout(60)
class TimersChecklistTest {
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
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
        String text = told.poll(30, TimeUnit.SECONDS);
        return text == null ? "nothing" : text;
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
        assertEquals("number", engine.eval("""
            setTimeout(function (a, b) { tell('late ' + a + b + typeof this) }, 60, 1, 2);
            setTimeout(() => tell('soon'), 5);
            queueMicrotask(() => tell('job'));
            tell('script');
            typeof setTimeout(() => {}, 1)"""));
        assertEquals("script job soon late 12object", next() + ' ' + next() + ' ' + next() + ' ' + next());
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
        assertEquals(42, ((CompletableFuture<?>) later).get(30, TimeUnit.SECONDS));
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
            .limits(ResourceLimits.builder().wallTime(Duration.ofMillis(1500)).build()).build());
        engine.put("thread", (Supplier<String>) () -> Thread.currentThread().getName());
        StringWriter errors = new StringWriter();
        engine.getContext().setErrorWriter(errors);
        String wait = "; for (let end = Date.now() + 100; Date.now() < end;); 'done'";
        assertEquals("done", engine.eval("setTimeout(() => { tell(thread()); throw new TypeError('late') }, 1)" + wait));
        assertEquals(Thread.currentThread().getName(), next());
        assertTrue(errors.toString().startsWith("Uncaught TypeError: late"), errors.toString());
        assertEquals("done", engine.eval("setTimeout(() => { tell('in'); for (;;); }, 1)" + wait));
        assertEquals("in", next());
        assertTrue(errors.toString().contains("The evaluation was ended by a limit: a running time of more than 1500 ms"), errors.toString());
        assertEquals("alive", engine.eval("'alive'"));
        assertEquals("done", engine.eval("for (var i = 0; i < 5000; i++) setTimeout(n => n % 1000 || tell(n), 1, i)" + wait));
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
            .limits(ResourceLimits.builder().wallTime(Duration.ofMillis(1500)).jobs(50).build()).build());
        engine.eval("setTimeout(() => { tell('in'); try { for (;;); } finally { for (;;); } }, 1)");
        assertEquals("in", next());
        engine.eval("setTimeout(() => tell('alive'), 1)");
        assertEquals("alive", next());
        assertThrows(ScriptException.class, () -> engine.eval("for (;;) setTimeout(() => 1, 100000)"));
    }

    @Test
    void c5_15_nothingRunsAfterClose() throws Exception {
        DelticScriptEngine engine = (DelticScriptEngine) engine();
        engine.eval("setInterval(() => tell('tick'), 5)");
        assertEquals("tick", next());
        engine.close();
        TimeUnit.MILLISECONDS.sleep(50);
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
