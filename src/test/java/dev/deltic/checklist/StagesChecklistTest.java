package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import example.host.Stages;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Section 7's last row and row 15: stages in scripts, promises in Java. */
@Timeout(600)
class StagesChecklistTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Stages service = new Stages(threads);

    StagesChecklistTest() {
        engine.put("s", service);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Object join(String script) throws ScriptException {
        return assertInstanceOf(CompletableFuture.class, engine.eval(script)).join();
    }

    @Test
    void c7_12_awaitingStages() throws ScriptException {
        assertEquals(42, engine.eval("var r; (async () => { r = await s.now(42) })(); 0; r") == null ? engine.eval("r") : 0);
        assertEquals("late!", join("(async () => await s.later('late') + '!')()"));
        assertEquals("a,b,c", join("Promise.all([s.later('a'), s.now('b'), 'c']).then(all => all.join())"));
        assertEquals("x", join("s.later('x').then(v => v)"));
        assertEquals("caught: no", join("(async () => { try { await s.failing('no') } catch (e) { return 'caught: ' + e.message } })()"));
        assertEquals("rejected no", join("s.failing('no').then(v => v, e => 'rejected ' + e.getMessage())"));
        assertEquals("composed v", join("s.composed(s.later('v')).then(v => v)"));
        assertEquals("inner", join("(async () => await s.later(s.now('inner')))()"));
        assertEquals("java inner", join("(async () => await s.later('inner').thenApply(v => 'java ' + v))()"));
    }

    @Test
    void c7_12_promisesAsStages() throws Exception {
        engine.eval("var settle; var p = new Promise((yes, no) => settle = {yes, no}); s.receive(p); s.isDone(p)");
        CompletableFuture<Object> received = service.received.toCompletableFuture();
        assertFalse(received.isDone());
        engine.eval("settle.yes({k: [1]})");
        assertEquals(List.of(1), ((java.util.Map<?, ?>) received.join()).get("k"));
        engine.eval("s.receive(Promise.reject(new TypeError('t')))");
        CompletionException thrown = assertThrows(CompletionException.class, () -> service.received.toCompletableFuture().join());
        assertEquals("TypeError: t", thrown.getCause().getMessage());
        engine.eval("s.receive(s.failing('host').then(v => v))");
        thrown = assertThrows(CompletionException.class, () -> service.received.toCompletableFuture().join());
        assertInstanceOf(IllegalStateException.class, thrown.getCause());
        assertEquals("composed js", join("s.composed((async () => 'js')()).then(v => v)"));
        assertEquals(true, engine.eval("s.receive(p); var same = s.received; same === p"));
        assertEquals(3, join("s.now(1).thenCompose(async v => v + 2).then(v => v)"));
    }

    /** An evaluation does not wait; the thread that completes the stage runs what waits for it, in the context that was the script's. */
    @Test
    void c7_12_completionsFromOtherThreads() throws Exception {
        Bindings bindings = new SimpleBindings();
        bindings.put("s", service);
        java.io.StringWriter out = new java.io.StringWriter();
        engine.getContext().setWriter(out);
        engine.eval("var state = 'waiting'; s.open.then(v => { state = 'got ' + v; print(state) })", bindings);
        assertEquals("waiting", bindings.get("state"));
        service.completeElsewhere("it");
        assertEquals("got it", bindings.get("state"));
        assertEquals("got it\n", out.toString());
    }

    /** A completion while a script runs: the completing thread does not wait, the script goes on, the job runs when it leaves. */
    @Test
    void c7_12_completionWhileAScriptRuns() throws ScriptException {
        engine.eval("var order = []; s.open.then(v => order.push('job ' + v))");
        engine.eval("order.push('before'); s.completeElsewhere(1); order.push('after'); for (var i = 0; i < 1000; i++);");
        assertEquals("before,after,job 1", engine.eval("order.join()"));
    }

    @Test
    void c7_12_manyCompletionsAtOnce() throws Exception {
        engine.eval("var done = 0, sum = 0; function ask(i) { s.later(i).then(v => { done++; sum += v }) }");
        CompletableFuture<?> all = (CompletableFuture<?>) engine.eval("""
            var many = []; for (let i = 0; i < 500; i++) { ask(i); many.push(s.later(i).then(v => v)) }
            Promise.all(many).then(values => values.length)""");
        for (int i = 0; i < 200; i++) {
            engine.eval("ask(1)");
        }
        assertEquals(500, all.get(Eventually.SECONDS, TimeUnit.SECONDS));
        assertTrue(Eventually.holds(() -> ((Number) engine.get("done")).intValue() == 700));
        assertEquals(700, engine.eval("done"));
        assertEquals(499 * 500 / 2 + 200, engine.eval("sum"));
    }

    /** Waiting inside the context for what only its jobs can bring is said, not done. */
    @Test
    void c7_12_waitingInsideIsRefused() throws ScriptException {
        ScriptException thrown = assertThrows(ScriptException.class, () -> engine.eval("s.waitFor(new Promise(() => 0))"));
        assertInstanceOf(IllegalStateException.class, thrown.getCause());
        assertTrue(thrown.getMessage().contains("cannot wait for a promise"), thrown.getMessage());
        assertEquals(7, engine.eval("s.waitFor(Promise.resolve(7))"));
        assertEquals("x", engine.eval("s.waitFor(s.later('x'))"));
    }

    /** What completes after the engine has been closed reaches nobody, and harms nobody. */
    @Test
    void c7_12_completionAfterClose() throws Exception {
        ScriptEngine closing = engine.getFactory().getScriptEngine();
        List<Object> out = new java.util.ArrayList<>();
        closing.put("s", service);
        closing.put("out", out);
        closing.eval("s.open.then(v => out.add(v))");
        ((AutoCloseable) closing).close();
        assertTrue(service.open.complete("late"));
        service.later(1).get(Eventually.SECONDS, TimeUnit.SECONDS);
        assertEquals(List.of(), out);
    }

    /** A stage that is never completed keeps the context alive only as long as the stage itself lives. */
    @Test
    void c7_12_theBindingsLiveUntilTheStageIsComplete() throws Exception {
        Bindings bindings = new SimpleBindings();
        bindings.put("s", service);
        bindings.put("out", new java.util.ArrayList<Object>());
        List<?> out = (List<?>) bindings.get("out");
        engine.eval("let text = 'kept'; s.open.then(() => out.add(text))", bindings);
        bindings = null;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(5);
        }
        service.open.complete(1);
        assertEquals(List.of("kept"), out);
        assertEquals(0, engine.getBindings(ScriptContext.ENGINE_SCOPE).keySet().stream().filter(k -> k.equals("text")).count());
    }
}
