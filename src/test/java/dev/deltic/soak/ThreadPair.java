package dev.deltic.soak;

import dev.deltic.scripting.DelticScriptEngineFactory;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** How many times one thread's throughput two threads have, with Bindings of their own on one engine and one compiled rule; and, by turns with
 *  that, what the machine gives two threads that do the same in Java and share nothing. The ratio by CPU time says it of a machine that is busy
 *  with something else: what two threads cost each other. */
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

    private static final String RESULT = "gold:1380.4";

    /** What is run. */
    private enum Kind {
        /** The rule, in the Bindings that the thread has. */
        REUSED("reused Bindings"),
        /** The rule, in new Bindings each time. */
        FRESH("fresh Bindings"),
        /** No script. */
        JAVA("the same in Java");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** Ratios of one kind, round by round. */
    private static final class Ratios {
        private final List<Double> elapsed = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();

        private static double median(List<Double> all) {
            Collections.sort(all);
            return all.get(all.size() / 2);
        }

        void print(Kind kind) {
            System.out.printf("%s: median ratio %.2f (%.2f to %.2f), by CPU time %.2f%n", kind.label, median(elapsed), elapsed.get(0),
                elapsed.get(elapsed.size() - 1), median(cpu));
        }
    }

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

    private long count(CountDownLatch start, Kind kind) throws Exception {
        Bindings bindings = bindings();
        start.countDown();
        start.await();
        long begin = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        while (!over) {
            if (kind == Kind.FRESH) {
                bindings = bindings();
            }
            Object result = kind == Kind.JAVA ? rule(bindings) : script.eval(bindings);
            if (!RESULT.equals(result)) {
                throw new IllegalStateException(String.valueOf(result));
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

    /** The rule as a Java programmer would write it. */
    private static String rule(Bindings bindings) {
        double price = 0;
        for (Object each : (List<?>) bindings.get("quantities")) {
            int q = (Integer) each;
            price += q * (q > 10 ? 0.9 : 1) * (Double) bindings.get("unit");
        }
        String country = (String) bindings.get("country");
        if (country.equals("DE")) {
            price *= 1.19;
        } else if (country.equals("FR")) {
            price *= 1.2;
        }
        bindings.put("price", price);
        String level = price > 1000 ? "gold" : price > 100 ? "silver" : "none";
        return level + ':' + Math.round(price * 100) / 100.0;
    }

    /** Evaluations per second of so many threads together. */
    private double throughput(int threads, Kind kind) throws Exception {
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
                    done[number] = count(start, kind);
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
        Map<Kind, Ratios> ratios = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            throughput(2, kind);
            ratios.put(kind, new Ratios());
        }
        for (int round = 0; round < rounds; round++) {
            for (Kind kind : Kind.values()) {
                measure(kind, ratios.get(kind));
            }
        }
        ratios.forEach((kind, all) -> all.print(kind));
        return true;
    }

    private void measure(Kind kind, Ratios ratios) throws Exception {
        double one = throughput(1, kind);
        double cpu = cpuNanosEach;
        double two = throughput(2, kind);
        ratios.elapsed.add(two / one);
        ratios.cpu.add(2 * cpu / cpuNanosEach);
        System.out.printf("%s: one thread %,.0f/s, two %,.0f/s, ratio %.2f; CPU time of each %,.0f and %,.0f ns, ratio %.2f%n",
            kind.label, one, two, two / one, cpu, cpuNanosEach, 2 * cpu / cpuNanosEach);
    }
}
