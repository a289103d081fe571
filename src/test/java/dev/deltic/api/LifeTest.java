package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import example.host.HostCall;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contexts, isolates and engines from birth to close, and the threads in them. */
class LifeTest {
    private final Engine engine = Engine.create();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
        engine.close();
    }

    private Future<Value> start(Context context, String text) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        context.put("started", new HostCall(() -> {
            running.countDown();
            return null;
        }));
        Future<Value> result = threads.submit(() -> context.eval(text));
        assertTrue(running.await(Eventually.SECONDS, TimeUnit.SECONDS));
        return result;
    }

    private static void assertTerminated(Future<Value> evaluation) {
        Throwable end = assertThrows(ExecutionException.class, () -> evaluation.get(Eventually.SECONDS, TimeUnit.SECONDS)).getCause();
        assertEquals(EvaluationException.Kind.TERMINATED, ((EvaluationException) end).kind(), end.toString());
        assertTrue(end.getMessage().contains("has been closed"), end.getMessage());
    }

    @Test
    void closingAContextEndsItsScriptAndSparesItsNeighbours() throws Exception {
        Isolate isolate = engine.newIsolate();
        Context first = isolate.contextBuilder().name("first").build();
        Context second = isolate.newContext();
        Future<Value> busy = start(first, "started(); for (;;) { try { for (;;) ; } finally { continue; } }");
        first.close();
        first.close();
        assertTerminated(busy);
        assertEquals(2, second.eval("var x = 1; for (var i = 0; i < 5000; i++) ; x + 1").asInt());
        assertTrue(first.isClosed());
        assertFalse(isolate.isClosed());
        IllegalStateException later = assertThrows(IllegalStateException.class, () -> first.eval("1"));
        assertEquals("first has been closed", later.getMessage());
    }

    /** Java code between two scripts that catches everything does not save a closed context. */
    @Test
    void terminationIsNotSwallowedByTheHost() throws Exception {
        Context context = engine.newContext();
        context.put("swallow", new HostCall(() -> {
            try {
                return context.eval("for (;;) ;").toJava();
            } catch (RuntimeException e) {
                return "swallowed";
            }
        }));
        Future<Value> busy = start(context, "started(); for (;;) { swallow() }");
        Thread.sleep(20);
        context.close();
        assertTerminated(busy);
    }

    @Test
    void closingAnIsolateClosesItsContexts() throws Exception {
        Isolate isolate = engine.newIsolate();
        Context context = isolate.newContext();
        Value object = context.eval("({n: 1, f() { return 2 }})");
        Future<Value> busy = start(context, "started(); for (;;) ;");
        isolate.close();
        assertTerminated(busy);
        assertTrue(context.isClosed());
        assertThrows(IllegalStateException.class, () -> context.eval("1"));
        assertThrows(IllegalStateException.class, () -> object.getMember("n"));
        assertThrows(IllegalStateException.class, () -> object.invoke("f"));
        assertThrows(IllegalStateException.class, isolate::newContext);
    }

    @Test
    void closingAnEngineClosesAll() throws Exception {
        Context one = engine.newContext();
        Context two = engine.newIsolate().newContext();
        Future<Value> busy = start(one, "started(); for (;;) ;");
        engine.close();
        engine.close();
        assertTerminated(busy);
        assertTrue(engine.isClosed());
        assertThrows(IllegalStateException.class, () -> two.eval("1"));
        assertThrows(IllegalStateException.class, engine::newContext);
        assertThrows(IllegalStateException.class, () -> engine.compile("a.js", "1"));
    }

    @Test
    void aContextWithItsOwnIsolateTakesItAlong() {
        Context context = engine.newContext();
        context.close();
        assertTrue(context.isolate().isClosed());
    }

    @Test
    void jobsThatFailAreToldAfterwards() {
        Context context = engine.newContext();
        assertEquals(1, context.eval("var seen = 0; Promise.resolve().then(() => { seen = 1 }); 1").asInt());
        assertEquals(1, context.get("seen").asInt());
    }

    @Test
    void lexicalNamesAreSeen() {
        Context context = engine.newContext();
        context.eval("let a = 1; const b = 2; class C {}");
        assertEquals(3, context.get("a").asInt() + context.get("b").asInt());
        assertTrue(context.get("C").isConstructor());
        assertTrue(context.get("nothing").isUndefined());
    }

    @Test
    void scriptsOfAnotherEngineAreRefused() {
        Script script = Engine.create().compile("a.js", "1");
        assertThrows(IllegalArgumentException.class, () -> engine.newContext().run(script));
    }

    @Test
    void deadlocksNameTheContexts() throws Exception {
        Context[] contexts = {engine.newIsolate().contextBuilder().name("orders").build(),
            engine.newIsolate().contextBuilder().name("bills").build()};
        CyclicBarrier barrier = new CyclicBarrier(2);
        for (int i = 0; i < 2; i++) {
            Context other = contexts[1 - i];
            contexts[i].put("call", new HostCall(() -> {
                barrier.await();
                return other.eval("'answer'").toJava();
            }));
        }
        Future<?>[] results = {threads.submit(() -> contexts[0].eval("call()")), threads.submit(() -> contexts[1].eval("call()"))};
        int told = 0;
        for (Future<?> result : results) {
            try {
                result.get(Eventually.SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                String text = e.getCause().getMessage();
                assertTrue(text.contains("deadlock") && text.contains("orders") && text.contains("bills"), text);
                told++;
            }
        }
        assertTrue(told >= 1);
    }

    @Test
    void outputGoesWhereItIsTold() {
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();
        Context context = engine.newIsolate().contextBuilder().output(out::append).errorOutput(err::append).build();
        context.eval("print('a'); console.log('b'); console.error('c')");
        assertEquals("ab", out.toString());
        assertEquals("c", err.toString());
    }
}
