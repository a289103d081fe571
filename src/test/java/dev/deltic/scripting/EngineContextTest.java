package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The engine's context does what the JDK's does: each case runs on both. */
@Isolated("replaces the process's streams")
final class EngineContextTest {
    private static void onBoth(Consumer<ScriptContext> test) {
        SimpleScriptContext simple = new SimpleScriptContext();
        simple.setBindings(new SimpleBindings(), ScriptContext.ENGINE_SCOPE);
        test.accept(simple);
        test.accept(new EngineContext(new SimpleBindings()));
    }

    @Test
    void attributesAreLookedForInBothScopes() {
        onBoth(context -> {
            assertEquals(List.of(ScriptContext.ENGINE_SCOPE, ScriptContext.GLOBAL_SCOPE), context.getScopes());
            assertNull(context.getBindings(ScriptContext.GLOBAL_SCOPE));
            context.setAttribute("x", 1, ScriptContext.GLOBAL_SCOPE);
            assertNull(context.getAttribute("x"), "there is no global scope yet");
            context.setBindings(new SimpleBindings(), ScriptContext.GLOBAL_SCOPE);
            context.setAttribute("x", 1, ScriptContext.GLOBAL_SCOPE);
            assertEquals(1, context.getAttribute("x"));
            assertEquals(ScriptContext.GLOBAL_SCOPE, context.getAttributesScope("x"));
            context.setAttribute("x", null, ScriptContext.ENGINE_SCOPE);
            assertNull(context.getAttribute("x"), "null hides");
            assertEquals(ScriptContext.ENGINE_SCOPE, context.getAttributesScope("x"));
            assertEquals(1, context.getAttribute("x", ScriptContext.GLOBAL_SCOPE));
            assertNull(context.removeAttribute("x", ScriptContext.ENGINE_SCOPE));
            assertEquals(1, context.removeAttribute("x", ScriptContext.GLOBAL_SCOPE));
            assertEquals(-1, context.getAttributesScope("x"));
        });
    }

    @Test
    void anEvaluationInTheSameBindingsHasTheContextOfTheLast() throws ScriptException {
        DelticScriptEngine engine = (DelticScriptEngine) new DelticScriptEngineFactory().getScriptEngine();
        Bindings bindings = engine.createBindings();
        ScriptContext context = engine.contextOf(bindings);
        assertNotSame(context, engine.contextOf(bindings), "nothing has been evaluated");
        assertEquals(2, engine.eval("var x = 2; x", context));
        assertSame(context, engine.contextOf(bindings));
        assertNotSame(context, engine.contextOf(engine.createBindings()));
        engine.setBindings(new SimpleBindings(), ScriptContext.GLOBAL_SCOPE);
        assertNotSame(context, engine.contextOf(bindings), "the global scope is another");
        ScriptContext changed = engine.contextOf(bindings);
        assertEquals(2, engine.eval("x", changed));
        assertSame(changed, engine.contextOf(bindings));
        StringWriter output = new StringWriter();
        changed.setWriter(output);
        assertNotSame(changed, engine.contextOf(bindings), "it has a writer of its own");
        engine.getContext().setWriter(new StringWriter());
        engine.eval("print(x)", bindings);
        assertEquals("", output.toString());
        engine.setContext(new SimpleScriptContext());
        assertNotSame(changed, engine.contextOf(bindings), "the engine has another context");
    }

    /** A caller's own context may fail when it is asked for its writer, which comes last. */
    @Test
    void aContextThatThrowsLocksNobodyOut() throws Exception {
        ScriptEngine engine = new DelticScriptEngineFactory().getScriptEngine();
        Bindings bindings = engine.createBindings();
        SimpleScriptContext context = new SimpleScriptContext() {
            @Override
            public Writer getWriter() {
                throw new IllegalStateException("no writer");
            }
        };
        context.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
        for (String text : List.of("var x = 6; x", "throw new Error('x')")) {
            Exception failure = assertThrows(IllegalStateException.class, () -> engine.eval(text, context));
            assertEquals("no writer", failure.getMessage());
            CompletableFuture<Object> other = CompletableFuture.supplyAsync(() -> bindings.get("x"));
            assertEquals(6, other.get(Eventually.SECONDS, TimeUnit.SECONDS));
        }
        assertEquals(7, engine.eval("x + 1", bindings));
    }

    @Test
    void badNamesAndScopesAreRefused() {
        onBoth(context -> {
            assertThrows(NullPointerException.class, () -> context.getAttribute(null));
            assertThrows(IllegalArgumentException.class, () -> context.getAttribute(""));
            assertThrows(NullPointerException.class, () -> context.setAttribute(null, 1, ScriptContext.ENGINE_SCOPE));
            assertThrows(IllegalArgumentException.class, () -> context.setAttribute("", 1, ScriptContext.ENGINE_SCOPE));
            assertThrows(IllegalArgumentException.class, () -> context.setAttribute("x", 1, 300));
            assertThrows(IllegalArgumentException.class, () -> context.getAttribute("x", 300));
            assertThrows(IllegalArgumentException.class, () -> context.removeAttribute("", ScriptContext.ENGINE_SCOPE));
            assertThrows(IllegalArgumentException.class, () -> context.getAttributesScope(""));
            assertThrows(IllegalArgumentException.class, () -> context.getBindings(300));
            assertThrows(IllegalArgumentException.class, () -> context.setBindings(new SimpleBindings(), 300));
            assertThrows(NullPointerException.class, () -> context.setBindings(null, ScriptContext.ENGINE_SCOPE));
            context.setBindings(null, ScriptContext.GLOBAL_SCOPE);
            assertNull(context.getBindings(ScriptContext.GLOBAL_SCOPE));
        });
    }

    @Test
    void streamsCanBeReplaced() {
        onBoth(context -> {
            StringWriter writer = new StringWriter();
            StringWriter errors = new StringWriter();
            StringReader reader = new StringReader("");
            context.setWriter(writer);
            context.setErrorWriter(errors);
            context.setReader(reader);
            assertSame(writer, context.getWriter());
            assertSame(errors, context.getErrorWriter());
            assertSame(reader, context.getReader());
        });
    }

    /** A context's streams are those of the process when it was made. */
    @Test
    void theStandardStreamsAreTakenAtTheStart() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream in = System.in;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream failed = new ByteArrayOutputStream();
        ScriptEngine engine;
        ScriptContext simple;
        try {
            System.setOut(new PrintStream(printed, true));
            System.setErr(new PrintStream(failed, true));
            System.setIn(new ByteArrayInputStream("hälfte".getBytes(Charset.defaultCharset())));
            engine = new ScriptEngineManager().getEngineByName("deltic");
            simple = new SimpleScriptContext();
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
        engine.eval("print('ä', 1); console.error('oh')");
        String first = printed.toString();
        assertEquals("ä 1\n", first);
        assertEquals("oh\n", failed.toString());
        Writer writer = engine.getContext().getWriter();
        assertTrue(writer instanceof PrintWriter, "as callers of the JDK's context may expect");
        ((PrintWriter) writer).println("x");
        assertEquals(first + "x" + System.lineSeparator(), printed.toString(), "println flushes");
        writer.write("y");
        assertEquals(first + "x" + System.lineSeparator(), printed.toString(), "write does not");
        writer.flush();
        ((PrintWriter) simple.getWriter()).println("z");
        assertEquals(first + "x" + System.lineSeparator() + "yz" + System.lineSeparator(), printed.toString());
        char[] read = new char[10];
        assertEquals(6, engine.getContext().getReader().read(read));
        assertEquals("hälfte", new String(read, 0, 6));
    }

    @Test
    void evaluationsWithBindingsHaveTheEnginesStreamsAndGlobals() throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
        StringWriter writer = new StringWriter();
        engine.getContext().setWriter(writer);
        engine.getBindings(ScriptContext.GLOBAL_SCOPE).put("g", 7);
        Bindings bindings = new SimpleBindings();
        bindings.put("x", 5);
        assertEquals(12, engine.eval("print(x); x + g", bindings));
        assertEquals(12, engine.eval(new StringReader("print(x); x + g"), bindings));
        assertEquals(12, ((Compilable) engine).compile("print(x); x + g").eval(bindings));
        assertEquals("5\n5\n5\n", writer.toString());
        assertThrows(NullPointerException.class, () -> engine.eval("1", (Bindings) null));
        assertThrows(NullPointerException.class, () -> engine.eval("1", (ScriptContext) null));
        assertThrows(NullPointerException.class, () -> engine.setContext(null));
        assertThrows(NullPointerException.class, () -> engine.eval((String) null));
        assertThrows(IllegalArgumentException.class, () -> engine.getBindings(3));
        assertThrows(IllegalArgumentException.class, () -> engine.setBindings(bindings, 3));
        ScriptContext other = new SimpleScriptContext();
        other.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
        engine.setContext(other);
        assertSame(other, engine.getContext());
        assertEquals(5, engine.get("x"));
        engine.put("x", 6);
        assertEquals(6, engine.eval("x"));
    }
}
