package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.script.Bindings;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.junit.jupiter.api.Test;

/** Functions that Java calls by name, again and again, while scripts change what the name means. */
class InvokeTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
    private final Invocable invocable = (Invocable) engine;

    private void assertGives(Object expected, Object... arguments) throws Exception {
        for (int i = 0; i < 20; i++) {
            assertEquals(expected, invocable.invokeFunction("f", arguments));
        }
    }

    @Test
    void theNameIsLookedUpEachTime() throws Exception {
        engine.eval("function f(a, b) { return a + b }");
        assertGives(5, 2, 3);
        engine.eval("f = (a, b) => a * b");
        assertGives(6, 2, 3);
        engine.eval("function f(...all) { return all.length }");
        assertGives(3, 1, null, "x");
        assertGives(0);
        engine.put("f", engine.eval("(a => 'put ' + a)"));
        assertGives("put 1", 1);
        engine.eval("f = 7");
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("f"));
    }

    @Test
    void theNameIsSomethingElse() throws Exception {
        engine.eval("globalThis.f = () => 'plain'");
        assertGives("plain");
        engine.eval("Object.defineProperty(globalThis, 'f', { configurable: true, get() { return () => 'got' } })");
        assertGives("got");
        engine.eval("delete globalThis.f");
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("f"));
        engine.eval("globalThis.f = () => 'again'");
        assertGives("again");
        engine.eval("let f = () => 'lexical'");
        assertGives("lexical");
        engine.eval("let f");
        assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("f"));
    }

    @Test
    void globalElements() throws Exception {
        for (Bindings bindings : new Bindings[] {engine.createBindings(), new SimpleBindings(), new SimpleBindings(new HashMap<>())}) {
            assertEquals(3, engine.eval("globalThis[7] = 1; globalThis['8'] = 2; globalThis[7] + globalThis[8]", bindings));
            assertEquals(5, engine.eval("globalThis[7] = 3; globalThis[7] + this['8']", bindings));
        }
    }

    @Test
    void namesOfEqualTextAndOfAnyKind() throws Exception {
        engine.eval("function f() { return 1 } function g() { return 2 } globalThis['7'] = () => 7; globalThis['a b'] = () => 'ab'");
        for (int i = 0; i < 20; i++) {
            assertEquals(1, invocable.invokeFunction(new String("f")));
            assertEquals(2, invocable.invokeFunction("g"));
            assertEquals(7, invocable.invokeFunction("7"));
            assertEquals("ab", invocable.invokeFunction("a b"));
            assertEquals(42, invocable.invokeFunction("parseInt", "42"));
            assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("absent"));
        }
    }

    @Test
    void anyNumberOfArguments() throws Exception {
        engine.eval("function f(a, b = 'b', ...rest) { return [a, b, rest.length, arguments.length, this === globalThis].join() }");
        Object[] all = {1, null, "x", 2.5, true, 6L};
        String[] expected = {",b,0,0,true", "1,b,0,1,true", "1,,0,2,true", "1,,1,3,true", "1,,2,4,true", "1,,3,5,true", "1,,4,6,true"};
        for (int round = 0; round < 300; round++) {
            for (int count = 0; count <= all.length; count++) {
                assertEquals(expected[count], invocable.invokeFunction("f", Arrays.copyOf(all, count)));
            }
            assertEquals(expected[0], invocable.invokeFunction("f", (Object[]) null));
        }
        Object[] given = {1, 2};
        engine.eval("function f() { arguments[0] = 9; arguments.length = 0; return arguments[0] }");
        assertGives(9, given);
        assertEquals(1, given[0]);
    }

    @Test
    void functionsOfAllKinds() throws Exception {
        engine.eval("class f { constructor(a) { this.a = a } }");
        for (int i = 0; i < 300; i++) {
            Object[] arguments = new Object[i % 5];
            ScriptException thrown = assertThrows(ScriptException.class, () -> invocable.invokeFunction("f", arguments));
            assertTrue(thrown.getMessage().contains("Class constructor f cannot be invoked without 'new'"), thrown.getMessage());
        }
        engine.eval("let f = function (a, b) { return this.base + a + b }.bind({ base: 100 }, 10)");
        assertGives(111, 1);
        assertGives(111, 1, 2, 3, 4, 5);
        engine.eval("let f = new Proxy((a, b) => a * b, { apply: (target, self, all) => -target(...all) })");
        assertGives(-6, 2, 3);
        engine.eval("let f = Math.max");
        assertGives(7, 3, 7, 5);
        assertGives(9, 3, 7, 5, 9);
        engine.put("joiner", (java.util.function.BinaryOperator<Object>) (a, b) -> a + "-" + b);
        engine.eval("let f = joiner");
        assertGives("1-2", 1, 2);
        engine.eval("let f = function* (a) { yield a }");
        assertEquals("[object Generator]", invocable.invokeFunction("f", 1).toString());
    }

    @Test
    void eachBindingsHasItsOwn() throws Exception {
        Bindings first = engine.createBindings();
        Bindings second = new SimpleBindings();
        Map<String, Object> map = new HashMap<>();
        Bindings third = new SimpleBindings(map);
        int count = 0;
        for (Bindings bindings : new Bindings[] {first, second, third}) {
            engine.setBindings(bindings, ScriptContext.ENGINE_SCOPE);
            engine.eval("function f() { return " + ++count + " }");
        }
        for (int i = 0; i < 20; i++) {
            engine.setBindings(i % 3 == 0 ? first : i % 3 == 1 ? second : third, ScriptContext.ENGINE_SCOPE);
            assertEquals(i % 3 + 1, invocable.invokeFunction("f"));
        }
        engine.setBindings(third, ScriptContext.ENGINE_SCOPE);
        engine.put("f", engine.eval("(() => 'theirs')"));
        assertGives("theirs");
    }

    @Test
    void writersAreThoseOfTheLastEvaluation() throws Exception {
        engine.eval("function f(text) { print(text) } var later = () => print('later')");
        StringWriter first = new StringWriter();
        StringWriter second = new StringWriter();
        Runnable later = (Runnable) engine.get("later");
        engine.getContext().setWriter(first);
        invocable.invokeFunction("f", "one");
        later.run();
        SimpleScriptContext other = new SimpleScriptContext();
        other.setBindings(engine.getBindings(ScriptContext.ENGINE_SCOPE), ScriptContext.ENGINE_SCOPE);
        other.setWriter(second);
        engine.eval("f('two')", other);
        later.run();
        invocable.invokeFunction("f", "three");
        later.run();
        assertEquals("one\nlater\nthree\nlater\n", first.toString().replace("\r", ""));
        assertEquals("two\nlater\n", second.toString().replace("\r", ""));
    }

    @Test
    void nestedCallsSeeTheirContexts() throws Exception {
        StringWriter outer = new StringWriter();
        StringWriter inner = new StringWriter();
        SimpleScriptContext other = new SimpleScriptContext();
        other.setBindings(engine.getBindings(ScriptContext.ENGINE_SCOPE), ScriptContext.ENGINE_SCOPE);
        other.setWriter(inner);
        engine.getContext().setWriter(outer);
        engine.put("nested", (Runnable) () -> {
            try {
                engine.eval("print('inner')", other);
            } catch (ScriptException e) {
                throw new IllegalStateException(e);
            }
        });
        engine.eval("function f() { print('before'); nested(); print('after') }");
        invocable.invokeFunction("f");
        assertEquals("before\nafter\n", outer.toString().replace("\r", ""));
        assertEquals("inner\n", inner.toString().replace("\r", ""));
    }

    @Test
    void anotherThreadCallsInBetween() throws Exception {
        engine.eval("var n = 0; function f() { return ++n }");
        for (int i = 1; i < 100; i += 2) {
            assertEquals(i, invocable.invokeFunction("f"));
            assertEquals(i + 1, CompletableFuture.supplyAsync(() -> {
                try {
                    return invocable.invokeFunction("f");
                } catch (ScriptException | NoSuchMethodException e) {
                    throw new IllegalStateException(e);
                }
            }).get());
        }
    }

    /** Neither a caller's context nor Bindings that an engine used once stay because a realm remembers its last evaluation. */
    @Test
    void aContextGoesWhenItsCallerLetsGo() throws Exception {
        SimpleScriptContext own = new SimpleScriptContext();
        own.setBindings(engine.getBindings(ScriptContext.ENGINE_SCOPE), ScriptContext.ENGINE_SCOPE);
        engine.eval("1", own);
        WeakReference<ScriptContext> context = new WeakReference<>(own);
        own = null;
        Bindings foreign = new SimpleBindings();
        engine.eval("function f() { return 1 }", foreign);
        WeakReference<Bindings> bindings = new WeakReference<>(foreign);
        foreign = null;
        Eventually.areGone(context, bindings);
        assertNull(context.get());
        assertNull(bindings.get());
    }
}
