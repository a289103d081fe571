package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Namesakes;
import example.host.Ware;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** {@code object.name(…)} calls the Java method, whatever entry, field or property has the same name; everything else that reads
 *  {@code object.name} finds the entry or property first. Often enough to be compiled. */
class MemberCallTest {
    private static final int TIMES = 1500;

    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");

    private void assertAlways(Object expected, String body, Object... objects) throws Exception {
        engine.eval("function f(o, i) { " + body + " }");
        for (int i = 0; i < TIMES; i++) {
            assertEquals(expected, ((Invocable) engine).invokeFunction("f", objects[i % objects.length], i), body + " at " + i);
        }
    }

    private static Map<String, Object> fill(Map<String, Object> map) {
        Function<Object, String> mine = key -> "mine " + key;
        map.put("key", 1);
        map.put("get", mine);
        map.put("size", mine);
        map.put("greet", mine);
        return map;
    }

    @Test
    void aMapsMethodIsCalledWhateverItsEntries() throws Exception {
        for (Map<String, Object> map : List.of(fill(new HashMap<>()), fill(new LinkedHashMap<>()), fill(new TreeMap<>()),
                fill(new ConcurrentHashMap<>()), Map.copyOf(fill(new HashMap<>())), fill(new SimpleBindings()))) {
            assertAlways(1, "return o.get('key')", map);
            assertAlways(1, "return o['get']('key')", map);
            assertAlways(1, "return o?.get?.('key')", map);
            assertAlways(1, "return (o.get)('key')", map);
            assertAlways(4, "return o.size()", map);
            assertAlways("mine x", "return o.greet('x')", map);
            assertAlways("mine key", "var entry = o.get; return entry('key')", map);
            assertAlways("mine key", "var { get } = o; return get('key')", map);
            assertAlways("mine key", "return o['g' + 'et']('key')", map);
        }
    }

    @Test
    void atSitesOfManyClasses() throws Exception {
        Object[] some = {fill(new HashMap<>()), fill(new TreeMap<>()), Map.copyOf(fill(new HashMap<>()))};
        assertAlways(1, "return o.get('key')", some);
        Object[] many = {some[0], some[1], some[2], fill(new LinkedHashMap<>()), fill(new ConcurrentHashMap<>()),
            fill(new SimpleBindings()), engine.eval("({ get() { return 1 } })"), Collections.unmodifiableMap(fill(new HashMap<>()))};
        assertAlways(1, "return o.get('key')", many);
        assertAlways("mine 2", "return o.greet ? o.greet(2) : 'mine 2'", many);
    }

    @Test
    void entriesComeAndGoWhileASiteIsCompiled() throws Exception {
        Map<String, Object> map = new HashMap<>(Map.of("key", 1));
        Function<Object, Object> mine = key -> "mine";
        engine.put("mine", mine);
        assertAlways(1, "if (i % 2) o.get = mine; else delete o.get; return o.get('key')", map);
        assertAlways("mine", "o.run = mine; var r = o.run(); delete o.run; return r", map);
        assertThrows(ScriptException.class, () -> assertAlways(1, "return o.run()", map));
    }

    @Test
    void methodsOfRecordsAndBeans() throws Exception {
        assertAlways("nail1.5", "return o.name() + o.price()", new Ware("nail", 1.5));
        assertAlways("nail1.5", "return o.name + o.price", new Ware("nail", 1.5));
        assertAlways(true, "return o.cheap && o.isCheap()", new Ware("nail", 1.5));
        Namesakes.Both both = new Namesakes.Both();
        assertAlways("methodproperty", "return o.name() + o.name", both);
        assertAlways(21, "return o.size() + o.size", both);
        assertAlways("hey!", "return o.shout('hey')", both);
        assertAlways("method", "return o.name()", both, new Ware("method", 1), engine.eval("({ name: () => 'method' })"));
    }

    @Test
    void whatMapsDoIsTheirs() throws Exception {
        assertAlways("no one", "return o.get('one')", new Namesakes.Polite());
        assertAlways("broken at x", "try { return o.get('x') } catch (e) { return e.getMessage() }", new Namesakes.Broken());
        Map<String, Object> sorted = new TreeMap<>(Map.of("a", 1));
        assertAlways("NullPointerException", "try { return o.get(null) } catch (e) { return e.getClass ? '' : e.name.slice(10) }", sorted);
        assertAlways("none", "return o.get(null) || 'none'", new HashMap<>());
        Map<String, Object> concurrent = new ConcurrentHashMap<>(Map.of("n", 1));
        assertAlways(1500, "o.put('n', i + 1); return i < 1499 ? 1500 : o.get('n')", concurrent);
    }

    @Test
    void arraysAndListsOfBoxesAreRead() throws Exception {
        List<Object> list = new ArrayList<>(List.of(1, 2.5, "three", true));
        assertAlways("12.5threetrue", "return '' + o.get(0) + o.get(1) + o.get(2) + o.get(3)", list);
        assertAlways("range", "try { o.get(4) } catch (e) { return e.getMessage().includes('4') ? 'range' : e.getMessage() }", list);
    }

    @Test
    void deniedMethodsStayDenied() throws Exception {
        Map<String, Object> map = new HashMap<>(Map.of("key", 1));
        assertAlways("TypeError", "try { return o.getClass() } catch (e) { return e.name }", map, new Ware("x", 1), new Namesakes.Both());
        map.put("getClass", (Function<Object, String>) key -> "an entry");
        assertAlways("an entry", "return o.getClass()", map);
        ScriptException denied = assertThrows(ScriptException.class, () -> assertAlways("", "return o.wait()", new Ware("x", 1)));
        assertTrue(denied.getMessage().contains("deltic."), denied.getMessage());
    }

    @Test
    void objectsOfOtherEnginesAreAsTheirScriptsMadeThem() throws Exception {
        ScriptEngine other = new ScriptEngineManager().getEngineByName("deltic");
        Object theirs = other.eval("({ get: function (k) { return 'theirs ' + k }, size: () => 9, key: 1 })");
        assertAlways("theirs x9", "return o.get('x') + o.size()", theirs);
    }
}
