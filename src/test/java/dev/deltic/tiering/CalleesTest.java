package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.interpreter.InterpreterCode;
import dev.deltic.runtime.Closure;
import org.junit.jupiter.api.Test;

/** What is compiled together with a function whose budget is spent. */
final class CalleesTest {
    private static final int BUDGET = 60;

    private final TieredScripts scripts = new TieredScripts(new TieringOptions(TieringOptions.MIXED, BUDGET, true));

    private Object code(String function) {
        return ((Closure) scripts.run(function)).shared.code();
    }

    @Test
    void warmCalleesShareTheClassOfTheirCaller() {
        scripts.run("""
            function one(i) { return other(i); }
            function other(i) { return i; }
            function two(i) { return -i; }
            function Pair(i) { this.a = i; }
            function rare(i) { return i; }
            function pick(i) { if (i === 5) rare(i); return i % 2 ? one(i) : two(i) + new Pair(i).a; }
            for (var i = 0; i < 60; i++) pick(i);""");
        Class<?> unit = code("pick").getClass();
        assertTrue(unit.isHidden(), "pick is not compiled");
        assertSame(unit, code("one").getClass());
        assertSame(unit, code("two").getClass());
        assertSame(unit, code("Pair").getClass());
        assertSame(unit, code("other").getClass(), "callees of callees");
        assertTrue(code("rare") instanceof InterpreterCode, "a cold function has no profile to go by");
        assertEquals(5, scripts.counters().compiled());
        assertEquals(5, scripts.counters().requested());
        scripts.run("for (var i = 0; i < 200; i++) { one(i); two(i); }");
        assertEquals(5, scripts.counters().compiled(), "compiled once");
    }

    @Test
    void calleesOfARunningLoopComeFirst() {
        scripts.run("""
            function odd(i) { return i; }
            function even(i) { return -i; }
            var sum = 0;
            for (var i = 0; i < 100; i++) sum += i % 2 ? odd(i) : even(i);""");
        assertTrue(code("odd").getClass().isHidden());
        assertSame(code("odd").getClass(), code("even").getClass());
        assertEquals(1, scripts.counters().compiledForFrames());
        assertEquals("50", scripts.show("String(sum)"));
    }

    @Test
    void functionsOfAnotherScriptHaveAClassOfTheirOwn() {
        scripts.run("function callee(i) { return i; }");
        scripts.run("function caller(i) { return i % 2 ? callee(i) : i; } for (var i = 0; i < 60; i++) caller(i);");
        assertTrue(code("caller").getClass().isHidden());
        assertTrue(code("callee") instanceof InterpreterCode);
    }
}
