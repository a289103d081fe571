package dev.deltic.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.script.ScriptEngine;

/** Runs one program in one engine and prints a line of numbers; {@code node-runner.js} does the same in Node.
 *
 *  <p>Arguments: engine, program, seconds of warm-up, seconds measured. Prints {@code RESULT} and: calls per second
 *  during the first second (the engine's start and the program's compilation included), calls per second at the end,
 *  the program's own result. */
public final class ProgramMain {
    private static final double NANOS = 1e9;

    private ProgramMain() {
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        String source = Files.readString(Path.of(args[1]));
        double warmUp = Double.parseDouble(args[2]);
        double measured = Double.parseDouble(args[3]);
        long start = System.nanoTime();
        ScriptEngine engine = Engines.open(args[0]);
        engine.eval(source);
        Object result = engine.eval("benchmark()");
        int calls = 1;
        long now = System.nanoTime();
        while (now - start < NANOS) {
            engine.eval("benchmark()");
            calls++;
            now = System.nanoTime();
        }
        double firstSecond = calls / ((now - start) / NANOS);
        double steady = steady(engine, warmUp, measured);
        System.out.println("RESULT\t" + firstSecond + '\t' + steady + '\t' + text(result));
        // Some engines keep threads.
        System.exit(0);
    }

    private static double steady(ScriptEngine engine, double warmUp, double measured) throws Exception {
        // One long evaluation at a time, so that an engine that compiles loops gets one.
        engine.eval("function benchmarkFor(millis) { var n = 0; var end = Date.now() + millis;"
            + " do { benchmark(); n++; } while (Date.now() < end); return n; }");
        engine.eval("benchmarkFor(" + (long) (warmUp * 1000) + ")");
        long start = System.nanoTime();
        double calls = ((Number) engine.eval("benchmarkFor(" + (long) (measured * 1000) + ")")).doubleValue();
        return calls / ((System.nanoTime() - start) / NANOS);
    }

    private static String text(Object result) {
        return result instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
            ? Long.toString(number.longValue()) : String.valueOf(result);
    }
}
