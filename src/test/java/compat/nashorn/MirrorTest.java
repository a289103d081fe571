package compat.nashorn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.openjdk.nashorn.api.scripting.JSObject;
import org.openjdk.nashorn.api.scripting.NashornException;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;
import org.openjdk.nashorn.api.scripting.ScriptObjectMirror;
import org.openjdk.nashorn.api.scripting.ScriptUtils;

/** What Java code does with the objects of scripts. */
public final class MirrorTest {
    private final ScriptEngine engine = new NashornScriptEngineFactory().getScriptEngine();

    private ScriptObjectMirror mirror(String text) throws ScriptException {
        return assertInstanceOf(ScriptObjectMirror.class, engine.eval(text));
    }

    /** Called by scripts. */
    public static final class Taker {
        public Object last;

        public Object any(Object value) {
            last = value;
            return value;
        }

        public String map(Map<String, Object> value) {
            last = value;
            return "map";
        }

        public String bindings(Bindings value) {
            last = value;
            return "bindings";
        }

        public String object(JSObject value) {
            last = value;
            return "object";
        }

        public String mirror(ScriptObjectMirror value) {
            last = value;
            return "mirror";
        }

        public String list(List<Object> value) {
            last = value;
            return "list";
        }

        public Object callBack(ScriptObjectMirror function) {
            return function.call(null, 1, 2);
        }
    }

    @Test
    void objectsAreMaps() throws ScriptException {
        ScriptObjectMirror object = mirror("({a: 1, b: 'two', c: null, d: undefined, e: {f: 1.5}})");
        assertEquals(1, object.get("a"));
        assertEquals("two", object.getMember("b"));
        assertNull(object.getMember("c"));
        assertTrue(ScriptObjectMirror.isUndefined(object.getMember("d")));
        assertTrue(ScriptObjectMirror.isUndefined(object.getMember("nothing")));
        assertFalse(ScriptObjectMirror.isUndefined(object.getMember("c")));
        assertNull(object.get("d"));
        assertEquals(1.5, ((Map<?, ?>) object.get("e")).get("f"));
        assertEquals(List.of("a", "b", "c", "d", "e"), List.copyOf(object.keySet()));
        assertEquals(5, object.size());
        assertTrue(object.containsKey("a") && !object.containsKey("z") && object.containsValue("two"));
        assertEquals(1, object.put("a", 2));
        assertEquals(2, object.remove("a"));
        assertFalse(object.hasMember("a"));
        object.setMember("g", List.of(1));
        assertEquals(List.of(1), object.get("g"));
        object.putAll(Map.of("h", true));
        assertEquals(true, object.get("h"));
        assertTrue(object.delete("h"));
        object.removeMember("g");
        assertEquals(4, object.entrySet().size());
        object.clear();
        assertTrue(object.isEmpty());
        assertThrows(NullPointerException.class, () -> object.get(null));
        assertThrows(ClassCastException.class, () -> object.get(1));
        assertThrows(IllegalArgumentException.class, () -> object.get(""));
        assertThrows(NullPointerException.class, () -> object.getMember(null));
    }

    @Test
    void arraysAndSlots() throws ScriptException {
        ScriptObjectMirror array = mirror("[10, 20, [30]]");
        assertTrue(array.isArray() && !array.isFunction());
        assertEquals("Array", array.getClassName());
        assertEquals(20, array.getSlot(1));
        assertTrue(array.hasSlot(2) && !array.hasSlot(3));
        array.setSlot(3, "x");
        assertEquals(4, array.getMember("length"));
        assertEquals(Set.of("0", "1", "2", "3"), array.keySet());
        assertEquals("10,20,30,x", array.toString());
        assertEquals(4, array.values().size());
        assertArrayEquals(new int[] {1, 2}, mirror("[1, 2]").to(int[].class));
        assertEquals(List.of(1, 2), mirror("[1, 2]").to(List.class));
    }

    @Test
    void functionsAreCalled() throws ScriptException {
        ScriptObjectMirror function = mirror("(function (a, b) { return (this.base || 0) + a + b; })");
        assertTrue(function.isFunction());
        assertEquals("Function", function.getClassName());
        assertEquals(3, function.call(null, 1, 2));
        assertEquals(13, function.call(mirror("({base: 10})"), 1, 2));
        ScriptObjectMirror object = mirror("({n: 5, add: function (x) { return this.n + x; }})");
        assertEquals(7, object.callMember("add", 2));
        RuntimeException missing = assertThrows(RuntimeException.class, () -> object.callMember("missing"));
        assertInstanceOf(NoSuchMethodException.class, missing.getCause());
        ScriptObjectMirror point = mirror("function Point(x) { this.x = x } Point");
        ScriptObjectMirror made = (ScriptObjectMirror) point.newObject(4);
        assertEquals(4, made.get("x"));
        assertTrue(point.isInstance(made) && made.isInstanceOf(point) && !point.isInstance(object));
        assertEquals(42, object.eval("6 * 7"));
        assertTrue(ScriptObjectMirror.isUndefined(mirror("(function () {})").call(null)));
    }

    @Test
    void prototypesKeysAndIntegrity() throws ScriptException {
        ScriptObjectMirror object = mirror("Object.defineProperty({a: 1}, 'hidden', {value: 2})");
        assertArrayEquals(new String[] {"a"}, object.getOwnKeys(false));
        assertArrayEquals(new String[] {"a", "hidden"}, object.getOwnKeys(true));
        ScriptObjectMirror parent = mirror("({inherited: 'yes'})");
        object.setProto(parent);
        assertEquals(parent, object.getProto());
        assertEquals("yes", object.getMember("inherited"));
        assertEquals(2, ((ScriptObjectMirror) object.getOwnPropertyDescriptor("hidden")).get("value"));
        assertTrue(object.isExtensible() && !object.isSealed() && !object.isFrozen());
        assertSame(object, object.preventExtensions());
        assertFalse(object.isExtensible());
        assertTrue(object.seal().isSealed());
        assertTrue(object.freeze().isFrozen());
        object.setMember("a", 5);
        assertEquals(1, object.get("a"));
    }

    @Test
    void identity() throws ScriptException {
        engine.eval("var shared = {}; var other = {};");
        Object one = engine.get("shared");
        Object two = engine.eval("shared");
        assertEquals(one, two);
        assertEquals(one.hashCode(), two.hashCode());
        assertNotEquals(one, engine.get("other"));
        assertTrue(ScriptObjectMirror.identical(one, two));
        Object unwrapped = ScriptObjectMirror.unwrap(one, null);
        assertEquals(one, ScriptObjectMirror.wrap(unwrapped, null));
        assertEquals(one, ScriptUtils.wrap(ScriptUtils.unwrap(one)));
        Object[] wrapped = ScriptObjectMirror.wrapArray(ScriptObjectMirror.unwrapArray(new Object[] {one, "x"}, null), null);
        assertEquals(Arrays.asList(one, "x"), Arrays.asList(wrapped));
    }

    @Test
    void objectsComeBackAsThemselves() throws ScriptException {
        Taker taker = new Taker();
        engine.put("taker", taker);
        assertEquals(true, engine.eval("var o = {x: 1}; taker.any(o) === o"));
        assertInstanceOf(ScriptObjectMirror.class, taker.last);
        engine.put("back", taker.last);
        assertEquals(true, engine.eval("back === o && back.x === 1"));
        assertEquals(true, engine.eval("var f = function () {}; taker.any(f) === f && taker.any([1]) instanceof Array"));
        assertEquals("map bindings object mirror",
            engine.eval("[taker.map(o), taker.bindings(o), taker.object(o), taker.mirror(f)].join(' ')"));
        assertInstanceOf(ScriptObjectMirror.class, taker.last);
        assertEquals("list", engine.eval("taker.list([1, {a: 2}])"));
        assertEquals(1, ((List<?>) taker.last).get(0));
        assertInstanceOf(ScriptObjectMirror.class, ((List<?>) taker.last).get(1));
        assertEquals(3, engine.eval("taker.callBack(function (a, b) { return a + b })"));
        assertEquals(6, engine.eval("var sum = 0; Java.asJSONCompatible; new java.util.ArrayList([1, 2, 3]).forEach(function (x) { sum += x });"
            + " sum"));
    }

    @Test
    void objectsOfOtherGlobals() throws ScriptException {
        Bindings other = engine.createBindings();
        Object object = engine.eval("({x: 1, list: [1, 2], twice: function (n) { return 2 * n },"
            + " toString: function () { return 'text' }})", other);
        engine.put("foreign", object);
        assertEquals(1, engine.eval("foreign.x"));
        assertEquals(8, engine.eval("foreign.twice(4)"));
        assertEquals("x,list,twice,toString", engine.eval("Object.keys(foreign).join()"));
        assertEquals(2, engine.eval("foreign.list.length"));
        assertEquals(2, engine.eval("foreign.list[1]"));
        assertEquals(3, engine.eval("var s = 0; for each (var n in foreign.list) s += n; s"));
        assertEquals("text", engine.eval("String(foreign)"));
        engine.eval("foreign.y = {z: 3}");
        assertEquals(3, engine.eval("y = 0; foreign.y.z"));
        assertInstanceOf(JSObject.class, ((ScriptObjectMirror) object).getMember("y"));
        assertEquals("undefined", engine.eval("typeof foreign.nothing"));
        assertEquals("[1,2]", engine.eval("JSON.stringify(foreign.list)"));
    }

    @Test
    void arraysOfJSONAreLists() throws ScriptException {
        Taker taker = new Taker();
        engine.put("taker", taker);
        Object value = engine.eval("Java.asJSONCompatible({number: 343, list: [1, {deep: [true]}]})");
        Map<?, ?> object = assertInstanceOf(Map.class, value);
        assertEquals(343, object.get("number"));
        List<?> list = assertInstanceOf(List.class, object.get("list"));
        assertEquals(List.of(true), ((Map<?, ?>) list.get(1)).get("deep"));
        assertInstanceOf(List.class, ScriptObjectMirror.wrapAsJSONCompatible(engine.eval("[[1]]"), null));
        assertEquals(List.of(List.of(1)), ScriptObjectMirror.wrapAsJSONCompatible(engine.eval("[[1]]"), null));
        assertEquals(7, ScriptObjectMirror.wrapAsJSONCompatible(7, null));
    }

    @Test
    void failures() throws ScriptException {
        ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("function f() {\n  throw new TypeError('no') }\nf()"));
        NashornException cause = assertInstanceOf(NashornException.class, e.getCause());
        assertEquals("TypeError: no", cause.getMessage());
        assertEquals(2, cause.getLineNumber());
        assertEquals("no", ((ScriptObjectMirror) cause.getEcmaError()).getMember("message"));
        assertEquals("f", NashornException.getScriptFrames(cause)[0].getMethodName());
        assertEquals("\tat f (<eval>:2)\n\tat <program> (<eval>:3)", NashornException.getScriptStackString(cause));
        ScriptException syntax = assertThrows(ScriptException.class, () -> engine.eval("var = 1"));
        assertInstanceOf(NashornException.class, syntax.getCause());
        ScriptObjectMirror thrower = mirror("(function () { throw {code: 7} })");
        NashornException thrown = assertThrows(NashornException.class, () -> thrower.call(null));
        assertEquals(7, ((ScriptObjectMirror) thrown.getEcmaError()).get("code"));
        engine.put("taker", new Taker());
        assertEquals(7, engine.eval("try { taker.callBack(function () { throw {code: 7} }) } catch (e) { e.code }"));
        engine.put("boom", (Runnable) () -> {
            throw new IllegalStateException("boom");
        });
        assertThrows(IllegalStateException.class, () -> engine.eval("boom()"));
        assertThrows(IllegalStateException.class, () -> mirror("(function () { boom() })").call(null));
    }

    @Test
    void invocables() throws Exception {
        Invocable invocable = (Invocable) engine;
        engine.eval("var o = {n: 2, get: function (x) { return this.n * x }}; function f(x) { return {got: x} } function run() { n = 9 }");
        assertEquals(6, invocable.invokeMethod(engine.get("o"), "get", 3));
        assertEquals("a", ((ScriptObjectMirror) invocable.invokeFunction("f", "a")).get("got"));
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("nothing"));
        assertThrows(IllegalArgumentException.class, () -> invocable.invokeMethod(null, "get"));
        invocable.getInterface(Runnable.class).run();
        assertEquals(9, engine.get("n"));
        Object object = engine.eval("({run: function () { n = 10 }})");
        invocable.getInterface(object, Runnable.class).run();
        assertEquals(10, engine.get("n"));
    }

    @Test
    void conversions() throws ScriptException {
        ScriptObjectMirror object = mirror("({valueOf: function () { return 5 }, toString: function () { return 'five' }})");
        assertEquals(5, object.getDefaultValue(Number.class));
        assertEquals("five", object.getDefaultValue(String.class));
        assertEquals("five", object.toString());
        ScriptObjectMirror function = mirror("(function (x) { return x + 1 })");
        @SuppressWarnings("unchecked")
        java.util.function.Function<Object, Object> converted = function.to(java.util.function.Function.class);
        assertEquals(3, converted.apply(2));
        assertEquals("3 of 7, 2.50", ScriptUtils.format("%d of %d, %.2f", new Object[] {3.0, 7, 2.5}));
        assertEquals("five", ScriptUtils.convert(object, String.class));
        assertTrue(mirror("(function () { 'use strict'; })").isStrictFunction());
    }
}
