package dev.deltic.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.host.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.script.Bindings;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** Section 5: values that come back to Java, with rows 24 to 29 of the feature table. */
class ValuesChecklistTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");

    private Object eval(String text) throws ScriptException {
        return engine.eval(text);
    }

    @Test
    void c5_01_numbers() throws Exception {
        assertEquals(1, eval("1"));
        assertEquals(1, eval("1.0"));
        assertEquals(2, eval("1 + 1"));
        assertEquals(2147483647, eval("2147483647"));
        assertEquals(2147483648.0, eval("2147483648"));
        assertEquals(-2147483648, eval("-2147483648"));
        assertEquals(-0.0, eval("-0"));
        assertEquals(0.5, eval("0.5"));
        assertEquals(Double.NaN, eval("NaN"));
        assertEquals(Double.POSITIVE_INFINITY, eval("1 / 0"));
        engine.eval("function add(a, b) { return a + b }");
        assertEquals(3, ((Invocable) engine).invokeFunction("add", 1, 2));
        assertEquals(3, ((Invocable) engine).invokeFunction("add", 1.5, 1.5));
        assertEquals(3, ((Invocable) engine).invokeFunction("add", 1L, 2L));
    }

    @Test
    void c5_02_textsAndOtherPrimitives() throws ScriptException {
        for (String script : List.of("'a' + 1", "'x'.repeat(100) + 'y'", "`t${1}`", "[1, 2].join()", "'abc'.slice(1)", "'abc'[1]")) {
            assertSame(String.class, eval(script).getClass(), script);
        }
        assertEquals("a1", eval("'a' + 1"));
        assertNull(eval("null"));
        assertNull(eval("undefined"));
        assertNull(eval("void 0"));
        assertEquals(Boolean.TRUE, eval("true"));
        assertEquals(BigInteger.TEN, eval("10n"));
        assertEquals(new BigInteger("123456789012345678901234567890"), eval("123456789012345678901234567890n"));
        Object symbol = eval("var s = Symbol('mine'); s");
        engine.put("back", symbol);
        assertEquals(true, eval("back === s && typeof back === 'symbol'"));
    }

    @Test
    void c5_03_errorsAndDates() throws Exception {
        Map<?, ?> error = assertInstanceOf(Map.class, eval("function thrower() { return new TypeError('bad') } thrower()"));
        assertEquals("bad", error.get("message"));
        assertEquals("TypeError", error.get("name"));
        assertTrue(((String) error.get("stack")).contains("thrower (<eval>:1:"), () -> String.valueOf(error.get("stack")));
        assertEquals("TypeError: bad", error.toString());
        Date date = assertInstanceOf(Date.class, eval("var d = new Date(1577836800000); d"));
        assertEquals(Instant.parse("2020-01-01T00:00:00Z"), date.toInstant());
        assertEquals(new Date(1577836800000L), date);
        assertEquals(date, new Date(1577836800000L));
        assertEquals(LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault()).getYear(), eval("d.getFullYear()"));
        engine.put("same", date);
        assertEquals(true, eval("same === d"));
        SimpleBindings elsewhere = new SimpleBindings();
        elsewhere.put("foreign", date);
        assertEquals(1577836800000.0, engine.eval("new Date(foreign).getTime()", elsewhere));
        assertInstanceOf(Map.class, eval("new Date(NaN)"));
        assertSame(Date.class, date.clone().getClass());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(date);
        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertSame(Date.class, read.getClass());
        assertEquals(date, read);
    }

    @Test
    void c5_04_javaObjectsComeBackAsThemselves() throws ScriptException {
        for (Object value : List.of(new Sources(), 9007199254740993L, 5L, new BigDecimal("1.10"), new ArrayList<>(), new int[1],
                new StringBuilder("b"), Thread.State.NEW)) {
            engine.put("it", value);
            assertSame(value, eval("it"), value.getClass().getName());
            assertSame(value, eval("[it][0]"));
            assertSame(value, eval("(x => x)(it)"));
        }
        engine.put("it", 5L);
        assertInstanceOf(Long.class, eval("it"));
        assertEquals(6, eval("it + 1"));
    }

    /** Row 26. */
    @Test
    void c5_26_arrays() throws ScriptException {
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) eval("var a = [1, 'two', [3], {four: 4}, null, undefined, , 1.5]; a");
        assertEquals(8, list.size());
        assertEquals("two", list.get(1));
        assertEquals(List.of(3), list.get(2));
        assertEquals(4, ((Map<?, ?>) list.get(3)).get("four"));
        assertNull(list.get(5));
        assertNull(list.get(6));
        list.add("end");
        list.set(0, 10);
        list.remove(1);
        list.subList(2, 6).clear();
        assertEquals("10,3,1.5,end", eval("a.join()"));
        eval("a.push('js'); a.length");
        assertTrue(list.contains("js"));
        assertEquals(4, list.indexOf("js"));
        list.sort(Comparator.comparing(String::valueOf));
        assertEquals("1.5,10,3,end,js", eval("a.join()"));
        list.clear();
        assertEquals(0, eval("a.length"));
        assertEquals(new ArrayList<>(), list);
    }

    /** Row 27. */
    @Test
    void c5_27_objects() throws ScriptException {
        Object result = eval("var o = {b: 1, a: {c: [1]}, f() { return 1 }}; o");
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) result;
        assertEquals(List.of("b", "a", "f"), new ArrayList<>(map.keySet()));
        Bindings bindings = assertInstanceOf(Bindings.class, result);
        assertEquals(3, engine.eval("b + a.c[0] + f()", bindings));
        map.put("z", List.of(1, 2));
        assertEquals(2, eval("o.z.length"));
        map.entrySet().removeIf(entry -> entry.getKey().equals("b"));
        assertEquals("undefined", eval("typeof o.b"));
        map.replaceAll((key, value) -> key);
        assertEquals("a", eval("o.a"));
        map.putAll(Map.of("more", 1));
        assertEquals(1, eval("o.more"));
        map.clear();
        assertEquals("{}", eval("JSON.stringify(o)"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void c5_27_mapsAndSets() throws ScriptException {
        Map<Object, Object> map = (Map<Object, Object>) eval("var m = new Map([['a', 1], [2, [3]]]); m");
        assertEquals(List.of("a", 2), new ArrayList<>(map.keySet()));
        assertEquals(1, map.get("a"));
        assertEquals(List.of(3), map.get(2));
        assertNull(map.get("2"));
        map.put("b", 5);
        assertEquals(5, eval("m.get('b')"));
        assertEquals(1, map.remove("a"));
        assertEquals(false, eval("m.has('a')"));
        eval("m.set('late', null)");
        assertTrue(map.containsKey("late"));
        map.entrySet().removeIf(entry -> entry.getValue() == null);
        map.replaceAll((key, value) -> key);
        assertEquals("2=2,b=b", eval("[...m].map(e => e.join('=')).join()"));
        java.util.Set<Object> set = (java.util.Set<Object>) eval("var s = new Set(['x', 1]); s");
        assertEquals(java.util.Set.of("x", 1), set);
        assertTrue(set.add("y") && !set.add("x") && set.remove(1) && set.contains("y"));
        assertEquals("x,y", eval("[...s].join()"));
        engine.put("same", map);
        assertEquals(true, eval("same === m"));
    }

    /** Row 28. */
    @Test
    @SuppressWarnings("unchecked")
    void c5_28_functions() throws Exception {
        Object f = eval("var log = []; (function (a, b) { log.push(arguments.length);"
            + "return a === undefined ? 0 : b === undefined ? a : a - b })");
        assertEquals(5, ((Function<Object, Object>) f).apply(5));
        assertEquals(3, ((BiFunction<Object, Object, Object>) f).apply(5, 2));
        assertEquals(0, ((Supplier<Object>) f).get());
        assertEquals(0, ((Callable<Object>) f).call());
        ((Runnable) f).run();
        ((Consumer<Object>) f).accept(1);
        ((BiConsumer<Object, Object>) f).accept(1, 2);
        assertTrue(((Predicate<Object>) f).test(1));
        assertEquals(1, ((Comparator<Object>) f).compare(9, 2));
        assertEquals("1,2,0,0,0,1,2,1,2", eval("log.join()"));
        assertEquals("5!", ((Function<Object, Object>) f).andThen(x -> x + "!").apply(5));
        assertEquals("3!", ((BiFunction<Object, Object, Object>) f).andThen(x -> x + "!").apply(5, 2));
        assertEquals("named", ((Map<String, Object>) eval("(function named() {})")).get("name"));
    }

    /** A promise is a future: row 15. */
    @Test
    void c5_15_promises() throws Exception {
        CompletableFuture<?> done = assertInstanceOf(CompletableFuture.class, eval("(async () => 42)()"));
        assertEquals(42, done.join());
        CompletableFuture<?> pending = (CompletableFuture<?>) eval("var settle; var p = new Promise(r => settle = r); p");
        assertTrue(!pending.isDone());
        eval("settle('later')");
        assertEquals("later", pending.join());
        CompletableFuture<?> failed = (CompletableFuture<?>) eval("Promise.reject(new RangeError('no'))");
        assertTrue(failed.isCompletedExceptionally());
        assertEquals("RangeError: no", failed.handle((value, thrown) -> thrown.getMessage()).join());
        engine.put("same", pending);
        assertEquals(true, eval("same === p"));
    }
}
