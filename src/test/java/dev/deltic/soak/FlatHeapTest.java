package dev.deltic.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.scripting.DelticScriptEngineFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Item 12.14 of the checklist, a tenth of it: {@code soak/run bindings} does the whole. */
@Isolated("measures the heap of the whole process")
final class FlatHeapTest {
    private static final int EVALUATIONS = 100_000;

    @Test
    void freshBindingsLeaveNothingBehind() throws Exception {
        FreshBindings pattern = new FreshBindings(new DelticScriptEngineFactory().getScriptEngine());
        for (int i = 0; i < 5_000; i++) {
            pattern.evaluate(i);
        }
        List<Long> used = pattern.run(EVALUATIONS, 4);
        long grown = used.get(3) - used.get(0);
        // 75,000 Bindings and realms lie between: one realm kept of each would be 250 MB. What else the process has, compiled code and
        // its profiles, what other tests left, moves by a megabyte or two.
        assertTrue(grown < 16 << 20, "grown by " + grown + ": " + used);
    }
}
