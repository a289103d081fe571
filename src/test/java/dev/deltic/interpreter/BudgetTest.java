package dev.deltic.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.runtime.Closure;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.values.Undefined;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The seam to the tiers above: who is told, and when. */
final class BudgetTest {
    private final List<SharedFunctionInfo> told = new ArrayList<>();
    private final InterpreterCodeProvider provider = new InterpreterCodeProvider(new Hook());
    private int iterationsTold;
    private final Scripts scripts = new Scripts();

    private final class Hook implements TierUpHook {
        @Override
        public int callBudget(SharedFunctionInfo function) {
            return 1000;
        }

        @Override
        public int loopBudget(SharedFunctionInfo function) {
            return 50_000;
        }

        @Override
        public int callBudgetSpent(InterpreterCode code, boolean mayWait) {
            told.add(code.shared());
            return NEVER;
        }

        @Override
        public int loopBudgetSpent(InterpreterCode code, int iterations) {
            told.add(code.shared());
            iterationsTold = iterations;
            return NEVER;
        }
    }

    private SharedFunctionInfo function(int iterations) {
        BytecodeBuilder code = new BytecodeBuilder(0);
        int counter = code.newLocal("i");
        code.emit(Opcode.LOAD_SMI, counter, 0);
        Label header = new Label();
        Label end = new Label();
        code.bind(header);
        code.jump(Opcode.JUMP_IF_NOT_LESS_SMI, end, counter, iterations, code.feedback(FeedbackSlotKind.COMPARE));
        code.emit(Opcode.INCREMENT, counter, counter, code.feedback(FeedbackSlotKind.UNARY));
        code.jumpLoop(header);
        code.bind(end);
        code.emit(Opcode.RETURN, counter);
        var bytecode = code.build();
        SharedFunctionInfo shared = new SharedFunctionInfo(FunctionKind.NORMAL, "f", 0, SharedFunctionInfo.STRICT, 0, 0,
            new Source("f.js", "", SourceKind.SCRIPT), ignored -> bytecode);
        provider.initialCode(shared);
        return shared;
    }

    @Test
    void aThousandCallsSpendTheBudgetOnce() {
        SharedFunctionInfo shared = function(2);
        Closure closure = Closure.create(scripts.realm, shared, null);
        for (int i = 0; i < 2500; i++) {
            assertEquals(2, closure.run(Undefined.UNDEFINED));
        }
        assertEquals(List.of(shared), told);
        assertEquals(2500, shared.invocationCount);
    }

    @Test
    void aLongLoopSpendsTheBudgetInOneCall() {
        SharedFunctionInfo shared = function(100_000);
        Closure.create(scripts.realm, shared, null).run(Undefined.UNDEFINED);
        assertSame(shared, told.get(0));
        assertEquals(1, told.size());
        assertEquals(50_048, iterationsTold, "the first batch at or after the budget");
    }
}
