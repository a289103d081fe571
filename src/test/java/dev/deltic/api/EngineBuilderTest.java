package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.tiering.TieringCounters;
import dev.deltic.tiering.TieringOptions;
import org.junit.jupiter.api.Test;

class EngineBuilderTest {
    private static final String CALLS = "function f(x) { return x + 1 } var n = 0; for (var i = 0; i < 9; i++) { n = f(n) } n";

    private static TieringCounters countersAfterCalls(Engine engine) {
        assertEquals(9, engine.newContext().eval("calls.js", CALLS).asInt());
        return engine.unwrap(dev.deltic.engine.Engine.class).tiering().service().counters();
    }

    @Test
    void anInterpretingEngineCompilesNothing() {
        Engine engine = Engine.builder().tiers(Tiers.INTERPRETER).tierBudget(1).tierSynchronous(true).build();
        assertEquals(0, countersAfterCalls(engine).requested());
    }

    @Test
    void aCompilingEngineCompilesBeforeTheFirstCall() {
        Engine engine = Engine.builder().tiers(Tiers.COMPILED).build();
        TieringCounters counters = countersAfterCalls(engine);
        assertEquals(2, counters.compiled(), "the script and f");
        assertEquals(0, counters.compiledForFrames());
    }

    @Test
    void aBudgetOfCallsIsCounted() {
        Engine late = Engine.builder().tiers(Tiers.MIXED).tierBudget(20).tierSynchronous(true).build();
        assertEquals(0, countersAfterCalls(late).requested());
        Engine early = Engine.builder().tiers(Tiers.MIXED).tierBudget(4).tierSynchronous(true).build();
        assertTrue(countersAfterCalls(early).compiled() >= 1, "f, by the thread that calls it");
    }

    @Test
    void whatIsNotSetIsAsThePropertiesSay() {
        TieringOptions expected = TieringOptions.fromProperties();
        TieringOptions options = Engine.create().unwrap(dev.deltic.engine.Engine.class).tiering().options();
        assertEquals(expected.tier, options.tier);
        assertEquals(expected.budget, options.budget);
        assertEquals(expected.synchronous, options.synchronous);
        options = Engine.builder().tierBudget(7).build().unwrap(dev.deltic.engine.Engine.class).tiering().options();
        assertEquals(expected.tier, options.tier);
        assertEquals(7, options.budget);
        assertEquals(expected.synchronous, options.synchronous);
    }

    @Test
    void senselessBudgetsAreRefused() {
        Engine.Builder builder = Engine.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.tierBudget(-1));
        assertThrows(NullPointerException.class, () -> builder.tiers(null));
    }
}
