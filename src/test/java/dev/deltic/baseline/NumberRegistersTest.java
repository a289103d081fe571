package dev.deltic.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.runtime.Closure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions compiled with what calls with some arguments have shown, and called with all: each register then holds ints, doubles and
 *  what is no number in turn. */
final class NumberRegistersTest extends CompiledFunctions {
    /** What is passed, pairwise: the ends of the int32s, signed zeros, fractions, NaN, and what is no number. */
    private static final String VALUES = """
        [0, -0, 1, -1, 7, 2147483647, -2147483648, 2147483648, 4294967295, 0.5, -2.5, 1e300, NaN, Infinity, null, undefined, true, '8',
         'x', 12n, {valueOf() { return 3; }}, Symbol.iterator]
        """;
    /** The first ones: int32s, numbers, anything. */
    private static final String[] TRAINING = {"[1, 7, 20]", "[1.5, 2, -0]", "[1, 'x', null]"};

    private void setSubject(Closure function) {
        call((Closure) run("(function (f) { subject = f; })"), function);
    }

    /** Runs {@code function} for every pair of values; a line per pair. */
    private String results(Closure function) {
        setSubject(function);
        return (String) run("""
            (function () {
                const values = %s, lines = [];
                function show(v) { return typeof v + ' ' + (Object.is(v, -0) ? '-0' : Array.isArray(v) ? '[' + v.map(show) + ']' : String(v)); }
                for (const a of values) {
                    for (const b of values) {
                        let line;
                        try { line = show(subject(a, b)); } catch (e) { line = 'throws ' + e; }
                        lines.push(typeof a + ' ' + String(a) + ', ' + typeof b + ' ' + String(b) + ': ' + line);
                    }
                }
                return lines.join('\\n');
            })()
            """.formatted(VALUES));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a + b", "a - b", "a * b", "a / b", "a % b", "a ** b", "a & b", "a | b", "a ^ b", "a << b", "a >> b", "a >>> b",
        "a + 1", "a - 1", "a * 3", "a * -3", "a / 2", "a % 8", "a % -8", "a & 255", "a | 0", "a ^ -1", "a << 3", "a >> 1", "a >>> 0", "a >>> 3",
        "-a", "+a", "~a", "a++ + b", "--a - b", "[a < b, a <= b, a > b, a >= b, a == b, a === b, a < 5, a >= 5, a === 7]",
    })
    void operators(String expression) throws Exception {
        check("function f(a, b) { var x = " + expression + "; return x; }");
        check("function f(a, b) { return " + expression + "; }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // A register that is an int, then a double, then an object, and the other way round.
        "var x = 1; for (var i = 0; i < 4; i++) { x = i === 2 ? a : x * 1.5; if (i === 3) x = x + b; } return x;",
        "var x = a; for (var i = 0; i < 3; i++) { x = x + b; } return [x, i];",
        "var x = 2147483640; for (var i = 0; i < 12; i++) { x = x + 1; } return [x, a];",
        "var s = 0; for (var i = a, n = 0; n < 9 && i < 10; i++, n++) { s += i; } return [s, i];",
        "a = a | 0; b = b / 2; var t = a; a = b; b = t; return [a, b];",
        "var x = null; if (a < b) x = a * 2; return [x === null, x];",
        "var x; try { x = a - b; x = x * 2; if (x > 10) throw x; x = b.y; } catch (e) { return [x, typeof e]; } return x;",
        "var n = 0; while (n !== 3) { n = n + 1; if (n > a) return [n, a]; } return n;",
        "var x = a >>> 0; var y = x + 1; return [x, y, x / y, y | 0];",
        "var x = 0.5; for (var i = 0; i < 3; i++) { var y = x; x = y * 2; } return [x, y, a];",
        "switch (a * 1) { case 1: a = 5; break; case 7: a = 0.25; break; default: a = b; } return a - 1;",
        "function inner(p) { p = p + 1; return arguments[0] === p; } return inner(a);",
        "var f = function () { return x; }; var x = a * 2; x = x + 1; return [f(), x];",
    })
    void registers(String body) throws Exception {
        check("function f(a, b) { " + body + " }");
    }

    /** Global variables hold numbers without boxes, in a field that everybody else reads too. */
    @ParameterizedTest
    @ValueSource(strings = {
        "v = a + 0.5; w = v * b; v = w - v; return [v, w, typeof v];",
        "v = 0; for (var i = 0; i < 3; i++) { v += a; w = v; } return [v, w, globalThis.v, JSON.stringify(globalThis.w)];",
        "v = 0.25; for (i = 0; i < 5; i++) { v = v * a; i = i + 0; } return [v, i, [1, 2, 3][i - 4], '' + v];",
        "v = a * 2; globalThis.v = b; w = v + 1; return [v, w];",
        "v = a - b; var before = v; v = v + 1; return [before, v, 1 / v, read()];",
        "w = b; v = a | 0; v = v + 2147483647; if (v > w) w = v - 1; v++; return [v, w];",
        "v = a / 2; w = v | 0; return [w, v === w, v == w, [v, w].indexOf(v), -v];",
        "v = a * -1; v = 1 / v; w = a % b; w = w * 0; return [v, 1 / w];",
        "v = a * 0.5; change(b); v = v + 1; return v;",
        "v = a * 0.5; v = b; w = v; v = 'text' + v; return [v, w];",
        "v = a; v = v & b; w = v >>> 0; v = w + v; return [v, w];",
        "z = a * 0.5; z = z + b; var x = z; delete globalThis.z; return [x, typeof z];",
        "v = a * 0.5; Object.defineProperty(globalThis, 'v', {value: b}); v = v + 1; return Object.keys(globalThis).includes('v') && v;",
    })
    void globals(String body) throws Exception {
        run("var v, w = 0.5, i; function read() { return v; } function change(to) { v = to; }");
        check("function f(a, b) { " + body + " }");
    }

    /** A variable that stops being what the code was made for: read only, then an accessor. */
    @Test
    void globalsThatChangeTheirKind() throws Exception {
        run("var v = 0.5, w = 1, seen = []; function keep() { v = w * 0.5; w = w + 1; return v + w; }");
        Closure keep = (Closure) run("for (var n = 0; n < 9; n++) keep(); keep");
        compile(keep);
        assertEquals("16", call(keep));
        assertEquals("v 5 11", run("'v ' + v + ' ' + w"));
        run("Object.defineProperty(globalThis, 'v', {writable: false})");
        assertEquals("17", call(keep));
        assertEquals("v 5 12", run("'v ' + v + ' ' + w"));
        run("z = 1; Object.defineProperty(globalThis, 'z', {get() { return 7; }, set(x) { seen.push(x); }})");
        Closure accessor = compile((Closure) run("(function () { z = w * 0.5; return z + 1; })"));
        assertEquals("8", call(accessor));
        assertEquals("6", run("seen.join()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2, 3]", "[1.5, 2.5, NaN]", "[1, , 3]", "['a', 'b']", "'text'", "[-2147483648, 1]", "new Int8Array([1, -2, 3])",
        "new Uint8Array([1, 255])", "new Uint8ClampedArray([1, 2])", "new Int16Array([1, -32768])", "new Uint16Array([65535, 1])",
        "new Int32Array([-2147483648, 5])", "new Uint32Array([4294967295, 2])", "new Float32Array([1.1, NaN])",
        "new Float64Array([0.1, -0])", "new BigInt64Array([5n])", "new Float16Array([1.5])", "{0: 'zero', 1: 1}"})
    void elements(String array) throws Exception {
        check("function f(a, b) { var o = " + array + "; var x = o[a]; var y = o[1]; return [x, y, o.length]; }");
        check("function f(a, b) { 'use strict'; var o = " + array + "; o[0] = a; o[1] = b; var i = 1; o[i] = a; return [o[0], o[i], o.length]; }");
        check("function f(a, b) { var o = " + array + "; for (var i = 0; i < 3; i++) { o[i] = i * a; } return [o[0], o[1], o[2], o.length]; }");
    }

    /** Expressions of several operations, which are checked together and computed without boxes in between. */
    @ParameterizedTest
    @ValueSource(strings = {
        "a + b + 1 | 0", "a - b - 2147483647 & 255", "((a & b) | (~a & 3)) + 1518500249 + b | 0", "0x8f1bbcdc + (a ^ b)", "a * b * 2 | 0",
        "1 / (a * 0 + -0)", "1 / (a * b)", "1 / (a * 3 * b)", "-a | 0", "1 / -(a | 0)", "-(a | 0) - b | 0", "(a >>> 0) + (b >>> 0)",
        "(a >>> b) * 2 | 0", "(a >>> 0) + 1 >> 1", "a + b - a - b", "a * a + b * b + 0.001", "a * 1.5 & 255", "(a | 0) * (b | 0) | 0",
        "((a | 0) * (b | 0) + 0.5) | 0", "(a | 0) * (b | 0) * (a | 0) | 0", "(a * 1103515245 + 12345) & 0x7fffffff", "(a * 5 + b) % 65521",
        "(a % 7 + b % 7) % 5", "(a & 255) + (b & 255) + 1", "((a & 255) + 2147483647) | 0", "(a << 5 | a >>> 27) ^ b", "~a + ~b >>> 1",
        "(a + 1) / (b + 1) + a | 0", "a++ * 2 + a-- + a", "+a + +b * 2", "(a & 1) * -3", "1 / ((a & 1) * -3)", "(a ^ 5) * (b & 7) - a",
        "2147483648 + a | 0", "4503599627370496 * 2 + a + b | 0", "9007199254740991 + a + b - a", "(a + 0.5 | 0) + (b - 0.5 | 0)",
        "[a + 1, a + 1 + b, (a + 1) * b]", "a - 2147483648 + b | 0", "(a + b) * (a - b) * 2", "(a | 0) + (b | 0) > 3", "a * 2 - a - a === b",
        "(a + b >>> 0) % 97 + (a >> 1)", "a % 8 + b % -3", "a % 8 * 2 + (a - 3) % 5", "1 / ((a - 4) % 4 + -0)", "(a - 9) % b + 1",
    })
    void runs(String expression) throws Exception {
        check("function f(a, b) { var x = " + expression + "; return x; }");
        check("function f(a, b) { var s = 0; for (var i = 0; i < 3; i++) { s = (" + expression + ") + i; } return s; }");
    }

    /** Calls of builtins that have a {@link BuiltinShortcut}. */
    @ParameterizedTest
    @ValueSource(strings = {
        "s.charCodeAt(a), s.charCodeAt(b) * 2 + b, s.codePointAt(a), s.charAt(a)", "s.charAt(a) + b.length, s.indexOf('e', a)",
        "s.slice(a), s.slice(a, b), s.substring(a), s.substring(a, b), long.slice(a, -b)", "s.indexOf(a), s.indexOf(b, a)",
        "long.charCodeAt(a), long.charAt(a), long.indexOf('9', a), long.codePointAt(a + 1), long.substring(b, a)",
        "wide.charCodeAt(a), wide.codePointAt(a), wide.charAt(a), wide.slice(a, b)", "object.charCodeAt(a), own.slice(a)",
        "s.charCodeAt(), s.indexOf(), s.slice(), s.charCodeAt(a, b), Math.floor(), Math.max(a)",
        "Math.floor(a), Math.floor(a / 2), Math.floor(a) + Math.ceil(b), Math.round(a * 0.5), Math.trunc(a) | 0, floor(a)",
        "Math.sqrt(a), Math.sqrt(a * a + b * b), Math.abs(a), Math.abs(a - b), Math.abs(a * 0.5)",
        "Math.min(a, b), Math.max(a, b), Math.max(a * 0.5, b), Math.min(a | 0, b | 0), Math.min(a, b, 1)",
        "Math.min(a, b) + Math.max(b, a), Math.imul(a, b), Math.imul(a * 2, b) >>> 0, 1 / Math.min(a, b), Math.floor(a) === Math.trunc(a)",
    })
    void builtins(String expression) throws Exception {
        String data = "var s = 'some text', long = 'x'.repeat(40) + a, wide = '\\ud83d\\ude00\\u20acx', floor = Math.floor; "
            + "var object = new String('object'), own = {slice: String.prototype.slice, toString() { return 'own'; }}; ";
        check("function f(a, b) { " + data + "var x; for (var i = 0; i < 2; i++) { x = [" + expression + "]; } return x; }");
    }

    /** Calls of Map.prototype's and Set.prototype's builtins that have a {@link BuiltinShortcut}. */
    @ParameterizedTest
    @ValueSource(strings = {
        "m.set(a, b).size, m.get(a), m.get(b), m.has(a), m.delete(b), [...m]", "m.set(i, a).get(i), m.get(a), m.has(i), [...m.keys()]",
        "m.set(a, i).set(b, i + 1).get(b), m.delete(i), m.get(i), [...m.values()]", "m.set(i + 1, i).get(i + 1), m.delete(i + 1), m.size",
        "m.set(a + i, b * i), m.get(a + i), m.has(b + i), m.delete(a + i)", "m.set(1 / (a - a - i), 'inverse'), [...m.keys()]",
        "s.add(a).add(b).add(i).size, s.has(a), s.has(i), s.has(i + 0.5), s.delete(i), s.delete(b), [...s]",
        "s.add(i * -0).has(0), s.add(a * 1.5).has(b * 1.5), 1 / [...s][0]", "m.get(), m.set(a), m.has(), s.add(), s.has(a, b), s.delete()",
        "get.call(m, a), m.set(a, null).get(a), m.set(a, undefined).get(a)", "o.get(a), o.has(i)", "Map.prototype.get.call(s, i)",
    })
    void collections(String expression) throws Exception {
        String data = "var m = new Map([[2, 'two'], ['8', 8]]), s = new Set([2, '8', NaN]), get = m.get, o = new WeakMap(); ";
        check("function f(a, b) { " + data + "var x; for (var i = 0; i < 3; i++) { x = [" + expression + "]; } return x; }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[a === 'x', 'x' === a, a === '\\u20ac' || a === '8', a === 'xy', a == '8', 'abc8'[b] === '8', a !== '']",
        "['' + a === 'x', 'x' + 'y' + a, ('x'.repeat(40) + 'y') + a, 'x' + ('y'.repeat(40) + a), a + '', '' + a]",
    })
    void strings(String expression) throws Exception {
        for (String training : new String[] {"['x', '8', 'text']", "['', 'x'.repeat(30) + 'y'.repeat(30)]"}) {
            check("function f(a, b) { var x = " + expression + "; return x; }", training);
            check("function f(a, b) { if (" + expression + ") return 1; return b + 'z'; }", training);
            check("function f(a, b) { var s = ''; for (var i = 0; i < 40; i++) { s += a; s += b; } return [s, s.length]; }", training);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "var t = a + 1; a = b; b = t + 1; return [a, b];",
        "var x = a + 1, y = x + x; x = y - b; y = x; return [x, y];",
        "for (var i = 0; i < 4; i++) { var t = a; a = b; b = t + b * 2; } return [a, b];",
        "var o = {p: a, q: b}; return o.p * 2 + o.q * o.p - o.q;",
        "var o = {p: 1.5, q: 2}; o.p = a; return o.p + o.q + o.p;",
        "var o = Object.create({p: 3, q: 4}); return o.p * a + o.q * b;",
        "var o = [1, 2, 3]; return o[a & 1] + o[b & 1] * o.length;",
        "var o = [0.5, 2.5, -0]; var s = 0; for (var i = 0; i < 3; i++) { s += o[i] * o[2 - i] + a; } return s;",
        "var o = new Uint8Array([250, 251, 9]); return (o[0] + o[1] + o[a & 3] | 0) + b;",
        "var o = new Uint32Array([4294967295, 7]); return o[a & 1] + o[b & 1] | 0;",
        "var s = 'text' + a; return s.length * 2 + b;",
        "var log = ''; var o = {valueOf() { log += 'v'; return 3; }}; var x = a * 2 + b * 3 + o - a; return [x, log];",
        "var x = 0, y = 0; try { x = a + 1 + b; y = x * 2 + a; x = y - b; x.y.z; } catch (e) { return [x, y]; } return x;",
        "var x = 0; try { x = a + 1 + b; x = x * 2 + b.x.y; } catch (e) { return [x, e instanceof TypeError]; } return x;",
        "var x = 0; try { x = a * 2 + 1; throw x; } catch (e) { x = x + e + b; } finally { x = x * 2 - 1; } return x;",
        "function* g() { var x = a + 1 + b; x = (yield x * 2 + a) + x; return x - 1; } var i = g(); return [i.next().value, i.next(b).value];",
        "var h = 0; for (var i = 0; i < 4; i++) { h = h * 31 + a | 0; h = (h << 5) - h + i | 0; } return [h, b];",
        "var s = 0; for (var i = 0; i < 5; i++) { s = s + 1073741824 + a; } return [s, s | 0];",
        "a + b * 2; return [a, b];",
        "var x = a - b; return [x || a * 2, a - b || b - a || 'same', a - b && 'other', a * 0.5 ? 1 : 2, !(a - b), !!(a % 2)];",
        "var x = a - b; var n = 0; if (x) n++; x = x * 0.5; if (x) n++; while (x) { x = x > 1 || x < -1 ? (x / 2 | 0) : null; n++; } return n;",
        "var x = 1; for (var i = 0; i < 6; i++) { if (x) { x = [a + b, a * 0.25, '', undefined, null, true][i]; } else { x = i; } } return x;",
        "var x = -0 * a; if (x) return 1; x = NaN; if (x) return 2; x = a + 1; if (x) return 3; x = null; return x ? 4 : 5;",
    })
    void runsOfStatements(String body) throws Exception {
        check("function f(a, b) { " + body + " }");
    }

    /** Larger and larger functions: with everything in place, with loops only, with boxes, with stubs only, and too large at last. */
    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 60, 75, 2000})
    void large(int statements) throws Exception {
        String line = "x = (x * 3 + i) | 0; y = y * 0.5 + x; ";
        String source = "(function (n) { var x = 1, y = 0.25, i = 0; " + line.repeat(statements / 2) + "for (; i < n; i++) { "
            + line.repeat(statements / 2) + "} return [x, y]; })";
        Closure expected = (Closure) run(source);
        Closure subject = (Closure) run(source);
        for (int i = 0; i < 3; i++) {
            call(subject, 5);
        }
        BaselineUnit unit = unit(subject);
        assertEquals(statements < 2000, unit.code(0) != null);
        if (unit.code(0) != null) {
            subject.code = unit.code(0);
        }
        assertEquals(call((Closure) run("(f => String(f(9)))"), expected), call((Closure) run("(f => String(f(9)))"), subject));
    }

    private void check(String source) throws Exception {
        check(source, TRAINING);
    }

    private void check(String source, String... trainings) throws Exception {
        for (String training : trainings) {
            Closure expected = (Closure) run("(" + source + ")");
            Closure subject = (Closure) run("(" + source + ")");
            String wanted = results(expected);
            setSubject(subject);
            run("for (const a of " + training + ") for (const b of " + training + ") { try { subject(a, b); } catch (e) { } }");
            compile(subject);
            assertEquals(wanted, results(subject), source + " after " + training);
            assertEquals(call(expected), call(subject), source);
        }
    }
}
