package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.baseline.BaselineCompiler;
import dev.deltic.baseline.CompiledUnits;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.runtime.JSException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long scripts are compiled in parts, which nobody notices: not their values, nor what they throw and where. */
final class LongScriptTest {
    /** Each does something to the globals {@code a}, {@code o}, {@code s} and {@code n}, whatever they are. */
    private static final String[] STATEMENTS = {
        "a = a * 3 + 1 & 0xffff;",
        "for (var i = 0; i < 3; i++) { a += i; if (i == 1) continue; o.x = o.x + a & 255; }",
        "if (a > 100) { n = a / 3; 'large'; } else if (a > 10) n = 7;",
        "switch (a % 4) { case 0: s += 'zero'; break; case 1: s += 'one'; default: s = s.length > 60 ? '' : s + '.'; }",
        "try { if (a % 3 == 0) throw new Error('third'); a++; } catch (e) { s += e.message; } finally { n += 1; }",
        "out: for (var j = 0; j < 3; j++) { for (var k = 0; k < 3; k++) { if (k == j) continue out; if (a % 7 > 5) break out; a++; } }",
        "{ let b = a; const c = b + 1; o.y = () => b + c; }",
        "n = o.y ? o.y() + n : n;",
        "do { a -= 5; n++; } while (a > 200);",
        "for (var key in o) s = key + s.slice(0, 20);",
        "for (var x of [1, 2, a]) n += x;",
        "var [p, q = 4] = [a, undefined]; n = n + p - q;",
        "o = { x: a, get z() { return this.x + 1; }, y: o.y };",
        "a = eval('var inEval = a + 1; inEval') | 0;",
        "s = `${a}|${n}`;",
        "a += o?.z ?? 5;",
        "function declared(v) { return v + a; } n = declared(n) % 1000;",
        "while (a % 5) { a++; if (a % 11 == 0) break; }",
        "a, n, s;",
        "with (o) { x = 5; a += x; }",
        ";",
        "n = n > 1e6 ? NaN : -n;",
        "a = [a, n].map(v => v | 0).reduce((v, w) => v + w) & 0xfff;",
        "delete o.x; o.x = typeof o.x == 'undefined' ? 3 : 4;",
    };
    private static final String START = "var a = 1, n = 0.5, s = 'text', o = { x: 1 };\n";
    private static final int LENGTH = 40;

    private static String random(long seed, String end) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(START);
        for (int i = 0; i < LENGTH; i++) {
            text.append(STATEMENTS[random.nextInt(STATEMENTS.length)]).append('\n');
        }
        return text.append(end).toString();
    }

    private static int[] seeds() {
        int[] seeds = new int[60];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = i;
        }
        return seeds;
    }

    @Test
    void partsAreMethodsOfTheClass() throws Exception {
        TieredScripts scripts = new TieredScripts(TieredScripts.INTERPRETED);
        StringBuilder text = new StringBuilder(START);
        for (int i = 0; i < LENGTH; i++) {
            text.append("a = a + n; o.x = a;\n");
        }
        SharedFunctionInfo script = scripts.engine.compileScript("test.js", text.toString()).code();
        script.bytecode();
        String[] classFiles = new String[1];
        new BaselineCompiler(new CompiledUnits(), (name, classFile, functions) ->
            classFiles[0] = new String(classFile, StandardCharsets.ISO_8859_1)).compile(new SharedFunctionInfo[] {script});
        assertTrue(classFiles[0].contains("p$f$0$0"));
        assertTrue(Pattern.compile("p\\$f\\$0\\$[1-9]").matcher(classFiles[0]).find());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsDoWhatTheWholeDoes(int seed) {
        String text = random(seed, "");
        String state = "JSON.stringify([a, n, s, o.x, o.z])";
        TieredScripts interpreted = new TieredScripts(TieredScripts.INTERPRETED);
        TieredScripts compiled = new TieredScripts(TieredScripts.COMPILED);
        TieredScripts early = new TieredScripts(TieredScripts.EARLY);
        // Often enough for code that is made with feedback, and for code that is made again.
        for (int i = 0; i < 20; i++) {
            String expected = interpreted.show(text) + interpreted.show(state);
            assertEquals(expected, compiled.show(text) + compiled.show(state), "compiled");
            assertEquals(expected, early.show(text) + early.show(state), "early, run " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"thrower()", "new (class { constructor() { thrower() } })", "null.x", "[1].forEach(thrower)", "undeclared"})
    void stacksDoNotShowParts(String failing) {
        for (int line = 2; line < LENGTH; line += 5) {
            StringBuilder text = new StringBuilder(START).append("function thrower() { throw new Error('here') } \n");
            for (int i = 2; i < LENGTH; i++) {
                text.append(i == line ? failing + ";" : "a = a * 3 + n; o.x = a + o.x; s = s.slice(1) + 'x';").append('\n');
            }
            String interpreted = new TieredScripts(TieredScripts.INTERPRETED).stack(text.toString());
            assertTrue(interpreted.contains("test.js:" + (line + 1)), interpreted);
            assertEquals(interpreted, new TieredScripts(TieredScripts.COMPILED).stack(text.toString()));
            TieredScripts early = new TieredScripts(TieredScripts.EARLY);
            for (int i = 0; i < 6; i++) {
                assertEquals(interpreted, early.stack(text.toString()), "early, run " + i);
            }
        }
    }

    @Test
    void aScriptEndsAtItsFirstFailure() {
        StringBuilder text = new StringBuilder("var count = 0;\n");
        for (int i = 0; i < LENGTH; i++) {
            text.append("count++; if (count > limit) { throw count; } count = count + 0 * count;\n");
        }
        TieredScripts compiled = new TieredScripts(TieredScripts.COMPILED);
        for (int limit : new int[] {0, 13, 27, LENGTH - 1, LENGTH}) {
            compiled.run("var limit = " + limit);
            Object result;
            try {
                result = compiled.run(text.toString());
            } catch (JSException e) {
                result = "thrown " + e.value();
            }
            assertEquals(limit == LENGTH ? LENGTH : "thrown " + (limit + 1), result);
            assertEquals(Math.min(limit + 1, LENGTH), compiled.run("count"));
        }
    }
}
