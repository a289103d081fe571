package dev.deltic.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What programs give, feature by feature. */
final class BehaviourTest {
    private final Scripts scripts = new Scripts();

    @Test
    void loopsOverFieldsOfObjects() {
        assertEquals("11", scripts.show("function f(a){return a+1}; var o={x:1}; for(var i=0;i<10;i++) o.x=f(o.x); o.x"));
    }

    @Test
    void closuresOfLoopsHaveTheirOwnVariables() {
        assertEquals("0,1,2", scripts.show("var fs = []; for (let i = 0; i < 3; i++) fs.push(() => i);"
            + "[fs[0](), fs[1](), fs[2]()].join()"));
    }

    @Test
    void programsHaveTheValueOfTheLastStatementThatHasOne() {
        String[] programs = {"1; var x = 5;", "1; if (0) 2", "a: { 1; break a; }", "1; a: { 2; break a; }", "1; {}", "1; { 2 }", "1;;;",
            "2; function f() {}", "3; class A {}", "1; do { 2; break; } while (0)", "4; try { 5 } finally { 6 }",
            "4; try { throw 1 } catch (e) {}", "1; switch (1) { case 1: }", "1; switch (1) { case 1: 7; break }", "1; with ({}) {}",
            "1; with ({}) 8", "", "var y = 3", "5; for (var i = 0; i < 3; i++) { i; continue; }", "9; let z = 1;",
            "2; a: b: { 3; if (1) break a; }", "1; l: while (1) { 2; break l; }", "{ 1; } var q; { }",
            "do { 1; continue; } while (0); var k = 2;"};
        String expected = "1,undefined,1,2,1,2,1,2,3,2,5,undefined,undefined,7,undefined,8,undefined,undefined,2,9,undefined,2,1,1";
        String list = "['" + String.join("', '", programs) + "']";
        assertEquals(expected, scripts.show(list + ".map(p => String((0, eval)(p))).join()"));
        assertEquals(expected, scripts.show(list + ".map(function (p) { return String(eval(p)); }).join()"));
    }

    @Test
    void classesHavePrivateMembersFieldsAndSuper() {
        assertEquals("B:A9 1 2 7 true false", scripts.show("""
            class A { #p = 1; constructor(x) { this.x = x; } m() { return 'A' + this.x; } get p() { return this.#p; }
              #next() { return this.#p + 1; } next() { return this.#next(); } has(o) { return #p in o; }
              static #q = 7; static q() { return A.#q; } }
            class B extends A { constructor() { super(9); } m() { return 'B:' + super.m(); } }
            var b = new B(); [b.m(), b.p, b.next(), A.q(), b.has(b), b.has({})].join(' ')"""));
    }

    @Test
    void generatorsRunTheirFinallyBlocks() {
        assertEquals("1:false 8:false 99:false 3:true undefined:true", scripts.show("""
            function* g() { var x = yield 1; try { yield x * 2; } finally { yield 99; } }
            var it = g(), s = r => r.value + ':' + r.done;
            [s(it.next()), s(it.next(4)), s(it.return(3)), s(it.next()), s(it.next())].join(' ')"""));
    }

    @Test
    void asyncFunctionsGoOnAfterWhatTheyAwait() {
        scripts.run("""
            var log = [];
            async function f(x) { log.push('start'); log.push(await x);
              try { await Promise.reject(new Error('no')); } catch (e) { log.push(e.message); } return 'end'; }
            f(1).then(v => log.push(v)); log.push('sync');""");
        assertEquals("start,sync,1,no,end", scripts.show("log.join()"));
    }

    @Test
    void asyncGeneratorsAnswerQueuedRequests() {
        scripts.run("""
            var log = [];
            async function* g() { try { yield 1; yield 2; } finally { log.push('closed'); } }
            var it = g(); it.next().then(r => log.push(r.value)); it.return(5).then(r => log.push(r.value + ':' + r.done));
            (async () => { for await (var v of [Promise.resolve(7), 8]) log.push(v); })();""");
        assertEquals("1,closed,7,5:true,8", scripts.show("log.join()"));
    }

    @Test
    void mappedArgumentsFollowParameters() {
        assertEquals("32", scripts.show("function f(a, b) { arguments[0] = 10; b = 20; return a + arguments[1] + arguments.length }"
            + " f(1, 2)"));
        assertEquals("1", scripts.show("function g(a) { 'use strict'; arguments[0] = 10; return a } g(1)"));
        assertEquals("0,1 5", scripts.show("function h(a) { delete arguments[0]; arguments[0] = 5; a = 6;"
            + " return Object.keys(arguments).join() + ' ' + arguments[0] } h(1, 2)"));
    }

    @Test
    void directEvalDeclaresInTheFunction() {
        assertEquals("4 undefined", scripts.show("function f() { var a = 3; eval('var b = a + 1'); return b }"
            + " f() + ' ' + typeof b"));
        assertEquals("true undefined", scripts.show("function g() { eval('var c = 1'); return delete c && typeof c }"
            + " 'true ' + g()"));
    }

    @Test
    void withPutsAnObjectInFront() {
        assertEquals("8,9", scripts.show("var w = 1; var o = {w: 8}; with (o) { var r = w; w = 9; } [r, o.w].join()"));
    }

    @Test
    void integersBecomeDoublesWhereTheyOverflow() {
        assertEquals("2147483648", scripts.show("var a = 2147483647; a + 1"));
        assertEquals("-2147483649", scripts.show("var b = -2147483648; b - 1"));
        assertEquals("4611686014132420609", scripts.show("String(BigInt(2147483647) * 2147483647n)"));
        assertEquals("-Infinity", scripts.show("1 / (0 * -1)"));
        assertEquals("4294967295", scripts.show("-1 >>> 0"));
    }

    @Test
    void cachesSeeChangesOfPrototypes() {
        assertEquals("undefined,1,2,own,2", scripts.show("""
            function P() {} function read(o) { return o.x; } var o = new P(), out = [];
            out.push(String(read(o))); out.push(P.prototype.x = 1, P.prototype.x = 2); out.splice(1, 2);
            P.prototype.x = 1; out.push(read(o)); P.prototype.x = 2; out.push(read(o));
            o.x = 'own'; out.push(read(o)); delete o.x; out.push(read(o)); out.join()"""));
    }

    @Test
    void storesSeeSettersThatAppearOnPrototypes() {
        assertEquals("1,undefined,5", scripts.show("""
            function C() {} function put(o, v) { o.f = v; return o; } var seen;
            var a = put(new C(), 1); Object.defineProperty(C.prototype, 'f', {set(v) { seen = v; }, configurable: true});
            var b = put(new C(), 5); [a.f, b.f, seen].map(String).join()"""));
    }

    @Test
    void globalsMayBeShadowedByLaterScripts() {
        scripts.run("var g1 = 1; function readG() { return typeof g2 === 'undefined' ? 'none' : g2; }");
        assertEquals("none", scripts.show("readG()"));
        scripts.run("globalThis.g2 = 'property'");
        assertEquals("property", scripts.show("readG()"));
        scripts.run("let g2 = 'lexical'");
        assertEquals("lexical", scripts.show("readG()"));
    }

    @Test
    void forInSkipsShadowedAndDeletedKeys() {
        assertEquals("x,y,z", scripts.show("var ks = []; var o = {x: 1, y: 2, q: 3, __proto__: {z: 3, x: 4}};"
            + " for (var k in o) { ks.push(k); delete o.q; } ks.join()"));
    }

    @Test
    void forInVisitsNoKeyThatIsAddedMeanwhile() {
        assertEquals("a,b", scripts.show("var ks = []; var p = []; for (var k in {__proto__: p, a: 0, b: 0}) { ks.push(k); p.y = 0; } ks.join()"));
        assertEquals("a,z", scripts.show("var ks = []; var p = {z: 0}; var o = {a: 0, __proto__: p}; for (var k in o) { ks.push(k); o.b = 0; p.y = 0; }"
            + " ks.join()"));
        assertEquals("a", scripts.show("var ks = []; var p = {z: 0}; for (var k in {__proto__: p, a: 0}) { ks.push(k); delete p.z; } ks.join()"));
    }

    @Test
    void usingDisposesInReverseOrder() {
        assertEquals("body,b,a", scripts.show("var log = []; { using a = {[Symbol.dispose]() { log.push('a') }};"
            + " using b = {[Symbol.dispose]() { log.push('b') }}; log.push('body'); } log.join()"));
    }

    @Test
    void iterationIsClosedOnTheWayOut() {
        assertEquals("closed", scripts.show("var log = []; var it = {[Symbol.iterator]() { return {next() { return {value: 1}; },"
            + " return() { log.push('closed'); return {}; }}; }}; for (var v of it) break; log.join()"));
        assertEquals("1,undefined", scripts.show("var [p, q] = [1]; [p, String(q)].join()"));
    }
}
