package dev.deltic.soak;

import dev.deltic.scripting.DelticScriptEngineFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** How many times one thread's throughput two threads have, with Bindings of their own on one engine and one compiled rule. */
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

    private final long nanos;
    private final int rounds;
    private final ScriptEngine engine = new DelticScriptEngineFactory().getScriptEngine();
    private final CompiledScript script;
    private volatile boolean over;

    ThreadPair(double seconds, int rounds) throws ScriptException {
        this.nanos = (long) (seconds * 1e9);
        this.rounds = rounds;
        this.script = ((Compilable) engine).compile(RULE);
    }

    private long count(CountDownLatch start, boolean fresh) throws Exception {
        Bindings bindings = bindings();
        start.countDown();
        start.await();
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
        return sum / seconds;
    }

    boolean run() throws Exception {
        for (boolean fresh : new boolean[] {false, true}) {
            throughput(2, fresh);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                double one = throughput(1, fresh);
                double two = throughput(2, fresh);
                ratios.add(two / one);
                System.out.printf("%s Bindings: one thread %,.0f/s (%.2f us), two %,.0f/s, ratio %.2f%n", fresh ? "fresh" : "reused", one, 1e6 / one,
                    two, two / one);
            }
            Collections.sort(ratios);
            System.out.printf("%s Bindings: median ratio %.2f%n", fresh ? "fresh" : "reused", ratios.get(rounds / 2));
        }
        return true;
    }
}
