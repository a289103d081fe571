package dev.deltic.builtins.global;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;

final class GlobalTest {
    private final Script script = new Script();

    @Test
    void codesURIs() {
        assertEquals("%E2%82%AC%20%F0%9F%98%80/?", script.run("encodeURI('\\u20AC \\u{1F600}/?')"));
        assertEquals("%2F%3F", script.run("encodeURIComponent('/?')"));
        assertEquals("%2F€", script.run("decodeURI('%2F%E2%82%AC')"));
        assertEquals("URIError: URI malformed", script.failure("decodeURIComponent('%C0%80')"));
        assertEquals("URIError: URI malformed", script.failure("encodeURI('\\uD800')"));
        assertEquals("%u20AC%20+ |€ %zz", script.run("escape('\\u20AC +') + ' |' + unescape('%u20AC%20%zz')"));
    }

    @Test
    void parsesNumbers() {
        assertEquals("255,-8,NaN,10", script.run("[parseInt('0xff'), parseInt(' -10', 8), parseInt('z'), parseInt(10.9)].join()"));
        assertEquals("1.5,NaN,-Infinity", script.run("[parseFloat('1.5abc'), parseFloat('.'), parseFloat('-Infinityx')].join()"));
    }

    @Test
    void constantsAreConstant() {
        assertEquals("false,false,false,true", script.run("""
            [Reflect.set(globalThis, 'NaN', 1), delete globalThis.undefined, Reflect.set(globalThis, 'Infinity', 1),
             globalThis.globalThis === globalThis].join()"""));
    }

    @Test
    void indirectEvalRunsInTheGlobalScope() {
        assertEquals("undefined,1", script.run("""
            (function () { var local = 1; return [(0, eval)('typeof local'), eval('local')].join(); })()"""));
        assertEquals("[object Object]", script.run("String(eval({}))"));
    }
}
