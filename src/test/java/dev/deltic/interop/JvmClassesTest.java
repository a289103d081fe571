package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** Sites that have met objects of the JVM's own classes, whose members compiled code knows by constants, and then meet others. */
class JvmClassesTest {
    /** Beyond every budget. */
    private static final int TIMES = 600;

    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");

    private Object call(String name, Object... arguments) throws Exception {
        return ((Invocable) engine).invokeFunction(name, arguments);
    }

    private void warmUp(String name, Object argument, Object expected) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            assertEquals(expected, call(name, argument));
        }
    }

    @Test
    void mapsOfOtherClassesAtOneSite() throws Exception {
        engine.eval("function f(m) { return m.get('k') + m.size() + (m.k || 0) }");
        Map<String, Object> entries = Map.of("k", 3);
        warmUp("f", new HashMap<>(entries), 7);
        List<Map<String, Object>> others = List.of(new LinkedHashMap<>(entries), new TreeMap<>(entries), new ConcurrentHashMap<>(entries),
            Collections.unmodifiableMap(entries), entries);
        for (int i = 0; i < TIMES; i++) {
            assertEquals(7, call("f", others.get(i % others.size())));
            assertEquals(7, call("f", new HashMap<>(entries)));
        }
        assertEquals("gs0", call("f", engine.eval("({ get: function (k) { return 'g' }, size: function () { return 's' } })")));
        assertEquals(11, call("f", new HashMap<>(Map.of("k", 5))));
    }

    @Test
    void listsAndWhatTheyThrow() throws Exception {
        engine.eval("function g(l) { var s = 0; for (var i = 0; i < l.size(); i++) s += l.get(i); return s }"
            + " function past(l) { return l.get(3) }");
        warmUp("g", new ArrayList<>(List.of(1, 2, 3)), 6);
        assertEquals("0abc", call("g", new ArrayList<>(List.of("a", "b", "c"))));
        assertEquals(7.5, call("g", new LinkedList<>(List.of(1.5, 6))));
        assertEquals(6, call("g", List.of(1, 2, 3)));
        warmUp("past", new ArrayList<>(List.of(1, 2, 3, 4)), 4);
        ScriptException thrown = assertThrows(ScriptException.class, () -> call("past", new ArrayList<>()));
        assertEquals(IndexOutOfBoundsException.class, thrown.getCause().getClass());
        assertEquals(4, call("past", new ArrayList<>(List.of(1, 2, 3, 4))));
    }

    @Test
    void propertiesAndAssignments() throws Exception {
        engine.eval("function h(d) { d.time = d.time + 1; return d.time }");
        for (int i = 0; i < TIMES; i++) {
            Date date = new Date(i);
            assertEquals(i + 1.0, ((Number) call("h", date)).doubleValue());
            assertEquals(i + 1, date.getTime());
        }
        assertEquals(2, call("h", engine.eval("({ time: 1 })")));
    }

    @Test
    void aMethodOfAnotherObjectsClass() throws Exception {
        engine.eval("function m(x, y) { var get = x.get; return x.get('k') + get.call(y, 'k') }");
        HashMap<String, Object> one = new HashMap<>(Map.of("k", 1));
        for (int i = 0; i < TIMES; i++) {
            assertEquals(3, call("m", one, new HashMap<>(Map.of("k", 2))));
        }
        assertEquals(3, call("m", one, new TreeMap<>(Map.of("k", 2))));
    }
}
