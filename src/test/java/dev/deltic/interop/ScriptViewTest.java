package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** JavaScript objects, arrays and functions in Java's hands: read, called, and read while scripts change them. */
class ScriptViewTest {
    /** What adapters implement. */
    public interface Area {
        /** The script's. */
        int area(int width, int height);

        /** One that the script may have. */
        default String unit() {
            return "m2";
        }
    }

    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");

    private Map<?, ?> map(String text) throws ScriptException {
        return (Map<?, ?>) engine.eval(text);
    }

    @Test
    void placesThatAViewRemembersAreCheckedAgain() throws ScriptException {
        Map<?, ?> object = map("var o = { a: 1, b: 'two', d: 2.5 }; o");
        for (int i = 0; i < 50; i++) {
            assertEquals(1, object.get("a"));
            assertEquals("two", object.get(new String("b")));
            assertEquals(2.5, object.get("d"));
            assertNull(object.get("nothing"));
        }
        engine.eval("o.a = 'changed'; o.d = 7; o.nothing = 0");
        assertEquals("changed", object.get("a"));
        assertEquals(7, object.get("d"));
        assertEquals(0, object.get("nothing"));
        engine.eval("delete o.a; Object.setPrototypeOf(o, { a: 'inherited' })");
        assertEquals("inherited", object.get("a"));
        engine.eval("Object.defineProperty(o, 'a', { get() { return 'computed' } })");
        assertEquals("computed", object.get("a"));
        assertEquals("two", object.get("b"));
        engine.eval("for (var i = 0; i < 2000; i++) { o['k' + i] = i } for (var i = 0; i < 1900; i++) { delete o['k' + i] }");
        assertEquals("two", object.get("b"));
        assertEquals(1950, object.get("k1950"));
        assertNull(object.get("k5"));
    }

    @Test
    void whatWasReadTwiceIsReadAgainAfterEachTurn() throws Exception {
        Map<?, ?> object = map("var o = { a: 0, text: '', big: 'x'.repeat(1000), f: null };"
            + " function next(value) { o.a = value; o.f = [value] } o");
        for (int i = 0; i < 200; i++) {
            Object value = i % 5 == 0 ? null : i % 5 == 1 ? "v" + i : i % 5 == 2 ? i + 0.5 : i % 5 == 3 ? (Object) (i > 50) : i;
            if (i % 2 == 0) {
                ((Invocable) engine).invokeFunction("next", value);
            } else {
                put(object, "a", value);
                engine.eval("o.f = [o.a]");
            }
            for (int j = 0; j < 4; j++) {
                assertEquals(value, object.get("a"));
                assertEquals("", object.get("text"));
                assertEquals(1000, ((String) object.get("big")).length());
                assertEquals(value, ((List<?>) object.get("f")).get(0));
            }
        }
        engine.put("java", (Function<Object, Object>) argument -> object.get("a"));
        assertEquals("1,2,1", engine.eval("var seen = []; for (o.a of [1, 2, 1]) seen.push(java(0)); seen.join()"));
        assertEquals(1, object.get("a"));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<?, ?> object, String name, Object value) {
        ((Map<String, Object>) object).put(name, value);
    }

    @Test
    void propertiesOfAllKinds() throws ScriptException {
        Map<?, ?> object = map("""
            var proto = {inherited: 'i', get computed() { return this.a + 1 }};
            var o = {__proto__: proto, a: 1, b: 'two', c: 1.5, d: null, e: undefined, f: {g: 3}, h: [1, 2], get own() { return 'own' },
                n: 2.0 * 2, big: 2n, rope: 'a' + 'b'.repeat(20) + Math.PI, 7: 'seven', fn: function () { return 5 }};
            o""");
        for (int i = 0; i < 20; i++) {
            assertEquals(1, object.get("a"));
            assertEquals("two", object.get("b"));
            assertEquals(1.5, object.get("c"));
            assertNull(object.get("d"));
            assertNull(object.get("e"));
            assertEquals(3, ((Map<?, ?>) object.get("f")).get("g"));
            assertEquals(List.of(1, 2), object.get("h"));
            assertEquals("own", object.get("own"));
            assertEquals(2, object.get("computed"));
            assertEquals("i", object.get("inherited"));
            assertEquals(4, object.get("n"));
            assertEquals(java.math.BigInteger.TWO, object.get("big"));
            assertEquals(engine.eval("o.rope"), object.get("rope"));
            assertEquals("seven", object.get("7"));
            assertEquals(5, ((Function<?, ?>) object.get("fn")).apply(null));
            assertNull(object.get("absent"));
            assertNull(object.get(7));
            assertNull(object.get(null));
        }
        engine.eval("o.a = 'changed'; delete o.b; o.absent = 6");
        assertEquals("changed", object.get("a"));
        assertNull(object.get("b"));
        assertEquals(6, object.get("absent"));
    }

    @Test
    void elementsOfAllKinds() throws ScriptException {
        List<?> mixed = (List<?>) engine.eval("var list = [1, 'a', , null, {x: 1}, 2.5]; list");
        assertEquals(6, mixed.size());
        assertEquals("a", mixed.get(1));
        assertNull(mixed.get(2));
        assertEquals(1, ((Map<?, ?>) mixed.get(4)).get("x"));
        assertEquals(2.5, mixed.get(5));
        assertThrows(IndexOutOfBoundsException.class, () -> mixed.get(6));
        assertThrows(IndexOutOfBoundsException.class, () -> mixed.get(-1));
        engine.eval("list.length = 1; Array.prototype[0] = 'not this'");
        assertEquals(List.of(1), mixed);
        assertThrows(IndexOutOfBoundsException.class, () -> mixed.get(1));
        engine.eval("list = [, 1]; delete Array.prototype[0]");
        List<?> integers = (List<?>) engine.eval("[1, 2, 3]");
        assertEquals(3, integers.get(2));
        assertThrows(IndexOutOfBoundsException.class, () -> integers.get(3));
        assertEquals(1.5, ((List<?>) engine.eval("[0.5, 1.5]")).get(1));
    }

    @Test
    void javaObjectsComeBackAsThemselves() throws ScriptException {
        StringBuilder text = new StringBuilder("t");
        engine.put("text", text);
        assertSame(text, map("({text: text})").get("text"));
        assertSame(text, ((List<?>) engine.eval("[text]")).get(0));
    }

    @Test
    void manyPlacesOfOneView() throws ScriptException {
        Map<?, ?> object = map("""
            var o = {};
            for (var i = 0; i < 20; i++) o['k' + i] = i % 3 ? i : 'v' + i;
            o.none = undefined; o.nil = null; o""");
        for (int round = 0; round < 40; round++) {
            for (int i = 0; i < 20; i++) {
                assertEquals(i % 3 == 0 ? "v" + i : (Object) i, object.get("k" + i));
                assertEquals(i % 3 == 0 ? "v" + i : (Object) i, object.get(("k" + i).intern()));
            }
            assertNull(object.get("none"));
            assertNull(object.get("nil"));
            assertNull(object.get("absent"));
            assertNull(object.get(round));
            assertNull(object.get(null));
        }
        engine.eval("o.k4 = 4.25; o.k0 = -0; o.k1 = 1n; o.k2 = [1]; o.k5 = function () { return 5 }; o.k7 = new Date(7)");
        for (int round = 0; round < 40; round++) {
            assertEquals(4.25, object.get("k4"));
            assertEquals(-0.0, object.get("k0"));
            assertEquals(java.math.BigInteger.ONE, object.get("k1"));
            assertEquals(List.of(1), object.get("k2"));
            assertEquals(5, ((java.util.function.Supplier<?>) object.get("k5")).get());
            assertEquals(new java.util.Date(7), object.get("k7"));
        }
    }

    @Test
    void placesOfObjectsThatRunScripts() throws ScriptException {
        Map<?, ?> object = map("var calls = 0, o = { get a() { return ++calls }, b: 1 }; o");
        Map<?, ?> proxy = map("new Proxy({ a: 0 }, { get: (target, key) => key + ++calls })");
        for (int i = 1; i <= 100; i += 2) {
            assertEquals(i, object.get("a"));
            assertEquals("a" + (i + 1), proxy.get("a"));
            assertEquals(1, object.get("b"));
        }
        engine.eval("Object.freeze(o)");
        assertEquals(101, object.get("a"));
        assertEquals(1, object.get("b"));
        engine.eval("var q = { a: 1 }");
        Map<?, ?> plain = map("q");
        for (int i = 0; i < 50; i++) {
            assertEquals(1, plain.get("a"));
        }
        engine.eval("Object.defineProperty(q, 'a', { get() { throw new TypeError('no a') } })");
        assertThrows(ScriptFailure.class, () -> plain.get("a"));
        engine.eval("Object.defineProperty(q, 'a', { value: 2 })");
        assertEquals(2, plain.get("a"));
        engine.eval("delete q.a");
        assertNull(plain.get("a"));
    }

    /** Fields that a script always changes together: a reader in another thread sees neither a half-way value nor an old one after a
     *  new one. */
    @Test
    void fieldsOfOneShapeAreReadWhileTheyChange() throws Exception {
        engine.eval("""
            var o = { n: 0, d: 0.5, s: '0' };
            function step(i) { o.n = -1; o.d = -0.25; o.s = 'x'; o.n = i; o.d = i + 0.5; o.s = '' + i }""");
        Map<?, ?> object = map("o");
        for (int i = 0; i < 50; i++) {
            object.get("n");
            object.get("d");
            object.get("s");
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 1; i < 100_000; i++) {
                    ((Invocable) engine).invokeFunction("step", i);
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        writer.start();
        int last = 0;
        while (writer.isAlive()) {
            int n = (Integer) object.get("n");
            double d = (Double) object.get("d");
            int s = Integer.parseInt((String) object.get("s"));
            assertTrue(n >= last && d >= n + 0.5 && s + 0.5 >= d, last + " " + n + " " + d + " " + s);
            last = s;
        }
        assertNull(failure.get());
        assertEquals(99_999, object.get("n"));
    }

    /** A reader that never enters sees values that were there together with their shape, whatever a script does meanwhile. */
    @Test
    void readersSeeNothingTorn() throws Exception {
        engine.eval("""
            var o = {n: 0, s: 's0'}, list = [0, 1, 2];
            function change(i) {
                for (var k = 0; k < 50; k++) {
                    o.n = k & 1 ? k + 0.5 : k;
                    o['extra' + (i + k) % 7] = k;
                    if (k % 5 == 0) delete o['extra' + (i + k) % 7];
                    o.s = 's' + k;
                    list.length = k % 3;
                    list.push(k, k & 1 ? 's' : k);
                }
                o.n = i; o.s = 's'; list = [i, i, i]; self.list = list;
            }
            var self = {list: list}""");
        Map<?, ?> object = map("o");
        Map<?, ?> self = map("self");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 2000; i++) {
                    ((Invocable) engine).invokeFunction("change", i);
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        writer.start();
        while (writer.isAlive()) {
            assertTrue(object.get("n") instanceof Integer, "between turns the number is an integer");
            assertTrue(Set.of("s", "s0").contains(object.get("s")));
            List<?> list = (List<?>) self.get("list");
            assertEquals(3, list.size());
            assertTrue(list.get(1) instanceof Integer);
        }
        writer.join();
        assertNull(failure.get());
        assertEquals(1999, object.get("n"));
    }

    @Test
    void functionsAndInterfaces() throws Exception {
        engine.eval("function area(w, h) { return w * h } function fails() { throw new TypeError('no') } var twice = x => x * 2");
        Invocable invocable = (Invocable) engine;
        Area area = invocable.getInterface(Area.class);
        for (int i = 0; i < 1000; i++) {
            assertEquals(i * 2, area.area(i, 2));
        }
        assertEquals("m2", area.unit());
        engine.eval("function unit() { return 'ha' } area = function () { return 9.0 }");
        assertEquals("ha", area.unit());
        assertEquals(9, area.area(1, 1));
        engine.eval("area = 5");
        assertThrows(UnsupportedOperationException.class, () -> area.area(1, 1));
        engine.eval("area = () => ({})");
        assertThrows(RuntimeException.class, () -> area.area(1, 1));
        engine.eval("area = fails");
        RuntimeException e = assertThrows(RuntimeException.class, () -> area.area(1, 1));
        assertTrue(e.getMessage().contains("no"), e.getMessage());
        IntBinaryOperator plus = invocable.getInterface(engine.eval("({applyAsInt(a, b) { return a + b + this.c }, c: 1})"),
            IntBinaryOperator.class);
        assertEquals(6, plus.applyAsInt(2, 3));
        assertEquals(plus, plus);
        assertTrue(plus.toString().length() > 0);
        @SuppressWarnings("unchecked")
        Function<Object, Object> twice = (Function<Object, Object>) engine.eval("twice");
        for (int i = 0; i < 1000; i++) {
            assertEquals(i * 2, twice.apply(i));
        }
    }
}
