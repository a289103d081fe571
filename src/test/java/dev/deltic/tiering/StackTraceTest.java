package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stacks and error texts do not tell which tier a function runs in. */
final class StackTraceTest {
    static List<String> programs() {
        return List.of(
            "function inner() { throw new Error('here') }\nfunction outer() { inner() }\nouter()",
            "function F() { throw new TypeError('c') }\nfunction make() { return new F() }\nmake()",
            "class K { m() { this.#p() }\n #p() { throw new RangeError('t') }\n static s() { new K().m() } }\nK.s()",
            "class A { constructor() { null.x } }\nclass B extends A { constructor() { super(1) } }\nnew B()",
            "class A { constructor() { null.x } }\nclass B extends A { }\nnew B(1, 2)",
            "var o = { get g() { return undefined.foo }, m() { return this.g } };\no.m()",
            "[3, 1, 2].sort(function compare(a, b) { if (a < b) throw new Error('cmp'); return 0 })",
            "function each(a) { a.forEach(x => { if (x > 1) throw new Error('x' + x) }) }\neach([1, 2, 3])",
            "function f(n) { if (n === 0) throw new Error('deep'); f(n - 1) }\nf(20)",
            "var o = {};\nfunction f() { o.missing.call() }\nf()",
            "function f(g) { return g(1, 2, 3) }\nf(5)",
            "function f() { const [a] = null }\nf()",
            "function f() { for (const x of 5) ; }\nf()",
            "function* g() { yield 1; throw new Error('gen') }\nfunction run() { for (const x of g()) ; }\nrun()",
            "function f() { return eval('(function inner() { throw new Error(\"evaled\") })()') }\nf()",
            "function f() { try { g() } catch (e) { throw e } }\nfunction g() { throw new Error('again') }\nf()",
            "function f() { var e = {}; Error.captureStackTrace(e, f); var x = new Error('m'); x.stack = e.stack; throw x }\nfunction h() { f() }\nh()",
            "function f() { return function() { throw new Error('anonymous') } }\nf()()",
            "(() => { (function named() { undefined() })() })()",
            "function tag() { throw new Error('tag') }\nfunction f() { return tag`a${1}b` }\nf()",
            "var p = new Proxy({}, { get(t, k) { throw new Error('trap ' + k) } });\nfunction f() { return p.q }\nf()",
            "function f() { return JSON.stringify({ toJSON() { throw new Error('json') } }) }\nf()",
            "function f() { new Promise(function executor() { throw 1 }); return new (class C { x = bad() }) }\n"
                + "function bad() { throw new Error('field') }\nf()",
            "async function a() { throw new Error('async') }\nfunction f() { var s; a().catch(() => {}); throw new Error('after') }\nf()",
            "'use strict';\nfunction f() { undeclared = 1 }\nf()",
            "function f(a, b) { return a * 2 +\n a * 3 -\n b }\nfor (var i = 0; i < 5; i++) f(i, 1);\n"
                + "f(2, { valueOf() { throw new Error('run') } })",
            "function f(o) { return o.a * 2 +\n o.b * 3 +\n o.c.d * 4 }\nfor (var i = 0; i < 5; i++) f({ a: 1, b: i, c: { d: 1 } });\n"
                + "f({ a: 1, b: 2, c: null })",
            "function f(o) { return o.a * 2 +\n o.b * 3 }\nfor (var i = 0; i < 5; i++) f({ a: 1, b: i });\n"
                + "f({ a: 1, get b() { throw new Error('getter') } })",
            "function f(a) { a.b.c.d }\nf({ b: {} })");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void stacksAreThoseOfTheInterpreter(String program) {
        String interpreted = new TieredScripts(TieredScripts.INTERPRETED).stack(program);
        assertTrue(interpreted.contains("\n    at "), interpreted);
        assertEquals(interpreted, new TieredScripts(TieredScripts.COMPILED).stack(program), "compiled");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void stacksAreTheSameWhileTiersChange(String program) {
        TieredScripts mixed = new TieredScripts(TieredScripts.EARLY);
        String repeated = "var s0;\nfor (var r = 0; r < 6; r++) { try { (0, eval)(text) } catch (e) { s0 = e.stack } }\ns0";
        TieredScripts interpreted = new TieredScripts(TieredScripts.INTERPRETED);
        String expected = null;
        for (TieredScripts scripts : List.of(interpreted, mixed)) {
            scripts.realm.globalObject().set(scripts.realm, scripts.realm.name("text"), program, scripts.realm.globalObject());
            String stack = scripts.show(repeated);
            expected = expected == null ? stack : expected;
            assertEquals(expected, stack);
        }
    }

    /** What is outside of an activation is remembered from one error to the next: it must be that of the next. */
    @ParameterizedTest
    @ValueSource(strings = {
        // The same place, called from two.
        "function make() { return new Error('e').stack }\nfunction a() { return make() }\nfunction b() { return make() + a() }\n"
            + "for (var i = 0; i < 3; i++) { note(a()); note(b()); note(make()) }",
        // An interpreted function in between, entered anew each time, from different places.
        "function make() { return new Error('e').stack }\nfunction via(text) { return eval(text) }\n"
            + "function f() { return via('make()') }\nfunction g() { var s = via('make()'); return s + via('f()') }\n"
            + "for (var i = 0; i < 3; i++) { note(f()); note(g()) }",
        // The limit changes while the outer functions stay.
        "function make() { return new Error('e').stack }\nfunction f(n) { return n === 0 ? make() : f(n - 1) }\n"
            + "for (var limit of [2, 5, 100, 3, 0, 40, 10]) { Error.stackTraceLimit = limit; note(f(20)); note(f(1)); note(make()) }",
        // Generators are entered again from elsewhere.
        "function* g() { while (true) yield new Error('e').stack }\nvar it = g();\nfunction a() { return it.next().value }\n"
            + "function b() { return it.next().value + a() }\nfor (var i = 0; i < 3; i++) { note(a()); note(b()); note(it.next().value) }",
        // The outer frame is at another place by then.
        "function make() { return new Error('e').stack }\nnote(make());\nnote(make()); note(make());\n(function () { note(make());\n"
            + "note(make()) })();\nnote([1, 2].map(make).join())",
        // captureStackTrace leaves out what is remembered otherwise.
        "function cut(f) { var o = {}; Error.captureStackTrace(o, f); return o.stack + new Error('e').stack }\n"
            + "function f() { return cut(f) }\nfunction g() { return cut(f) + f() }\nfor (var i = 0; i < 3; i++) { note(f()); note(g()) }",
        // Functions that differ in nothing but their names, which makes the places of their calls alike.
        "function a(k) { return k ? b(k - 1) : c(0) }\nfunction b(k) { return k ? c(k - 1) : d(0) }\n"
            + "function c(k) { return k ? d(k - 1) : e(0) }\n"
            + "function d(k) { return k ? e(k - 1) : a(2) }\nfunction e(k) { return k ? a(k - 1) : new Error('e').stack }\n"
            + "class P { constructor(k) { this.s = k ? b(k - 1) : c(0) } }\nclass Q extends P { }\n"
            + "class R extends P { constructor(k) { super(k); this.t = a(k) } }\n"
            + "var o = { get g() { return a(1) }, h() { return b(this.g.length & 3) } };\n"
            + "for (var i = 0; i < 24; i++) { note(a(i)); note(b(i)); note(e(i % 7));\n"
            + "note(new P(i).s + new Q(i).s); note(new R(i).t); note(o.h()) }\n"
            + "[5, 4, 3].map(a).concat([1, 2].map(function (k) { return new R(k).s })).forEach(note)",
        // Errors of builtins, of subclasses and of handlers.
        "class E extends RangeError { }\nclass F extends E { constructor() { super('f'); this.more = new Error('m').stack } }\n"
            + "function f(k) { try { if (k) throw new F(); null.x } catch (e) { return e.stack + e.more + new E('e').stack } }\n"
            + "for (var i = 0; i < 6; i++) note(f(i % 2))"})
    void repeatedErrorsAreThoseOfTheInterpreter(String program) {
        String text = "var all = '';\nfunction note(s) { all += s + '\\n' }\n" + program + "\nall";
        String interpreted = new TieredScripts(TieredScripts.INTERPRETED).show(text);
        assertTrue(interpreted.contains("\n    at "), interpreted);
        assertEquals(interpreted, new TieredScripts(TieredScripts.COMPILED).show(text), "compiled");
        assertEquals(interpreted, new TieredScripts(TieredScripts.EARLY).show(text), "mixed");
    }

    @Test
    void aStackOverflowIsAtTheCallThatFailed() {
        String program = "function f(n) { return f(n + 1) + 1 }\nvar s;\ntry { f(0) } catch (e) { s = e.stack }\nthrow new Error(s.split('\\n')[1])";
        for (TieringOptions tiers : List.of(TieredScripts.INTERPRETED, TieredScripts.COMPILED)) {
            String stack = new TieredScripts(tiers).stack(program);
            assertTrue(stack.startsWith("Error:     at test.js:3:7\n"), stack);
        }
    }

    @Test
    void aLongStackIsCutAtTheLimit() {
        String program = "Error.stackTraceLimit = 3;\nfunction f(n) { if (n === 0) throw new Error('deep'); f(n - 1) }\nf(500)";
        String stack = new TieredScripts(TieredScripts.COMPILED).stack(program);
        assertEquals(4, stack.split("\n").length, stack);
    }

    @Test
    void plainFunctionsOfPrototypesAreNamedWithoutTheirReceiver() {
        // Compiled frames know no receiver, and nothing static tells the class: the one difference that is left.
        String program = "function F() {}\nF.prototype.m = function method() { throw new Error('m') };\nnew F().m()";
        assertTrue(new TieredScripts(TieredScripts.INTERPRETED).stack(program).contains("at F.method (test.js:2"));
        assertTrue(new TieredScripts(TieredScripts.COMPILED).stack(program).contains("at method (test.js:2"));
    }
}
