package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.baseline.BaselineCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled code that meets what it has no path for is made again, and whoever enters the old code goes on in the new. */
final class RecompilationTest {
    private static final TieringOptions SYNCHRONOUS = new TieringOptions(TieringOptions.MIXED, 0, true);

    /** Calls {@code f} with ints, then with doubles, then with strings, so often that each time it is compiled for them. */
    private static String phases(String functions) {
        return functions + """
            ;var log = [];
            function run(n, v, w) { var r; for (var i = 0; i < n; i++) { r = f(i & 7, v, w); } return r; }
            log.push(run(1000, 1, 2), run(3000, 1.5, -0), run(9000, 2147483647, 0.25), run(3000, 'x', 1), run(10, null, {}), f(1, 2, 3));
            log.join('|')
            """;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "function f(i, a, b) { return i * a + b * a - i }",
        "function g(a, b) { return a + b + 1 } function f(i, a, b) { return g(a, i) + g(b, a) }",
        "function P(x, y) { this.x = x; this.y = y }"
            + " function f(i, a, b) { var p = new P(a, b); p.x += i; p.y = p.x + p.y; return p.x + p.y }",
        "class K { constructor(v) { this.v = v + v + 1 } get w() { return this.v + 3 } }"
            + " function f(i, a, b) { return new K(a).w + new K(b).w }",
        "class A { constructor(v) { this.v = v + v } } class B extends A { constructor(v, w) { super(v); this.w = this.v + w + 1 } }"
            + " function f(i, a, b) { var o = new B(a, b); return o.v + o.w }",
        "function s(a, b, c, d, e, f) { return a + b + c + d + e + f } function f(i, a, b) { return s(a, b, a, b, i, 1) }",
        "function r(a) { return arguments.length + a + arguments[1] } function f(i, a, b) { return r(a, b) + r(a, b, i) }",
        "function t(a) { return new.target === undefined ? a + a + 1 : this } function f(i, a, b) { return t(a) + t(b) }",
        "var o = {x: 0.5, y: 0.5};"
            + " function f(i, a, b) { o.x = o.x * 0.5 + i; o.y = o.y + o.x * 0.25; o.y *= 0.5; return o.x + o.y + a + b }",
        "function f(i, a, b) { var z = [1, 2, 3]; z[1] = a; return z[i & 1] + z[1] * 2 + b }",
        "function f(i, a, b) { try { return (a * 2 + b.q.r) } catch (e) { return a + 1 + i } }",
        "function* g(a, b) { var x = a + b + 1; yield x + a; yield x + b } function f(i, a, b) { return [...g(a, b)].join() }",
    })
    void resultsAreThoseOfTheInterpreter(String functions) {
        String program = phases(functions);
        String expected = new TieredScripts(TieredScripts.INTERPRETED).show(program);
        TieredScripts mixed = new TieredScripts(SYNCHRONOUS);
        assertEquals(expected, mixed.show(program));
        assertTrue(mixed.counters().compiledAgain() > 0, program);
        assertEquals(0, mixed.counters().failed());
        assertEquals(expected, new TieredScripts(TieredScripts.COMPILED).show(program));
        assertEquals(expected, new TieredScripts(TieredScripts.EARLY).show(program));
    }

    @Test
    void thereIsAnEndToIt() {
        TieredScripts scripts = new TieredScripts(TieredScripts.EARLY);
        scripts.run("""
            function f(a, b) { return a + b + a }
            var values = [1, 1.5, 'x', 10n, null, {}, [], true, undefined];
            for (var i = 0; i < 20000; i++) { var v = values[i % values.length]; f(v, v) }
            """);
        int made = scripts.counters().compiledAgain();
        assertTrue(made > 0 && made <= 2 * BaselineCompiler.LAST_GENERATION, String.valueOf(made));
    }

    @Test
    void nothingIsMadeAgainWhileFastPathsHold() {
        TieredScripts scripts = new TieredScripts(SYNCHRONOUS);
        scripts.run("function f(a, b) { return (a * 3 + b) | 0 } for (var i = 0; i < 20000; i++) f(i & 15, 7)");
        assertEquals(0, scripts.counters().compiledAgain());
    }

    @Test
    void stacksNameAFunctionOnceThatGoesOnInBetterCode() {
        String program = """
            function inner(a, b) { return a * 2 +
              a * 3 + b.q }
            function outer(a, b) { return inner(a, b) }
            function K(a, b) { this.v = inner(a, b) + a + a }
            for (var i = 0; i < 1500; i++) { outer(i, {q: 1}); new K(i, {q: 1}) }
            for (var i = 0; i < 9000; i++) { outer(i + 0.5, {q: 1.5}); new K(i + 0.5, {q: 0.5}) }
            var stacks = [];
            var bad = { get q() { throw new Error('here') } };
            try { outer(2.5, bad) } catch (e) { stacks.push(e.stack) }
            try { new K(2.5, bad) } catch (e) { stacks.push(e.stack) }
            stacks.join('\\n')
            """;
        TieredScripts mixed = new TieredScripts(SYNCHRONOUS);
        assertEquals(new TieredScripts(TieredScripts.INTERPRETED).show(program), mixed.show(program));
        assertTrue(mixed.counters().compiledAgain() > 0);
    }

    /** Objects that were there before stay as they are, and code that is made again knows both kinds. */
    @Test
    void fieldsAreUnboxedThatAreOverwrittenWithDoubles() {
        String program = """
            function Body(x, v) { this.x = x + 0.5; this.v = v + 0.25; }
            function step(b, t) { b.x += b.v * t; b.v -= b.x * t; return b.x }
            var old = [], s = 0;
            for (var i = 0; i < 10; i++) old.push(new Body(i, 1));
            for (var r = 0; r < 3000; r++) { s += step(old[r % 10], 0.01) }
            for (var r = 0; r < 9000; r++) { var b = new Body(r & 7, 2); s += step(b, 0.01) + step(old[r % 10], 0.01) }
            old[3].x = 'text'; new Body(1, 2).v = {};
            for (var r = 0; r < 3000; r++) { s += typeof step(old[r % 10], 0.01) === 'number' ? 1 : 2 }
            s
            """;
        String expected = new TieredScripts(TieredScripts.INTERPRETED).show(program);
        assertEquals(expected, new TieredScripts(SYNCHRONOUS).show(program));
        assertEquals(expected, new TieredScripts(TieredScripts.EARLY).show(program));
    }
}
