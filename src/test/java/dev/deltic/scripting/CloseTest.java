package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Engine;
import dev.deltic.waiting.Eventually;
import example.host.HostCall;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Item 4.11 of the checklist: {@code close()}, and engines that nobody closes. */
@Isolated("watches a thread of the process")
final class CloseTest {
    private final DelticScriptEngineFactory factory = new DelticScriptEngineFactory();
    private final ScriptEngine engine = factory.getScriptEngine();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private static void close(ScriptEngine which) throws Exception {
        assertInstanceOf(AutoCloseable.class, which).close();
    }

    /** Starts a script, waits until it says that it runs, and gives its future. */
    private Future<Object> start(String text, Bindings bindings) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        HostCall started = new HostCall(() -> {
            running.countDown();
            return null;
        });
        if (bindings == null) {
            engine.put("started", started);
        } else {
            bindings.put("started", started);
        }
        Future<Object> result = threads.submit(() -> bindings == null ? engine.eval(text) : engine.eval(text, bindings));
        assertTrue(running.await(Eventually.SECONDS, TimeUnit.SECONDS));
        return result;
    }

    private static void assertEnded(Future<Object> evaluation) throws Exception {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> evaluation.get(Eventually.SECONDS, TimeUnit.SECONDS));
        ScriptException end = assertInstanceOf(ScriptException.class, failure.getCause());
        assertTrue(end.getMessage().contains("has been closed"), end.getMessage());
    }

    @Test
    void c4_11_closingEndsWhatRuns() throws Exception {
        Future<Object> plain = start("started(); for (;;) ;", null);
        Future<Object> stubborn = start("started(); for (;;) { try { for (;;) ; } catch (e) { } finally { for (;;) ; } }",
            new SimpleBindings());
        Future<Object> own = start("started(); function f() { return g() } function g() { return 1 } for (;;) f();",
            engine.createBindings());
        close(engine);
        assertEnded(plain);
        assertEnded(stubborn);
        assertEnded(own);
    }

    @Test
    void c4_11_closingEndsWhatWaits() throws Exception {
        Future<Object> running = start("started(); for (;;) ;", null);
        List<Future<Object>> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            waiting.add(threads.submit(() -> engine.eval("1")));
        }
        Thread.sleep(50);
        close(engine);
        assertEnded(running);
        for (Future<Object> future : waiting) {
            assertEnded(future);
        }
    }

    /** Nobody keeps a list of isolates: who enters while the engine is being closed is seen, or sees it. */
    @Test
    void c4_11_closingWhileThreadsEnter() throws Exception {
        for (int round = 0; round < 40; round++) {
            ScriptEngine closing = factory.getScriptEngine();
            CompiledScript endless = ((Compilable) closing).compile("for (;;) { try { for (;;) ; } catch (e) { } }");
            CountDownLatch ready = new CountDownLatch(4);
            List<Future<Object>> evaluations = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Bindings bindings = i % 2 == 0 ? new SimpleBindings() : closing.createBindings();
                boolean nested = i >= 2;
                bindings.put("inner", new HostCall(() -> endless.eval(nested ? closing.createBindings() : bindings)));
                CompiledScript script = nested ? ((Compilable) closing).compile("inner.call()") : endless;
                evaluations.add(threads.submit(() -> {
                    ready.countDown();
                    return script.eval(bindings);
                }));
            }
            assertTrue(ready.await(Eventually.SECONDS, TimeUnit.SECONDS));
            Thread.sleep(0, round * 20_000);
            close(closing);
            for (Future<Object> evaluation : evaluations) {
                ExecutionException failure =
                    assertThrows(ExecutionException.class, () -> evaluation.get(Eventually.SECONDS, TimeUnit.SECONDS));
                assertTrue(failure.getCause().getMessage().contains("closed"), failure.getCause().toString());
            }
        }
    }

    @Test
    void c4_11_closingTwiceAndFromManyThreads() throws Exception {
        engine.eval("1");
        List<Future<?>> closings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            closings.add(threads.submit(() -> {
                close(engine);
                return null;
            }));
        }
        for (Future<?> closing : closings) {
            assertNull(closing.get(Eventually.SECONDS, TimeUnit.SECONDS));
        }
        close(engine);
        assertThrows(ScriptException.class, () -> engine.eval("1"));
    }

    @Test
    void c4_11_closingBeforeTheFirstUse() throws Exception {
        close(engine);
        assertThrows(ScriptException.class, () -> engine.eval("1"));
    }

    @Test
    void c4_11_aScriptClosesItsOwnEngine() throws Exception {
        engine.put("end", new HostCall(() -> {
            close(engine);
            return null;
        }));
        ScriptException ended = assertThrows(ScriptException.class, () -> engine.eval("end(); for (;;) ;"));
        assertTrue(ended.getMessage().contains("has been closed"), ended.getMessage());
        assertThrows(ScriptException.class, () -> engine.eval("1"));
    }

    @Test
    void c4_11_laterUseIsToldClearly() throws Exception {
        Bindings foreign = new SimpleBindings();
        engine.eval("var x = 1; function f() { return 1 } var o = {f: f, n: 5}", foreign);
        engine.eval("var x = 1; function f() { return 1 } var o = {f: f, n: 5}");
        @SuppressWarnings("unchecked")
        UnaryOperator<Object> function = (UnaryOperator<Object>) engine.eval("f");
        @SuppressWarnings("unchecked")
        Map<String, Object> object = (Map<String, Object>) engine.eval("o");
        Runnable runnable = ((Invocable) engine).getInterface(engine.eval("f"), Runnable.class);
        Bindings own = engine.getBindings(javax.script.ScriptContext.ENGINE_SCOPE);
        close(engine);
        assertThrows(ScriptException.class, () -> engine.eval("x"));
        assertThrows(ScriptException.class, () -> engine.eval("x", foreign));
        assertThrows(ScriptException.class, () -> engine.eval("x", new SimpleBindings()));
        assertThrows(ScriptException.class, () -> engine.eval("x", engine.createBindings()));
        assertThrows(ScriptException.class, () -> ((Compilable) engine).compile("x"));
        assertThrows(ScriptException.class, () -> ((Invocable) engine).invokeFunction("f"));
        assertThrows(ScriptException.class, () -> ((Invocable) engine).invokeMethod(object, "f"));
        assertThrows(IllegalStateException.class, () -> engine.put("x", 2));
        assertThrows(IllegalStateException.class, () -> own.get("x"));
        assertThrows(IllegalStateException.class, () -> function.apply(1));
        assertThrows(IllegalStateException.class, runnable::run);
        IllegalStateException told = assertThrows(IllegalStateException.class, () -> object.put("n", 6));
        assertTrue(told.getMessage().matches("the context of Bindings@[0-9a-f]+ has been closed"), told.getMessage());
        assertEquals("Deltic", engine.getFactory().getEngineName());
    }

    @Test
    void c4_1_compiledScriptsOutliveTheirEngine() throws Exception {
        CompiledScript script = ((Compilable) engine).compile("n + 1");
        ScriptEngine other = factory.getScriptEngine();
        ScriptEngine third = factory.getScriptEngine();
        other.put("n", 1);
        close(engine);
        close(third);
        assertEquals(2, script.eval(other.getContext()));
        assertEquals(2, script.eval(other.getBindings(javax.script.ScriptContext.ENGINE_SCOPE)));
        assertThrows(ScriptException.class, script::eval);
        assertEquals(4, other.eval("n + 3"));
    }

    @Test
    void anEngineOfTheApiClosesItsScriptEngines() throws Exception {
        Engine shared = Engine.create();
        ScriptEngine scripts = DelticScriptEngineFactory.of(shared).getScriptEngine();
        assertEquals(3, scripts.eval("1 + 2"));
        shared.close();
        assertThrows(ScriptException.class, () -> scripts.eval("1 + 2"));
        assertThrows(IllegalStateException.class, () -> DelticScriptEngineFactory.of(shared).getScriptEngine());
    }

    @Test
    void aForgottenEngineIsCollectedAndItsThreadEnds() throws Exception {
        assertTrue(Eventually.areGone(useAndForget()));
        assertTrue(Eventually.holds(() -> !isCompiling()), "nobody uses an engine, and yet there is a compiler's thread");
    }

    private static boolean isCompiling() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("deltic-compiler"));
    }

    /** What engine, Bindings and code share is what the weak reference is to. */
    private static WeakReference<Object> useAndForget() throws ScriptException {
        Engine shared = Engine.create();
        ScriptEngine engine = DelticScriptEngineFactory.of(shared).getScriptEngine();
        Bindings bindings = new SimpleBindings();
        engine.eval("function f(x) { return x + 1 } var n = 0; for (var i = 0; i < 100000; i++) { n = f(n) } n", bindings);
        engine.eval("var kept = {a: 1}");
        return new WeakReference<>(shared.unwrap(dev.deltic.engine.Engine.class));
    }
}
