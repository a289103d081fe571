package dev.deltic.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.runtime.TerminationException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Texts and stacks of errors, bounded recursion, interrupts. */
final class ErrorsTest {
    private final Scripts scripts = new Scripts();

    @Test
    void messagesNameTheExpression() {
        assertEquals("TypeError: Cannot read properties of null (reading 'foo')", scripts.failure("null.foo"));
        assertEquals("TypeError: Cannot read properties of undefined (reading 'b')", scripts.failure("var o = {}; o.a.b"));
        assertEquals("TypeError: Cannot set properties of undefined (setting 'b')", scripts.failure("o.a.b = 1"));
        assertEquals("TypeError: o.f is not a function", scripts.failure("o.f()"));
        assertEquals("TypeError: o.f is not a constructor", scripts.failure("new o.f()"));
        assertEquals("TypeError: o is not iterable", scripts.failure("for (var x of o);"));
        assertEquals("ReferenceError: nowhere is not defined", scripts.failure("nowhere"));
        assertEquals("ReferenceError: Cannot access 'late' before initialization", scripts.failure("{ late; let late; }"));
        assertEquals("TypeError: Assignment to constant variable.", scripts.failure("const k = 1; k = 2"));
        assertEquals("TypeError: Class constructor K cannot be invoked without 'new'", scripts.failure("class K {} K()"));
        assertEquals("TypeError: Cannot destructure property 'x' of 'o.a' as it is undefined.",
            scripts.failure("var {x} = o.a"));
        assertEquals("TypeError: Cannot mix BigInt and other types, use explicit conversions", scripts.failure("1n + 1"));
    }

    @Test
    void rangeErrorsOfOperationsHavePlaces() {
        assertEquals("RangeError: Division by zero\n    at f (test.js:1:23)\n    at test.js:2:1",
            scripts.stack("function f() { return 1n / 0n }\nf()"));
    }

    @Test
    void stacksNameFunctionsReceiversAndPlaces() {
        assertEquals("Error: here\n    at inner (test.js:1:26)\n    at outer (test.js:2:20)\n    at test.js:3:1",
            scripts.stack("function inner() { throw new Error('here') }\nfunction outer() { inner() }\nouter()"));
        assertTrue(scripts.stack("class K { m() { throw new TypeError('t') } }\nnew K().m()").contains("at K.m (test.js:1:23)"));
        assertTrue(scripts.stack("function F() { throw new Error('c') }\nnew F()").contains("at new F (test.js:1:22)"));
    }

    @Test
    void endlessRecursionIsARangeErrorAndTheEngineGoesOn() {
        assertEquals("RangeError: Maximum call stack size exceeded", scripts.failure("function r() { return r() + 1 } r()"));
        assertEquals("caught true", scripts.show("var n = 0; function s() { n++; s() }"
            + " try { s() } catch (e) { 'caught ' + (e instanceof RangeError && n > 500) }"));
        assertEquals("RangeError: Maximum call stack size exceeded",
            scripts.failure("var g = {get x() { return this.x }}; g.x"));
        assertEquals("2", scripts.show("1 + 1"));
        assertEquals(0, scripts.realm.agent.depth);
        assertEquals(null, scripts.realm.agent.activation());
    }

    @Test
    void smallThreadStacksEndInRangeErrorsToo() throws InterruptedException {
        String[] results = new String[3];
        Thread thread = new Thread(null, () -> {
            results[0] = scripts.failure("function deep(n) { return n ? deep(n - 1) + 1 : 0 } deep(1e6)");
            results[1] = scripts.failure("[1].forEach(function again(x) { [x].map(again) })");
            results[2] = scripts.show("deep(50)");
        }, "small", 320 * 1024);
        thread.start();
        thread.join();
        assertEquals("RangeError: Maximum call stack size exceeded", results[0]);
        assertEquals("RangeError: Maximum call stack size exceeded", results[1]);
        assertEquals("50", results[2]);
    }

    @Test
    void aTerminationPassesHandlersAndFinally() {
        scripts.run("var seen = ''");
        scripts.realm.agent.requestInterrupt(() -> {
            throw new TerminationException("stop");
        });
        Assertions.assertThrows(TerminationException.class,
            () -> scripts.run("try { while (true); } catch (e) { seen += 'c' } finally { seen += 'f' }"));
        assertEquals("", scripts.show("seen"));
    }

    @Test
    void callsPollToo() {
        scripts.realm.agent.requestInterrupt(() -> {
            throw new TerminationException("stop");
        });
        Assertions.assertThrows(TerminationException.class,
            () -> scripts.run("function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) } fib(90)"));
    }

    @Test
    void rethrownErrorsKeepTheirStack() {
        assertEquals("Error: first\n    at test.js:1:13", scripts.stack("try { throw new Error('first') }\nfinally { 1 }"));
    }
}
