package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** Access sites that meet Java objects: often enough to be compiled, with everything that may change under them. */
class HostAccessTest {
    /** Beyond every budget, so that interpreter, generic accessors and compiled ones all get their turn. */
    private static final int TIMES = 1500;

    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");

    /** Calls {@code function f(o, i) { body }} many times, each time with one of the objects. */
    private List<Object> repeat(String body, Object... objects) throws Exception {
        engine.eval("function f(o, i) { " + body + " }");
        Invocable invocable = (Invocable) engine;
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            results.add(invocable.invokeFunction("f", objects[i % objects.length], i));
        }
        return results;
    }

    private void assertAlways(String body, Object object, Object expected) throws Exception {
        List<Object> results = repeat(body, object);
        for (int i = 0; i < TIMES; i++) {
            assertEquals(expected, results.get(i), body + " at " + i);
        }
    }

    private void assertEach(String body, List<?> expected, Object... objects) throws Exception {
        List<Object> results = repeat(body, objects);
        for (int i = 0; i < TIMES; i++) {
            assertEquals(expected.get(i % objects.length), results.get(i), body + " at " + i);
        }
    }

    // ---- properties -------------------------------------------------------------------------------------------------

    @Test
    void propertiesOfEachType() throws Exception {
        Figures.Square square = new Figures.Square();
        assertAlways("return o.sides", square, 4);
        assertAlways("return o.label", square, "none");
        assertAlways("return o.open", square, false);
        assertAlways("return o.edge", square, 1.5);
        assertAlways("return o.ratio", square, 0.5);
        assertAlways("return o.letter", square, "q");
        assertAlways("return typeof o.serial + o.serial", square, "number0");
        assertAlways("return o.inner", square, null);
        assertAlways("return o.tags.kind", square, "square");
        assertAlways("return typeof o.nothingOfTheKind", square, "undefined");
        square.setInner(new Figures.Cube());
        assertAlways("return o.inner.sides", square, 6);
        assertAlways("return o.inner", square, square.getInner());
    }

    @Test
    void severalClassesAtOneSite() throws Exception {
        Object[] few = {new Figures.Square(), new Figures.Cube()};
        assertEach("return o.sides", List.of(4, 6), few);
        Object[] some = {new Figures.Square(), new Figures.Cube(), new Figures.Rhombus(), Figures.hidden()};
        assertEach("return o.sides", List.of(4, 6, 4, 3), some);
        Object[] many = {new Figures.Square(), new Figures.Cube(), new Figures.Rhombus(), Figures.hidden(), Figures.nameless(),
            engine.eval("({sides: 9})"), Map.of("sides", 8)};
        assertEach("return o.sides", List.of(4, 6, 4, 3, 2, 9, 8), many);
        assertEach("return o.scaled(2)", List.of("8", "12", "8", "6", "4"), Arrays.copyOf(many, 5));
    }

    @Test
    void scriptObjectsAndJavaObjectsAtOneSite() throws Exception {
        assertEach("return o.sides", List.of(7, 4, "two"), engine.eval("({sides: 7})"), new Figures.Square(),
            engine.eval("({__proto__: {sides: 'two'}})"));
    }

    @Test
    void aSiteThatChangesItsMindLate() throws Exception {
        engine.eval("function f(o) { return o.sides }");
        Invocable invocable = (Invocable) engine;
        for (Figures.Figure figure : List.of(new Figures.Square(), new Figures.Cube(), Figures.hidden(), Figures.nameless(),
                new Figures.Rhombus())) {
            int sides = figure.getSides();
            for (int i = 0; i < TIMES; i++) {
                assertEquals(sides, invocable.invokeFunction("f", figure));
            }
        }
    }

    @Test
    void wrappersOfDifferentClassesFromOneGetter() throws Exception {
        List<Object> outer = new ArrayList<>();
        for (Figures.Figure inner : Arrays.asList(new Figures.Square(), new Figures.Cube(), Figures.hidden(), null)) {
            Figures.Square square = new Figures.Square();
            square.setInner(inner);
            outer.add(square);
        }
        assertEach("return o.inner === null ? 0 : o.inner.sides", List.of(4, 6, 3, 0), outer.toArray());
    }

    // ---- assignments ------------------------------------------------------------------------------------------------

    @Test
    void assignmentsConvert() throws Exception {
        Figures.Square square = new Figures.Square();
        repeat("o.label = i % 3 == 0 ? 'a' + i : i % 3 == 1 ? i : null", square);
        assertEquals(null, square.getLabel());
        assertAlways("o.label = 'x' + (i & 1); return o.label.length", square, 2);
        repeat("o.edge = i & 1 ? i : i + 0.5", square);
        assertEquals(TIMES - 1, square.edge);
        repeat("o.serial = i; o.open = i > 5", square);
        assertEquals(TIMES - 1, square.getSerial());
        assertTrue(square.isOpen());
        repeat("o.open = i", square);
        assertTrue(square.isOpen());
        Figures.Cube cube = new Figures.Cube();
        engine.put("cube", cube);
        repeat("o.inner = cube", square);
        assertSame(cube, square.getInner());
    }

    @Test
    void whatCannotBeAssigned() throws Exception {
        Figures.Square square = new Figures.Square();
        assertAlways("o.sides = i; return o.sides", square, 4);
        assertAlways("'use strict'; try { o.sides = i; return 'done' } catch (e) { return e.name }", square, "TypeError");
        assertAlways("try { o.inner = 'text'; return 'done' } catch (e) { return e.name }", square, "TypeError");
        assertNull(square.getInner());
    }

    // ---- methods ----------------------------------------------------------------------------------------------------

    @Test
    void methodsWithArgumentsOfManyKinds() throws Exception {
        Figures.Square square = new Figures.Square();
        List<Object> results = repeat("return o.pick(i & 1 ? i : 't' + i)", square);
        for (int i = 0; i < TIMES; i++) {
            assertEquals((i & 1) != 0 ? "int " + i : "text t" + i, results.get(i));
        }
        assertAlways("return o.join('a', 2, true)", square, "a2.0true0");
        assertAlways("return o.join('a', 2, true, 1, 2)", square, "a2.0true2");
        assertAlways("return o.three(i & 1 ? 3 : 3.0, true, 'x')", square, "3.0,true,x");
        assertAlways("return o.three('3', 1, 'x' + 'y')", square, "3.0,true,xy");
        assertAlways("return o.sidesOf(o)", square, 4);
        assertAlways("return o.twice(i) - i - i", square, 0);
        assertAlways("return o.twice('21')", square, 42);
        assertAlways("return o.scaled(2)", square, "8");
        assertAlways("return o.scaled.call(o, 3)", square, "12");
        assertAlways("try { return o.scaled.call({}, 3) } catch (e) { return e.name }", square, "TypeError");
        assertAlways("try { return o.scaled(1, 2, 3) } catch (e) { return e.name }", square, "TypeError");
        assertAlways("try { return o.nothing() } catch (e) { return e.message }", square, "o.nothing is not a function");
    }

    /** Between the reading of a method and its call there may be anything. */
    @Test
    void methodsWhoseArgumentsTakeTime() throws Exception {
        Figures.Square square = new Figures.Square();
        engine.put("square", square);
        assertAlways("return o.pick(o.pick(o.sides))", square, "text int 4");
        assertAlways("return o.pick(i & 1 ? 1 : 1)", square, "int 1");
        assertAlways("return o.pick((() => 2)())", square, "int 2");
        assertAlways("try { return o.pick(o.broken) } catch (e) { return o.pick(3) }", square, "int 3");
        assertAlways("try { return o.pick(o.even(1)) } catch (e) { return typeof o.pick }", square, "function");
        assertAlways("function* g() { return o.pick(yield 1) } var it = g(); it.next(); return it.next(5).value", square, "int 5");
        assertAlways("var m = o.pick; return m.call(o, 6)", square, "int 6");
        assertAlways("return (o.pick)(7)", square, "int 7");
        assertAlways("return o?.pick(8)", square, "int 8");
        assertAlways("return o.pick?.(9)", square, "int 9");
        assertAlways("return o.pick(...[10])", square, "int 10");
        assertAlways("return o.three(1, true, '', 4) ", engine.eval("({three(...a) { return a.length }})"), 4);
        assertEach("return o.pick(11)", List.of("int 11", "mine 11", "int 11"), square, engine.eval("({pick(n) { return 'mine ' + n }})"),
            new Figures.Cube());
        assertEach("return o.get('key')", List.of("own", 1), engine.eval("({get() { return 'own' }})"), new HashMap<>(Map.of("key", 1)));
        assertAlways("return o.apply(o.apply(3))", java.util.function.Function.identity(), 3);
        engine.eval("async function later(o) { return o.pick(await 12) } var out = []");
        assertAlways("later(o).then(v => out.push(v)); return 0", square, 0);
        assertEquals("int 12", engine.eval("out.every(v => v === 'int 12') ? out[0] : out.join()"));
    }

    @Test
    void aFunctionOfOneClassCalledOnAnother() throws Exception {
        Figures.Square square = new Figures.Square();
        engine.put("cube", new Figures.Cube());
        assertAlways("return o.getSides.call(cube)", square, 6);
        assertAlways("return o.getSides === o.getSides", square, true);
    }

    @Test
    void exceptionsPassThrough() throws Exception {
        Figures.Square square = new Figures.Square();
        assertAlways("try { return o.broken } catch (e) { return e.message }", square, "broken");
        List<Object> results = repeat("try { return o.even(i) } catch (e) { return e.message }", square);
        for (int i = 0; i < TIMES; i++) {
            assertEquals((i & 1) == 0 ? (Object) i : "odd: " + i, results.get(i));
        }
        engine.put("square", square);
        ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("f(square, 1); square.broken"));
        assertTrue(e.getCause() instanceof IOException, String.valueOf(e.getCause()));
    }

    // ---- lists, arrays and maps ---------------------------------------------------------------------------------------

    @Test
    void listsOfManyClasses() throws Exception {
        Object[] lists = {new ArrayList<>(List.of(1, 2, 3)), new LinkedList<>(List.of(4, 5, 6)), List.of(7, 8, 9), Arrays.asList(1, 5, 9)};
        assertEach("return o[1]", List.of(2, 5, 8, 5), lists);
        assertEach("return o.get(2)", List.of(3, 6, 9, 9), lists);
        assertEach("return o.length + o.size()", List.of(6, 6, 6, 6), lists);
        assertEach("var s = 0; for (var x of o) s += x; return s", List.of(6, 15, 24, 15), lists);
        assertEach("return typeof o[3] + typeof o[-1]", List.of("undefinedundefined", "undefinedundefined"), lists[0], lists[1]);
    }

    @Test
    void listElementsAreAssignedAndAppended() throws Exception {
        List<Object> list = new ArrayList<>();
        repeat("o[i % 10] = i", list);
        assertEquals(List.of(1490, 1491, 1492, 1493, 1494, 1495, 1496, 1497, 1498, 1499), list);
        assertAlways("try { o[0] = 1; return 'done' } catch (e) { return 'refused' }", List.of(1), "refused");
        assertEquals("x", repeat("o[0] = 'x'; o[1] = null; o[2] = o; return o[0]", list).get(TIMES - 1));
        assertSame(list, list.get(2));
    }

    @Test
    void arraysOfEachType() throws Exception {
        assertAlways("return o[1]", new int[] {1, 2}, 2);
        assertAlways("return o[1]", new double[] {1, 2.5}, 2.5);
        assertAlways("return o[1]", new String[] {"a", "b"}, "b");
        assertAlways("return o[1]", new char[] {'a', 'b'}, "b");
        assertAlways("return o[1]", new boolean[] {false, true}, true);
        assertAlways("return o[1]", new byte[] {1, -2}, -2);
        assertAlways("return o[1]", new short[] {1, -2}, -2);
        assertAlways("return o[1]", new float[] {1, -2.5f}, -2.5);
        assertAlways("return o[1] + 1", new long[] {1, 41}, 42);
        assertAlways("return o[1].sides", new Figures.Square[] {null, new Figures.Cube()}, 6);
        assertAlways("return typeof o[2]", new int[] {1, 2}, "undefined");
        int[] numbers = new int[10];
        repeat("o[i % 10] = i", numbers);
        assertEquals(1499, numbers[9]);
        double[] doubles = new double[10];
        repeat("o[i % 10] = i & 1 ? i : i + 0.5", doubles);
        assertEquals(1498.5, doubles[8]);
        String[] texts = new String[2];
        repeat("o[i & 1] = i & 2 ? 't' + i : i", (Object) texts);
        assertEquals("t1499", texts[1]);
        assertAlways("try { o[0] = {}; return 'done' } catch (e) { return e.name }", new Figures.Square[1], "TypeError");
        assertAlways("'use strict'; try { o[1] = 1; return 'done' } catch (e) { return e.name }", new int[1], "TypeError");
    }

    @Test
    void mapsOfManyClasses() throws Exception {
        Map<String, Object> hash = new HashMap<>(Map.of("key", 1, "size", 99));
        hash.put("nothing", null);
        Object[] maps = {hash, new TreeMap<>(Map.of("key", 2)), Map.of("key", 3)};
        assertEach("return o.key", List.of(1, 2, 3), maps);
        assertEach("return o.get('key')", List.of(1, 2, 3), maps);
        assertEach("return o['k' + 'ey']", List.of(1, 2, 3), maps);
        assertEach("return o[i % 2 ? 'key' : 'absent'] || 0", List.of(0, 1), hash, hash);
        assertAlways("return o.size + o.size()", hash, 102);
        assertAlways("return o.nothing === null && typeof o.absent === 'undefined'", hash, true);
        assertAlways("return typeof o.get", hash, "function");
        hash.put("get", null);
        assertAlways("return o.get === null && o.get('key') === 1", hash, true);
        hash.put("get", engine.eval("(function (k) { return 'mine ' + k })"));
        assertAlways("return o.get('key')", hash, 1);
        hash.remove("get");
        assertAlways("o.key = i; return o.key - i", hash, 0);
        assertAlways("return o.key", new TreeMap<>(Map.of(1, 2)), null);
        assertAlways("return typeof o.key + o[1]", new TreeMap<>(Map.of(1, 2)), "undefined2");
    }

    @Test
    void mapsChangeWhileSitesKnowThem() throws Exception {
        Map<String, Object> map = new HashMap<>();
        List<Object> results = repeat("if (i % 3 == 0) o.put('n', i); if (i % 3 == 2) o.remove('n'); return typeof o.n", map);
        for (int i = 0; i < TIMES; i++) {
            assertEquals(i % 3 == 2 ? "undefined" : "number", results.get(i));
        }
    }

    @Test
    void iterationOfAllThatIsIterable() throws Exception {
        assertAlways("var s = ''; for (var x of o) s += x; return s", new String[] {"a", "b"}, "ab");
        assertAlways("var s = ''; for (var [k, v] of o) s += k + v; return s", new TreeMap<>(Map.of("a", 1, "b", 2)), "a1b2");
        assertAlways("return [...o].join()", new java.util.TreeSet<>(List.of(3, 1, 2)), "1,2,3");
        assertAlways("for (var x of o) { if (x == 2) break } return x", List.of(1, 2, 3), 2);
        assertAlways("var it = o[Symbol.iterator](); it.next(); return it.next().value + ':' + it.next().done", List.of(1, 2), "2:true");
        assertAlways("return o[Symbol.iterator]().next.call !== undefined && o[Symbol.iterator]()[Symbol.iterator]().next().value",
            List.of(5), 5);
        List<Object> list = new ArrayList<>(List.of(1, 2, 3));
        engine.put("list", list);
        assertAlways("try { for (var x of list) list.add(1) } catch (e) { return e.getClass === undefined ? e.name : '' }", null,
            "java.util.ConcurrentModificationException");
    }
}
