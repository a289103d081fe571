package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Loops that change their tier while they run. */
final class StackReplacementTest {
    private final TieredScripts scripts = new TieredScripts(new TieringOptions(TieringOptions.MIXED, 0, true));

    private void check(String expected, String script) {
        assertEquals(expected, new TieredScripts(TieredScripts.INTERPRETED).show(script), "interpreted");
        assertEquals(expected, scripts.show(script));
        assertTrue(scripts.counters().stackReplacements() > 0, "no loop was replaced");
    }

    @Test
    void aLongLoopGoesOnCompiled() {
        check("4999950000", "var s = 0; for (var i = 0; i < 100000; i++) { s += i; } s");
    }

    @Test
    void nestedLoopsKeepTheirVariables() {
        check("894000:300:20", """
            function f() {
                let total = 0, outer, inner;
                for (outer = 0; outer < 300; outer++) {
                    for (inner = 0; inner < 20; inner++) { total += outer; }
                    total -= 10;
                }
                return [total, outer, inner].join(':');
            }
            f()""");
    }

    @Test
    void handlersAroundTheLoopStayInForce() {
        check("caught 5000,finally", """
            function f() {
                var log = [];
                try {
                    for (var i = 0; ; i++) { if (i === 5000) throw i; }
                } catch (e) {
                    log.push('caught ' + e);
                } finally {
                    log.push('finally');
                }
                return log.join();
            }
            f()""");
    }

    @Test
    void anExceptionThatLeavesTheLoopLeavesTheFunction() {
        check("1:9000", """
            var catches = 0;
            function thrower() { for (var i = 0; ; i++) if (i === 9000) throw i; }
            function f() { try { thrower(); } catch (e) { catches++; return e; } }
            var r = f();
            catches + ':' + r""");
    }

    @Test
    void closuresOfIterationsKeepTheirBindings() {
        check("0,2500,4999", """
            function f() {
                const fs = [];
                for (let i = 0; i < 5000; i++) { fs.push(() => i); }
                return [fs[0](), fs[2500](), fs[4999]()].join();
            }
            f()""");
    }

    @Test
    void generatorsAndAsyncFunctionsLoopToo() {
        check("12497500", """
            function* numbers(n) { let skipped = 0; for (let i = 0; i < n; i++) { for (let k = 0; k < 3; k++) skipped++; yield i; } }
            let sum = 0;
            for (const x of numbers(5000)) { sum += x; }
            sum""");
    }
}
