package dev.deltic.regexp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.waiting.Eventually;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** When patterns become methods, and when they do not. */
final class PatternCompilerTest {
    /** Limits that compile after some steps. */
    private static final class Limits extends MatchLimits {
        Limits(long maxSteps, int compileAfter) {
            super(maxSteps);
            setCompileAfter(compileAfter);
        }
    }

    private static RegExpProgram program(String pattern) {
        return RegExpProgram.compile(pattern, RegExpFlags.NONE);
    }

    private static PatternCode code(RegExpProgram program) {
        return program.engines().backtracking().compiled();
    }

    @Test
    void aPatternIsCompiledOnceItsStepsAreSpent() {
        RegExpProgram program = program("(\\w+)-(\\w+)");
        MatchLimits limits = new Limits(Long.MAX_VALUE, 1_000);
        assertEquals(7, program.exec("abc-def", 0, limits)[1]);
        assertNull(code(program));
        for (int i = 0; i < 200; i++) {
            assertEquals(7, program.exec("abc-def", 0, limits)[1]);
        }
        PatternCode code = code(program);
        assertNotNull(code);
        int[] match = program.exec("++abc-def", 0, limits);
        assertEquals("2,9;2,5;6,9", RegExpDifferential.text(match));
        assertEquals(code, code(program));
    }

    @Test
    void budgetsOfNothingAndOfAnything() {
        RegExpProgram atOnce = program("a|b");
        atOnce.exec("b", 0, new Limits(Long.MAX_VALUE, 0));
        assertNotNull(code(atOnce));
        RegExpProgram never = program("a|b");
        for (int i = 0; i < 100_000; i++) {
            never.exec("xxxxb", 0, new Limits(Long.MAX_VALUE, MatchLimits.NEVER));
        }
        assertNull(code(never));
    }

    @Test
    void compiledPatternsKeepTheirLimits() {
        RegExpProgram program = program("(a+)+\\1$");
        String text = "a".repeat(40) + "!";
        assertNotNull(program.engines().backtracking().compile());
        RegExpLimitException stopped = assertThrows(RegExpLimitException.class, () -> program.exec(text, 0, new MatchLimits(300_000)));
        assertEquals(RegExpLimitException.Limit.STEPS, stopped.limit());
        int[] polls = {0};
        MatchLimits polling = new MatchLimits(Long.MAX_VALUE) {
            @Override
            protected void poll() {
                if (++polls[0] == 10) {
                    throw new UnsupportedOperationException("stop");
                }
            }
        };
        assertThrows(UnsupportedOperationException.class, () -> program.exec(text, 0, polling));
        RegExpProgram deep = program("(?:(a)|b)*\\1c");
        assertNotNull(deep.engines().backtracking().compile());
        RegExpLimitException full = assertThrows(RegExpLimitException.class,
            () -> deep.exec("a".repeat(9_000_000), 0, MatchLimits.unlimited()));
        assertEquals(RegExpLimitException.Limit.BACKTRACK_MEMORY, full.limit());
    }

    @Test
    void whatIsTooLargeStaysBytecode() {
        StringBuilder pattern = new StringBuilder("x");
        for (int i = 0; i < 700; i++) {
            pattern.append("|(?:").append((char) ('a' + i % 20)).append(i).append(")+?z");
        }
        RegExpProgram program = program(pattern.toString());
        assertNull(program.engines().backtracking().compile());
        assertEquals(2, program.exec("--x", 0, new Limits(Long.MAX_VALUE, 0))[0]);
        assertNull(code(program));
    }

    @Test
    void codeIsUnloadedWithItsPattern() throws InterruptedException {
        WeakReference<Class<?>> type = new WeakReference<>(program("a+b").engines().backtracking().compile().getClass());
        assertTrue(Eventually.areGone(type));
    }
}
