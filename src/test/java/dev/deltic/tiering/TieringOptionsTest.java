package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Opcode;
import org.junit.jupiter.api.Test;

final class TieringOptionsTest {
    private final TieringOptions mixed = new TieringOptions(TieringOptions.MIXED, 0, false);

    private static BytecodeArray ofWords(int words) {
        BytecodeBuilder code = new BytecodeBuilder(0);
        int register = code.newLocal("x");
        for (int i = 0; i < words / 2; i++) {
            code.emit(Opcode.LOAD_UNDEFINED, register);
        }
        code.emit(Opcode.RETURN, register);
        return code.build();
    }

    @Test
    void bigFunctionsGetSmallerBudgets() {
        assertEquals(200, mixed.callBudget(ofWords(20)));
        assertTrue(mixed.callBudget(ofWords(300)) < 200);
        assertEquals(40, mixed.callBudget(ofWords(5_000)));
        assertEquals(2_000, mixed.loopBudget(ofWords(20)));
        assertEquals(500, mixed.loopBudget(ofWords(5_000)));
    }

    @Test
    void theFirstScriptsGetSmallBudgets() {
        assertEquals(200, mixed.firstCallBudget(ofWords(10)));
        assertEquals(6, mixed.firstCallBudget(ofWords(5_000)));
        assertTrue(mixed.firstCallBudget(ofWords(300)) < mixed.callBudget(ofWords(300)) / 4);
    }

    @Test
    void oneBudgetMayHoldForAll() {
        TieringOptions three = mixed.with(null, "3", false);
        assertEquals(3, three.callBudget(ofWords(5_000)));
        assertEquals(3, three.firstCallBudget(ofWords(5_000)));
        assertEquals(3, three.loopBudget(ofWords(20)));
    }

    @Test
    void valuesThatMakeNoSenseAreRefused() {
        assertNull(mixed.with("2", null, false));
        assertNull(mixed.with("", null, false));
        assertNull(mixed.with(null, "-1", false));
        assertNull(mixed.with(null, "12345678901", false));
        assertEquals(TieringOptions.BASELINE, mixed.with("1", null, false).tier);
        assertTrue(mixed.with("0", "7", true).synchronous);
    }
}
