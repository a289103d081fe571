package dev.deltic.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.runtime.Closure;
import dev.deltic.runtime.JSArray;
import dev.deltic.values.Undefined;
import org.junit.jupiter.api.Test;

/** Comparisons and tests of truth, compiled for each kind of operands, meet every kind. */
final class CompiledComparisonTest extends CompiledFunctions {
    private static final String VALUES = """
        (function () {
            var object = {};
            var rope = 'a';
            for (var i = 0; i < 40; i++) rope += 'bc';
            var flat = rope.split('').join('');
            return [0, -0, 1, 1.5, NaN, 2147483648, 'a', '', '1', rope, flat, true, false, null, undefined, object, {}, [], [1],
                function () {}, Symbol.iterator, 1n, 0n, { valueOf: function () { return 1; } }, new String('a')];
        })()""";
    private static final String[] OPERATORS = {"===", "!==", "==", "!=", "<", "<=", ">", ">="};

    private static Object call(Closure closure, Object a, Object b) {
        try {
            return closure.code.call2(closure, Undefined.UNDEFINED, a, b);
        } catch (dev.deltic.runtime.JSException e) {
            return "throws " + e.getMessage();
        }
    }

    @Test
    void comparisonsTrainedWithOnePairAreRightForAll() throws Exception {
        JSArray values = (JSArray) run(VALUES);
        int count = (int) values.length;
        int[][] training = {{0, 0}, {2, 3}, {6, 8}, {9, 10}, {13, 15}, {15, 16}, {11, 12}, {20, 20}, {21, 22}, {14, 6}};
        for (String operator : OPERATORS) {
            String body = "{ var v = a " + operator + " b; var j = a " + operator + " b ? 'yes' : 'no'; return v + j; }";
            Closure plain = (Closure) run("(function (a, b) " + body + ")");
            for (int[] pair : training) {
                Closure compiled = (Closure) run("(function (a, b) " + body + ")");
                for (int i = 0; i < 3; i++) {
                    call(compiled, values.get(realm, pair[0]), values.get(realm, pair[1]));
                }
                compile(compiled);
                for (int i = 0; i < count; i++) {
                    for (int k = 0; k < count; k++) {
                        Object a = values.get(realm, i);
                        Object b = values.get(realm, k);
                        assertEquals(call(plain, a, b), call(compiled, a, b),
                            operator + " of " + i + " and " + k + ", trained with " + pair[0] + " and " + pair[1]);
                    }
                }
            }
        }
    }

    @Test
    void chainsAndLiteralsDecideAsTheirValuesDo() throws Exception {
        JSArray values = (JSArray) run(VALUES);
        String[] tests = {"a + b === 1", "a === b === true", "a === null", "a !== null", "a == null", "a != null", "null === a",
            "typeof a === 'string'", "typeof a !== 'object'", "a === undefined", "a", "!a", "a && b", "a || b", "a < b === false",
            "a === 1", "a !== 1", "a == 1", "a < b < 2"};
        for (String test : tests) {
            String body = "{ return (" + test + " ? 'yes' : 'no') + !!(" + test + "); }";
            Closure plain = (Closure) run("(function (a, b) " + body + ")");
            Closure compiled = (Closure) run("(function (a, b) " + body + ")");
            call(compiled, 1, 2);
            compile(compiled);
            for (int i = 0; i < values.length; i++) {
                for (int k = 0; k < values.length; k++) {
                    Object a = values.get(realm, i);
                    Object b = values.get(realm, k);
                    Object expected = call(plain, a, b);
                    assertEquals(expected, call(compiled, a, b), test + " of " + i + " and " + k);
                    if (expected instanceof String text && !text.startsWith("throws")) {
                        assertEquals(text.startsWith("yes"), text.endsWith("true"), test + " as a condition and as a value");
                    }
                }
            }
        }
    }
}
