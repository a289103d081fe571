package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The realm of a caller's Bindings that has nothing to keep is forgotten after its first evaluation. No script can tell. */
class ForgottenRealmsTest {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");

    /** Something that the first script leaves behind, and what a second one sees of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "let x = 5 | x | 5",
        "const x = 5 | x | 5",
        "class C { static n() { return 7 } } | C.n() | 7",
        "function f() { return 3 } | f() | 3",
        "function f() { return f } | f() === f && f instanceof Function | true",
        "var f = x => x + 1 | f(2) | 3",
        "var o = {a: 1} | Object.getPrototypeOf(o) === Object.prototype | true",
        "x = 1 | x | 1",
        "Array.prototype.last = function () { return this[this.length - 1] }; 1 | [1, 2].last() | 2",
        "Array.prototype.push = null; 1 | String([].push) | null",
        "Array.prototype[0] = 4; 1 | [, 1][0] | 4",
        "Array.prototype.length = 3; 1 | Array.prototype.length | 3",
        "Array.prototype.map.own = 8; 1 | [].map.own | 8",
        "delete Array.prototype.map; 1 | typeof [].map | undefined",
        "Object.freeze(Array.prototype); 1 | Object.isFrozen(Array.prototype) | true",
        "Object.setPrototypeOf(Array.prototype, Function.prototype); 1 | Object.getPrototypeOf(Array.prototype) === Function.prototype | true",
        "Array.prototype.__proto__ = null; 1 | Object.getPrototypeOf(Array.prototype) | ",
        "Object.setPrototypeOf(Math.max, null); 1 | Object.getPrototypeOf(Math.max) | ",
        "Math.max = () => 42; 1 | Math.max(1, 2) | 42",
        "globalThis.parseInt = () => 42; 1 | parseInt('1') | 42",
        "parseInt = 6; 1 | parseInt | 6",
        "delete globalThis.escape; 1 | typeof escape | undefined",
        "Object.defineProperty(globalThis, 'g', {get() { return 11 }}); 1 | g | 11",
        "globalThis[5] = 3; 1 | globalThis[5] | 3",
        "Object.getOwnPropertyDescriptor(Map.prototype, 'size').get.own = 9; 1 "
            + "| Object.getOwnPropertyDescriptor(Map.prototype, 'size').get.own | 9",
        "Error.stackTraceLimit = 3; 1 | Error.stackTraceLimit | 3",
        "/b(.)/.test('abc'); 1 | RegExp.$1 + RegExp.leftContext | ca",
        "RegExp.input = 'mine'; 1 | RegExp.input | mine",
        "undefined; u = undefined; 1 | typeof u | undefined",
        "context.own = 5; 1 | context.own | 5",
        "s = Symbol.for('x'); 1 | s === Symbol.for('x') | true",
        "console.count; Object.getPrototypeOf(console).own = 4; 1 | console.own | 4",
        "Promise.resolve(1).then(v => { late = v }); 1 | late | 1",
        "new Function('return 1').constructor.own = 2; 1 | Function.own | 2",
        "(function* () {}).constructor.prototype.own = 2; 1 | (function* () {}).own | 2",
        "1 | [3, 1, 2].sort().join() | '1,2,3'",
    })
    void laterScriptsFindWhatEarlierOnesLeft(String first, String second, String expected) throws ScriptException {
        Bindings bindings = new SimpleBindings();
        engine.eval(first, bindings);
        assertEquals(expected, text(engine.eval(second, bindings)));
        assertEquals(expected, text(engine.eval(second, bindings)));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    @Test
    void whatWasHandedOutBelongsToLaterEvaluations() throws Exception {
        Bindings bindings = new SimpleBindings();
        Object function = engine.eval("(function () { return typeof shared })", bindings);
        Object object = engine.eval("({a: 1})", bindings);
        bindings.put("f", function);
        bindings.put("o", object);
        assertEquals(true, engine.eval("f instanceof Function && o instanceof Object && f() === 'undefined'", bindings));
        engine.eval("let shared = 1", bindings);
        assertEquals("number", ((Supplier<?>) function).get());
    }

    @Test
    void whatAFunctionChangesThatJavaCallsIsSeen() throws Exception {
        Bindings bindings = new SimpleBindings();
        Runnable change = (Runnable) engine.eval("(() => { Array.prototype.later = 6 })", bindings);
        change.run();
        change = null;
        collect();
        assertEquals(6, engine.eval("[].later", bindings));
    }

    @Test
    void viewsAreFoundAgainAfterACollection() throws Exception {
        Bindings bindings = new SimpleBindings();
        Map<?, ?> kept = (Map<?, ?>) engine.eval("({a: 1})", bindings);
        collect();
        bindings.put("o", kept);
        assertEquals(true, engine.eval("o instanceof Object", bindings));
    }

    @Test
    void theLastMatchOutlivesTheRealm() throws Exception {
        Bindings bindings = new SimpleBindings();
        engine.eval("/b(.)/.test('abc')", bindings);
        collect();
        assertEquals("c", engine.eval("RegExp.$1", bindings));
    }

    @Test
    void aThrownObjectIsOfTheRealmOfTheNextEvaluation() throws Exception {
        Bindings bindings = new SimpleBindings();
        try {
            engine.eval("throw new TypeError('x')", bindings);
        } catch (ScriptException e) {
            assertTrue(e.getMessage().contains("x"));
        }
        assertEquals(1, engine.eval("1", bindings));
    }

    @Test
    void aPromiseOfJavaSettlesInTheRealmThatWaits() throws Exception {
        Bindings bindings = new SimpleBindings();
        CompletableFuture<String> future = new CompletableFuture<>();
        bindings.put("future", future);
        engine.eval("(async () => { seen = await future; Array.prototype.late = 1 })(); 1", bindings);
        future.complete("done");
        assertEquals("done1", engine.eval("seen + [].late", bindings));
    }

    @Test
    void interfacesOfGlobalsSeeLaterLexicals() throws Exception {
        Bindings bindings = new SimpleBindings();
        engine.getContext().setBindings(bindings, ScriptContext.ENGINE_SCOPE);
        engine.eval("function call() { return typeof late }");
        Callable<?> callable = ((Invocable) engine).getInterface(Callable.class);
        engine.eval("let late = 1");
        assertEquals("number", callable.call());
        assertEquals("number", ((Invocable) engine).invokeFunction("call"));
    }

    @Test
    void reentrantEvaluationsShareTheRealm() throws Exception {
        Bindings bindings = new SimpleBindings();
        bindings.put("again", (Callable<Object>) () -> engine.eval("let inner = 4; Array.prototype.inner = inner", bindings));
        assertEquals(4, engine.eval("again.call(); inner", bindings));
        assertEquals(8, engine.eval("inner + [].inner", bindings));
    }

    @Test
    void threadsWithTheSameFreshBindingsLoseNothing() throws Exception {
        CompiledScript add = ((Compilable) engine).compile("Array.prototype.sum = (Array.prototype.sum || 0) + 1; 0");
        CompiledScript nothing = ((Compilable) engine).compile("1 + 1");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 300; round++) {
                Bindings bindings = new SimpleBindings();
                List<Future<Object>> done = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    CompiledScript script = i % 2 == 0 ? nothing : add;
                    done.add(threads.submit(() -> script.eval(bindings)));
                }
                for (Future<Object> one : done) {
                    one.get();
                }
                assertEquals(4, engine.eval("[].sum", bindings));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void realmsGoWithTheirEvaluation() throws Exception {
        Bindings bindings = new SimpleBindings();
        bindings.put("n", 1);
        ForeignRealms realms = new ForeignRealms(((DelticScriptEngine) engine).realms());
        ScriptRealm first = realms.of(bindings);
        first.enter();
        first.exit();
        assertTrue(first.isForgotten());
        ScriptRealm second = realms.of(bindings);
        second.enter();
        second.exit();
        assertSame(second, realms.of(bindings));
        assertTrue(second.isKept() && !second.isForgotten());
    }

    @Test
    void nothingKeepsBindings() throws Exception {
        assertTrue(Eventually.areGone(useOnce("/a/.test('a'); ({a: 1})")));
        assertTrue(Eventually.areGone(useOnce("let x = () => 1; y = x; 1")));
    }

    private WeakReference<Bindings> useOnce(String script) throws ScriptException {
        Bindings bindings = new SimpleBindings();
        engine.eval(script, bindings);
        return new WeakReference<>(bindings);
    }

    private static void collect() throws InterruptedException {
        assertTrue(Eventually.areGone(new WeakReference<>(new Object())));
    }
}
