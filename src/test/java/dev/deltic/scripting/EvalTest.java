package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** eval, compile, invoke, getInterface, and the values that come back. */
class EvalTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");

    /** For getInterface. */
    public interface Calculator {
        int add(int a, int b);

        default int twice(int a) {
            return add(a, a);
        }
    }

    /** An interface that no script here implements. */
    public interface Missing {
        void notThere();
    }

    private Object eval(String text) throws ScriptException {
        return engine.eval(text);
    }

    @Test
    void numbersComeBackByValue() throws ScriptException {
        assertEquals(1, eval("1"));
        assertEquals(1, eval("1.0"));
        assertEquals(2, eval("0.5 * 4"));
        assertEquals(1.5, eval("1.5"));
        assertEquals(2147483648.0, eval("2147483648"));
        assertEquals(-0.0, eval("-0"));
        assertEquals(Double.NaN, eval("NaN"));
        assertEquals(new BigInteger("10"), eval("10n"));
    }

    @Test
    void otherPrimitivesComeBackAsJavaHasThem() throws ScriptException {
        assertNull(eval("undefined"));
        assertNull(eval("null"));
        assertEquals(true, eval("!0"));
        assertSame(String.class, eval("'a' + 1 + 'b'.repeat(3)").getClass());
        assertEquals("a1bbb", eval("'a' + 1 + 'b'.repeat(3)"));
        assertNull(eval("var x = 3"));
        assertEquals(1, eval("if (true) 1; else 2"));
        assertEquals("true", eval("1 < 2").toString());
    }

    @Test
    void arraysAreLiveLists() throws ScriptException {
        List<?> list = assertInstanceOf(List.class, eval("var a = [1, 'x', null, [2]]; a"));
        assertEquals(4, list.size());
        assertEquals("x", list.get(1));
        eval("a.push(5)");
        assertEquals(5, list.size());
        @SuppressWarnings("unchecked")
        List<Object> writable = (List<Object>) list;
        writable.add("end");
        writable.remove(0);
        assertEquals("x,,2,5,end", eval("a.join()"));
        assertEquals(true, eval("a.length === 5"));
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(5));
    }

    @Test
    void objectsAreLiveMaps() throws ScriptException {
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) eval("var o = {b: 1, a: {c: 2}}; o");
        assertEquals(List.of("b", "a"), new ArrayList<>(map.keySet()));
        assertEquals(2, ((Map<?, ?>) map.get("a")).get("c"));
        map.put("z", "new");
        assertEquals("new", eval("o.z"));
        map.remove("b");
        assertEquals(false, eval("'b' in o"));
        eval("o.later = true");
        assertEquals(true, map.get("later"));
        assertNull(map.get("nope"));
        assertEquals("[object Object]", map.toString());
    }

    @Test
    @SuppressWarnings("unchecked")
    void functionsAreFunctionalInterfaces() throws Exception {
        Object f = eval("(function (a, b) { return b === undefined ? a + 1 : a - b })");
        assertEquals(3, ((Function<Object, Object>) f).apply(2));
        assertEquals(-1, ((Comparator<Object>) f).compare(1, 4));
        assertTrue(((Predicate<Object>) f).test(1));
        assertEquals(7, ((Supplier<Object>) eval("() => 7")).get());
        assertEquals(7, ((Callable<Object>) eval("() => 7")).call());
        ((Runnable) eval("() => { ran = 'yes' }")).run();
        assertEquals("yes", eval("ran"));
        List<Integer> sorted = new ArrayList<>(List.of(3, 1, 2));
        sorted.sort((Comparator<Object>) eval("(a, b) => a - b"));
        assertEquals(List.of(1, 2, 3), sorted);
    }

    @Test
    void viewsComeBackAsTheObjectsTheyWere() throws ScriptException {
        Object array = eval("var arr = [1]; arr");
        engine.put("same", array);
        assertEquals(true, eval("same === arr && Array.isArray(same)"));
        Object function = eval("function fn() {} fn");
        engine.put("same", function);
        assertEquals(true, eval("same === fn"));
    }

    @Test
    void aJavaObjectComesBackAsItself() throws ScriptException {
        Object bean = new Object();
        engine.put("bean", bean);
        assertSame(bean, eval("bean"));
        Long number = 9007199254740993L;
        engine.put("n", number);
        assertSame(number, eval("n"));
        assertSame(bean, ((List<?>) eval("[bean]")).get(0));
    }

    @Test
    void readersByteOrderMarksAndHashbangs() throws ScriptException {
        assertEquals(3, engine.eval(new StringReader("1 + 2")));
        assertEquals(4, eval("\uFEFF4"));
        assertEquals(5, eval("#!/usr/bin/env deltic\n5"));
    }

    @Test
    void topLevelLexicalNamesStayAndMayBeDeclaredAgain() throws ScriptException {
        eval("let l = 1; const c = 2; class K {}");
        assertEquals(3, eval("l + c"));
        assertEquals(1, engine.get("l"));
        assertEquals(2, engine.get("c"));
        eval("let l = 10; const c = 20; class K {}");
        assertEquals(30, eval("l + c"));
        engine.put("l", 5);
        assertEquals(5, eval("l"));
    }

    @Test
    void compiledScriptsRunInAnyBindingsAndEngine() throws ScriptException {
        CompiledScript script = ((Compilable) engine).compile("typeof count === 'undefined' ? count = 1 : ++count");
        assertEquals(1, script.eval());
        assertEquals(2, script.eval());
        SimpleBindings own = new SimpleBindings();
        assertEquals(1, script.eval(own));
        assertEquals(2, script.eval(own));
        assertEquals(1, script.eval(engine.createBindings()));
        assertSame(engine, script.getEngine());
        ScriptEngine other = engine.getFactory().getScriptEngine();
        other.put("count", 40);
        assertEquals(41, script.eval(other.getContext()));
        assertThrows(ScriptException.class, () -> ((Compilable) engine).compile("1 +"));
    }

    @Test
    void invokeFunctionAndMethod() throws Exception {
        Invocable invocable = (Invocable) engine;
        eval("function add(a, b) { return a + b } const arrow = x => x * 2; class A {} let notFn = 1;"
            + "var obj = {base: 10, plus(n) { return this.base + n }}");
        assertEquals(3, invocable.invokeFunction("add", 1, 2));
        assertEquals(8, invocable.invokeFunction("arrow", 4));
        assertEquals(15, invocable.invokeMethod(engine.get("obj"), "plus", 5));
        assertEquals("[1]", invocable.invokeMethod(eval("JSON"), "stringify", eval("[1]")));
        assertEquals(Double.NaN, invocable.invokeFunction("add", (Object[]) null));
        assertTrue(assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("nope")).getMessage().contains("nope"));
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("notFn"));
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeMethod(engine.get("obj"), "nope"));
        assertThrows(IllegalArgumentException.class, () -> invocable.invokeMethod(null, "plus"));
        assertThrows(NullPointerException.class, () -> invocable.invokeFunction(null));
        ScriptException thrown = assertThrows(ScriptException.class, () -> {
            eval("function bad() { null.x }");
            invocable.invokeFunction("bad");
        });
        assertTrue(thrown.getMessage().startsWith("TypeError: "), thrown.getMessage());
    }

    @Test
    void interfacesOfGlobalsAndObjects() throws ScriptException {
        Invocable invocable = (Invocable) engine;
        eval("function add(a, b) { return a + b } var o = {add(a, b) { return a * b }}");
        Calculator globals = invocable.getInterface(Calculator.class);
        assertEquals(5, globals.add(2, 3));
        assertEquals(4, globals.twice(2));
        Calculator object = invocable.getInterface(engine.get("o"), Calculator.class);
        assertEquals(6, object.add(2, 3));
        assertEquals(object, object);
        assertFalse(object.equals(globals));
        assertEquals(object.hashCode(), object.hashCode());
        assertTrue(object.toString().length() > 0);
        assertNull(invocable.getInterface(Missing.class));
        assertNull(invocable.getInterface(engine.get("o"), Missing.class));
        assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(String.class));
        assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(null, Calculator.class));
        Runnable lambda = invocable.getInterface(eval("() => { called = 1 }"), Runnable.class);
        lambda.run();
        assertEquals(1, eval("called"));
    }

    @Test
    void promiseJobsRunBeforeTheCallReturns() throws ScriptException {
        eval("var done = 0; Promise.resolve().then(() => done = 1).then(() => done = 2)");
        assertEquals(2, engine.get("done"));
    }

    @Test
    void modulesAreEvaluatedToTheirEnd() throws ScriptException {
        engine.put(ScriptEngine.FILENAME, "main.mjs");
        Object namespace = eval("export const answer = await Promise.resolve(42); export default 'd'");
        assertEquals(42, ((Map<?, ?>) namespace).get("answer"));
        CompiledScript compiled;
        engine.put(ScriptEngine.FILENAME, "main.js");
        engine.put("deltic.sourceType", "module");
        compiled = assertDoesCompile("export let x = 1");
        assertEquals(1, ((Map<?, ?>) compiled.eval()).get("x"));
    }

    private CompiledScript assertDoesCompile(String text) throws ScriptException {
        return ((Compilable) engine).compile(text);
    }
}
