package dev.deltic.bench;

import java.util.Arrays;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import orders.Beans;

/** How long it takes from the start of a process until a compiled rule runs at 80 % of its steady rate. Arguments: engine, the time at which the
 *  process was started ({@link System#currentTimeMillis}), seconds to run. Prints {@code RESULT}; milliseconds from the start to the first
 *  result; milliseconds from the start to the end of the first {@value #WINDOW} slices that together had 80 % of the steady rate; the steady
 *  rate in evaluations per second, which is the median of the slices in the last third of the time. A slice is {@value #SLICE_MILLIS} ms. */
public final class RuleWarmUp {
    private static final int SLICE_MILLIS = 10;
    private static final int WINDOW = 5;
    private static final double PART = 0.8;

    private RuleWarmUp() {
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        long processStart = Long.parseLong(args[1]);
        ScriptEngine engine = Engines.open(args[0]);
        CompiledScript rule = ((Compilable) engine).compile(EmbeddingMain.RULE);
        Bindings bindings = Engines.bindingsWith(args[0], engine, new Beans.Order());
        check(rule.eval(bindings));
        long first = System.currentTimeMillis() - processStart;
        // Lengths are by the precise clock, the start of the first slice by the one that processes share.
        long start = System.nanoTime();
        double[] rates = new double[(int) (Double.parseDouble(args[2]) * 1000 / SLICE_MILLIS)];
        double[] ends = new double[rates.length];
        int slices = 0;
        long sliceStart = start;
        int calls = 0;
        while (slices < rates.length) {
            check(rule.eval(bindings));
            calls++;
            long now = System.nanoTime();
            if (now - sliceStart >= SLICE_MILLIS * 1_000_000L) {
                rates[slices] = calls / ((now - sliceStart) / 1e9);
                ends[slices++] = (now - start) / 1e6;
                sliceStart = now;
                calls = 0;
            }
        }
        double[] last = Arrays.copyOfRange(rates, slices * 2 / 3, slices);
        Arrays.sort(last);
        double steady = last[last.length / 2];
        System.out.println("RESULT\t" + first + '\t' + (first + ends[firstFast(rates, steady)]) + '\t' + steady);
        System.exit(0);
    }

    /** The last slice of the first window that is fast enough. */
    private static int firstFast(double[] rates, double steady) {
        for (int i = WINDOW - 1; i < rates.length; i++) {
            double sum = 0;
            for (int k = i - WINDOW + 1; k <= i; k++) {
                sum += rates[k];
            }
            if (sum >= PART * WINDOW * steady) {
                return i;
            }
        }
        return rates.length - 1;
    }

    private static void check(Object total) {
        if (Math.abs(((Number) total).doubleValue() - EmbeddingMain.RULE_RESULT) > 1e-9) {
            throw new AssertionError(total);
        }
    }
}
