package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** Section 4: eval, compile, invoke. */
class EvalChecklistTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
    private final Compilable compilable = (Compilable) engine;
    private final Invocable invocable = (Invocable) engine;

    /** What ZAP and Nuxeo ask for. */
    public interface Scanner {
        String scan(String url, int port);

        default String scanAll(String... urls) {
            StringBuilder all = new StringBuilder();
            for (String url : urls) {
                all.append(scan(url, 80)).append(';');
            }
            return all.toString();
        }
    }

    /** Spring's StandardScriptFactory joins interfaces to one. */
    public interface Composite extends Supplier<String>, Callable<Object> { }

    @Test
    void c4_01_compiledScriptsOnAnyThreadInAnyScope() throws Exception {
        CompiledScript script = compilable.compile("var local = (typeof n === 'undefined' ? 0 : n) + 1; local * 2");
        assertSame(engine, script.getEngine());
        assertEquals(2, script.eval());
        Bindings bindings = new SimpleBindings();
        bindings.put("n", 4);
        assertEquals(10, script.eval(bindings));
        ScriptContext context = new SimpleScriptContext();
        context.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
        assertEquals(10, script.eval(context));
        ScriptEngine other = engine.getFactory().getScriptEngine();
        other.put("n", 9);
        assertEquals(20, script.eval(other.getContext()));
        assertEquals(20, script.eval(other.getBindings(ScriptContext.ENGINE_SCOPE)));
        ScriptEngine stranger = new ScriptEngineManager().getEngineByName("javascript");
        assertEquals(2, script.eval(stranger.createBindings()));
        if (other instanceof AutoCloseable closeable) {
            closeable.close();
            assertEquals(10, script.eval(bindings));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Object>> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int n = i;
                results.add(threads.submit(() -> {
                    Bindings own = n % 2 == 0 ? new SimpleBindings() : engine.createBindings();
                    own.put("n", n);
                    return script.eval(own);
                }));
            }
            for (int i = 0; i < 40; i++) {
                assertEquals((i + 1) * 2, results.get(i).get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void c4_02_syntaxErrorsAtCompileTime() {
        ScriptException thrown = assertThrows(ScriptException.class, () -> compilable.compile("var ok = 1;\nvar x = ;"));
        assertEquals(2, thrown.getLineNumber());
        assertEquals(9, thrown.getColumnNumber());
        assertTrue(thrown.getMessage().startsWith("SyntaxError: "), thrown.getMessage());
        assertThrows(ScriptException.class, () -> compilable.compile(new StringReader("function (")));
    }

    /** The second time a text is evaluated it is not parsed again: parsing this one allocates more than a hundred evaluations. */
    @Test
    void c4_03_knownTextsAreNotParsedAgain() throws ScriptException {
        StringBuilder text = new StringBuilder("if (false) {");
        for (int i = 0; i < 30_000; i++) {
            text.append("a").append(i).append(" = [").append(i).append(", {b: 'text'}];\n");
        }
        String large = text.append("} 1").toString();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        engine.eval(large);
        long first = threads.getCurrentThreadAllocatedBytes() - before;
        String copy = new String(large.toCharArray());
        assertEquals(1, engine.eval(copy));
        before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 20; i++) {
            assertEquals(1, engine.eval(i % 2 == 0 ? large : copy));
        }
        long later = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(later * 5 < first, "first " + first + " bytes, later " + later + " for 20");
    }

    @Test
    void c4_04_invokeFunction() throws Exception {
        Exception missing = assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("scriptLoaded"));
        assertEquals("scriptLoaded", missing.getMessage());
        engine.eval("var notAFunction = 1; function args() { return arguments.length }"
            + "let arrow = x => x + 1; const fixed = function (x) { return x * 2 }; class Unit { static make() { return 'made' } }");
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("notAFunction"));
        assertEquals(2, invocable.invokeFunction("arrow", 1));
        assertEquals(2, invocable.invokeFunction("fixed", 1));
        assertEquals("made", invocable.invokeMethod(engine.get("Unit"), "make"));
        assertEquals(0, invocable.invokeFunction("args", (Object[]) null));
        assertEquals(1, invocable.invokeFunction("args", (Object) null));
        assertThrows(NullPointerException.class, () -> invocable.invokeFunction(null));
    }

    @Test
    void c4_05_invokeMethod() throws Exception {
        assertEquals("{\"a\":[1]}", invocable.invokeMethod(engine.eval("JSON"), "stringify", engine.eval("({a: [1]})")));
        assertEquals("1-2", invocable.invokeMethod(engine.eval("[1, 2]"), "join", "-"));
        assertEquals(3, invocable.invokeMethod(engine.eval("Math"), "max", 1, 3, 2));
        assertEquals(1577836800000.0, invocable.invokeMethod(engine.eval("new Date(1577836800000)"), "getTime"));
        assertThrows(IllegalArgumentException.class, () -> invocable.invokeMethod(null, "x"));
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeMethod(engine.eval("({})"), "nope"));
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeMethod(engine.eval("({nope: 1})"), "nope"));
    }

    @Test
    void c4_06_getInterface() throws Exception {
        engine.eval("function scan(url, port) { return url + ':' + port }"
            + "var scanner = {scan(url, port) { return 'o ' + url + (this === scanner) }}");
        Scanner globals = invocable.getInterface(Scanner.class);
        assertEquals("a:80;b:80;", globals.scanAll("a", "b"));
        Scanner object = invocable.getInterface(engine.get("scanner"), Scanner.class);
        assertEquals("o xtrue", object.scan("x", 1));
        assertEquals(object, object);
        assertNotEquals(object, globals);
        assertNotEquals(object, null);
        assertEquals(object.hashCode(), object.hashCode());
        assertNotNull(object.toString());
        assertEquals(object, invocable.getInterface(engine.get("scanner"), Scanner.class));
        assertNull(invocable.getInterface(Composite.class));
        engine.eval("function get() { return 'got' } function call() { return 'called' }");
        Composite both = invocable.getInterface(Composite.class);
        assertEquals("got", both.get());
        assertEquals("called", both.call());
        assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(String.class));
        assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(null));
        assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(null, Scanner.class));
        assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(new Object(), null));
        assertNotNull(invocable.getInterface(engine.eval("this"), Scanner.class));
    }

    @Test
    void c4_07_readers() throws Exception {
        assertEquals(5, engine.eval(new StringReader("\uFEFF2 + 3")));
        assertEquals(6, engine.eval(new StringReader("#!/usr/bin/env deltic\n6")));
        boolean[] closed = new boolean[1];
        Reader slow = new Reader() {
            private final String text = "1 +\n41";
            private int position;

            @Override
            public int read(char[] buffer, int offset, int length) {
                if (position == text.length()) {
                    return -1;
                }
                buffer[offset] = text.charAt(position++);
                return 1;
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertEquals(42, engine.eval(slow));
        assertFalse(closed[0], "the reader is the caller's to close");
    }

    @Test
    void c4_08_completionValues() throws ScriptException {
        assertEquals(1, engine.eval("if (true) 1; else 2"));
        assertEquals(3, engine.eval("for (const v of [1, 2, 3]) v"));
        assertEquals(6, engine.eval("var s = 0; for (var i = 0; i < 4; i++) s += i"));
        assertNull(engine.eval("var x = 3"));
        assertNull(engine.eval("function f() {}"));
        assertNull(engine.eval(""));
        assertEquals(3, engine.eval("x = 3; var y = 4"));
        assertEquals("caught", engine.eval("try { throw 1 } catch (e) { 'caught' }"));
        assertEquals(2, engine.eval("switch (1) { case 1: 2 }"));
        assertEquals(9, engine.eval("for each (var v in [4, 9]) v"));
    }

    @Test
    void c4_09_load() throws Exception {
        for (String place : List.of("'/etc/hostname'", "'http://localhost:1/x.js'", "'classpath:x.js'", "{name: 'n', script: '1'}")) {
            ScriptException thrown = assertThrows(ScriptException.class, () -> engine.eval("load(" + place + ")"), place);
            assertTrue(thrown.getMessage().startsWith("ReferenceError: load is not defined. Operation is not allowed"), thrown.getMessage());
            assertTrue(thrown.getMessage().contains("deltic.allow.io"), thrown.getMessage());
        }
        assertEquals("undefined undefined undefined", engine.eval("typeof load + ' ' + typeof loadWithNewGlobal + ' ' + typeof exit"));
        engine.put("load", "the caller's own");
        assertEquals("the caller's own", engine.eval("load"));
    }

    @Test
    void c4_09_loadWhereFilesAreAllowed() throws Exception {
        assertEquals("""
            file 1
            again 2
            url 3
            resource true
            missing Cannot load script from 'no/such.js'
            inline 42 6
            position inline.js:2:3
            """,
            new ChildProcess().with("-Ddeltic.allow.io=true").run(LoadMain.class));
    }

    @Test
    void c4_10_textsOfResults() throws ScriptException {
        assertEquals("true", engine.eval("1 < 2").toString());
        assertEquals("false", engine.eval("1 > 2").toString());
        assertEquals("3", engine.eval("1 + 2").toString());
        assertEquals("3", engine.eval("1.5 + 1.5").toString());
        assertEquals("2.5", engine.eval("5 / 2").toString());
        assertEquals("1,2", engine.eval("[1, 2]").toString());
        assertEquals("[object Object]", engine.eval("({})").toString());
        assertEquals("x", engine.eval("({toString() { return 'x' }})").toString());
        assertEquals("TypeError: no", engine.eval("new TypeError('no')").toString());
    }

    /** openHAB runs a hook after it has closed the engine: it is told so. */
    @Test
    void c4_11_close() throws Exception {
        ScriptEngine closing = engine.getFactory().getScriptEngine();
        Map<?, ?> object = (Map<?, ?>) closing.eval("function scriptUnloaded() { return 'ran' } ({hook: scriptUnloaded})");
        assertEquals("ran", ((Invocable) closing).invokeFunction("scriptUnloaded"));
        Thread closer = new Thread(() -> {
            try {
                ((AutoCloseable) closing).close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        closer.start();
        closer.join();
        ((AutoCloseable) closing).close();
        Exception thrown = assertThrows(Exception.class, () -> ((Invocable) closing).invokeFunction("scriptUnloaded"));
        assertTrue(thrown.getMessage().contains("closed"), thrown.getMessage());
        thrown = assertThrows(IllegalStateException.class, () -> object.get("hook"));
        assertTrue(thrown.getMessage().contains("closed"), thrown.getMessage());
        assertEquals(1, engine.eval("1"));
    }
}
