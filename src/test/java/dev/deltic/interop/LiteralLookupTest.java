package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code map.get('literal')} where compiled code searches with a {@link LiteralKey}. */
class LiteralLookupTest {
    private static final int TIMES = 50;

    /** A map of a class of the host's. */
    public static class Doubled extends HashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public Object get(Object key) {
            assertEquals(String.class, key.getClass());
            Object value = super.get(key);
            return value instanceof Integer number ? (Object) (2 * number) : value;
        }
    }

    /** A key that is equal to whatever has its hash. */
    private static final class Greedy {
        private final int hash;

        Greedy(int hash) {
            this.hash = hash;
        }

        @Override
        public boolean equals(Object other) {
            return other != null && other.hashCode() == hash;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Context context = Engine.builder().tierBudget(2).tierSynchronous(true).build().newContext();

    private Value get(String key) {
        return context.eval("(function (m) { return m.get('" + key + "') })");
    }

    private static void warmUp(Value function, Object argument, Object expected) {
        for (int i = 0; i < TIMES; i++) {
            assertEquals(expected, function.execute(argument).toJava());
        }
    }

    @Test
    void keysThatAreTheSameObjectOrAreEqual() {
        Value get = get("width");
        warmUp(get, new HashMap<>(Map.of("width", 6, "height", 7)), 6);
        Map<String, Object> copies = new HashMap<>();
        copies.put(new String("height"), 7);
        copies.put(new String("width"), 8);
        warmUp(get, copies, 8);
        warmUp(get, new LinkedHashMap<>(copies), 8);
        warmUp(get, new HashMap<>(), null);
        Map<Object, Object> others = new HashMap<>();
        others.put("width".hashCode(), "a number");
        others.put(new Greedy("width".hashCode()), "greedy");
        warmUp(get, others, null);
        others.put("width", "the text");
        warmUp(get, others, "the text");
    }

    @Test
    void mapsThatChange() {
        Value get = get("k");
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < TIMES; i++) {
            map.put("k", i);
            assertEquals(i, get.execute(map).asInt());
            map.put("k", null);
            assertTrue(get.execute(map).isNull());
            map.remove("k");
            assertTrue(get.execute(map).isNull());
            map.put("other" + i, i);
        }
        Value loop = context.eval("""
            (function (m) {
                var sum = 0;
                for (var i = 0; i < 2000; i++) {
                    sum += m.get('k');
                    m.put('k', i % 3 == 0 ? 1.5 : i % 3);
                }
                return sum;
            })""");
        double sum = 0;
        Object value = 4;
        for (int i = 0; i < 2000; i++) {
            sum += ((Number) value).doubleValue();
            value = i % 3 == 0 ? (Object) 1.5 : i % 3;
        }
        for (int i = 0; i < 5; i++) {
            map.put("k", 4);
            assertEquals(sum, loop.execute(map).asDouble());
        }
    }

    @Test
    void valuesOfAllKinds() {
        Value get = get("v");
        List<String> list = List.of("x");
        Value script = context.eval("({ a: 1 })");
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < TIMES; i++) {
            for (Object value : new Object[] {1, "s", 2.5, true, list, script.toJava(), new StringBuilder("b")}) {
                map.put("v", value);
                Object found = get.execute(map).toJava();
                assertEquals(value, found);
            }
            map.put("v", 'c');
            assertEquals("c", get.execute(map).asString());
            map.put("v", 3f);
            assertEquals(3, get.execute(map).asInt());
            map.put("v", list);
            assertSame(list, get.execute(map).toJava());
        }
    }

    @Test
    void otherObjectsAtTheSite() {
        Value get = get("k");
        warmUp(get, new HashMap<>(Map.of("k", 3)), 3);
        Doubled doubled = new Doubled();
        doubled.put("k", 3);
        for (int i = 0; i < TIMES; i++) {
            assertEquals(6, get.execute(doubled).asInt());
            assertEquals(3, get.execute(new TreeMap<>(Map.of("k", 3))).asInt());
            assertEquals(3, get.execute(new LinkedHashMap<>(Map.of("k", 3))).asInt());
            assertEquals(3, get.execute(new HashMap<>(Map.of("k", 3))).asInt());
            assertEquals("own k", get.execute(context.eval("({ get(key) { return 'own ' + key } })")).asString());
        }
        assertThrows(EvaluationException.class, () -> get.execute(5));
        assertThrows(EvaluationException.class, () -> get.execute((Object) null));
        assertEquals(3, get.execute(new HashMap<>(Map.of("k", 3))).asInt());
    }

    @Test
    void argumentsThatAreNoLiteral() {
        Value calls = context.eval("""
            (function (m, k) {
                var j = 'a';
                var first = m.get(j);
                j = k;
                return [first, m.get(j), m.get(k ? 'b' : 'a'), m.get('a' + ''), m.get(5)].join();
            })""");
        Map<Object, Object> map = new HashMap<>(Map.of("a", 1, "b", 2, "c", 3, 5, "five"));
        for (int i = 0; i < TIMES; i++) {
            assertEquals("1,3,2,1,five", calls.execute(map, "c").asString());
        }
        Value two = context.eval("(function (m) { return m.get('a', 'b') })");
        for (int i = 0; i < TIMES; i++) {
            assertThrows(EvaluationException.class, () -> two.execute(map));
        }
        Value evaluated = context.eval("(function (m, f) { return m.get(f('a')) + m.get((f(1), 'b')) + m.get(f('a')) })");
        Value same = context.eval("(function (x) { return x })");
        for (int i = 0; i < TIMES; i++) {
            assertEquals(4, evaluated.execute(map, same).asInt());
        }
    }

    @Test
    void orderOfAccess() {
        Value get = get("b");
        Map<String, Object> map = new LinkedHashMap<>(16, 0.75f, true);
        for (int i = 0; i < TIMES; i++) {
            map.put("a", 1);
            map.put("b", 2);
            map.get("a");
            assertEquals(2, get.execute(map).asInt());
            assertEquals(List.of("a", "b"), new ArrayList<>(map.keySet()));
        }
    }

    /** All strings of such a length over two pairs that have one hash. */
    private static Collection<String> colliding(int pairs) {
        List<String> all = List.of("");
        for (int i = 0; i < pairs; i++) {
            List<String> longer = new ArrayList<>();
            for (String text : all) {
                longer.add(text + "Aa");
                longer.add(text + "BB");
            }
            all = longer;
        }
        return all;
    }

    @Test
    void mapsWhoseKeysWereChosenForTheirHashes() {
        Map<String, Object> map = new HashMap<>();
        for (String text : colliding(11)) {
            map.put(text, text);
        }
        String present = "BBAaBBAaBBAaBBAaBBAaBB";
        String absent = "AaAaAaAaAaAaAaAaAaAaB" + (char) ('B' + 1);
        assertNotEquals(null, map.get(present));
        warmUp(get(present), map, present);
        warmUp(get(absent), map, null);
        map.remove(present);
        warmUp(get(present), map, null);
    }

    @Test
    void wastedComparisonsAreCounted() {
        LiteralKey key = LiteralKey.of("Aa");
        assertEquals("BB".hashCode(), key.hashCode());
        for (int i = 0; i < 5000; i++) {
            assertTrue(key.equals("Aa"));
            assertTrue(key.equals(new String("Aa")));
        }
        assertFalse(key.collisions().areMany());
        for (int i = 0; i < 5000; i++) {
            assertFalse(key.equals("BB"));
        }
        assertTrue(key.collisions().areMany());
    }
}
