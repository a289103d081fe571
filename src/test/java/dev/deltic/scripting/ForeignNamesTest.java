package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** Access sites that remember that a name is the caller's: often enough to be compiled, with everything that may change under them. */
class ForeignNamesTest {
    /** Beyond every budget. */
    private static final int TIMES = 600;

    private final ScriptEngineManager manager = new ScriptEngineManager();
    private final ScriptEngine engine = manager.getEngineByName("deltic");

    /** A Bindings of a class that the engine does not know, which is asked by nothing but the four methods. */
    private static class Guarded extends AbstractMap<String, Object> implements Bindings {
        final Map<String, Object> values = new HashMap<>();

        @Override
        public boolean containsKey(Object key) {
            return values.containsKey(key);
        }

        @Override
        public Object get(Object key) {
            return values.get(key);
        }

        @Override
        public Object put(String name, Object value) {
            return values.put(name, value);
        }

        @Override
        public Object remove(Object key) {
            return values.remove(key);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new UnsupportedOperationException();
        }
    }

    private CompiledScript compile(String text) throws ScriptException {
        return ((Compilable) engine).compile(text);
    }

    /** Evaluates a script until its sites have been compiled. */
    private CompiledScript settled(String text, Bindings bindings, Object expected) throws ScriptException {
        CompiledScript script = compile(text);
        for (int i = 0; i < TIMES; i++) {
            assertEquals(expected, script.eval(bindings), text + " at " + i);
        }
        return script;
    }

    private static Bindings with(Bindings bindings, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            bindings.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return bindings;
    }

    // ---- values -----------------------------------------------------------------------------------------------------

    @Test
    void replacedAndRemovedValuesAreSeen() throws ScriptException {
        for (Bindings bindings : new Bindings[] {new SimpleBindings(), new Guarded()}) {
            with(bindings, "x", 1);
            CompiledScript script = settled("typeof x === 'undefined' ? 'none' : x", bindings, 1);
            for (int i = 0; i < TIMES; i++) {
                bindings.put("x", i);
                assertEquals(i, script.eval(bindings));
            }
            Object[] others = {"text", 2.5, true, null, List.of(4), new StringBuilder("built"), 2L};
            for (Object other : others) {
                bindings.put("x", other);
                assertSame(other, script.eval(bindings));
                assertSame(other, script.eval(bindings));
            }
            bindings.remove("x");
            assertEquals("none", script.eval(bindings));
            CompiledScript plain = compile("x");
            assertTrue(assertThrows(ScriptException.class, () -> plain.eval(bindings)).getMessage().contains("x is not defined"));
            bindings.put("x", 7);
            assertEquals(7, script.eval(bindings));
            assertEquals(7, plain.eval(bindings));
        }
    }

    @Test
    void aNameAddedLaterIsSeen() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        CompiledScript script = settled("typeof late", bindings, "undefined");
        bindings.put("late", 1);
        assertEquals("number", script.eval(bindings));
        bindings.put("late", null);
        assertEquals("object", script.eval(bindings));
        bindings.remove("late");
        assertEquals("undefined", script.eval(bindings));
    }

    @Test
    void hostObjectsOfChangingClasses() throws ScriptException {
        Bindings bindings = with(new SimpleBindings(), "list", List.of(1, 2));
        CompiledScript script = settled("list.size() + list.get(1)", bindings, 4);
        Object[] lists = {new ArrayList<>(List.of(5, 6)), Arrays.asList(5, 6), Collections.unmodifiableList(Arrays.asList(5, 6)),
            Collections.nCopies(2, 6)};
        for (int i = 0; i < TIMES; i++) {
            bindings.put("list", lists[i % lists.length]);
            assertEquals(8, script.eval(bindings));
        }
        assertSame(lists[1], settled("list = other; list", with(bindings, "other", lists[1]), lists[1]).eval(bindings));
        assertEquals(true, settled("list === other && list == list", bindings, true).eval(bindings));
    }

    @Test
    void undefinedAndNullStayApart() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        settled("var u = undefined; var n = null; u === undefined && n === null && typeof u === 'undefined'", bindings, true);
        assertTrue(bindings.containsKey("u"));
        bindings.put("u", null);
        CompiledScript script = compile("u === undefined");
        assertEquals(true, script.eval(bindings));
        compile("u = 1; u = null").eval(bindings);
        assertEquals(false, script.eval(bindings));
    }

    // ---- assignments ------------------------------------------------------------------------------------------------

    @Test
    void assignmentsReachTheCallersMap() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        settled("var sum = 0; for (var i = 0; i < 10; i++) { sum += i * 0.5; } sum", bindings, 22.5);
        assertEquals(22.5, bindings.get("sum"));
        assertEquals(10, bindings.get("i"));
        settled("fresh = 4; delete globalThis.fresh", bindings, true);
        assertFalse(bindings.containsKey("fresh"));
    }

    @Test
    void declarationsAreMadeAgainWhereTheNameIsGone() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        CompiledScript script = settled("var v; typeof v", bindings, "undefined");
        bindings.put("v", 3);
        assertEquals("number", script.eval(bindings));
        bindings.remove("v");
        assertEquals("undefined", script.eval(bindings));
        assertTrue(bindings.containsKey("v"));
    }

    @Test
    void strictCodeAssignsWhatExistsOnly() throws ScriptException {
        Bindings bindings = with(new SimpleBindings(), "x", 1);
        CompiledScript script = settled("'use strict'; x = x + 0; x", bindings, 1);
        bindings.remove("x");
        CompiledScript assigns = compile("'use strict'; function f(v) { x = v; return x; } try { f(5) } catch (e) { e.name }");
        for (int i = 0; i < TIMES; i++) {
            bindings.remove("x");
            assertEquals("ReferenceError", assigns.eval(bindings));
            assertFalse(bindings.containsKey("x"));
            bindings.put("x", null);
            assertEquals(5, assigns.eval(bindings));
        }
        assertEquals(5, script.eval(bindings));
    }

    @Test
    void otherClassesReceiveTheirOwnNamesOnly() throws ScriptException {
        Guarded bindings = new Guarded();
        bindings.put("own", 1);
        CompiledScript script = settled("own = 2; other = 3; var third = 4; own + other + third", bindings, 9);
        assertEquals(Map.of("own", 2), bindings.values);
        bindings.put("other", 10);
        assertEquals(9, script.eval(bindings), "the global object's own property hides it");
        assertEquals(10, bindings.get("other"));
    }

    @Test
    void immutableBindingsAreRead() throws ScriptException {
        Bindings bindings = new SimpleBindings(Map.of("x", 1, "y", 2));
        CompiledScript script = settled("x + y", bindings, 3);
        settled("z = x + 1; var w = 5; z + w", bindings, 7);
        settled("y = 20; x + y", bindings, 21);
        assertEquals(21, script.eval(bindings));
        assertEquals(2, bindings.get("y"));
    }

    // ---- what hides a name ------------------------------------------------------------------------------------------

    @Test
    void lexicalBindingsHideTheName() throws ScriptException {
        Bindings bindings = with(new SimpleBindings(), "x", 1);
        CompiledScript reads = settled("x", bindings, 1);
        CompiledScript writes = settled("x = 1", bindings, 1);
        compile("let x = 'lexical'").eval(bindings);
        assertEquals("lexical", reads.eval(bindings));
        writes.eval(bindings);
        assertEquals(1, reads.eval(bindings));
        bindings.put("x", 9);
        assertEquals(1, reads.eval(bindings));
        Bindings others = with(new SimpleBindings(), "x", 2);
        assertEquals(2, reads.eval(others));
    }

    @Test
    void propertiesOfTheGlobalObjectHideTheName() throws ScriptException {
        Bindings bindings = with(new SimpleBindings(), "x", 1);
        CompiledScript script = settled("x", bindings, 1);
        compile("Object.defineProperty(globalThis, 'x', { get() { return 'own'; }, configurable: true })").eval(bindings);
        assertEquals("own", script.eval(bindings));
        compile("delete globalThis.x").eval(bindings);
        assertEquals(1, script.eval(bindings));
    }

    @Test
    void propertiesOfGlobalThisAreTheCallersToo() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        settled("var o = globalThis; typeof o.late + ('late' in o)", bindings, "undefinedfalse");
        bindings.put("late", 1);
        assertEquals("numbertrue", settled("var o = globalThis; typeof o.late + ('late' in o)", bindings, "numbertrue").eval(bindings));
        settled("globalThis.fresh = 4; var n = 0; for (var k in globalThis) { n += k === 'fresh' ? 1 : 0 } n", bindings, 1);
        assertEquals(4, bindings.remove("fresh"));
        settled("Object.create(globalThis).late", bindings, 1);
        Bindings immutable = new SimpleBindings(Map.of("x", 1));
        CompiledScript adds = settled("globalThis.added = 5; added", immutable, 5);
        assertEquals(5, adds.eval(bindings));
        assertEquals(5, bindings.get("added"));
    }

    @Test
    void realmsAlternateAtOneSite() throws ScriptException {
        CompiledScript script = compile("typeof x === 'undefined' ? 'none' : (n = x, x)");
        Bindings[] all = {with(new SimpleBindings(), "x", 1), with(new Guarded(), "x", "guarded"), engine.createBindings(),
            with(engine.createBindings(), "x", 3), new SimpleBindings(), with(new SimpleBindings(), "x", List.of())};
        Object[] expected = {1, "guarded", "none", 3, "none", List.of()};
        for (int i = 0; i < TIMES; i++) {
            int which = i % all.length;
            assertEquals(expected[which], script.eval(all[which]));
        }
        assertEquals(1, all[0].get("n"));
        assertNull(all[1].get("n"));
        assertEquals(3, all[3].get("n"));
    }

    // ---- the global scope -------------------------------------------------------------------------------------------

    @Test
    void namesOfTheGlobalScope() throws ScriptException {
        Bindings globals = with(new SimpleBindings(), "shared", 1);
        Bindings own = new SimpleBindings();
        ScriptContext context = new SimpleScriptContext();
        context.setBindings(own, ScriptContext.ENGINE_SCOPE);
        context.setBindings(globals, ScriptContext.GLOBAL_SCOPE);
        CompiledScript script = compile("typeof shared === 'undefined' ? 'none' : shared");
        for (int i = 0; i < TIMES; i++) {
            globals.put("shared", i);
            assertEquals(i, script.eval(context));
        }
        own.put("shared", "own");
        assertEquals("own", script.eval(context));
        own.remove("shared");
        globals.put("shared", null);
        assertNull(script.eval(context));
        globals.remove("shared");
        assertEquals("none", script.eval(context));
        context.setBindings(null, ScriptContext.GLOBAL_SCOPE);
        assertEquals("none", script.eval(context));
        globals.put("shared", 5);
        context.setBindings(globals, ScriptContext.GLOBAL_SCOPE);
        compile("shared = shared + 1").eval(context);
        assertEquals(5, globals.get("shared"));
        assertEquals(6, own.get("shared"));
    }

    @Test
    void namesOfTheGlobalScopeBesideTheEnginesOwnBindings() throws ScriptException {
        manager.put("shared", List.of(1, 2, 3));
        CompiledScript script = compile("shared.size()");
        for (int i = 0; i < TIMES; i++) {
            assertEquals(3, script.eval());
        }
        manager.put("shared", List.of(1));
        assertEquals(1, script.eval());
        engine.put("shared", List.of());
        assertEquals(0, script.eval());
    }

    // ---- failures ---------------------------------------------------------------------------------------------------

    @Test
    void whatBindingsThrowIsTheScripts() throws ScriptException {
        boolean[] fails = new boolean[1];
        IllegalStateException failure = new IllegalStateException("no database");
        Guarded bindings = new Guarded() {
            @Override
            public Object get(Object key) {
                if (fails[0]) {
                    throw failure;
                }
                return super.get(key);
            }

            @Override
            public Object put(String name, Object value) {
                if (fails[0]) {
                    throw failure;
                }
                return super.put(name, value);
            }
        };
        bindings.put("x", 1);
        CompiledScript reads = settled("1;\n  x + 1", bindings, 2);
        CompiledScript writes = settled("1;\n  x = 1", bindings, 1);
        CompiledScript catches = settled("try { x } catch (e) { e.message }", bindings, 1);
        fails[0] = true;
        for (CompiledScript script : List.of(reads, writes)) {
            ScriptException thrown = assertThrows(ScriptException.class, () -> script.eval(bindings));
            assertSame(failure, thrown.getCause());
            assertEquals(2, thrown.getLineNumber());
        }
        assertEquals("no database", catches.eval(bindings));
        fails[0] = false;
        assertEquals(2, reads.eval(bindings));
    }

    @Test
    void scriptObjectsComeBackAsThemselves() throws ScriptException {
        Bindings bindings = new SimpleBindings();
        settled("function twice(v) { return v * 2; } var all = [1, twice(2)]; var o = { all };"
            + " o.all === all && twice === globalThis.twice && all[1] === 4 && o instanceof Object", bindings, true);
        assertTrue(bindings.get("all") instanceof List);
    }
}
