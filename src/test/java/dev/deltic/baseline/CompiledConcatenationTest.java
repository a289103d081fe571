package dev.deltic.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.runtime.Closure;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSException;
import dev.deltic.values.Undefined;
import org.junit.jupiter.api.Test;

/** Additions and template literals, compiled for strings, for strings and primitives, or for anything, meet every kind of operand. */
final class CompiledConcatenationTest extends CompiledFunctions {
    private static final String VALUES = """
        (function () {
            var rope = 'a', latin = '', wide = '\\uD83D';
            for (var i = 0; i < 40; i++) { rope += 'bc'; latin += '\\xE9 plain '; wide = wide + '\\uDE00 ' + i; }
            return [0, -0, 1, 255, 256, 1.5, 0.1, NaN, -Infinity, 2147483648, 1e21, 'a', '', '1', '\\uDE00', rope, latin, wide, rope.split('').join(''),
                true, false, null, undefined, {}, [1, 2], Symbol.iterator, 1n, new String('s'),
                { valueOf: function () { return 1; }, toString: function () { return 'text'; } },
                { valueOf: function () { throw new TypeError('no'); }, toString: function () { return 'only text'; } }];
        })()""";
    private static final String[] FUNCTIONS = {"a + b", "a + b + a + b", "'<' + a + '|' + b + '>'", "`${a}`", "`${a}-${b}`",
        "`<tr><td>${a}</td><td class=\"${b}\">${a}</td></tr>`", "'x'.repeat(200) + a + b", "(a += b, a += b, a)"};

    private static Object call(Closure closure, Object a, Object b) {
        try {
            Object result = closure.code.call2(closure, Undefined.UNDEFINED, a, b);
            return result instanceof CharSequence text ? text.toString() : result;
        } catch (JSException e) {
            return "throws " + e.getMessage();
        }
    }

    @Test
    void sitesTrainedWithOnePairAreRightForAll() throws Exception {
        JSArray values = (JSArray) run(VALUES);
        int count = (int) values.length;
        int[][] training = {{11, 13}, {15, 16}, {17, 11}, {11, 2}, {5, 15}, {15, 22}, {2, 3}, {23, 11}, {25, 11}};
        for (String body : FUNCTIONS) {
            Closure interpreted = (Closure) run("(function interpreted(a, b) { return " + body + "; })");
            for (int[] pair : training) {
                Closure compiled = (Closure) run("(function compile(a, b) { return " + body + "; })");
                call(compiled, values.get(realm, pair[0]), values.get(realm, pair[1]));
                compile(compiled);
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j < count; j++) {
                        Object a = values.get(realm, i);
                        Object b = values.get(realm, j);
                        assertEquals(call(interpreted, a, b), call(compiled, a, b), body + " of " + i + " and " + j + " after "
                            + pair[0] + ", " + pair[1]);
                    }
                }
            }
        }
    }

    @Test
    void operandsAreConvertedBeforeTheNextIsEvaluated() throws Exception {
        Closure closure = (Closure) run("""
            (function (a, b) {
                var log = '';
                function part(name, value) {
                    log += name;
                    return { toString: function () { log += name.toUpperCase(); return value; }, valueOf: function () { log += '='; return value; } };
                }
                var sum = '[' + part('a', a) + '|' + part('b', b) + ']';
                var text = `[${part('c', a)}|${part('d', b)}]`;
                return log + ' ' + sum + ' ' + text;
            })""");
        for (int i = 0; i < 2; i++) {
            assertEquals("a=b=cCdD [1|zz] [1|zz]", call(closure, 1, "zz"));
            assertTrue(call(closure, 1.5, "\uD83D").toString().endsWith("[1.5|\uD83D]"));
            compile(closure);
        }
    }

    @Test
    void textsTooLongAreRangeErrors() throws Exception {
        Closure closure = (Closure) run("(function (a, b) { return (a + b).length; })");
        Closure template = (Closure) run("(function (a, b) { return `${a}${b}${1}`.length; })");
        Object half = run("var half = 'x'.repeat(1 << 28); half + ''");
        for (int i = 0; i < 2; i++) {
            assertEquals("throws RangeError: Invalid string length", call(closure, half, half));
            assertEquals("throws RangeError: Invalid string length", call(template, half, half));
            assertEquals(1 + (1 << 28), call(closure, half, 5));
            compile(closure);
            compile(template);
        }
    }
}
