package dev.deltic.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;

/** What the first run of a compiled script costs in other Bindings, when it has run long in one: whether contexts share what the engine has
 *  learned. Arguments: engine, program, seconds in the first Bindings. Prints {@code RESULT}, four times in runs of the first Bindings just before
 *  (the median of {@value #LAST}): elapsed and CPU time of the thread for the second Bindings, then for the third; the program's own result. */
public final class SecondContext {
    private static final int LAST = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CompiledScript script;
    private Object result;
    private long elapsed;
    private long cpu;

    private SecondContext(CompiledScript script) {
        this.script = script;
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        ScriptEngine engine = Engines.open(args[0]);
        String source = Files.readString(Path.of(args[1])) + "\nbenchmark();\n";
        SecondContext runs = new SecondContext(((Compilable) engine).compile(source));
        Bindings first = engine.getBindings(ScriptContext.ENGINE_SCOPE);
        Bindings second = Engines.bindings(args[0], engine);
        Bindings third = Engines.bindings(args[0], engine);
        long end = System.nanoTime() + (long) (Double.parseDouble(args[2]) * 1e9);
        while (System.nanoTime() < end) {
            runs.run(first);
        }
        double[] elapsed = new double[LAST];
        double[] cpu = new double[LAST];
        for (int i = 0; i < LAST; i++) {
            runs.run(first);
            elapsed[i] = runs.elapsed;
            cpu[i] = runs.cpu;
        }
        Arrays.sort(elapsed);
        Arrays.sort(cpu);
        String expected = String.valueOf(runs.result);
        StringBuilder line = new StringBuilder("RESULT");
        for (Bindings other : new Bindings[] {second, third}) {
            runs.run(other);
            if (!expected.equals(String.valueOf(runs.result))) {
                throw new AssertionError(runs.result + ", not " + expected);
            }
            line.append('\t').append(runs.elapsed / elapsed[LAST / 2]).append('\t').append(runs.cpu / cpu[LAST / 2]);
        }
        System.out.println(line.append('\t').append(expected));
        System.exit(0);
    }

    private void run(Bindings bindings) throws Exception {
        long cpuBefore = THREADS.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        result = script.eval(bindings);
        elapsed = System.nanoTime() - before;
        cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
    }
}
