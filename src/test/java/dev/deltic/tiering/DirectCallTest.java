package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls and constructions whose sites know what they reach, and what happens when they reach something else. Each script warms a site up,
 *  so that it is compiled with what it saw, and then surprises it. */
final class DirectCallTest {
    /** Compiles after a few calls, so that callers meet compiled callees of an earlier class; and interprets, for what is right. */
    static TieringOptions[] tiers() {
        return new TieringOptions[] {TieredScripts.EARLY, TieredScripts.INTERPRETED, TieredScripts.COMPILED,
            new TieringOptions(TieringOptions.MIXED, 20, true)};
    }

    private static String show(TieringOptions tiers, String script) {
        return new TieredScripts(tiers).show(script);
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void argumentsAreFewerOrMoreThanParameters(TieringOptions tiers) {
        assertEquals("1,undefined|1,2|1,2|0|3|1,2,3,4,5,6|6:1", show(tiers, """
            function two(a, b) { return a + ',' + b; }
            function count() { return arguments.length; }
            function six(a, b, c, d, e, f) { return [a, b, c, d, e, f].join(); }
            function rest(a, ...others) { return others.length + ':' + a; }
            function all() {
                return [two(1), two(1, 2), two(1, 2, 3), count(), count(1, 2, 3), six(1, 2, 3, 4, 5, 6), rest(1, 2, 3, 4, 5, 6, 7)].join('|');
            }
            var last;
            for (var i = 0; i < 200; i++) last = all();
            last"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void anotherCalleeArrives(TieringOptions tiers) {
        assertEquals("2,3,abc,bound,TypeError: f is not a function,TypeError: Class constructor C cannot be invoked without 'new',proxy",
            show(tiers, """
            function one(x) { return x + 1; }
            function other(x) { return x + 2; }
            class C { constructor() { } }
            function call(f, x) { return f(x); }
            for (var i = 0; i < 200; i++) call(one, i);
            function attempt(f, x) { try { return call(f, x); } catch (e) { return String(e); } }
            [attempt(one, 1), attempt(other, 1), attempt(String, 'abc'), attempt(function () { return this; }.bind('bound'), 1),
             attempt({}, 1), attempt(C, 1), attempt(new Proxy(one, { apply() { return 'proxy'; } }), 1)].join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void methodsKeepTheirReceiver(TieringOptions tiers) {
        assertEquals("30,object,undefined,[object Object]x", show(tiers, """
            class A { constructor(n) { this.n = n; } twice() { return this.n * 2; } }
            class B extends A { twice() { return super.twice() + 10; } }
            function sum(objects) { var s = 0; for (var o of objects) s += o.twice(); return s; }
            var objects = [new A(1), new B(2), new A(7)], r;
            for (var i = 0; i < 200; i++) r = sum(objects);
            function sloppy() { return typeof this; }
            function strict() { 'use strict'; return typeof this; }
            var s, t;
            for (var i = 0; i < 200; i++) { s = sloppy(); t = strict(); }
            function add(x) { return this + x; }
            var holder = { add };
            for (var i = 0; i < 200; i++) var u = holder.add('x');
            [r, s, t, u].join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void twoFunctionsThatCallEachOther(TieringOptions tiers) {
        assertEquals("true,false,RangeError", show(tiers, """
            function even(n) { return n === 0 ? true : odd(n - 1); }
            function odd(n) { return n === 0 ? false : even(n - 1); }
            for (var i = 0; i < 300; i++) { even(10); odd(9); }
            var name;
            try { even(-1); } catch (e) { name = e.name; }
            [even(100), odd(100), name].join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void objectsOfConstructors(TieringOptions tiers) {
        assertEquals("3,true,other,true,8.5,true", show(tiers, """
            function P(x, y) { this.x = x; this.y = y; }
            P.prototype.sum = function () { return this.x + this.y; };
            function make(x, y) { return new P(x, y); }
            for (var i = 0; i < 300; i++) make(i, 1);
            var first = make(1, 2);
            var results = [first.sum(), first instanceof P];
            P.prototype = { sum() { return 'other'; } };        // another prototype
            var second = make(1, 2);
            results.push(second.sum(), first.sum !== second.sum);
            results.push(make(1.5, 7.0).x + 7);
            P.prototype = 5;                                    // none: objects get %Object.prototype%
            results.push(Object.getPrototypeOf(make(1, 2)) === Object.prototype);
            results.join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void prototypesThatAreNoOrdinaryProperty(TieringOptions tiers) {
        assertEquals("1,2,3,4,true,true", show(tiers, """
            var results = [];
            function make(F) { return new F(); }
            function A() { }
            for (var i = 0; i < 300; i++) make(A);
            A.one = 1;
            A.prototype.v = 1;
            results.push(make(A).v);
            Object.defineProperty(A, 'prototype', { value: { v: 2 } });
            results.push(make(A).v);
            Object.defineProperty(A, 'prototype', { value: { v: 3 }, writable: false });
            A.prototype = { v: 0 };
            results.push(make(A).v);
            delete A.one; delete A.name; delete A.length;
            A.prototype.v = 4;
            results.push(make(A).v);
            function G() { }
            G.prototype = null;
            results.push(G.prototype === null, Object.getPrototypeOf(make(G)) === Object.prototype);
            results.join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void constructorsThatReturn(TieringOptions tiers) {
        assertEquals("given,own,own", show(tiers, """
            function F(result) { this.name = 'own'; if (result !== undefined) return result; }
            function make(result) { return new F(result).name; }
            for (var i = 0; i < 300; i++) make();
            [make({ name: 'given' }), make(5), make()].join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void derivedClasses(TieringOptions tiers) {
        assertEquals("6,3,4,true,B,C,true,arrow,7", show(tiers, """
            class A { constructor(x) { this.x = x; this.target = new.target.name; } }
            class B extends A { y = this.x * 2; constructor(x) { super(x); this.z = this.x + this.y; } }
            class C extends B { }
            class D extends A { constructor() { var f = () => super('arrow'); f(); } }
            class L extends Array { constructor(n) { super(n); } }
            var b, c, d, l;
            for (var i = 0; i < 300; i++) { b = new B(2); c = new C(1); d = new D(); l = new L(7); }
            [b.z, c.z, b.y, c instanceof B && c instanceof A && b instanceof B && !(b instanceof C), b.target, c.target,
             Object.getPrototypeOf(c) === C.prototype, d.x, l.length].join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void derivedClassesThatFail(TieringOptions tiers) {
        assertEquals("ReferenceError,TypeError,7,given,TypeError", show(tiers, """
            class A { constructor(x) { this.x = x; } }
            class B extends A { constructor(mode) {
                if (mode === 1) return;
                if (mode === 2) return 1;
                super(7);
                if (mode === 3) return { x: 'given' };
            } }
            function make(mode) { try { return new B(mode).x; } catch (e) { return e.name; } }
            for (var i = 0; i < 300; i++) make(0);
            var results = [make(1), make(2), make(0), make(3)];
            Object.setPrototypeOf(B, null);
            results.push(make(0));
            results.join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void stackTracesNameConstructors(TieringOptions tiers) {
        TieredScripts scripts = new TieredScripts(tiers);
        String script = """
            class A { constructor(fail) { this.a = 1; if (fail) throw new Error('x'); } }
            class B extends A { constructor(fail) { super(fail); } }
            function F(fail) { this.b = new B(fail); }
            function plain(fail) { return new F(fail); }
            var o = { method(fail) { return plain(fail); } };
            for (var i = 0; i < 300; i++) o.method(false);
            o.method(true)""";
        assertEquals("""
            Error: x
                at new A (test.js:1:59)
                at new B (test.js:2:41)
                at new F (test.js:3:29)
                at plain (test.js:4:31)
                at Object.method (test.js:5:33)
                at test.js:7:3""", scripts.stack(script));
    }

    @Test
    void anotherRealmsFunctionsStayItsOwn() {
        Engine engine = new Engine(EngineOptions.DEFAULT.withTiering(TieredScripts.EARLY));
        String script = """
            class A { constructor() { this.v = 1; } }
            class B extends A { }
            function make() { return [new A(), new B(), [].concat(1)]; }
            for (var i = 0; i < 300; i++) var last = make();
            String(Object.getPrototypeOf(last[0]) === A.prototype && Object.getPrototypeOf(last[1]) === B.prototype
                && Object.getPrototypeOf(last[2]) === Array.prototype)""";
        TieredScripts one = new TieredScripts(engine);
        TieredScripts two = new TieredScripts(engine);
        assertEquals("true", one.show(script));
        assertEquals("true", two.show(script));
        assertEquals("true", one.show(script));
        assertTrue(one.counters().compiled() > 0, "nothing was compiled");
    }
}
