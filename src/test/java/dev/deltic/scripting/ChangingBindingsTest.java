package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** A kept {@code SimpleBindings} that Java code changes before, between and during evaluations, at sites that are compiled. */
class ChangingBindingsTest {
    /** Beyond every budget. */
    private static final int TIMES = 600;

    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
    private final Bindings bindings = new SimpleBindings();

    private CompiledScript compile(String text) throws ScriptException {
        return ((Compilable) engine).compile(text);
    }

    private void bind(String name, Supplier<?> supplier) {
        bindings.put(name, supplier);
    }

    @Test
    void whatJavaPutsWhileTheScriptRunsIsSeen() throws ScriptException {
        CompiledScript script = compile("x = 1; var before = x; helper.get(); before + x");
        for (int i = 0; i < TIMES; i++) {
            int number = i;
            bind("helper", () -> bindings.put("x", number));
            assertEquals(1 + i, script.eval(bindings));
            assertEquals(i, bindings.get("x"));
        }
    }

    @Test
    void whatTheScriptAssignsIsThereWhenJavaLooks() throws ScriptException {
        List<Object> seen = new ArrayList<>();
        bind("helper", () -> seen.add(bindings.get("x")));
        CompiledScript script = compile("for (var i = 0; i < 3; i++) { x = i; helper.get(); }"
            + " x = list; helper.get(); x = 'end'; helper.get()");
        bindings.put("list", List.of(1));
        for (int i = 0; i < TIMES; i++) {
            seen.clear();
            script.eval(bindings);
            assertEquals(List.of(0, 1, 2, List.of(1), "end"), seen);
        }
    }

    @Test
    void removedAndReplacedAllAtOnce() throws ScriptException {
        Map<String, Object> others = new HashMap<>();
        Supplier<Object> helper = () -> {
            bindings.clear();
            bindings.putAll(others);
            return null;
        };
        CompiledScript script = compile("x = 1; y = list; helper.get(); typeof y == 'undefined' ? x : x + y.size()");
        for (int i = 0; i < TIMES; i++) {
            bindings.put("helper", helper);
            bindings.put("list", new ArrayList<>(List.of(1, 2, 3)));
            others.put("x", i);
            if (i % 3 == 0) {
                others.put("y", new ArrayList<>(List.of(1)));
            } else {
                others.remove("y");
            }
            assertEquals(i % 3 == 0 ? i + 1 : i, script.eval(bindings));
            assertEquals(others.keySet(), bindings.keySet());
        }
    }

    @Test
    void anObjectThatTheScriptPutIsReplacedByAnother() throws ScriptException {
        Object first = new ArrayList<>(List.of("first"));
        Object second = new ArrayList<>(List.of("second"));
        bindings.put("first", first);
        bind("helper", () -> bindings.put("kept", second));
        CompiledScript script = compile("kept = first; var a = kept.get(0); var same = kept === first;"
            + " helper.get(); a + kept.get(0) + same");
        for (int i = 0; i < TIMES; i++) {
            assertEquals("firstsecondtrue", script.eval(bindings));
            assertSame(second, bindings.get("kept"));
        }
    }

    @Test
    void valuesOfAllKindsUnderOneName() throws ScriptException {
        Object[] values = {1, "text", 2.5, true, null, new ArrayList<>(List.of(1)), 7L, 'c', new int[] {3},
            new HashMap<>(Map.of("k", 4))};
        String[] texts = {"number 1", "string text", "number 2.5", "boolean true", "object null", "object 1", "number 7", "string c",
            "object 3", "object 4"};
        CompiledScript script = compile("typeof x + ' ' + (x === null || typeof x != 'object' ? x : x[0] || x.k)");
        for (int i = 0; i < TIMES; i++) {
            bindings.put("x", values[i % values.length]);
            assertEquals(texts[i % values.length], script.eval(bindings));
        }
    }

    @Test
    void aNameOfManyTypesIsAssigned() throws ScriptException {
        CompiledScript script = compile("x = n % 4 == 0 ? n : n % 4 == 1 ? n + 0.5 : n % 4 == 2 ? 'n' + n : list; x");
        List<Integer> list = new ArrayList<>();
        bindings.put("list", list);
        for (int i = 0; i < TIMES; i++) {
            bindings.put("n", i);
            Object expected = i % 4 == 0 ? (Object) i : i % 4 == 1 ? (Object) (i + 0.5) : i % 4 == 2 ? "n" + i : list;
            assertEquals(expected, script.eval(bindings));
            assertEquals(expected, bindings.get("x"));
        }
    }

    @Test
    void threadsChangeItInTurn() throws Exception {
        CompiledScript script = compile("var sum = a + b; sum");
        for (int i = 0; i < 40; i++) {
            int number = i;
            Thread other = new Thread(() -> {
                bindings.put("a", number);
                bindings.put("b", number % 2 == 0 ? (Object) number : "b");
            });
            other.start();
            other.join();
            for (int k = 0; k < TIMES / 40; k++) {
                assertEquals(i % 2 == 0 ? (Object) (i + i) : i + "b", script.eval(bindings));
            }
        }
    }

    @Test
    void aSubclassIsAskedEachTime() throws ScriptException {
        int[] asked = new int[1];
        Bindings counting = new SimpleBindings() {
            @Override
            public boolean containsKey(Object key) {
                return key.equals("x") || super.containsKey(key);
            }

            @Override
            public Object get(Object key) {
                return key.equals("x") ? Integer.valueOf(++asked[0]) : super.get(key);
            }
        };
        CompiledScript script = compile("x + x");
        for (int i = 0; i < TIMES; i++) {
            int before = asked[0];
            assertEquals(before + 1 + before + 2, script.eval(counting));
        }
    }

    @Test
    void aMapThatMakesItsValuesIsAskedEachTime() throws ScriptException {
        int[] made = new int[1];
        Bindings lazy = new SimpleBindings(new HashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Object get(Object key) {
                return key.equals("x") ? Integer.valueOf(++made[0]) : super.get(key);
            }
        });
        lazy.put("x", "never seen");
        CompiledScript script = compile("y = x; y + x");
        for (int i = 0; i < TIMES; i++) {
            int before = made[0];
            assertEquals(before + 1 + before + 2, script.eval(lazy));
            assertEquals(before + 1, lazy.get("y"));
        }
    }

    @Test
    void functionsOfOneEvaluationRunInTheNext() throws ScriptException {
        engine.eval("function next() { n = n + 1; return list.get(n) }", bindings);
        bindings.put("list", List.of("a", "b", "c"));
        CompiledScript script = compile("next()");
        for (int i = 0; i < TIMES; i++) {
            bindings.put("n", i & 1);
            assertEquals(i % 2 == 0 ? "b" : "c", script.eval(bindings));
        }
        assertTrue(bindings.containsKey("next"));
        assertFalse(bindings.containsKey("undefinedName"));
    }
}
