package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ValueTest {
    private final Engine engine = Engine.create();
    private final Context context = engine.newContext();

    @Test
    void tellsWhatItIs() {
        assertTrue(context.eval("undefined").isUndefined());
        assertTrue(context.eval("undefined").isNullish());
        assertTrue(context.eval("null").isNull());
        assertFalse(context.eval("null").isUndefined());
        assertTrue(context.eval("true").isBoolean());
        assertTrue(context.eval("'a' + 1").isString());
        assertTrue(context.eval("Symbol('s')").isSymbol());
        assertTrue(context.eval("10n").isBigInt());
        assertTrue(context.eval("({})").isObject());
        assertTrue(context.eval("[]").isArray());
        assertTrue(context.eval("new Proxy([], {})").isArray());
        assertTrue(context.eval("(() => 1)").isFunction());
        assertFalse(context.eval("(() => 1)").isConstructor());
        assertTrue(context.eval("(class {})").isConstructor());
        assertTrue(context.eval("new Date(0)").isDate());
        assertTrue(context.eval("new TypeError('x')").isError());
        assertTrue(context.eval("Promise.resolve(1)").isPromise());
        assertTrue(context.asValue(new StringBuilder()).isHostObject());
        assertFalse(context.asValue(List.of(1)).isArray());
        String[] types = {"undefined", "object", "boolean", "number", "string", "symbol", "bigint", "function", "object"};
        String[] texts = {"undefined", "null", "true", "1.5", "''", "Symbol()", "1n", "Date", "[]"};
        for (int i = 0; i < types.length; i++) {
            assertEquals(types[i], context.eval(texts[i]).typeOf());
        }
    }

    @Test
    void numbersFitOrDoNot() {
        assertTrue(context.eval("2147483647").fitsInInt());
        assertFalse(context.eval("2147483648").fitsInInt());
        assertTrue(context.eval("2147483648").fitsInLong());
        assertEquals(2147483648L, context.eval("2147483648").asLong());
        assertFalse(context.eval("-0").fitsInInt());
        assertFalse(context.eval("-0").fitsInLong());
        assertFalse(context.eval("NaN").fitsInLong());
        assertFalse(context.eval("Infinity").fitsInLong());
        assertFalse(context.eval("2 ** 63").fitsInLong());
        assertTrue(context.eval("-(2 ** 63)").fitsInLong());
        assertEquals(Long.MAX_VALUE, context.eval("9223372036854775807n").asLong());
        assertFalse(context.eval("9223372036854775808n").fitsInLong());
        assertEquals(5, context.eval("2.5 * 2").asInt());
        assertEquals(1.5, context.eval("1.5").asDouble());
        assertEquals(BigInteger.TWO.pow(80), context.eval("2 ** 80").asBigInteger());
        assertEquals(BigInteger.TWO.pow(80), context.eval("2n ** 80n").asBigInteger());
        assertEquals("1208925819614629174706176", context.eval("2n ** 80n").toString());
        ClassCastException wrong = assertThrows(ClassCastException.class, () -> context.eval("1.5").asInt());
        assertEquals("number 1.5 is no int", wrong.getMessage());
        assertThrows(ClassCastException.class, () -> context.eval("'1'").asInt());
        assertThrows(ClassCastException.class, () -> context.eval("({})").asDouble());
        assertThrows(ClassCastException.class, () -> context.eval("1").asString());
        assertThrows(ClassCastException.class, () -> context.eval("1").asBoolean());
        assertThrows(ClassCastException.class, () -> context.eval("1").asHostObject());
    }

    record Point(int x, int y) { }

    @Test
    void convertsToJavaTypes() {
        assertEquals(12, context.eval("12").as(int.class));
        assertEquals(12L, context.eval("12").as(Long.class));
        assertEquals("12", context.eval("12").as(String.class));
        assertEquals(12, context.eval("12").as(Object.class));
        assertEquals(List.of(1, 2), context.eval("[1, 2]").as(List.class));
        assertEquals(Set.of(1, 2), context.eval("[1, 2]").as(Set.class));
        assertEquals(2, context.eval("[1, 2]").as(int[].class).length);
        assertEquals(Map.of("a", 1), context.eval("({a: 1})").as(Map.class));
        assertEquals(Instant.EPOCH, context.eval("new Date(0)").as(Instant.class));
        @SuppressWarnings("unchecked")
        Function<Object, Object> twice = context.eval("(x => 2 * x)").as(Function.class);
        assertEquals(8, twice.apply(4));
        Value value = context.eval("({})");
        assertSame(value, value.as(Value.class));
        assertThrows(ClassCastException.class, () -> context.eval("'text'").as(int[].class));
        assertThrows(ClassCastException.class, () -> context.eval("({})").as(Thread.class));
        assertThrows(ClassCastException.class, () -> context.eval("Symbol()").as(String.class));
        assertNull(context.eval("undefined").as(Object.class));
        assertNull(context.eval("null").toJava());
        assertEquals(7, context.eval("3.5 * 2").toJava());
    }

    @Test
    void members() {
        Value object = context.eval("({a: 1, get b() { return this.a + 1 }, [Symbol.iterator]: 0})");
        assertEquals(Set.of("a", "b"), object.memberKeys());
        assertEquals(2, object.getMember("b").asInt());
        object.putMember("a", 10);
        assertEquals(11, object.getMember("b").asInt());
        assertTrue(object.hasMember("toString"));
        assertFalse(object.hasMember("c"));
        assertTrue(object.getMember("c").isUndefined());
        assertTrue(object.removeMember("a"));
        assertFalse(object.hasMember("a"));
        Value frozen = context.eval("Object.freeze({a: 1})");
        EvaluationException refused = assertThrows(EvaluationException.class, () -> frozen.putMember("a", 2));
        assertTrue(refused.getMessage().startsWith("TypeError: Cannot assign to read only property 'a'"), refused.getMessage());
        assertFalse(frozen.removeMember("a"));
        EvaluationException thrown = assertThrows(EvaluationException.class,
            () -> context.eval("({get a() { throw new RangeError('no') }})").getMember("a"));
        assertEquals("RangeError: no", thrown.getMessage());
        assertEquals("no", thrown.thrown().getMember("message").asString());
        assertThrows(UnsupportedOperationException.class, () -> context.eval("undefined").getMember("a"));
        assertThrows(UnsupportedOperationException.class, () -> context.eval("1").putMember("a", 1));
        Value global = context.global();
        global.putMember("fromJava", List.of(1, 2, 3));
        assertEquals(6, context.eval("fromJava[0] + fromJava[1] + fromJava[2]").asInt());
    }

    @Test
    void elements() {
        Value array = context.eval("[1, , 'c']");
        assertEquals(3, array.elementCount());
        assertTrue(array.getElement(1).isUndefined());
        assertTrue(array.getElement(99).isUndefined());
        array.setElement(4, "e");
        assertEquals(5, array.elementCount());
        assertEquals("e", array.getElement(4).asString());
        assertThrows(IndexOutOfBoundsException.class, () -> array.getElement(-1));
        assertEquals(2, context.asValue(List.of("x", "y")).elementCount());
        assertEquals("y", context.asValue(List.of("x", "y")).getElement(1).asString());
        assertThrows(UnsupportedOperationException.class, () -> context.eval("1").elementCount());
    }

    @Test
    void calls() {
        Value add = context.eval("(function (a, b) { return a + b })");
        assertEquals(3, add.execute(1, 2).asInt());
        assertEquals("ab", add.execute("a", context.eval("'b'")).asString());
        Value counter = context.eval("({n: 0, up(by) { this.n += by; return this }})");
        assertEquals(counter, counter.invoke("up", 5));
        assertEquals(5, counter.getMember("n").asInt());
        UnsupportedOperationException missing = assertThrows(UnsupportedOperationException.class, () -> counter.invoke("down"));
        assertTrue(missing.getMessage().contains("down"));
        Value point = context.eval("(class Point { constructor(x) { this.x = x } })").newInstance(7);
        assertEquals(7, point.getMember("x").asInt());
        assertThrows(UnsupportedOperationException.class, () -> counter.execute());
        assertThrows(UnsupportedOperationException.class, () -> counter.newInstance());
        assertThrows(UnsupportedOperationException.class, () -> context.eval("1").execute());
        Value failing = context.eval("(function f() { throw 42 })");
        EvaluationException thrown = assertThrows(EvaluationException.class, failing::execute);
        assertEquals(42, thrown.thrown().asInt());
        assertEquals("<javascript>", thrown.getStackTrace()[0].getClassName());
        assertEquals("f", thrown.getStackTrace()[0].getMethodName());
    }

    @Test
    void valuesComeBackAsWhatTheyAre() {
        Value object = context.eval("var o = {}; o");
        assertTrue(context.eval("(x => x === o)").execute(object).asBoolean());
        assertTrue(context.eval("(x => x === o)").execute(object.toJava()).asBoolean());
        assertTrue(context.eval("(list => list[0] === o)").execute(List.of(object)).asBoolean());
        assertEquals("undefined", context.eval("(x => typeof x)").execute(context.eval("undefined")).asString());
        assertTrue(context.eval("(x => Object.is(x, -0))").execute(context.eval("-0")).asBoolean());
        StringBuilder host = new StringBuilder("h");
        assertSame(host, context.eval("(x => x)").execute(host).asHostObject());
    }

    @Test
    void valuesOfAnotherIsolateArriveAsLiveObjects() {
        Context other = engine.newContext();
        Value object = other.eval("var o = {n: 1}; o");
        assertEquals(1, context.eval("(x => x.n)").execute(object).asInt());
        assertEquals(1, context.eval("(list => list[0].n)").execute(List.of(object)).asInt());
        context.eval("(x => { x.n = 2 })").execute(object);
        assertEquals(2, other.eval("o.n").asInt());
        Context neighbour = context.isolate().newContext();
        assertTrue(neighbour.eval("(x => x instanceof Object)").execute(context.eval("({})")).isBoolean());
        assertFalse(neighbour.eval("(x => x instanceof Object)").execute(context.eval("({})")).asBoolean());
    }

    @Test
    void equality() {
        assertEquals(context.eval("1"), context.eval("0.5 * 2"));
        assertEquals(context.eval("1").hashCode(), context.eval("0.5 * 2").hashCode());
        assertNotEquals(context.eval("0"), context.eval("-0"));
        assertEquals(context.eval("NaN"), context.eval("NaN"));
        assertEquals(context.eval("'ab'"), context.eval("'a' + 'b'"));
        assertNotEquals(context.eval("1"), context.eval("1n"));
        assertNotEquals(context.eval("null"), context.eval("undefined"));
        assertNotEquals(context.eval("({})"), context.eval("({})"));
        assertEquals(context.eval("var same = {}; same"), context.eval("same"));
        assertEquals("[object Object]", context.eval("({})").toString());
        assertEquals("1,2", context.eval("[1, 2]").toString());
        assertEquals("1e+21", context.eval("1e21").toString());
        assertEquals("Symbol(s)", context.eval("Symbol('s')").toString());
        assertEquals("1.5", context.eval("1.5").toString());
    }

    @Test
    void promisesAreStages() {
        CompletionStage<Value> kept = context.eval("new Promise(r => { globalThis.settle = r })").asCompletionStage();
        List<Integer> seen = new ArrayList<>();
        kept.thenAccept(value -> seen.add(value.asInt()));
        assertEquals(List.of(), seen);
        context.get("settle").execute(5);
        assertEquals(List.of(5), seen);
        assertEquals(5, kept.toCompletableFuture().join().asInt());
        CompletableFuture<Value> failed = context.eval("Promise.reject(new TypeError('bad'))").asCompletionStage().toCompletableFuture();
        CompletionException reason = assertThrows(CompletionException.class, failed::join);
        assertEquals("TypeError: bad", assertInstanceOf(EvaluationException.class, reason.getCause()).getMessage());
        assertEquals(3, context.eval("({then(f) { f(3) }})").asCompletionStage().toCompletableFuture().join().asInt());
        assertEquals(3, context.eval("3").asCompletionStage().toCompletableFuture().join().asInt());
        assertEquals(7, context.eval("(async () => { await null; return 7 })()").asCompletionStage().toCompletableFuture().join().asInt());
    }

    @Test
    void aThreadThatWaitsForItselfIsTold() {
        Value never = context.eval("new Promise(() => {})");
        context.put("join", new example.host.HostCall(() -> never.asCompletionStage().toCompletableFuture().join()));
        EvaluationException told = assertThrows(EvaluationException.class, () -> context.eval("join()"));
        assertTrue(told.getMessage().contains("deadlock"), told.getMessage());
        Value soon = context.eval("var r; new Promise(f => { r = f })");
        context.put("join", new example.host.HostCall(() -> soon.asCompletionStage().toCompletableFuture().join()));
        assertEquals(4, context.eval("r(4); join()").asInt(), "the jobs that are needed run");
    }

    @Test
    void whatIsPendingFailsWhenTheContextIsClosed() throws Exception {
        Context neighbour = context.isolate().newContext();
        CompletableFuture<Value> first = neighbour.eval("new Promise(() => {})").asCompletionStage().toCompletableFuture();
        CompletableFuture<Value> second = context.eval("new Promise(() => {})").asCompletionStage().toCompletableFuture();
        @SuppressWarnings("unchecked")
        CompletableFuture<Object> third = (CompletableFuture<Object>) context.eval("new Promise(() => {})").toJava();
        neighbour.close();
        assertInstanceOf(IllegalStateException.class, assertThrows(CompletionException.class, first::join).getCause());
        assertFalse(second.isDone());
        Thread closing = new Thread(context::close);
        closing.start();
        assertInstanceOf(IllegalStateException.class, assertThrows(CompletionException.class, second::join).getCause());
        assertInstanceOf(IllegalStateException.class, assertThrows(CompletionException.class, third::join).getCause());
        closing.join();
    }

    @Test
    void stagesAreSettledFromOtherThreads() throws Exception {
        CompletableFuture<Value> stage = context.eval("new Promise(r => { globalThis.settle = r })").asCompletionStage().toCompletableFuture();
        Value settle = context.get("settle");
        Thread thread = new Thread(() -> settle.execute("from elsewhere"));
        thread.start();
        assertEquals("from elsewhere", stage.get().asString());
        thread.join();
    }
}
