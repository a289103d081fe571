package dev.deltic.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.SimpleBindings;

/** Evaluates as many scripts as its argument says, each once and each another, and says what was left of them. To be run in a small
 *  heap: {@link ScriptUnloadingTest} does, and {@code docs/javax-script.md} has the command for 100,000. */
public final class ManyScripts {
    private ManyScripts() { }

    /** Prints one line: the scripts, the heap and the metaspace in KB, and the classes that were unloaded. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("deltic");
        long sum = 0;
        for (int i = 0; i < count; i++) {
            SimpleBindings bindings = new SimpleBindings();
            bindings.put("n", i);
            sum += ((Number) engine.eval("function add" + i + "(a, b) { var o = { x: a, y" + i + ": b }; return o.x + o.y" + i + "; }\n"
                + "var s = 0; for (var i = 0; i < 4; i++) s += add" + i + "(n, i); s - 4 * n", bindings)).longValue();
        }
        if (sum != 6L * count) {
            throw new AssertionError("wrong sum: " + sum);
        }
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long metaspace = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            metaspace += pool.getName().equals("Metaspace") ? pool.getUsage().getUsed() : 0;
        }
        System.out.println(count + " scripts, heap " + heap / 1024 + " KB, metaspace " + metaspace / 1024 + " KB, unloaded "
            + ManagementFactory.getClassLoadingMXBean().getUnloadedClassCount() + " classes");
    }
}
