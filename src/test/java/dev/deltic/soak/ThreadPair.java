package dev.deltic.soak;

import dev.deltic.scripting.DelticScriptEngineFactory;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** How many times one thread's throughput two threads have, with Bindings of their own on one engine and one compiled rule. The ratio by CPU
 *  time says the same of a machine that is busy with something else: what two threads cost each other. */
final class ThreadPair {
    private static final String RULE = """
        var price = 0;
        for (var i = 0; i < quantities.length; i++) {
            var q = quantities[i];
            price += q * (q > 10 ? 0.9 : 1) * unit;
        }
        if (country === 'DE') { price *= 1.19 } else if (country === 'FR') { price *= 1.2 }
        var level = price > 1000 ? 'gold' : price > 100 ? 'silver' : 'none';
        level + ':' + Math.round(price * 100) / 100
        """;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long nanos;
    private final int rounds;
    private final ScriptEngine engine = new DelticScriptEngineFactory().getScriptEngine();
    private final CompiledScript script;
    private volatile boolean over;
    /** Of the threads of one measurement. */
    private final AtomicLong cpuNanos = new AtomicLong();
    private double cpuNanosEach;

    ThreadPair(double seconds, int rounds) throws ScriptException {
        this.nanos = (long) (seconds * 1e9);
        this.rounds = rounds;
        this.script = ((Compilable) engine).compile(RULE);
    }

    private long count(CountDownLatch start, boolean fresh) throws Exception {
        Bindings bindings = bindings();
        start.countDown();
        start.await();
        long begin = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        while (!over) {
            if (fresh) {
                bindings = bindings();
            }
            if (!"gold:1380.4".equals(script.eval(bindings))) {
                throw new IllegalStateException(String.valueOf(script.eval(bindings)));
            }
            done++;
        }
        cpuNanos.addAndGet(THREADS.getCurrentThreadCpuTime() - begin);
        return done;
    }

    private static Bindings bindings() {
        Bindings bindings = new SimpleBindings();
        bindings.put("quantities", List.of(5, 20, 7));
        bindings.put("unit", 38.666666666666664);
        bindings.put("country", "DE");
        return bindings;
    }

    /** Evaluations per second of so many threads together. */
    private double throughput(int threads, boolean fresh) throws Exception {
        over = false;
        cpuNanos.set(0);
        CountDownLatch start = new CountDownLatch(threads);
        long[] done = new long[threads];
        List<Thread> all = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    done[number] = count(start, fresh);
                } catch (Exception e) {
                    failures.add(e);
                }
            });
            all.add(thread);
            thread.start();
        }
        start.await();
        long begin = System.nanoTime();
        Thread.sleep(nanos / 1_000_000);
        over = true;
        for (Thread thread : all) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.get(0));
        }
        long sum = 0;
        for (long one : done) {
            sum += one;
        }
        cpuNanosEach = (double) cpuNanos.get() / sum;
        return sum / seconds;
    }

    boolean run() throws Exception {
        for (boolean fresh : new boolean[] {false, true}) {
            throughput(2, fresh);
            List<Double> ratios = new ArrayList<>();
            List<Double> cpuRatios = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                double one = throughput(1, fresh);
                double cpu = cpuNanosEach;
                double two = throughput(2, fresh);
                ratios.add(two / one);
                cpuRatios.add(2 * cpu / cpuNanosEach);
                System.out.printf("%s Bindings: one thread %,.0f/s, two %,.0f/s, ratio %.2f; CPU time of each %,.0f and %,.0f ns, ratio %.2f%n",
                    fresh ? "fresh" : "reused", one, two, two / one, cpu, cpuNanosEach, 2 * cpu / cpuNanosEach);
            }
            Collections.sort(ratios);
            Collections.sort(cpuRatios);
            System.out.printf("%s Bindings: median ratio %.2f, by CPU time %.2f%n", fresh ? "fresh" : "reused", ratios.get(rounds / 2),
                cpuRatios.get(rounds / 2));
        }
        return true;
    }
}
