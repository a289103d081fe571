package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.deltic.waiting.Eventually;
import example.host.Meeting;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.script.Bindings;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** Scopes, and Bindings of every kind. */
class BindingsTest {
    private final ScriptEngineManager manager = new ScriptEngineManager();
    private final ScriptEngine engine = manager.getEngineByName("deltic");

    @Test
    void foreignBindingsAreAskedNameByName() throws ScriptException {
        Bindings bindings = mock(Bindings.class);
        when(bindings.containsKey("x")).thenReturn(true);
        when(bindings.get("x")).thenReturn(20);
        assertEquals(21, engine.eval("x + 1", bindings));
        verify(bindings, atLeast(1)).get("x");
        assertEquals("undefined", engine.eval("typeof y", bindings));
        engine.eval("y = 5; var z = 6; function f() {}", bindings);
        verify(bindings, never()).put(any(), any());
        assertEquals(11, engine.eval("y + z", bindings));
        engine.eval("x = 7", bindings);
        verify(bindings).put("x", 7);
        verify(bindings, never()).entrySet();
        verify(bindings, never()).keySet();
        verify(bindings, never()).values();
        verify(bindings, never()).putAll(any());
        verify(bindings, never()).size();
        verify(bindings, never()).isEmpty();
        verify(bindings, never()).clear();
    }

    @Test
    void namesAreListedOnlyWhenAskedFor() throws ScriptException {
        Bindings bindings = mock(Bindings.class);
        when(bindings.keySet()).thenReturn(Set.of("only"));
        when(bindings.containsKey("only")).thenReturn(true);
        assertEquals(true, engine.eval("Object.keys(globalThis).includes('only')", bindings));
        verify(bindings, atLeast(1)).keySet();
    }

    @Test
    void whatBindingsThrowIsTheCause() throws ScriptException {
        Bindings bindings = mock(Bindings.class);
        IllegalStateException own = new IllegalStateException("no database");
        when(bindings.containsKey("broken")).thenReturn(true);
        when(bindings.get("broken")).thenThrow(own);
        ScriptException thrown = assertThrows(ScriptException.class, () -> engine.eval("1;\n  broken.field", bindings));
        assertEquals(own, thrown.getCause());
        assertEquals(2, thrown.getLineNumber());
        assertEquals("caught no database", engine.eval("try { broken } catch (e) { 'caught ' + e.message }", bindings));
        assertEquals(2, engine.eval("1 + 1", bindings));
    }

    @Test
    void aNullValueIsDefined() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        bindings.put("nothing", null);
        assertEquals("object", engine.eval("typeof nothing", bindings));
        assertEquals(true, engine.eval("nothing === null", bindings));
        engine.put("nothing", null);
        assertEquals(true, engine.eval("nothing === null"));
    }

    @Test
    void simpleBindingsReceiveWhatScriptsAssign() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        bindings.put("x", 5);
        engine.eval("x = 6; y = 7; var z; var w = 'w'; function f() { return x } const c = 1", bindings);
        assertEquals(6, bindings.get("x"));
        assertEquals(7, bindings.get("y"));
        assertEquals("w", bindings.get("w"));
        assertTrue(bindings.containsKey("z"));
        assertEquals(true, engine.eval("z === undefined && c === 1 && f() === 6", bindings));
        assertFalse(bindings.containsKey("nashorn.global"));
        assertFalse(bindings.containsKey("Object"));
        engine.eval("delete globalThis.y", bindings);
        assertFalse(bindings.containsKey("y"));
    }

    @Test
    void javaChangesAreSeenByTheNextScript() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        engine.eval("x = 6", bindings);
        bindings.put("x", 99);
        assertEquals(99, engine.eval("x", bindings));
        bindings.remove("x");
        assertEquals("undefined", engine.eval("typeof x", bindings));
        assertThrows(ScriptException.class, () -> engine.eval("x", bindings));
    }

    @Test
    void bindingsDoNotSeeEachOther() throws ScriptException {
        engine.eval("var shared = 1; Array.prototype.mine = 1");
        assertEquals("undefined undefined", engine.eval("typeof shared + ' ' + typeof [].mine", new SimpleBindings()));
        assertEquals("undefined", engine.eval("typeof shared", engine.createBindings()));
    }

    @Test
    void immutableBindingsCanBeReadAndKeepNothing() throws ScriptException {
        Bindings bindings = new SimpleBindings(Map.of("price", 10));
        assertEquals(30, engine.eval("var n = 3; price * n", bindings));
        assertEquals(11, engine.eval("price = 11; price", bindings));
        assertEquals(10, bindings.get("price"));
    }

    @Test
    void engineScopeHidesBuiltinsAndChecksKeys() throws ScriptException {
        engine.eval("var mine = 1; let other; undeclared = 2");
        Bindings bindings = engine.getBindings(ScriptContext.ENGINE_SCOPE);
        assertEquals(Set.of("mine", "other", "undeclared"), bindings.keySet());
        assertEquals(3, bindings.size());
        assertNull(engine.get("nope"));
        assertFalse(bindings.containsKey("nope"));
        assertTrue(bindings.containsKey("other"));
        assertNotNull(bindings.get("Object"));
        assertFalse(bindings.containsKey("toString"));
        assertThrows(NullPointerException.class, () -> bindings.put(null, 1));
        assertThrows(IllegalArgumentException.class, () -> bindings.put("", 1));
        assertThrows(ClassCastException.class, () -> bindings.get(1));
        assertThrows(NullPointerException.class, () -> engine.eval("1", (Bindings) null));
        engine.put("print", "shadowed");
        assertEquals("shadowed", engine.eval("print"));
        bindings.remove("mine");
        assertEquals("undefined", engine.eval("typeof undeclared2"));
        bindings.clear();
        assertEquals("undefined", engine.eval("typeof undeclared"));
    }

    @Test
    void globalScopeIsReadAndNeverWritten() throws ScriptException {
        manager.put("shared", 1);
        assertEquals(1, engine.eval("shared"));
        assertFalse(engine.getBindings(ScriptContext.ENGINE_SCOPE).containsKey("shared"));
        engine.eval("shared = 2");
        assertEquals(1, manager.get("shared"));
        assertEquals(2, engine.get("shared"));
        assertEquals(1, engine.eval("shared", engine.createBindings()));
        assertEquals(1, engine.eval("shared", new SimpleBindings()));
    }

    @Test
    void anotherEnginesBindings() throws ScriptException {
        ScriptEngine other = new ScriptEngineManager().getEngineByName("deltic");
        other.eval("var list = [1, 2, 3]; function twice(x) { return x * 2 }");
        Bindings bindings = other.getBindings(ScriptContext.ENGINE_SCOPE);
        assertEquals(8, engine.eval("twice(list[0] + list.length)", bindings));
        engine.eval("added = 'x'", bindings);
        assertEquals("x", other.get("added"));
    }

    @Test
    void invokeFunctionUsesTheBindingsThatWereSet() throws Exception {
        Bindings bindings = new SimpleBindings();
        bindings.put("factor", 3);
        engine.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
        engine.eval("function times(x) { return x * factor }");
        assertEquals(6, ((Invocable) engine).invokeFunction("times", 2));
        bindings.put("factor", 5);
        assertEquals(10, ((Invocable) engine).invokeFunction("times", 2));
    }

    @Test
    void writersAreHonouredWhenTheyAreCalled() throws ScriptException {
        StringWriter first = new StringWriter();
        StringWriter second = new StringWriter();
        StringWriter errors = new StringWriter();
        engine.getContext().setWriter(first);
        engine.getContext().setErrorWriter(errors);
        engine.eval("function say(x) { print(x) } say('a'); console.error('bad')");
        engine.getContext().setWriter(second);
        engine.eval("say('b')");
        assertEquals("a\n", first.toString());
        assertEquals("b\n", second.toString());
        assertEquals("bad\n", errors.toString());
        ScriptContext own = new SimpleScriptContext();
        StringWriter third = new StringWriter();
        own.setWriter(third);
        own.setBindings(new SimpleBindings(), ScriptContext.ENGINE_SCOPE);
        Runnable later = (Runnable) engine.eval("print('c'); () => print('later')", own);
        later.run();
        assertEquals("c\nlater\n", third.toString());
    }

    @Test
    void contextAndArguments() throws ScriptException {
        engine.put("x", 1);
        manager.put("g", 2);
        assertEquals(1, engine.eval("context.getAttribute('x')"));
        assertEquals(2, engine.eval("context.getAttribute('g')"));
        assertEquals(200, engine.eval("context.getAttributesScope('g')"));
        engine.eval("context.setAttribute('y', 3, context.ENGINE_SCOPE)");
        assertEquals(3, engine.get("y"));
        assertThrows(ScriptException.class, () -> engine.eval("context.setAttribute('z', 1, 200)"));
        assertNull(manager.get("z"));
        assertEquals("undefined", engine.eval("typeof context.getBindings"));
        assertEquals("undefined", engine.eval("typeof context.writer"));
        assertEquals("undefined", engine.eval("typeof engine"));
        assertEquals("undefined", engine.eval("typeof arguments"));
        engine.put(ScriptEngine.ARGV, new String[] {"a", "b"});
        assertEquals("a-b", engine.eval("arguments.join('-')"));
        engine.put("context", "mine");
        assertEquals("mine", engine.eval("context"));
    }

    @Test
    void bindingsAreCollectedWithTheirRealms() throws Exception {
        List<WeakReference<Bindings>> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Bindings bindings = new SimpleBindings(new HashMap<>());
            bindings.put("n", i);
            engine.eval("var o = {n: n}; function f() { return o } f()", bindings);
            references.add(new WeakReference<>(bindings));
        }
        long left = Eventually.left(references, 2);
        assertTrue(left <= 2, left + " of 20 Bindings are still alive");
    }

    @Test
    void differentBindingsRunInParallel() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Meeting meeting = new Meeting(2);
            List<Future<Object>> results = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                results.add(threads.submit(() -> {
                    Bindings bindings = new SimpleBindings();
                    bindings.put("meet", meeting);
                    return engine.eval("meet(); 'met'", bindings);
                }));
            }
            for (Future<Object> result : results) {
                assertEquals("met", result.get(Eventually.SECONDS, TimeUnit.SECONDS));
            }
            assertEquals(0, meeting.missing());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneContextServesManyThreadsOneByOne() throws Exception {
        engine.eval("var n = 0; function count() { for (let i = 0; i < 1000; i++) n++; return n }");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Object>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(threads.submit(() -> ((Invocable) engine).invokeFunction("count")));
            }
            for (Future<Object> result : results) {
                result.get(Eventually.SECONDS, TimeUnit.SECONDS);
            }
            assertEquals(8000, engine.get("n"));
        } finally {
            threads.shutdownNow();
        }
    }
}
