package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Actions;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/** Section 3: scopes and Bindings. */
@Isolated("sets a system property that new engines read")
class BindingsChecklistTest {
    private final ScriptEngineManager manager = new ScriptEngineManager();
    private final ScriptEngine engine = manager.getEngineByName("javascript");

    /** A caller's own class, which is no SimpleBindings. */
    private static final class OwnBindings extends SimpleBindings {
        OwnBindings() {
            super(new HashMap<>());
        }
    }

    @Test
    void c3_01_everyKindOfScope() throws ScriptException {
        assertEquals(2, engine.eval("1 + 1"));
        ScriptEngine other = new ScriptEngineManager().getEngineByName("javascript");
        for (Bindings bindings : List.of(new SimpleBindings(), engine.createBindings(), other.createBindings(),
                other.getBindings(ScriptContext.ENGINE_SCOPE), new OwnBindings(), new SimpleBindings(new TreeMap<>()),
                new ProcessBindings(true), new OperationBindings())) {
            bindings.put("x", 20);
            assertEquals(41, engine.eval("var y = x * 2; y + 1", bindings));
            assertEquals(41, engine.eval("y + 1", bindings));
            ScriptContext context = new SimpleScriptContext();
            context.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
            assertEquals(21, engine.eval("x + 1", context));
            assertEquals(22, engine.eval(new StringReader("x + 2"), context));
        }
        assertEquals("undefined", engine.eval("typeof x"));
    }

    @Test
    void c3_01_otherEnginesBindings() throws Exception {
        String once = " 41 4 71 30\n";
        assertEquals("nashorn" + once + "nashorn" + once + "rhino" + once + "rhino" + once,
            new ChildProcess().with(Peers.jars()).run(PeerBindingsMain.class, "nashorn", "rhino"));
    }

    /** Once a build: GraalJS takes two seconds to start, and what is tested does not depend on how scripts run. */
    @Test
    @Tag("slow")
    @DisabledIfSystemProperty(named = "deltic.tier", matches = ".+")
    void c3_01_bindingsOfGraalJS() throws Exception {
        String once = "graal.js 41 4 71 30\n";
        assertEquals(once + once, new ChildProcess().with("-Dpolyglot.engine.WarnInterpreterOnly=false").with(Peers.graalJS())
            .run(PeerBindingsMain.class, "graal.js"));
    }

    @Test
    void c3_02_bulkOperationsAreNotNeeded() throws ScriptException {
        ProcessBindings process = new ProcessBindings(true);
        process.variables.put("amount", 5);
        process.beans.put("service", () -> Map.of("rate", 3));
        assertEquals(15, engine.eval("amount * service.rate", process));
        assertEquals(List.of("service"), process.resolved);
        assertEquals("object", engine.eval("typeof service", process));
        assertEquals(5, engine.eval("var doubled = amount * 2; function f() { return doubled / 2 } f()", process));
        assertEquals(Set.of("amount"), process.variables.keySet());
        OperationBindings operations = new OperationBindings();
        assertEquals("File", engine.eval("Document.type", operations));
        assertEquals(10, engine.eval("var a = 4; let b = 6; const f = () => a + b; f()", operations));
        assertEquals(10, engine.eval("f()", operations));
        assertThrows(ScriptException.class, () -> engine.eval("Object.keys(globalThis)", operations));
        assertEquals(true, engine.eval("Object.keys(globalThis).includes('amount')", process));
        assertEquals(true, engine.eval("var found = false; for (var k in globalThis) if (k === 'amount') found = true; found", process));
    }

    @Test
    void c3_03_lookupOrder() throws ScriptException {
        manager.put("name", "global scope");
        assertEquals("global scope", engine.eval("name"));
        engine.put("name", "engine scope");
        assertEquals("engine scope", engine.eval("name"));
        engine.put("JSON", "shadowed");
        assertEquals("shadowed", engine.eval("JSON"));
        Bindings bindings = new SimpleBindings();
        bindings.put("JSON", "not seen: the global object's own property comes first");
        assertEquals("object", engine.eval("typeof JSON", bindings));
        bindings.put("nothing", null);
        assertEquals("object", engine.eval("typeof nothing", bindings));
        assertEquals("object", engine.eval("typeof context", bindings));
        ScriptException thrown = assertThrows(ScriptException.class, () -> engine.eval("nowhere", bindings));
        assertTrue(thrown.getMessage().startsWith("ReferenceError: nowhere is not defined"), thrown.getMessage());
    }

    @Test
    void c3_04_theDefaultWriteRule() throws ScriptException {
        Bindings plain = new SimpleBindings();
        plain.put("x", 5);
        engine.eval("x = 6; var y = 7; z = 8; function f() {}", plain);
        assertEquals(6, plain.get("x"));
        assertEquals(7, plain.get("y"));
        assertEquals(8, plain.get("z"));
        Bindings own = new OwnBindings();
        own.put("x", 5);
        engine.eval("x = 6; var y = 7; z = 8; function f() { return y + z }", own);
        assertEquals(6, own.get("x"));
        assertEquals(Set.of("x"), own.keySet());
        assertEquals(15, engine.eval("f()", own));
    }

    @Test
    void c3_04_nashornsWriteRule() throws ScriptException {
        withRule("nashorn", () -> {
            Bindings bindings = new SimpleBindings();
            bindings.put("x", 5);
            bindings.put("untouched", 1);
            assertEquals(13, engine.eval("x = 6; var y = 7; x + y", bindings));
            assertEquals(5, bindings.get("x"));
            assertNull(bindings.get("y"));
            assertEquals(Set.of("x", "untouched"), bindings.keySet());
            assertEquals(13, engine.eval("x + y", bindings));
            bindings.put("untouched", 2);
            assertEquals(2, engine.eval("untouched", bindings));
        });
    }

    @Test
    void c3_04_rhinosWriteRule() throws ScriptException {
        withRule("rhino", () -> {
            Bindings bindings = new OwnBindings();
            bindings.put("x", 5);
            engine.eval("x = 6; var y = 7; z = 8", bindings);
            assertEquals(Map.of("x", 6, "y", 7, "z", 8), new HashMap<>(bindings));
        });
    }

    private interface Scripts {
        void run() throws ScriptException;
    }

    private static void withRule(String rule, Scripts scripts) throws ScriptException {
        String before = System.getProperty("deltic.bindings");
        System.setProperty("deltic.bindings", rule);
        try {
            scripts.run();
        } finally {
            if (before == null) {
                System.clearProperty("deltic.bindings");
            } else {
                System.setProperty("deltic.bindings", before);
            }
        }
    }

    @Test
    void c3_05_stateStaysAndLeavesNoKey() throws ScriptException {
        for (Bindings bindings : List.of(new SimpleBindings(), new OwnBindings())) {
            engine.eval("function greet(n) { return 'hi ' + n } var count = 1; let inner = 2; const c = 3", bindings);
            assertEquals("hi 6", engine.eval("greet(count + inner + c)", bindings));
            assertFalse(bindings.containsKey("nashorn.global"));
            assertFalse(bindings.containsKey("polyglot.context"));
            assertTrue(bindings.keySet().stream().noneMatch(k -> k.contains(".")), () -> bindings.keySet().toString());
        }
    }

    @Test
    void c3_06_immutableBindings() throws ScriptException {
        Bindings bindings = new SimpleBindings(Map.of("price", 10));
        assertEquals(20, engine.eval("price * 2", bindings));
        assertEquals(30, engine.eval("var n = 3; let f = () => price * n; f()", bindings));
        assertEquals(11, engine.eval("price = 11; price", bindings));
        assertEquals(10, bindings.get("price"));
    }

    @Test
    void c3_07_changesFromJavaAreSeen() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        bindings.put("x", 5);
        engine.eval("x = 6", bindings);
        bindings.put("x", 99);
        assertEquals(99, engine.eval("x", bindings));
        bindings.remove("x");
        assertEquals("undefined", engine.eval("typeof x", bindings));
        engine.eval("function read() { return typeof x }", bindings);
        bindings.put("x", 1);
        assertEquals("number", engine.eval("read()", bindings));
        bindings.clear();
        assertEquals("undefined", engine.eval("typeof x", bindings));
        assertEquals("undefined", engine.eval("typeof read", bindings));
        engine.put("x", 1);
        engine.eval("x = 2");
        engine.getBindings(ScriptContext.ENGINE_SCOPE).remove("x");
        assertEquals("undefined", engine.eval("typeof x"));
        assertFalse(engine.getBindings(ScriptContext.ENGINE_SCOPE).containsKey("x"));
    }

    @Test
    void c3_08_keysAreTheUsersOwn() throws ScriptException {
        engine.eval("var a = 1; let b = 2; c = 3; var declared; function f() {}");
        Bindings bindings = engine.getBindings(ScriptContext.ENGINE_SCOPE);
        assertEquals(Set.of("a", "b", "c", "declared", "f"), bindings.keySet());
        assertNull(engine.get("nope"));
        assertNull(engine.get("declared"));
        assertTrue(bindings.containsKey("declared"));
        assertFalse(bindings.containsKey("nope"));
        assertFalse(bindings.keySet().contains("Object"));
    }

    @Test
    void c3_09_replacingScopesAndBadKeys() throws Exception {
        Bindings bindings = new SimpleBindings();
        bindings.put("user", "kc");
        engine.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
        engine.eval("function authenticate(c) { return user + c }");
        assertEquals("kc!", ((Invocable) engine).invokeFunction("authenticate", "!"));
        ScriptContext context = new SimpleScriptContext();
        context.setBindings(engine.createBindings(), ScriptContext.ENGINE_SCOPE);
        engine.setContext(context);
        assertThrows(NoSuchMethodException.class, () -> ((Invocable) engine).invokeFunction("authenticate", "!"));
        assertSame(context, engine.getContext());
        assertThrows(NullPointerException.class, () -> engine.setBindings(null, ScriptContext.ENGINE_SCOPE));
        assertThrows(NullPointerException.class, () -> engine.eval("1", (Bindings) null));
        assertThrows(NullPointerException.class, () -> engine.setContext(null));
        for (Bindings each : List.of(new SimpleBindings(), engine.createBindings())) {
            assertThrows(IllegalArgumentException.class, () -> each.put("", 1));
            assertThrows(NullPointerException.class, () -> each.put(null, 1));
            assertThrows(ClassCastException.class, () -> each.get(1));
            assertThrows(ClassCastException.class, () -> each.containsKey(1));
        }
    }

    @Test
    void c3_10_writersAreAskedAtEachCall() throws ScriptException {
        StringWriter first = new StringWriter();
        StringWriter second = new StringWriter();
        StringWriter errors = new StringWriter();
        engine.getContext().setWriter(first);
        engine.eval("function say(x) { print(x) } say('one'); print('two', 2)");
        engine.getContext().setWriter(second);
        engine.getContext().setErrorWriter(errors);
        engine.eval("say('three'); console.log('four'); console.error('five')");
        assertEquals("one\ntwo 2\n", first.toString());
        assertEquals("three\nfour\n", second.toString());
        assertEquals("five\n", errors.toString());
        StringWriter inside = new StringWriter();
        engine.put("redirect", Actions.run(() -> engine.getContext().setWriter(inside)));
        engine.eval("say('before'); redirect(); say('after')");
        assertTrue(second.toString().endsWith("before\n"));
        assertEquals("after\n", inside.toString());
    }

    @Test
    void c3_11_reservedAttributes() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        bindings.put(ScriptEngine.FILENAME, "rule.js");
        bindings.put(ScriptEngine.ARGV, new String[] {"a", "b"});
        bindings.put(ScriptEngine.NAME, "javascript");
        bindings.put("oh.engine-identifier", "id");
        Map<String, Object> before = new HashMap<>(bindings);
        assertEquals("a+b", engine.eval("arguments.join('+')", bindings));
        assertEquals(before, new HashMap<>(bindings));
        ScriptException thrown = assertThrows(ScriptException.class, () -> engine.eval("null.x", bindings));
        assertEquals("rule.js", thrown.getFileName());
        assertEquals("id", engine.eval("globalThis['oh.engine-identifier']", bindings));
    }

    @Test
    void c3_12_theManagersScope() throws ScriptException {
        manager.setBindings(new SimpleBindings(new HashMap<>(Map.of("shared", 1))));
        ScriptEngine fresh = manager.getEngineByName("javascript");
        assertEquals(1, fresh.eval("shared"));
        fresh.eval("shared = 2");
        assertEquals(2, fresh.get("shared"));
        assertEquals(1, manager.get("shared"));
        engine.setBindings(manager.getBindings(), ScriptContext.GLOBAL_SCOPE);
        assertEquals(1, engine.eval("shared"));
        CompiledScript compiled = ((Compilable) engine).compile("shared");
        assertEquals(1, compiled.eval(new SimpleBindings()));
        assertEquals(2, compiled.eval(fresh.getContext()));
    }

    /** Row 13: what a script declares, a later one may declare again, in any form. */
    @Test
    void c3_13_declaringAgain() throws ScriptException {
        String script = "let l = 1; const c = 2; class K {} var v = 3; function f() { return l + c + v } f()";
        for (Bindings bindings : List.of(engine.getBindings(ScriptContext.ENGINE_SCOPE), new SimpleBindings(), new OwnBindings())) {
            assertEquals(6, engine.eval(script, bindings));
            assertEquals(6, engine.eval(script, bindings));
            assertEquals(60, engine.eval("const l = 10; let c = 20; var v = 30; f()", bindings));
        }
        assertEquals(10, engine.get("l"));
        assertThrows(ScriptException.class, () -> engine.eval("let twice = 1; let twice = 2"));
        assertThrows(ScriptException.class, () -> engine.eval("const fixed = 1; fixed = 2"));
    }
}
