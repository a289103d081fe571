package dev.deltic.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.Test;

/** What a fresh Bindings costs: workflow engines make one for each evaluation, so a realm may allocate little. Bytes, not time: they
 *  are the same on a busy machine. */
class RealmCostTest {
    private static final int ROUNDS = 2_000;
    private static final long MAX_BYTES = 8 << 10;

    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One evaluation. */
    private interface Evaluation {
        Object run(Bindings bindings) throws ScriptException;
    }

    /** The bytes that one evaluation in Bindings of its own allocates, the Bindings included. */
    private long bytesForEach(boolean foreign, Evaluation evaluation) throws ScriptException {
        long before = 0;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            if (round == 0) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            assertEquals(2, evaluation.run(foreign ? new SimpleBindings() : engine.createBindings()));
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
    }

    private static void assertSmall(long bytes) {
        assertTrue(bytes <= MAX_BYTES, () -> bytes + " bytes for a realm and its first evaluation");
    }

    @Test
    void freshBindingsAndACompiledScript() throws ScriptException {
        CompiledScript script = ((Compilable) engine).compile("1+1");
        assertSmall(bytesForEach(true, script::eval));
        assertSmall(bytesForEach(false, script::eval));
    }

    @Test
    void freshBindingsAndAKnownText() throws ScriptException {
        assertSmall(bytesForEach(true, bindings -> engine.eval("1+1", bindings)));
        assertSmall(bytesForEach(false, bindings -> engine.eval("1+1", bindings)));
    }
}
