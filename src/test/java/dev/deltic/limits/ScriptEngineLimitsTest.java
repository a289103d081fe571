package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.deltic.api.LimitExceededException;
import dev.deltic.api.LimitExceededException.Limit;
import dev.deltic.scripting.DelticScriptEngineFactory;
import dev.deltic.waiting.Eventually;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The properties {@code deltic.limit.…} and what {@code javax.script} tells of an end. */
@Isolated("sets system properties that every new engine reads")
@Timeout(300)
class ScriptEngineLimitsTest {
    private static ScriptEngine engine(Map<String, String> properties) {
        properties.forEach((name, value) -> System.setProperty("deltic.limit." + name, value));
        try {
            return new DelticScriptEngineFactory().getScriptEngine();
        } finally {
            properties.keySet().forEach(name -> System.clearProperty("deltic.limit." + name));
        }
    }

    /** The public exception behind a ScriptException, with the same place. */
    private static LimitExceededException ended(Limit limit, org.junit.jupiter.api.function.Executable call) {
        ScriptException e = assertThrows(ScriptException.class, call);
        LimitExceededException cause = assertInstanceOf(LimitExceededException.class, e.getCause(), String.valueOf(e));
        assertEquals(limit, cause.limit());
        assertEquals(e.getFileName(), cause.fileName());
        assertEquals(e.getLineNumber(), cause.line());
        assertEquals(e.getColumnNumber(), cause.column());
        return cause;
    }

    /** The engine is good for other scripts, if need be only when the machine gives them the time that the limits leave. */
    private static void assertWorks(ScriptEngine engine) throws ScriptException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                assertEquals(42, engine.eval("6 * 7"));
                return;
            } catch (ScriptException e) {
                if (!(e.getCause() instanceof LimitExceededException)) {
                    throw e;
                }
            }
        }
        fail("every script is ended");
    }

    @Test
    void wallTime() throws ScriptException {
        ScriptEngine engine = engine(Map.of("wallMillis", "500"));
        AtomicBoolean started = new AtomicBoolean();
        engine.put("started", (Runnable) () -> started.set(true));
        engine.put(ScriptEngine.FILENAME, "endless.js");
        LimitExceededException e;
        do {                                // a busy machine may have used the time up before the script ran
            e = ended(Limit.WALL_TIME, () -> engine.eval("\n\nstarted.run(); while (true) try { while (1); } catch (e) { }"));
        } while (!started.get());
        assertEquals("endless.js", e.fileName());
        assertEquals(3, e.line());
        assertEquals(500, e.value());
        assertWorks(engine);
    }

    @Test
    void cpuTime() throws ScriptException {
        ScriptEngine engine = engine(Map.of("cpuMillis", "300"));
        ended(Limit.CPU_TIME, () -> engine.eval("while (1);"));
        assertWorks(engine);
    }

    @Test
    void loopsOfAnyBindings() throws ScriptException {
        ScriptEngine engine = engine(Map.of("loops", "5000"));
        for (Bindings bindings : new Bindings[] {engine.createBindings(), new SimpleBindings()}) {
            ended(Limit.LOOPS, () -> engine.eval("for (;;);", bindings));
            assertEquals(42, engine.eval("6 * 7", bindings));
        }
    }

    @Test
    void compiledScriptsAndInvocations() throws ScriptException, NoSuchMethodException {
        ScriptEngine engine = engine(Map.of("loops", "5000"));
        CompiledScript script = ((Compilable) engine).compile("var n = (globalThis.n || 0) + 1; while (n == 2);");
        script.eval();
        ended(Limit.LOOPS, script::eval);
        engine.eval("function f() { for (;;); } function g() { return 1 }");
        ended(Limit.LOOPS, () -> ((Invocable) engine).invokeFunction("f"));
        assertEquals(1, ((Invocable) engine).invokeFunction("g"));
    }

    @Test
    void allocatedBytes() throws ScriptException {
        ScriptEngine engine = engine(Map.of("allocatedBytes", "50000000"));
        ended(Limit.ALLOCATED_BYTES, () -> engine.eval("'x'.repeat(2 ** 28)"));
        ended(Limit.ALLOCATED_BYTES, () -> engine.eval("var all = []; for (;;) all.push({})"));
        assertEquals(42, engine.eval("6 * 7"));
    }

    @Test
    void outputBytes() throws ScriptException {
        ScriptEngine engine = engine(Map.of("outputBytes", "20"));
        StringWriter out = new StringWriter();
        engine.getContext().setWriter(out);
        ended(Limit.OUTPUT_BYTES, () -> engine.eval("print('123456'); print('äöü'); print('123456789'); print('x')"));
        assertEquals(2, out.toString().lines().count());
        engine.eval("print('again')");
    }

    @Test
    void sourceChars() throws ScriptException {
        ScriptEngine engine = engine(Map.of("sourceChars", "100"));
        LimitExceededException e = ended(Limit.SOURCE_CHARS, () -> engine.eval("1;".repeat(60)));
        assertEquals(-1, e.line());
        ended(Limit.SOURCE_CHARS, () -> ((Compilable) engine).compile("1;".repeat(60)));
        ended(Limit.SOURCE_CHARS, () -> engine.eval("try { eval('1;'.repeat(60)) } catch (e) { noticed = 1 }"));
        assertNull(engine.get("noticed"));
    }

    @Test
    void callDepthAndJobsAndSteps() throws ScriptException {
        ScriptEngine engine = engine(Map.of("callDepth", "100", "jobs", "10", "regexpSteps", "100000"));
        ended(Limit.CALL_DEPTH, () -> engine.eval("function f() { try { f() } catch (e) { } } f()"));
        ended(Limit.JOBS, () -> engine.eval("for (var i = 0; i < 20; i++) Promise.resolve().then(() => 1)"));
        ended(Limit.REGEXP_STEPS, () -> engine.eval("/(a*)*\\1$/.test('a'.repeat(40) + '!')"));
        assertEquals(42, engine.eval("6 * 7"));
    }

    @Test
    void anInterrupt() {
        ScriptEngine engine = engine(Map.of("interruptible", "true"));
        Thread.currentThread().interrupt();
        ended(Limit.INTERRUPTED, () -> engine.eval("while (1);"));
        assertTrue(Thread.interrupted());
    }

    /** The name of a script is looked for in the engine scope, by a call that is ended, too. */
    @Test
    void anInterruptBeforeTheScriptBegins() throws ScriptException {
        ScriptEngine engine = engine(Map.of("interruptible", "true"));
        engine.put(ScriptEngine.FILENAME, "named.js");
        Thread.currentThread().interrupt();
        ended(Limit.INTERRUPTED, () -> engine.eval("while (1);"));
        ended(Limit.INTERRUPTED, () -> ((Compilable) engine).compile("while (1);"));
        assertTrue(Thread.interrupted());
        assertEquals(42, engine.eval("6 * 7"));
    }

    /** What was put before there was a realm is there after an evaluation that was ended before it began: with GraalJS's options, which may
     *  come until the first evaluation, names wait for that. */
    @Test
    void anInterruptLosesNothing() throws Exception {
        System.setProperty("deltic.compat", "graal");
        ScriptEngine engine;
        try {
            engine = engine(Map.of("interruptible", "true"));
            engine.put("n", 7);
        } finally {
            System.clearProperty("deltic.compat");
        }
        Bindings bindings = new SimpleBindings();
        assertEquals(true, engine.eval("/b(.)/.test('abc')", bindings));
        assertTrue(Eventually.areGone(new WeakReference<>(new Object())));      // and so is the realm, but for the last match
        Thread.currentThread().interrupt();
        ended(Limit.INTERRUPTED, () -> engine.eval("n * 2"));
        ended(Limit.INTERRUPTED, () -> engine.eval("RegExp.$1", bindings));
        assertTrue(Thread.interrupted());
        assertEquals(14, engine.eval("n * 2"));
        assertEquals("c", engine.eval("RegExp.$1", bindings));
    }

    @Test
    void aBadValueIsToldOfAtTheFirstUse() {
        for (String bad : new String[] {"abc", "-1", "0", "1.5", "", "99999999999999999999"}) {
            ScriptEngine engine = engine(Map.of("loops", bad));
            ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("1"));
            assertTrue(e.getMessage().contains("deltic.limit.loops") && e.getMessage().contains('"' + bad + '"'), e.getMessage());
            assertThrows(ScriptException.class, () -> ((Compilable) engine).compile("1"));
            IllegalArgumentException put = assertThrows(IllegalArgumentException.class, () -> engine.put("x", 1));
            assertEquals(e.getMessage(), put.getMessage());
        }
        ScriptException e = assertThrows(ScriptException.class, () -> engine(Map.of("interruptible", "yes")).eval("1"));
        assertTrue(e.getMessage().contains("deltic.limit.interruptible"), e.getMessage());
    }
}
