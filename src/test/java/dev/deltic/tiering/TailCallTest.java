package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls in tail position on a small stack: those that need none of it, those that do, and what a script can tell. */
final class TailCallTest {
    private static final int STACK = 512 << 10;
    private static final TieringOptions LATER = new TieringOptions(TieringOptions.MIXED, 20, true);

    static TieringOptions[] tiers() {
        return new TieringOptions[] {TieredScripts.INTERPRETED, TieredScripts.COMPILED, TieredScripts.EARLY, LATER};
    }

    /** Functions {@code f} that call themselves in tail position, as often as they are told. */
    static List<String> positions() {
        return List.of(
            "function f(n) { if (n === 0) return 'done'; return f(n - 1); }",
            "function f(n) { return n === 0 ? 'done' : f(n - 1); }",
            "function f(n) { return n > 0 ? f(n - 1) : 'done'; }",
            "function f(n) { return n > 5 ? f(n - 1) : n > 0 ? f(n - 1) : 'done'; }",
            "function f(n) { return n === 0 && 'done' || f(n - 1); }",
            "function f(n) { return (n > 0 || 0) && f(n - 1) || 'done'; }\nf = (function () { const g = n => n === 0 ? 'done' : n && g(n - 1); return g; })()",
            "function f(n) { return (n === 0 ? 'done' : null) ?? f(n - 1); }",
            "function f(n) { if (n === 0) return 'done'; return n, 1, f(n - 1); }",
            "const f = n => n === 0 ? 'done' : f(n - 1);",
            "const f = n => { if (n === 0) return 'done'; { { return (f(n - 1)); } } };",
            "function f(n, ...rest) { if (n === 0) return 'done'; return f(...[n - 1, n]); }",
            "function f(n, a, b, c, d, e) { if (n === 0) return 'done'; return f(n - 1, 1, 2, 3, 4, 5); }",
            "function f(n, a = n, { b } = { b: 1 }) { if (n === 0) return 'done'; return f(n - 1); }",
            "function f(n) { if (arguments[0] === 0) return 'done'; return f(n - 1, n); }",
            "function f(n) { if (n === 0) return 'done'; const m = n - 1; return (() => f(m))(); }",
            "function f(n) { for (let i = 0; ; i++) if (i > n) return 'done'; else return f2(n); }\n"
                + "function f2(n) { if (n === 0) return 'done'; while (true) { return f2(n - 1); } }",
            "function f(n) { do { if (n === 0) return 'done'; return f(n - 1); } while (true); }",
            "function f(n) { for (const k in { a: 1 }) { if (n === 0) return 'done'; return f(n - 1); } }",
            "function f(n) { switch (n) { case 0: return 'done'; default: return f(n - 1); } }",
            "function f(n) { out: { if (n === 0) break out; return f(n - 1); } return 'done'; }",
            "function f(n) { try { throw n; } catch (e) { if (e === 0) return 'done'; return f(e - 1); } }",
            "function f(n) { try { n--; } finally { return n < 0 ? 'done' : f(n); } }",
            "function f(n) { try { n--; } catch { } finally { if (n < 0) return 'done'; return f(n); } }",
            "function f(n) { try { n--; } finally { } return n < 0 ? 'done' : f(n); }",
            "function f(n) { function tag(strings, m) { return m === 0 ? 'done' : tag`a${m - 1}b`; } return tag`a${n}b`; }",
            "const o = { m(n) { return n === 0 ? 'done' : this.m(n - 1); } }; const f = n => o.m(n);",
            "const o = { m(n) { return n === 0 ? 'done' : o?.m?.(n - 1); } }; const f = n => o?.m(n);",
            "const o = { m(n) { return n === 0 ? 'done' : o['m'](n - 1); } }; const f = n => (o?.m)(n);",
            "class A { m(n) { return n === 0 ? 'done' : this.m(n - 1); } } class B extends A { m(n) { return super.m(n); } } const f = n => new B().m(n);",
            "class A { #p(n) { return n === 0 ? 'done' : this.#p(n - 1); } static f(n) { return new A().#p(n); } } const f = A.f;",
            "let count; const o = { get x() { return count-- <= 0 ? 'done' : g(); } }; function g() { return count-- <= 0 ? o.x : g(); }\n"
                + "const f = n => { count = n; return g(); };",
            "function even(n) { return n === 0 ? 'done' : odd(n - 1); } function odd(n) { return n === 0 ? 'odd' : even(n - 1); } const f = even;",
            "const all = [a, b, c, d, e]; function a(n) { return n <= 0 ? 'done' : all[n % 5](n - 1); } function b(n, x) { return a(n - 1); }\n"
                + "function c(n) { return d(n, n); } function d(n, m = n) { return e.call(null, m); } function e() { return a(arguments[0] - 1); } const f = a;",
            "const b = function (n) { return n <= 0 ? 'done' : b1(n - 1); }; const b1 = b.bind(null), f = b1.bind(null);",
            "const b = function (x, n) { return n <= 0 ? 'done' : b1(n - 1); }; const b1 = b.bind(null, 1), f = b1;",
            "function f(n) { return n === 0 ? 'done' : f.call(this, n - 1); }",
            "function f(n) { return n === 0 ? 'done' : f.apply(this, [n - 1]); }",
            "function f(n) { return n === 0 ? 'done' : Reflect.apply(f, this, [n - 1, n]); }",
            "function f(n) { return n === 0 ? 'done' : (n % 2 ? f.call(f, n - 1) : Function.prototype.apply.call(f, 0, [n - 1])); }",
            "const f = Function('eval', 'return function loop(n) { \"use strict\"; if (n === 0) return \"done\"; return eval(n - 1); }')(n => f(n));",
            "const f = Function('eval', 'return function (n) { \"use strict\"; return n === 0 ? \"done\" : eval(...[n - 1, n]); }')(n => f(n));",
            "const f = Function('o', 'with (o) { return function (n) { \"use strict\"; return n === 0 ? \"done\" : g(n - 1); } }')({ g: n => f(n) });",
            "const h = new Map(), f = n => h.get(n & 1)(n); h.set(0, n => n <= 0 ? 'done' : f(n - 1)); h.set(1, n => n <= 0 ? 'done' : f(n - 2));");
    }

    static Stream<Arguments> positionsInTiers() {
        return Stream.of(tiers()).flatMap(tier -> positions().stream().map(position -> Arguments.of(tier, position)));
    }

    private static <T> T onSmallStack(Callable<T> action) throws Exception {
        List<T> result = new ArrayList<>(1);
        List<Throwable> failures = new ArrayList<>(1);
        Thread thread = new Thread(null, () -> {
            try {
                result.add(action.call());
            } catch (Throwable e) {
                failures.add(e);
            }
        }, "small stack", STACK);
        thread.start();
        thread.join();
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.get(0));
        }
        return result.get(0);
    }

    private static String show(TieringOptions tiers, String script) throws Exception {
        return onSmallStack(() -> {
            TieredScripts scripts = new TieredScripts(tiers);
            String shown = scripts.show(script);
            assertEquals(0, scripts.realm.agent.depth, "the depth afterwards");
            assertNull(scripts.realm.agent.activation());
            return shown;
        });
    }

    @ParameterizedTest
    @MethodSource("positionsInTiers")
    void needNoStack(TieringOptions tiers, String position) throws Exception {
        assertEquals("done", show(tiers, "'use strict';\n" + position + "\nfor (var i = 0; i < 50; i++) f(i % 4); f(100000)"));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void aMillionCalls(TieringOptions tiers) throws Exception {
        assertEquals("500000500000", show(tiers, """
            'use strict';
            function sum(n, total) { return n === 0 ? total : sum(n - 1, total + n); }
            sum(1000001, -1000001)"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void othersKeepTheirFrames(TieringOptions tiers) throws Exception {
        assertEquals("", show(tiers, """
            'use strict';
            const sloppy = Function('n', 'return n === 0 ? 0 : sloppy(n - 1)');
            globalThis.sloppy = sloppy;
            const others = [
                function f(n) { return n === 0 ? 0 : 1 + f(n - 1); },
                function f(n) { return n === 0 ? 0 : -f(n - 1); },
                function f(n) { if (n === 0) return 0; const r = f(n - 1); return r; },
                function f(n) { if (n === 0) return 0; f(n - 1); },
                function f(n) { return n === 0 ? 0 : (f(n - 1), 0); },
                function f(n) { return n === 0 ? 0 : f(n - 1) || 1; },
                function f(n) { if (n === 0) return 0; try { return f(n - 1); } catch (e) { throw e; } },
                function f(n) { if (n === 0) return 0; try { return f(n - 1); } finally { n = 0; } },
                function f(n) { if (n === 0) return 0; try { throw 1; } catch (e) { return f(n - 1); } finally { n = 0; } },
                function f(n) { for (const x of [1]) { if (n === 0) return 0; return f(n - 1); } },
                function f(n) { if (n === 0) return this; return new f(n - 1); },
                function f(n) { if (n === 0) return 0; using x = null; return f(n - 1); },
                sloppy];
            const wrong = [];
            for (const [i, other] of others.entries()) {
                for (let k = 0; k < 30; k++) other(k % 3);
                try { other(2000000); wrong.push(i); } catch (e) { if (!(e instanceof RangeError)) wrong.push(i + ': ' + e); }
            }
            wrong.join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void shallowStacksAreWhole(TieringOptions tiers) throws Exception {
        assertEquals("62,31,31", show(tiers, """
            'use strict';
            Error.stackTraceLimit = 1000;
            function even(n) { if (n === 0) return new Error('here').stack; return odd(n - 1); }
            function odd(n) { return even(n - 1); }
            for (let i = 0; i < 100; i++) even(4);
            const lines = even(60).split('\\n').slice(1);
            [lines.length, lines.filter(l => l.includes('at even')).length, lines.filter(l => l.includes('at odd')).length + 1].join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void deepStacksEndWhereTheyBegan(TieringOptions tiers) throws Exception {
        assertEquals("true,true,true", show(tiers, """
            'use strict';
            Error.stackTraceLimit = Infinity;
            function f(n) { if (n === 0) throw new Error('here'); return f(n - 1); }
            function outer() { f(50000); }
            let lines;
            try { outer(); } catch (e) { lines = e.stack.split('\\n'); }
            [lines[1].includes('at f (test.js:3'), lines.length < 199, lines.some(l => l.includes('at outer (test.js:4'))].join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void exceptionsComeOutOfTheDeep(TieringOptions tiers) throws Exception {
        assertEquals("3 here,TypeError: g is not a function,TypeError: Class constructor C cannot be invoked without 'new',RangeError,done", show(tiers, """
            'use strict';
            class C { }
            function f(n, g) { return n === 0 ? g() : f(n - 1, g); }
            function attempt(n, g) { try { return f(n, g); } catch (e) { return e instanceof RangeError ? 'RangeError' : String(e); } }
            for (let i = 0; i < 20; i++) attempt(i, () => { throw i; });
            let count = 0;
            for (let i = 0; i < 3; i++) attempt(30000, () => { count++; throw 'here'; });
            [count + ' ' + attempt(30000, () => { throw 'here'; }), attempt(30000, 5), attempt(30000, C),
             attempt(30000, function again() { return 1 + again(); }), attempt(30000, () => 'done')].join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void constructorsAndBuiltinsNeverSeeRequests(TieringOptions tiers) throws Exception {
        assertEquals("object,here,made,7,made,7,2,4,6|5,4,3,2,1|8|true|x|[object Object]", show(tiers, """
            'use strict';
            function deep(n, v) { return n === 0 ? v : deep(n - 1, v); }
            function F(v) { this.x = 'here'; return deep(3000, v); }
            class A { constructor(v) { return deep(3000, v); } get x() { return deep(3000, 'made'); } }
            class B extends A { }
            class D extends A { constructor(v) { super(); return deep(3000, v); } }
            const bound = F.bind(null, { x: 7 });
            let r;
            for (let i = 0; i < 20; i++) {
                const o = { toString() { return deep(3000, 'x'); }, [Symbol.toPrimitive]: undefined };
                const p = new Proxy(F, { apply() { return deep(3000, 8); }, construct(t, a) { return deep(3000, {}); } });
                function call() { return p(1); }
                r = [typeof new F(1), new F(1).x, new B({ x: 'made' }).x, new bound().x, new D({ x: 'made' }).x, Reflect.construct(F, [{ x: 7 }]).x,
                    [1, 2, 3].map(x => deep(3000, x * 2))].join() + '|' + [1, 2, 3, 4, 5].sort((a, b) => deep(2000, b - a)) + '|' + call() + '|'
                    + (new A().x === 'made') + '|' + `${o}` + '|' + new p();
            }
            r"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void otherCallsInBetween(TieringOptions tiers) throws Exception {
        assertEquals("1750,done,6", show(tiers, """
            'use strict';
            function down(n, then) { return n === 0 ? then() : down(n - 1, then); }
            function each(n) { return n === 0 ? 0 : 1 + down(100, () => each(n - 1)); }
            function* g(n) { yield* n === 0 ? [] : down(2000, () => [1, 2, 3].map(x => x)); }
            let r;
            for (let i = 0; i < 10; i++) r = [each(3), down(3000, () => down(3000, () => [1].map(() => down(3000, () => 'done'))[0])), [...g(1)].length * 2];
            r[0] = 0;
            for (let i = 0; i < 500; i++) r[0] += each(4 - i % 2);
            r.join()"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void endlessRecursionOfGeneratorsAndAsyncFunctionsIsUnchanged(TieringOptions tiers) throws Exception {
        assertEquals("RangeError", show(tiers, """
            'use strict';
            function* g() { return [...g()]; }
            let r;
            try { [...g()]; } catch (e) { r = e.name; }
            r"""));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void acrossRealms(TieringOptions tiers) throws Exception {
        assertEquals("done 100000", onSmallStack(() -> {
            TieredScripts here = new TieredScripts(new Engine(EngineOptions.DEFAULT.withTiering(tiers)));
            Realm there = here.isolate.createRealm(here);
            String text = "'use strict'; (function f(n, g, made) { return n === 0 ? 'done ' + made : g(n - 1, f, made + 1); })";
            Closure f = (Closure) here.run(text);
            Closure g = (Closure) here.isolate.run(there, here.engine.compileScript("there.js", text));
            for (int i = 0; i < 40; i++) {
                call(f, i % 3, g);
            }
            return Errors.describeWithoutCode(call(f, 100_000, g));
        }));
    }

    private static Object call(Closure f, int n, JSFunction g) {
        return f.code.callN(f, Undefined.UNDEFINED, new Object[] {n, g, 0});
    }

    /** The interpreter calls compiled code and the other way round, all in tail position. */
    @ParameterizedTest
    @MethodSource("tiers")
    void betweenTiers(TieringOptions tiers) throws Exception {
        StringBuilder large = new StringBuilder("'use strict'; function large(n) { if (n === 0) return 'done';\nvar x = 0; if (n < 0) {");
        for (int i = 0; i < 400; i++) {
            large.append("x = x + 1; if (x < 0) { x = [x].concat(x).length }\n");
        }
        large.append("} return small(n - 1); }\nfunction small(n) { return n === 0 ? 'done' : n % 3 ? large(n - 1) : loop(n - 1); }\n");
        large.append("function loop(n) { for (let i = 0; i < 3; i++) n = n; return n === 0 ? 'done' : large(n - 1); }\n");
        assertEquals("done", show(tiers, large + "for (let i = 0; i < 300; i++) small(i % 30); small(100000)"));
        assertTrue(large.length() > 0);
    }
}
