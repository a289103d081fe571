package dev.deltic.builtins.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.deltic.builtins.Script;
import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparators that are recognized, against the same ones with a call in them. */
final class PropertyOrderTest {
    private static final String DATA = """
        var seed = 3;
        function random(n) { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % n; }
        function objects(count, values) {
            var all = [];
            for (var i = 0; i < count; i++) {
                var x = values[random(values.length)], y = values[random(values.length)];
                all.push(i % 3 == 0 ? {p: x, q: y, i} : i % 3 == 1 ? {q: y, p: x, r: 1, i} : Object.assign(new (class P { }), {p: x, i, q: y}));
            }
            return all;
        }
        function same(x) { return x; }
        function outcome(body) { try { return body(); } catch (e) { return String(e); } }
        function check(values, count) {
            var data = objects(count, values), failed = [];
            var pairs = [
                [(a, b) => a.p - b.p, (a, b) => same(a.p) - b.p],
                [function (x, y) { return y.p - x.p; }, function (x, y) { return same(y.p) - x.p; }],
                [(a, b) => a.p - b.p || b.q - a.q, (a, b) => same(a.p) - b.p || b.q - a.q],
                [function (a, b) { return b.q - a.q || a.p - b.p || b.i - a.i }, (a, b) => same(b.q) - a.q || a.p - b.p || b.i - a.i],
                [(a, b) => { return a.q - b.q; }, (a, b) => same(a.q) - b.q],
            ];
            pairs.forEach(([known, called], n) => {
                var x = outcome(() => data.slice().sort(known).map(o => o && o.i).join());
                var y = outcome(() => data.slice().sort(called).map(o => o && o.i).join());
                if (x !== y || outcome(() => data.toSorted(known).map(o => o && o.i).join()) !== x) failed.push(n);
            });
            return failed.join();
        }
        """;

    private final Script script = new Script();

    private static Object function(String text) {
        Engine engine = new Engine(EngineOptions.DEFAULT);
        Isolate isolate = engine.createIsolate();
        RealmHost silent = new RealmHost() {
            @Override
            public void print(String line) { }

            @Override
            public void printError(String line) { }
        };
        return isolate.run(isolate.createRealm(silent), engine.compileScript("test.js", "(" + text + ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[1, 2, 3]", "[-2147483648, 2147483647, 0, -1]", "[0.5, 1, 1.25, -7, 1e300, -1e300, 5e-324]", "[0, -0, 1, -1, -0]",
        "[Infinity, -Infinity, 0, 1.5, Infinity]", "[NaN, 1, 2]", "['10', '9', 1, true, null]", "[undefined, 1]", "[1n, 2n]", "[1n, 1]",
        "[{valueOf() { return 2; }}, 1, 3]", "[4294967296, 4294967295, 4294967297, 1]", "[Symbol.iterator, 1]",
        "Array.from({length: 500}, (v, i) => i * 7919 % 500 - 250)", "Array.from({length: 500}, (v, i) => i * 7919 % 500 / 8 - 25)",
    })
    void sameAsCalls(String values) {
        for (int count : new int[] {0, 1, 2, 3, 17, 300}) {
            assertEquals("", script.run(DATA + "check(" + values + ", " + count + ")"), values + " of " + count);
        }
    }

    @Test
    void whatCanBeSeenIsCalled() {
        assertEquals("get 1,get 2", script.run("""
            var log = [];
            var sorted = [{p: 2}, {get p() { log.push('get 1'); return 1; }}].sort((a, b) => a.p - b.p);
            var proxied = new Proxy({p: 0}, {get(t, k) { log.push('get 2'); return t[k]; }});
            [{p: 1}, proxied].sort((a, b) => a.p - b.p);
            log.join()"""));
        assertEquals("TypeError: Cannot read properties of null (reading 'p')",
            script.run("try { [{p: 1}, null].sort((a, b) => a.p - b.p); } catch (e) { String(e) }"));
        assertEquals("1,2,3", script.run("""
            Object.prototype.inherited = 2;
            var three = [{inherited: 3}, {}, {inherited: 1}].sort((a, b) => a.inherited - b.inherited);
            delete Object.prototype.inherited;
            three.map(o => o.inherited ?? 2).join()"""));
        assertEquals("a,bb,ccc", script.run("['ccc', 'a', 'bb'].sort((a, b) => a.length - b.length).join()"));
        assertEquals("1,2|3", script.run("[[3], [1, 2]].sort((a, b) => b.length - a.length).join('|')"));
    }

    @Test
    void dictionariesAndUndefineds() {
        assertEquals("1,2,3,none,none", script.run("""
            var d = {p: 2, x: 1, y: 1};
            delete d.x;
            [undefined, {p: 3}, d, , {p: 1}, undefined].sort((a, b) => a.p - b.p).filter(() => true).map(o => o ? o.p : 'none').join()"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "(a, b) => a.p - b.p", "(a, b) => b.p - a.p || a.q - b.q", "function f(x, y) { return x.p - y.p; }", "(a, b) => { return a.p - b.p }",
        "function f(x, y) { 'use strict'; return x.p - y.p || x.q - y.q || x.r - y.r; }",
    })
    void recognized(String comparator) {
        assertNotNull(PropertyOrder.of(function(comparator)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "(a, b) => a.p - b.q", "(a, b) => a.p - a.p", "(a, b) => a.p + b.p", "(a, b) => a.p - b.p && a.q - b.q", "(a, b) => a - b",
        "(a, a2, b) => a.p - b.p", "function f(a, a) { return a.p - a.p; }", "(a, b) => a.p - b.p || a.q", "(a, b) => a.p - b.p || 1",
        "(a, b) => -(a.p - b.p)", "(a, b) => a?.p - b.p", "(a, b) => a.p - b.p - 0", "async (a, b) => a.p - b.p", "(a, b = a) => a.p - b.p",
        "function* f(a, b) { return a.p - b.p; }", "(a, b) => { a = b; return a.p - b.p; }", "(a, ...b) => a.p - b.p", "(a, b) => a[0] - b[0]",
        "(a, b) => a.p - b.p || (() => a)", "Math.max", "(a, b) => a.p.q - b.p.q", "class { constructor(a, b) { return a.p - b.p; } }",
    })
    void notRecognized(String comparator) {
        assertNull(PropertyOrder.of(function(comparator)));
    }
}
