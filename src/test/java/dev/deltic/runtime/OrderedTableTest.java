package dev.deltic.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.values.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderedTableTest {
    private static List<Object> keys(OrderedTable table) {
        List<Object> keys = new ArrayList<>();
        OrderedTable.Cursor cursor = table.cursor();
        for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
            keys.add(table.key(e));
        }
        return keys;
    }

    private static Object next(OrderedTable table, OrderedTable.Cursor cursor) {
        int entry = cursor.advance();
        return entry == OrderedTable.NONE ? "end" : table.key(entry);
    }

    /** Int32s alone, with texts, and values of both kinds, against a LinkedHashMap. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void agreesWithLinkedHashMap(int seed) {
        Random random = new Random(seed);
        OrderedTable table = new OrderedTable();
        Map<Object, Object> model = new LinkedHashMap<>();
        int range = 10 << seed;
        for (int step = 0; step < 20_000; step++) {
            int number = random.nextInt(range) * (seed % 2 == 0 ? 4096 : 1);
            Object key = seed > 2 && number % 3 == 0 ? (Object) ("k" + number) : seed > 4 && number % 5 == 0 ? (Object) (number + 0.5) : number;
            Object value = seed > 3 && step > 1000 ? "v" + step : (Object) step;
            switch (random.nextInt(step / 4000 % 2 == 0 ? 4 : 8)) {
                case 0, 1, 2 -> {
                    if (key instanceof Integer i && value instanceof Integer v && step % 2 == 0) {
                        table.put(i.intValue(), v.intValue());
                    } else {
                        table.put(key, value);
                    }
                    model.put(key, value);
                }
                default -> assertEquals(model.remove(key) != null, key instanceof Integer i ? table.remove(i.intValue()) : table.remove(key));
            }
            assertEquals(model.size(), table.size());
            assertEquals(model.getOrDefault(key, Undefined.UNDEFINED), table.get(key));
            if (random.nextInt(3000) == 0) {
                table.clear();
                model.clear();
            }
            if (step % 500 == 0) {
                assertEquals(List.copyOf(model.keySet()), keys(table));
            }
        }
        for (Map.Entry<Object, Object> entry : model.entrySet()) {
            assertEquals(entry.getValue(), table.value(table.find(entry.getKey())));
        }
    }

    /** Many cursors, at any place, over a table that grows, shrinks, is compacted and cleared: each sees every entry that was added behind
     *  it and is still there, once and in order. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cursorsSurviveEverything(int seed) {
        Random random = new Random(seed);
        OrderedTable table = new OrderedTable();
        List<Integer> model = new ArrayList<>();
        List<OrderedTable.Cursor> cursors = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        int added = 0;
        for (int step = 0; step < 5000; step++) {
            boolean grows = step / 500 % 2 == 0;
            if (random.nextInt(4) < (grows ? 3 : 1)) {
                table.put(++added, step);
                model.add(added);
            } else if (!model.isEmpty()) {
                int at = seed % 2 == 0 ? 0 : random.nextInt(model.size());
                assertTrue(table.remove(model.remove(at).intValue()));
            }
            if (step % 1777 == 1776) {
                table.clear();
                model.clear();
            }
            if (step % 300 == 0) {
                cursors.add(table.cursor());
                seen.add(0);
            }
            int i = random.nextInt(cursors.size());
            if (random.nextInt(3) == 0) {
                int last = seen.get(i);
                Object wanted = model.stream().filter(key -> key > last).findFirst().map(key -> (Object) key).orElse("end");
                assertEquals(wanted, next(table, cursors.get(i).copy()));
                assertEquals(wanted, next(table, cursors.get(i)));
                if (wanted instanceof Integer key) {
                    seen.set(i, key);
                }
            }
        }
    }

    @Test
    void keysAreCanonical() {
        OrderedTable table = new OrderedTable();
        table.put(-0.0, "zero");
        table.put(Double.NaN, "none");
        table.put(2.0, "two");
        table.put(null, "null");
        assertEquals("zero", table.get(0));
        assertEquals("zero", table.get((Object) 0.0));
        assertEquals("none", table.get(Double.valueOf(0.0 / 0.0)));
        assertEquals("two", table.get((Object) 2));
        assertEquals("null", table.get(null));
        assertEquals(Undefined.UNDEFINED, table.get("2"));
        assertEquals(4, table.size());
        assertTrue(table.remove(2.0));
        assertFalse(table.remove(2));
        assertEquals(java.util.Arrays.asList(0, Double.NaN, null), keys(table));
    }

    @Test
    void keyThatLooksLikeAHashIsNone() {
        OrderedTable table = new OrderedTable();
        table.put("text", 1);
        assertEquals(OrderedTable.NONE, table.find("text".hashCode()));
        table.put("text".hashCode(), 2);
        assertEquals(1, table.get("text"));
        assertEquals(2, table.get("text".hashCode()));
    }

    @Test
    void setsHaveTheirKeysAsValues() {
        OrderedTable set = new OrderedTable();
        set.add(3);
        set.add((Object) 4);
        set.add(3.0);
        assertEquals(3, set.value(set.find(3)));
        set.add("x");
        assertEquals(List.of(3, 4, "x"), keys(set));
        assertEquals("x", set.value(set.find("x")));
        assertEquals(4, set.value(set.find(4)));
    }

    @Test
    void oldestIsFoundAtOnce() {
        OrderedTable queue = new OrderedTable();
        for (int i = 0; i < 1_000_000; i++) {
            queue.add(i);
            if (i >= 1000) {
                assertEquals(i - 1000, queue.key(queue.cursor().advance()));
                queue.remove(i - 1000);
            }
        }
        assertEquals(1000, queue.size());
    }

    /** Keys that differ in high bits alone do not share a few buckets. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 10, 1 << 14, 1 << 16, 1 << 20})
    void stridesAreSpread(int stride) {
        OrderedTable table = new OrderedTable();
        for (int i = 0; i < 4096; i++) {
            table.add(i * stride);
        }
        assertTrue(table.longestChain() <= 8, "" + table.longestChain());
    }
}
