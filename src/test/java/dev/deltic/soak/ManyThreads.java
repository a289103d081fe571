package dev.deltic.soak;

import dev.deltic.scripting.DelticScriptEngineFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.script.Bindings;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.SimpleBindings;

/** Many threads that use one engine in all ways at once, for some time. */
final class ManyThreads {
    private static final int REPORTS = 20;

    private final int count;
    private final long nanos;
    private final boolean virtual;
    private final DelticScriptEngineFactory factory = new DelticScriptEngineFactory();
    private final ScriptEngine engine = factory.getScriptEngine();
    private final FreshBindings fresh;
    private final UnaryOperator<Object> function;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong evaluations = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean over;

    @SuppressWarnings("unchecked")
    ManyThreads(int count, double minutes, boolean virtual) throws Exception {
        this.count = count;
        this.nanos = (long) (minutes * 60e9);
        this.virtual = virtual;
        engine.eval("var served = 0; function serve(x) { served++; return {twice: 2 * x} } var triple = x => { served++; return 3 * x }");
        this.function = (UnaryOperator<Object>) engine.eval("triple");
        this.fresh = new FreshBindings(engine);
    }

    private void work(int thread) {
        Bindings own = new SimpleBindings();
        try {
            for (int i = thread; !over; i++) {
                use(i, own);
            }
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
            over = true;
        }
    }

    private void use(int number, Bindings own) throws Exception {
        switch (number % 5) {
            case 0:
                check(2 * number, ((Map<?, ?>) ((Invocable) engine).invokeFunction("serve", number)).get("twice"));
                calls.incrementAndGet();
                break;
            case 1:
                check(3 * number, function.apply(number));
                calls.incrementAndGet();
                break;
            case 2:
                own.put("n", number);
                check(number + 1, engine.eval("n = n + 1; n", own));
                break;
            case 3:
                check(number % 100, factory.getScriptEngine().eval("var x = " + number % 100 + "; x"));
                break;
            default:
                fresh.evaluate(number);
                break;
        }
        evaluations.incrementAndGet();
    }

    private static void check(Object expected, Object result) {
        if (!expected.equals(result)) {
            throw new IllegalStateException(result + " for " + expected);
        }
    }

    /** Whether no result was wrong or lost, and the heap stayed as it was. */
    boolean run() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = 1000 * i;
            Runnable body = () -> work(number);
            Thread thread = virtual ? (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, body) : new Thread(body);
            if (!virtual) {
                thread.start();
            }
            threads.add(thread);
        }
        long start = System.nanoTime();
        List<Long> used = new ArrayList<>();
        for (int report = 1; report <= REPORTS && !over; report++) {
            while (System.nanoTime() - start < nanos * report / REPORTS && !over) {
                Thread.sleep(20);
            }
            used.add(HeapUse.settled());
            System.out.printf("%5.0f s  %,12d evaluations  %,12d bytes%n", (System.nanoTime() - start) / 1e9, evaluations.get(),
                used.get(used.size() - 1));
        }
        over = true;
        for (Thread thread : threads) {
            thread.join(60_000);
            if (thread.isAlive()) {
                System.out.println(thread + " does not end");
                return false;
            }
        }
        long served = ((Number) engine.get("served")).longValue();
        System.out.printf("%,d calls, %,d served, first failure: %s%n", calls.get(), served, failure.get());
        // What the threads are just using is in each figure: the least of several is nearest to what stays.
        int quarter = Math.max(1, used.size() / 4);
        long early = Collections.min(used.subList(0, 2 * quarter));
        long late = Collections.min(used.subList(used.size() - quarter, used.size()));
        long grown = late - early;
        System.out.printf("the heap grew by %,d bytes from the first half to the last quarter; %,d bytes with all threads gone%n", grown,
            HeapUse.settled());
        return failure.get() == null && served == calls.get() && grown < 4 << 20;
    }
}
