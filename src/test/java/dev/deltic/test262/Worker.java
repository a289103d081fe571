package dev.deltic.test262;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The child JVM: reads scenarios from standard input and writes what became of them to standard output.
 *
 *  <p>Lines out: {@code B path mode} when a scenario begins, {@code R} and a {@link Result} line when it has ended. A
 *  scenario over the time limit is reported by {@link #watch}; a thread that then does not stop takes the JVM with it,
 *  and the parent starts another. */
final class Worker {
    /** Exit codes that tell the parent that the worker gave up by itself. */
    static final int EXIT_STUCK_THREAD = 3;
    static final int EXIT_OUT_OF_MEMORY = 4;

    private static final String END = "";
    private static final long STACK_BYTES = 4L << 20;
    private static final long GRACE_MILLIS = 300;

    private final Host host;
    private final Suite suite;
    private final long limitMillis;
    private final PrintStream out;
    private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
    private final List<Runner> runners = new ArrayList<>();

    private Worker(Host host, Suite suite, long limitMillis, PrintStream out) {
        this.host = host;
        this.suite = suite;
        this.limitMillis = limitMillis;
        this.out = out;
    }

    /** Arguments: host, folder of preludes, suite, time limit in milliseconds, threads. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        // Whatever prints past the script context's writer must not end up among the results.
        System.setOut(System.err);
        Host host = Hosts.named(args[0], Path.of(args[1]));
        Worker worker = new Worker(host, Suite.at(Path.of(args[2])), Long.parseLong(args[3]), out);
        worker.start(Integer.parseInt(args[4]));
        // Agents that a test left waiting must not keep the process.
        Runtime.getRuntime().halt(0);
    }

    private void start(int threads) throws InterruptedException {
        Thread reader = new Thread(this::readInput, "reader");
        reader.setDaemon(true);
        reader.start();
        for (int i = 0; i < threads; i++) {
            Runner runner = new Runner(threads == 1);
            runners.add(runner);
            runner.thread.start();
        }
        while (anyAlive()) {
            Thread.sleep(50);
            for (Runner runner : runners) {
                watch(runner);
            }
        }
    }

    private void readInput() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                inbox.add(line);
            }
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(1);
        }
        for (int i = 0; i < runners.size(); i++) {
            inbox.add(END);
        }
    }

    private boolean anyAlive() {
        for (Runner runner : runners) {
            if (runner.thread.isAlive()) {
                return true;
            }
        }
        return false;
    }

    private void watch(Runner runner) throws InterruptedException {
        Scenario late = runner.claimIfOlderThan(limitMillis);
        if (late == null) {
            return;
        }
        runner.thread.interrupt();
        StackTraceElement[] stack = runner.thread.getStackTrace();
        String where = stack.length == 0 ? "" : " at " + stack[0];
        send(Result.of(late, Outcome.TIMEOUT, limitMillis, "over " + limitMillis + " ms" + where));
        for (long waited = 0; waited < GRACE_MILLIS && !runner.isFree(late); waited += 10) {
            Thread.sleep(10);
        }
        if (!runner.isFree(late)) {
            Runtime.getRuntime().halt(EXIT_STUCK_THREAD);
        }
    }

    private void send(Result result) {
        sendLine("R\t" + result.toLine());
    }

    private void sendLine(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    /** One thread that runs scenarios; its fields are guarded by itself. */
    private final class Runner implements Runnable {
        final Thread thread = new Thread(null, this, "scenario", STACK_BYTES);
        private final boolean alone;
        private Scenario current;
        private long started;
        /** Set once the current scenario's result was written, by whoever came first. */
        private boolean reported;

        Runner(boolean alone) {
            this.alone = alone;
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            ScenarioRunner scenarios = new ScenarioRunner(host, suite, limitMillis);
            try {
                for (String line = inbox.take(); !line.equals(END); line = inbox.take()) {
                    int tab = line.indexOf('\t');
                    runOne(scenarios, new Scenario(line.substring(0, tab), Mode.ofLabel(line.substring(tab + 1))));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void runOne(ScenarioRunner scenarios, Scenario scenario) {
            begin(scenario);
            sendLine("B\t" + scenario.path() + '\t' + scenario.mode().label());
            Result result;
            try {
                result = scenarios.run(scenario);
            } catch (OutOfMemoryError e) {
                result = outOfMemory(scenario, e);
            } catch (InterruptedException late) {
                result = Result.of(scenario, Outcome.TIMEOUT, limitMillis, "interrupted");
            } catch (Throwable e) {
                result = Result.of(scenario, Outcome.FAIL, 0, "broken: " + ErrorTypes.describe(e));
            }
            if (claim()) {
                send(result);
                if (result.outcome() == Outcome.FAIL && result.detail().startsWith("java.lang.OutOfMemoryError")) {
                    Runtime.getRuntime().halt(EXIT_OUT_OF_MEMORY);
                }
            }
            end();
            // A late interrupt belongs to the scenario that is over.
            Thread.interrupted();
        }

        /** With others in the same heap it is unknown whose objects filled it: all run again, each alone. */
        private Result outOfMemory(Scenario scenario, OutOfMemoryError e) {
            if (!alone) {
                Runtime.getRuntime().halt(EXIT_OUT_OF_MEMORY);
            }
            return Result.of(scenario, Outcome.FAIL, 0, e.toString());
        }

        private synchronized void begin(Scenario scenario) {
            current = scenario;
            started = System.nanoTime();
            reported = false;
        }

        private synchronized void end() {
            current = null;
        }

        private synchronized boolean claim() {
            boolean first = !reported;
            reported = true;
            return first;
        }

        synchronized Scenario claimIfOlderThan(long millis) {
            if (current == null || reported || System.nanoTime() - started < millis * 1_000_000) {
                return null;
            }
            reported = true;
            return current;
        }

        synchronized boolean isFree(Scenario late) {
            return current != late;
        }
    }
}
