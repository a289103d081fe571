package dev.deltic.test262;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** Runs a list of scenarios to the end in as many child JVMs as it takes. */
final class Pool {
    private final Options options;
    private final Suite suite;
    private final Path log;

    Pool(Options options, Suite suite, Path log) {
        this.options = options;
        this.suite = suite;
        this.log = log;
    }

    /** {@code sink} is called by several threads. */
    void run(List<Scenario> scenarios, Consumer<Result> sink) throws IOException, InterruptedException {
        Deque<Scenario> queue = new ConcurrentLinkedDeque<>(scenarios);
        List<Scenario> suspects = Collections.synchronizedList(new ArrayList<>());
        List<Thread> feeders = new ArrayList<>();
        List<Exception> problems = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < options.processes(); i++) {
            Thread feeder = new Thread(() -> feed(queue, suspects, sink, problems), "feeder-" + i);
            feeders.add(feeder);
            feeder.start();
        }
        for (Thread feeder : feeders) {
            feeder.join();
        }
        if (!problems.isEmpty()) {
            throw new IOException(problems.get(0));
        }
        runAlone(suspects, sink);
    }

    private void feed(Deque<Scenario> queue, List<Scenario> suspects, Consumer<Result> sink, List<Exception> problems) {
        try {
            while (!queue.isEmpty()) {
                int before = queue.size();
                List<Scenario> died = process(options.threads()).run(queue, sink);
                suspects.addAll(died);
                if (died.isEmpty() && queue.size() >= before) {
                    throw new IOException("the worker does not start; see " + log);
                }
            }
        } catch (IOException | InterruptedException e) {
            problems.add(e);
        }
    }

    /** Scenarios that ran while their JVM died: the one that dies alone again was the cause. */
    private void runAlone(List<Scenario> suspects, Consumer<Result> sink) throws IOException, InterruptedException {
        Deque<Scenario> queue = new ArrayDeque<>(suspects);
        while (!queue.isEmpty()) {
            for (Scenario crashed : process(1).run(queue, sink)) {
                sink.accept(Result.of(crashed, Outcome.CRASH, 0, "the JVM ended while this ran alone; see " + log));
            }
        }
    }

    private WorkerProcess process(int threads) {
        List<String> command = new ArrayList<>();
        command.add(options.java());
        command.addAll(options.jvmOptions());
        for (String property : options.engineProperties()) {
            command.add("-D" + property);
        }
        command.add("-Ddeltic.test262=true");
        command.add("-Ddeltic.allow.io=true");
        command.add("-Ddeltic.proposals=" + options.proposals());
        command.add("-Dpolyglot.engine.WarnInterpreterOnly=false");
        command.add("-cp");
        command.add(options.classPath());
        command.add("dev.deltic.test262.Worker");
        command.add(options.host());
        command.add(options.preludes().toString());
        command.add(suite.root().toString());
        command.add(Long.toString(options.limitMillis()));
        return new WorkerProcess(command, log, threads, options.limitMillis());
    }
}
