package dev.deltic.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.LimitExceededException;
import dev.deltic.api.ResourceLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hostile amounts of work that the checklist (d4) adds: limited under untrusted, which always has limits, and under embedded, where the
 *  embedder sets some. {@code limits.HostileScriptsTest} has many more of each. */
@Isolated("sets system properties that every new engine reads")
@Timeout(180)
class ResourceAttacksTest {
    private static final ResourceLimits SHORT =
        ResourceLimits.untrusted().toBuilder().wallTime(Duration.ofMillis(300)).cpuTime(Duration.ofMillis(300)).build();

    /** Of the thread's time: what stands still because the machine is busy counts for nothing. */
    private static final long MAX_CPU_NANOS = 10_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What an evaluation gives that is ended by the time it has at most because the machine is busy: if need be the next one does. */
    private static Object inTime(Callable<Object> evaluation) {
        for (int attempt = 1;; attempt++) {
            try {
                return evaluation.call();
            } catch (Exception e) {
                boolean late = e.toString().contains("deltic.limit.wallMillis") || e.toString().contains("deltic.limit.cpuMillis");
                if (!late || attempt == 100) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    /** The script comes back soon, with an error of its own or by a limit, and the context works afterwards. */
    private static void ends(Profile p, String script) {
        Engine.Builder builder = Engine.builder().hostAccess(p.access());
        // What comes with the profile is enough, but has longer times.
        Context context = builder.limits(SHORT).build().newContext();
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            context.eval("attack.js", script);
        } catch (EvaluationException e) {
            assertTrue(e.getMessage() != null, script);
        }
        assertTrue(THREADS.getCurrentThreadCpuTime() - start < MAX_CPU_NANOS, script + " took too long");
        assertEquals(3, inTime(() -> context.eval("typeof noticed === 'undefined' ? 1 + 2 : 'went on'").toJava()), script);
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_20_loopInFinally(Profile p) {
        ends(p, "try { throw 1 } finally { while (1); }");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_21_loopThatCatchesItsEnd(Profile p) {
        ends(p, "for (;;) try { for (;;); } catch (e) { noticed = 1 }");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_22_hugeString(Profile p) {
        ends(p, "'x'.repeat(2 ** 28)");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_23_joinOfAHugeArray(Profile p) {
        ends(p, "Array(2 ** 32 - 1).join()");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_24_fillOfAHugeArray(Profile p) {
        ends(p, "new Array(1e8).fill()");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_25_longNumbers(Profile p) {
        ends(p, "(1e21).toFixed(100); (1e-300).toFixed(100); (1.5e300).toPrecision(100); (5e-324).toExponential(100)");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_26_deepSource(Profile p) {
        ends(p, "var x = " + "[".repeat(300_000));
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_27_accessorRecursion(Profile p) {
        ends(p, "var o = {get x() { return this.x }}; o.x");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_28_deepJson(Profile p) {
        ends(p, "JSON.parse('['.repeat(1e6))");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_29_hugeBigInt(Profile p) {
        ends(p, "3n ** 500000000n");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_30_hostileComparator(Profile p) {
        ends(p, "for (;;) [5, 1, 4].sort(() => Math.random() - 0.5)");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_31_microtaskLoop(Profile p) {
        ends(p, "(function f() { Promise.resolve().then(f) })()");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_32_generatorLeak(Profile p) {
        ends(p, "var all = []; function* g() { yield new Array(1000).fill(1) } for (;;) { var x = g(); x.next(); all.push(x) }");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d4_add_33_hugeJavaCollections(Profile p) {
        ends(p, "Java.to([], 'java.util.List').length = 2e9");
        ends(p, "Java.to([], 'java.util.Deque').length = 2e9");
        ends(p, "Java.to(new Array(2 ** 31 - 1))");
        ends(p, "Java.to(new Array(2 ** 31 - 1), 'java.util.Deque')");
        ends(p, "new (Java.type('long[]'))(2 ** 31 - 1)");
        ends(p, "var a = []; for (;;) a.push(new (Java.type('long[]'))(100000))");
    }

    /** Nobody has to ask for the limits of strangers, and nobody gets rid of them. */
    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED"})
    void d1_10_untrustedHasLimits(Profile p) {
        for (Engine engine : new Engine[] {Engine.builder().hostAccess(p.access()).build(),
            Engine.builder().hostAccess(p.access()).limits(ResourceLimits.NONE).build(),
            Engine.builder().limits(ResourceLimits.NONE).hostAccess(p.access()).build()}) {
            try {
                engine.newContext().eval("for (;;);");
            } catch (LimitExceededException e) {
                continue;
            }
            throw new AssertionError("went on");
        }
    }

    /** Where scripts can make realms: in a mode, through another's function. */
    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d2_01_realmsWithoutEnd(Profile p) throws ScriptException {
        ScriptEngine engine =
            p.bare("deltic.compat", "nashorn", "deltic.limit.allocatedBytes", "100000000", "deltic.limit.wallMillis", "3000");
        assertThrows(ScriptException.class, () -> engine.eval("for (;;) loadWithNewGlobal({name: 'x', script: '[1].map(x => x)'})"));
        assertEquals(3, inTime(() -> engine.eval("1 + 2")));
    }

    /** Functions that answer for absent properties are like any others. */
    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"UNTRUSTED", "EMBEDDED"})
    void d2_02_absentPropertiesWithoutEnd(Profile p) throws ScriptException {
        ScriptEngine engine = p.bare("deltic.compat", "nashorn", "deltic.limit.wallMillis", "500");
        for (String script : new String[] {"({ __noSuchProperty__: function () { for (;;); } }).x",
            "({ __noSuchMethod__: function () { try { for (;;); } finally { for (;;); } } }).x()",
            "var o = { __noSuchProperty__: function (name) { return this[name + 1] } }; o.x",
            "Object.prototype.__noSuchProperty__ = function (name) { return absent[name] }; absent"}) {
            assertThrows(ScriptException.class, () -> engine.eval(script), script);
        }
        assertEquals(3, inTime(() -> engine.eval("1 + 2")));
    }
}
