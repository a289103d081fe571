package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.LimitExceededException.Limit;
import dev.deltic.api.ResourceLimits;
import dev.deltic.scripting.DelticScriptEngineFactory;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.script.Bindings;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** What Java code is told that uses a Bindings, a view or a function of a script, outside an evaluation and within one. */
@Timeout(300)
class ViewLimitsTest {
    private static final ResourceLimits FEW_LOOPS = ResourceLimits.builder().loops(5_000).build();
    private static final ResourceLimits INTERRUPTIBLE = ResourceLimits.builder().interruptible(true).build();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private static ScriptEngine engine(ResourceLimits limits) {
        return DelticScriptEngineFactory.of(Engine.builder().limits(limits).build()).getScriptEngine();
    }

    private static LimitExceededException assertEnds(Limit limit, Executable call) {
        LimitExceededException e = assertThrows(LimitExceededException.class, call);
        assertEquals(limit, e.limit(), e.getMessage());
        assertEquals(EvaluationException.Kind.TERMINATED, e.kind());
        return e;
    }

    private static final String SCRIPT = """
        function spin() { for (;;); }
        var object = { get endless() { spin() }, set endless(v) { spin() } };
        var list = [1, 2]; Object.defineProperty(list, 0, { get: spin, enumerable: true, configurable: true });
        var keys = new Proxy({}, { ownKeys: spin, has: spin });
        var later = { call() { Promise.resolve().then(spin); return 1 } };
        Object.defineProperty(globalThis, 'endless', { get: spin, set: spin, enumerable: true, configurable: true });
        """;

    /** Each way of Java code into a script, by what it does. */
    @SuppressWarnings("unchecked")
    private static Map<String, Executable> ways(ScriptEngine engine) throws ScriptException {
        engine.put(ScriptEngine.FILENAME, "views.js");
        engine.eval(SCRIPT);
        Bindings global = engine.getBindings(ScriptContext.ENGINE_SCOPE);
        Map<String, Object> object = (Map<String, Object>) engine.get("object");
        List<Object> list = (List<Object>) engine.get("list");
        Map<String, Object> keys = (Map<String, Object>) engine.get("keys");
        Object spin = engine.get("spin");
        Closeable closeable = ((Invocable) engine).getInterface(adapted(engine), Closeable.class);
        Supplier<?> later = ((Invocable) engine).getInterface(later(engine), Supplier.class);
        Map<String, Executable> ways = new LinkedHashMap<>();
        ways.put("Bindings.get", () -> global.get("endless"));
        ways.put("Bindings.containsKey", () -> global.containsKey("endless"));
        ways.put("Bindings.put", () -> global.put("endless", 1));
        ways.put("Bindings.putAll", () -> global.putAll(Map.of("endless", 1)));
        ways.put("Bindings.remove", () -> global.remove("endless"));
        ways.put("Bindings.entrySet", () -> global.entrySet().forEach(Map.Entry::getValue));
        ways.put("ScriptEngine.get", () -> engine.get("endless"));
        ways.put("ScriptContext.getAttribute", () -> engine.getContext().getAttribute("endless"));
        ways.put("Map.get", () -> object.get("endless"));
        ways.put("Map.put", () -> object.put("endless", 1));
        ways.put("Map.entrySet", () -> new LinkedHashMap<>(object));
        ways.put("Map.containsKey", () -> keys.containsKey("a"));
        ways.put("Map.keySet", () -> keys.keySet().size());
        ways.put("List.get", () -> list.get(0));
        ways.put("List.iterator", () -> new ArrayList<>(list));
        ways.put("Runnable.run", ((Runnable) spin)::run);
        ways.put("Function.apply", () -> ((Function<Object, Object>) spin).apply(1));
        ways.put("Comparator", () -> Collections.sort(new ArrayList<>(List.of(2, 1)), (Comparator<Object>) spin));
        ways.put("an interface", closeable::close);
        ways.put("a promise job after the call", later::get);
        return ways;
    }

    private static Object adapted(ScriptEngine engine) throws ScriptException {
        return engine.eval("({ close() { spin() } })");
    }

    private static Object later(ScriptEngine engine) throws ScriptException {
        return engine.eval("({ get() { return later.call() } })");
    }

    @TestFactory
    Stream<DynamicTest> callersOutsideAreToldTheLimitAndThePlace() throws ScriptException {
        ScriptEngine engine = engine(FEW_LOOPS);
        return ways(engine).entrySet().stream().map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
            LimitExceededException e = assertEnds(Limit.LOOPS, way.getValue());
            assertEquals(5_000, e.value());
            assertEquals("views.js", e.fileName(), e.getMessage());
            assertEquals(1, e.line());
            assertEquals(42, engine.eval("6 * 7"));
        }));
    }

    /** Between two evaluations of one context nobody is told anything else than before: what the outer one may use is used up, and it ends
     *  whatever the Java code does with the exception. */
    @TestFactory
    Stream<DynamicTest> withinAnEvaluationItEndsThatToo() throws ScriptException {
        return ways(engine(FEW_LOOPS)).keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            ScriptEngine engine = engine(FEW_LOOPS);
            Executable way = ways(engine).get(name);
            AtomicReference<Throwable> seen = new AtomicReference<>();
            engine.put("way", (Runnable) () -> {
                try {
                    way.execute();
                } catch (Throwable e) {
                    seen.set(e);
                }
            });
            if (name.startsWith("a promise job")) {
                engine.put("way", (Runnable) () -> assertEquals(1, assertDoes(way)));
            }
            ScriptException e = assertThrows(ScriptException.class,
                () -> engine.eval("try { way.run(); while (1); } catch (e) { var noticed = 1 } finally { noticed = 2 }"));
            assertEquals(Limit.LOOPS, assertInstanceOf(LimitExceededException.class, e.getCause(), e.toString()).limit());
            assertNull(engine.get("noticed"));
            assertTrue(name.startsWith("a promise job") || seen.get() != null, "the Java code was not told");
        }));
    }

    private static Object assertDoes(Executable call) {
        try {
            call.execute();
            return 1;
        } catch (Throwable e) {
            return e;
        }
    }

    /** An evaluation of another engine, with limits of its own, is a call of Java to the script around it: that one goes on. */
    @Test
    void anotherEnginesEndCanBeCaught() throws ScriptException {
        ScriptEngine limited = engine(FEW_LOOPS);
        ScriptEngine free = engine(ResourceLimits.builder().build());
        free.put("spin", limited.eval("(function() { for (;;); })"));
        assertEquals("caught", free.eval("var s = ''; try { spin() } catch (e) { s = 'caught' } for (var i = 0; i < 1e5; i++); s"));
        ScriptException e = assertThrows(ScriptException.class, () -> free.eval("spin()"));
        assertEquals(Limit.LOOPS, assertInstanceOf(LimitExceededException.class, e.getCause(), e.toString()).limit());
        assertEquals(42, limited.eval("6 * 7"));
    }

    @Test
    void viewsOfTheEnginesOwnInterface() {
        Context context = Engine.builder().limits(FEW_LOOPS).build().newContext();
        Runnable spin = context.eval("views.js", "\n(function() { for (;;); })").as(Runnable.class);
        LimitExceededException e = assertEnds(Limit.LOOPS, spin::run);
        assertEquals("views.js", e.fileName());
        assertEquals(2, e.line());
        assertEquals(42, context.eval("6 * 7").asInt());
        Context shallow = Engine.builder().limits(ResourceLimits.builder().callDepth(50).build()).build().newContext();
        UnaryOperator<?> deep = shallow.eval("(function f(x) { return f(x) + 1 })").as(UnaryOperator.class);
        assertEnds(Limit.CALL_DEPTH, () -> deep.apply(null));
        assertEquals(42, shallow.eval("6 * 7").asInt());
    }

    @Test
    void aCancelOfWhatAViewDoes() {
        Context context = Engine.create().newContext();
        context.put("cancel", (Runnable) context::cancel);
        Runnable spin = context.eval("(function() { cancel.run(); for (;;); })").as(Runnable.class);
        assertEnds(Limit.CANCELLED, spin::run);
        assertEquals(42, context.eval("6 * 7").asInt());
    }

    /** The call that ends because the engine is closed is told what later ones are. */
    @Test
    void aCloseOfWhatAViewDoes() throws Exception {
        ScriptEngine engine = engine(ResourceLimits.builder().build());
        engine.put("close", (Runnable) () -> assertEquals(1, assertDoes(((AutoCloseable) engine)::close)));
        Runnable spin = (Runnable) engine.eval("(function() { close.run(); for (;;); })");
        IllegalStateException first = assertThrows(IllegalStateException.class, spin::run);
        IllegalStateException later = assertThrows(IllegalStateException.class, spin::run);
        assertTrue(first.getMessage().endsWith("has been closed"), first.getMessage());
        assertTrue(later.getMessage().endsWith("has been closed"), later.getMessage());
    }

    /** A thread that is interrupted before it comes: whatever it does, it is told by a documented exception, or does it. */
    @TestFactory
    Stream<DynamicTest> anInterruptBeforeTheCall() throws ScriptException {
        ScriptEngine engine = engine(INTERRUPTIBLE);
        Invocable invocable = (Invocable) engine;
        engine.put(ScriptEngine.FILENAME, "views.js");
        engine.eval("function one() { return 1 } var object = { one, get() { return 1 } }; var list = [1]");
        Object object = engine.get("object");
        List<?> list = (List<?>) engine.get("list");
        Bindings own = engine.getBindings(ScriptContext.ENGINE_SCOPE);
        Bindings known = new SimpleBindings();
        engine.eval("/b(.)/.test('abc')", known);
        Map<String, Executable> calls = new LinkedHashMap<>();
        calls.put("eval", () -> engine.eval("1"));
        calls.put("eval of known Bindings", () -> engine.eval("1", known));
        calls.put("eval of new Bindings", () -> engine.eval("1", new SimpleBindings()));
        calls.put("eval of created Bindings", () -> engine.eval("1", engine.createBindings()));
        calls.put("invokeFunction", () -> invocable.invokeFunction("one"));
        calls.put("invokeMethod", () -> invocable.invokeMethod(object, "one"));
        calls.put("getInterface", () -> invocable.getInterface(Supplier.class));
        calls.put("getInterface of an object", () -> invocable.getInterface(object, Supplier.class));
        calls.put("get", () -> engine.get("list"));
        calls.put("put", () -> engine.put("x", 1));
        calls.put("createBindings().put", () -> engine.createBindings().put("x", 1));
        calls.put("getAttribute", () -> engine.getContext().getAttribute("list"));
        calls.put("containsKey", () -> own.containsKey("list"));
        calls.put("keySet", () -> own.keySet().size());
        calls.put("remove", () -> own.remove("nothing"));
        calls.put("Map.get", () -> ((Map<?, ?>) object).get("one"));
        calls.put("List.get", () -> list.get(0));
        calls.put("List.toString", list::toString);
        calls.put("Runnable", () -> ((Runnable) ((Map<?, ?>) object).get("one")).run());
        return calls.entrySet().stream().map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
            Thread.currentThread().interrupt();
            Throwable thrown = null;
            try {
                call.getValue().execute();
            } catch (ScriptException e) {
                thrown = e.getCause();
            } catch (Throwable e) {
                thrown = e;
            } finally {
                assertTrue(Thread.interrupted());
            }
            if (thrown != null) {
                assertEquals(Limit.INTERRUPTED, assertInstanceOf(LimitExceededException.class, thrown).limit());
            }
            assertEquals(42, engine.eval("6 * 7"));
        }));
    }
}
