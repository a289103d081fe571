package dev.deltic.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.LimitExceededException.Limit;
import dev.deltic.api.ResourceLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The denial-of-service rows of the security checklist, (d4), under the limits of the profile {@code untrusted}, with less time. */
@Timeout(600)
class HostileScriptsTest {
    private static final Set<Limit> TIME = Set.of(Limit.WALL_TIME, Limit.CPU_TIME, Limit.LOOPS);
    private static final Set<Limit> MEMORY = Set.of(Limit.ALLOCATED_BYTES);
    private static final Set<Limit> GROWTH = Set.of(Limit.ALLOCATED_BYTES, Limit.WALL_TIME, Limit.CPU_TIME);

    private static final Set<Limit> ANY = Set.of(Limit.ALLOCATED_BYTES, Limit.WALL_TIME, Limit.CPU_TIME, Limit.LOOPS);

    /** Of the thread's time: what stands still because the machine is busy counts for nothing. */
    private static final long MAX_CPU_NANOS = 5_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Context context = Engine.builder().limits(ResourceLimits.NONE.toBuilder().callDepth(200).build()).build().newContext();

    private static ResourceLimits limits(int millis) {
        return ResourceLimits.untrusted().toBuilder().wallTime(Duration.ofMillis(millis)).cpuTime(Duration.ofMillis(millis)).build();
    }

    /** The script is ended by one of the limits, and not long after them. Where time is one of them, there is little of it. */
    private void ended(Set<Limit> expected, String script) {
        int millis = expected.contains(Limit.WALL_TIME) ? 100 : 60_000;
        long start = THREADS.getCurrentThreadCpuTime();
        LimitExceededException e =
            assertThrows(LimitExceededException.class, () -> context.eval("hostile.js", script, limits(millis)), script);
        assertTrue(expected.contains(e.limit()), e.getMessage());
        assertTrue(THREADS.getCurrentThreadCpuTime() - start < MAX_CPU_NANOS, "took too long: " + script);
        stillWorks();
    }

    private void stillWorks() {
        assertEquals(42, context.eval("after.js", "typeof noticed === 'undefined' ? 6 * 7 : 'a script went on after its end'").asInt());
    }

    /** The script does no harm: it ends by itself, soon, be it with an error of its own. */
    private void harmless(String script) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            context.eval("harmless.js", script, limits(60_000));
        } catch (LimitExceededException e) {
            throw new AssertionError(script, e);
        } catch (EvaluationException e) {
            assertTrue(e.getMessage().startsWith("RangeError") || e.getMessage().startsWith("SyntaxError"), e.getMessage());
        }
        assertTrue(THREADS.getCurrentThreadCpuTime() - start < MAX_CPU_NANOS, "took too long: " + script);
        stillWorks();
    }

    @Test
    void loopInFinally() {
        ended(TIME, "try { throw 1 } finally { while (1); }");
        ended(TIME, "(function () { try { return 1 } finally { while (1); } })()");
    }

    @Test
    void loopThatCatchesEverything() {
        ended(TIME, "for (;;) try { for (;;); } catch (e) { noticed = 1 }");
        ended(TIME, "for (;;) try { try { for (;;); } finally { noticed = 1 } } catch (e) { noticed = 2 }");
        ended(Set.of(Limit.CALL_DEPTH), "function f() { try { f() } finally { f(); noticed = 1 } } f()");
    }

    @Test
    void hugeStrings() {
        ended(MEMORY, "'x'.repeat(2 ** 28)");
        ended(MEMORY, "'x'.padStart(2 ** 28)");
        ended(MEMORY, "'x'.padEnd(2 ** 28, 'ab')");
        ended(MEMORY, "var s = 'x'; for (;;) s += s");
        ended(MEMORY, "var s = 'x'; for (;;) s = `${s}${s}`");
        ended(MEMORY, "var s = 'x'; for (;;) s = s.concat(s)");
        ended(MEMORY, "var s = 'x'; for (;;) s = [s, s].join('')");
        ended(GROWTH, "var s = 'x'.repeat(1000); for (;;) s = s.replace(/x/g, '$&$&')");
        ended(GROWTH, "var s = 'x'.repeat(1000); for (;;) s = s.replaceAll('x', 'xx')");
        ended(GROWTH, "var s = 'x'; for (;;) s = JSON.stringify(s + s)");
        ended(GROWTH, "var a = ['x'.repeat(1e6)]; for (;;) a.push(a[0].toUpperCase(), a[0] + a.length)");
    }

    @Test
    void hugeArrays() {
        ended(GROWTH, "new Array(1e8).fill()");
        ended(GROWTH, "var a = []; for (;;) a.push(1)");
        ended(GROWTH, "var a = [1]; for (;;) a = a.concat(a)");
        ended(GROWTH, "var a = [1]; for (;;) a = [...a, ...a]");
        ended(GROWTH, "var a = [1]; for (;;) a.push(...a)");
        ended(GROWTH, "Array.from({length: 1e9})");
        ended(GROWTH, "var a = []; for (;;) a.push(new Array(1e6))");
        ended(GROWTH, "Array.prototype.map.call({length: 2 ** 32 - 1}, x => x)");
        harmless("Array(2 ** 32 - 1).join()");
        ended(ANY, "Array.prototype.indexOf.call({length: 2 ** 53 - 1}, 1)");
        ended(ANY, "Array.prototype.includes.call({length: 2 ** 53 - 1}, 1)");
        ended(ANY, "Array.prototype.reverse.call({length: 2 ** 53 - 1})");
        ended(ANY, "Array.prototype.forEach.call({length: 2 ** 53 - 1}, () => 1)");
        ended(GROWTH, "Array.prototype.fill.call({length: 2 ** 53 - 1}, 1)");
        ended(ANY, "Array.prototype.lastIndexOf.call(new Proxy({length: 2 ** 53 - 1}, {}), 1)");
    }

    @Test
    void hugeBuffers() {
        ended(MEMORY, "new ArrayBuffer(2 ** 30)");
        ended(MEMORY, "new SharedArrayBuffer(2 ** 30)");
        ended(MEMORY, "new Float64Array(2 ** 27)");
        ended(MEMORY, "var b = new ArrayBuffer(8, {maxByteLength: 2 ** 30}); b.resize(2 ** 30)");
        ended(MEMORY, "new ArrayBuffer(8).transfer(2 ** 30)");
        ended(GROWTH, "var a = []; for (;;) a.push(new Uint8Array(1e6))");
    }

    @Test
    void hugeBigInts() {
        harmless("2n ** 10000000n");
        ended(GROWTH, "3n ** 500000000n");
        ended(GROWTH, "for (let n = 3n; ; n *= n);");
        ended(GROWTH, "(1n << 100000000n).toString()");
        ended(GROWTH, "'' + (1n << 100000000n) / 3n");
        ended(GROWTH, "BigInt('9'.repeat(50000000))");
        ended(GROWTH, "let n = 1n << 500000n; for (;;) n = n << 500000n");
        harmless("1n << 999999n");
        harmless("BigInt.asUintN(2 ** 53 - 1, 1n)");
    }

    @Test
    void numbersAreFormattedInBoundedSpace() {
        harmless("(1e21).toFixed(100)");
        harmless("(1e-300).toFixed(100) + (1.5e300).toPrecision(100) + (5e-324).toExponential(100)");
        harmless("(2 ** 1023).toString(2) + Number.MIN_VALUE.toString(2)");
        harmless("(1e21).toFixed(101)");
    }

    @Test
    void deepSource() {
        harmless("'use strict'; var x = " + "[".repeat(500_000));
        harmless("var x = " + "[".repeat(100_000) + "]".repeat(100_000) + "; 1");
        harmless("var x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; 1");
        harmless("{".repeat(100_000) + "}".repeat(100_000));
        harmless("var x = " + "-" + "!".repeat(300_000) + "1");
        harmless("eval('['.repeat(400000))");
        harmless("new RegExp('('.repeat(400000))");
        harmless("JSON.parse('['.repeat(1e6))");
        harmless("JSON.parse('['.repeat(1e5) + ']'.repeat(1e5)); 1");
        harmless("JSON.parse('{\"a\":'.repeat(1e6))");
    }

    @Test
    void deepRecursion() {
        Set<Limit> depth = Set.of(Limit.CALL_DEPTH);
        ended(depth, "(function f() { f() })()");
        ended(depth, "var o = {get x() { return this.x }}; o.x");
        ended(depth, "var o = {set x(v) { this.x = v }}; o.x = 1");
        ended(depth, "class A { get a() { return new A().a } } new A().a");
        ended(depth, "var o = {toString() { return '' + this }}; '' + o");
        ended(depth, "function f() { try { f() } catch (e) { f() } finally { f() } } f()");
        ended(depth, "var p = new Proxy({}, {get(t, k) { return p[k] }}); p.x");
        ended(depth, "function f() { [1].map(f) } f()");
        ended(depth, "function* g() { yield* g() } [...g()]");
        ended(depth, "JSON.stringify({toJSON() { return JSON.stringify(this) }})");
        ended(depth, "class A { constructor() { new A() } } new A");
    }

    @Test
    void recursionOfBuiltinsEndsWithTheStack() {
        harmless("var f = () => 1; for (var i = 0; i < 1e5; i++) f = f.bind(); f()");
        harmless("var p = {}; for (var i = 0; i < 1e5; i++) p = new Proxy(p, {}); p.x");
        harmless("var a = []; for (var i = 0; i < 1e5; i++) a = [a]; a.flat(Infinity)");
        harmless("var a = []; for (var i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a)");
        harmless("var a = []; for (var i = 0; i < 1e5; i++) a = [a]; '' + a");
        harmless("var a = []; a[0] = a; '' + a; 1");
        harmless("var o = {}; for (var i = 0; i < 1e4; i++) o = {__proto__: o}; o.x");
    }

    @Test
    void hostileComparators() {
        ended(TIME, "[1, 2, 3].sort(() => { for (;;); })");
        ended(TIME, "var a = Array.from({length: 1e5}, (x, i) => i); for (;;) a.sort((x, y) => Math.random() - 0.5)");
        ended(TIME, "for (;;) try { [5, 1, 4].sort((a, b) => { throw 1 }) } catch (e) { }");
        harmless("var a = Array.from({length: 1e4}, (x, i) => i); a.sort((x, y) => { a.length = 0; return x % 3 - 1 })");
        harmless("var a = Array.from({length: 1e4}, (x, i) => i); a.sort(() => 1); a.sort(() => -1); a.sort(() => NaN)");
    }

    @Test
    void microtaskLoop() {
        ended(TIME, "(function f() { Promise.resolve().then(f) })()");
        ended(TIME, "(async () => { for (;;) await 0 })()");
        ended(Set.of(Limit.JOBS, Limit.WALL_TIME, Limit.CPU_TIME, Limit.ALLOCATED_BYTES),
            "(function f() { Promise.resolve().then(f); Promise.resolve().then(f) })()");
        ended(TIME, "var p = Promise.resolve(); var then = p.then;"
            + " p.then = function (f, g) { return then.call(this, () => p, g) }; p.then(1)");
    }

    @Test
    void generatorLeak() {
        ended(GROWTH,
            "var all = []; function* g() { var big = new Array(1000).fill(1); yield big } for (;;) { var x = g(); x.next(); all.push(x) }");
        ended(TIME, "function* g() { for (;;) yield 1 } for (const x of g());");
        ended(TIME, "function* g() { for (;;) yield 1 } g().take(Infinity).drop(1e15).next()");
    }

    @Test
    void hostileRegularExpressions() {
        Set<Limit> regexp = Set.of(Limit.REGEXP_STEPS, Limit.WALL_TIME, Limit.CPU_TIME);
        harmless("/(a+)+$/.test('a'.repeat(18) + '!')");
        harmless("/(a+)+$/.test('a'.repeat(10000) + '!')");
        harmless("/^(([a-z])+.)+[A-Z]([a-z])+$/.test('a'.repeat(10000))");
        ended(regexp, "/(a+)+\\1$/.test('a'.repeat(40) + '!')");
        ended(regexp, "/(?=(a+)+$)\\1/.test('a'.repeat(40) + '!')");
        harmless("'a'.repeat(50).replace(/(a|a)*b/g, '')");
        ended(regexp, "'a'.repeat(50).replace(/(a|a)*(?=b)/g, '')");
        ended(regexp, "for (;;) 'a'.repeat(5000).match(/a*?b/)");
        ended(ANY, "for (let i = 0; ; i++) new RegExp('a{' + i + '}b'.repeat(100))");
    }

    @Test
    void builtinsThatWorkForLong() {
        harmless("'a'.repeat(1e6).indexOf('a'.repeat(5e5) + 'b')");
        harmless("'a'.repeat(1e6).lastIndexOf('b' + 'a'.repeat(5e5))");
        harmless("'a'.repeat(1e6).split('a'.repeat(5e5) + 'b').length");
        harmless("parseInt('6'.repeat(1e6), 7) + Number('0x' + 'f'.repeat(1e6)) + Number('1'.repeat(1e6))");
        ended(TIME, "('a' + '\\u0323\\u0307'.repeat(5e5)).normalize('NFC')");
        ended(TIME, "('a' + '\\u0323\\u0307'.repeat(5e5)).localeCompare('a')");
        ended(TIME, "new Intl.Segmenter('th', {granularity: 'word'}).segment('\\u0e2a\\u0e27'.repeat(5e5)).containing(9)");
        harmless("Intl.getCanonicalLocales('en-' + Array.from({length: 20000}, (_, i) => 'v' + (10000 + i)).join('-'))");
        ended(ANY, "var a = []; a[2 ** 32 - 2] = 1; [...a]");
        ended(ANY, "var a = []; a[2 ** 32 - 2] = 1; new Set(a)");
        ended(ANY, "var a = []; a[2 ** 32 - 2] = 1; Math.max(...a)");
        ended(MEMORY, "new Uint8Array(1e8).sort()");
    }

    @Test
    void objectsWithoutEnd() {
        ended(GROWTH, "var o = {}; for (let i = 0; ; i++) o['k' + i] = i");
        ended(GROWTH, "var m = new Map(); for (let i = 0; ; i++) m.set(i, i)");
        ended(GROWTH, "for (let i = 0; ; i++) Symbol.for('k' + i)");
        ended(GROWTH, "for (let i = 0; ; i++) globalThis['v' + i] = {}");
        ended(GROWTH, "for (let i = 0; ; i++) (0, eval)('var v = ' + i)");
        ended(GROWTH, "for (let i = 0; ; i++) Function('return ' + i)");
        ended(GROWTH, "var e; for (;;) { e = new Error('x', {cause: e}) }");
    }
}
