package dev.deltic.test262;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The parent's side of a {@link Worker}: feeds one child JVM, and finds out which scenarios died with it. */
final class WorkerProcess {
    /** Sent ahead per thread, so that the child never waits for the parent. */
    private static final int WINDOW = 8;
    private static final long SILENCE_MILLIS = 15_000;

    private final List<String> command;
    private final Path log;
    private final int threads;
    private final long limitMillis;

    /** {@code command} starts the child's JVM and ends before the number of threads. */
    WorkerProcess(List<String> command, Path log, int threads, long limitMillis) {
        this.command = new ArrayList<>(command);
        this.command.add(Integer.toString(threads));
        this.log = log;
        this.threads = threads;
        this.limitMillis = limitMillis;
    }

    /** Runs scenarios from {@code queue} until it is empty or the child has died. What was sent but never begun goes
     *  back to the queue; what was running when the child died is returned. */
    List<Scenario> run(Deque<Scenario> queue, Consumer<Result> sink) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Conversation conversation = new Conversation(process, queue, sink);
        Thread watchdog = new Thread(conversation::watch, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        try {
            conversation.hold();
        } finally {
            watchdog.interrupt();
            process.destroyForcibly();
            process.waitFor();
        }
        return conversation.settle();
    }

    private final class Conversation {
        private final Process process;
        private final Deque<Scenario> queue;
        private final Consumer<Result> sink;
        private final Map<String, Scenario> sent = new LinkedHashMap<>();
        private final Map<String, Scenario> begun = new LinkedHashMap<>();
        private volatile long lastHeard = System.nanoTime();

        Conversation(Process process, Deque<Scenario> queue, Consumer<Result> sink) {
            this.process = process;
            this.queue = queue;
            this.sink = sink;
        }

        void hold() throws IOException, InterruptedException {
            try (BufferedWriter to = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
                    BufferedReader from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                boolean listens = fill(to);
                while (!sent.isEmpty()) {
                    String line = from.readLine();
                    if (line == null) {
                        return;
                    }
                    lastHeard = System.nanoTime();
                    if (hear(line) && listens) {
                        listens = fill(to);
                    }
                }
            } catch (IOException brokenPipe) {
                if (!ends()) {
                    throw brokenPipe;
                }
            }
        }

        /** A child's pipes break a moment before its end is known. */
        private boolean ends() throws InterruptedException {
            return process.waitFor(SILENCE_MILLIS, TimeUnit.MILLISECONDS);
        }

        /** True where a scenario has ended. */
        private boolean hear(String line) {
            if (line.startsWith("R\t")) {
                Result result = Result.parse(line.substring(2));
                if (result == null) {
                    return false;
                }
                sent.remove(result.scenario().key());
                begun.remove(result.scenario().key());
                sink.accept(result);
                return true;
            }
            if (line.startsWith("B\t")) {
                int tab = line.lastIndexOf('\t');
                Scenario scenario = new Scenario(line.substring(2, tab), Mode.ofLabel(line.substring(tab + 1)));
                begun.put(scenario.key(), scenario);
            }
            return false;
        }

        /** False where the child no longer reads; what it wrote until then is still to be heard. */
        private boolean fill(BufferedWriter to) {
            try {
                boolean wrote = false;
                while (sent.size() < threads * WINDOW) {
                    Scenario next = queue.pollFirst();
                    if (next == null) {
                        break;
                    }
                    sent.put(next.key(), next);
                    to.write(next.path() + '\t' + next.mode().label() + '\n');
                    wrote = true;
                }
                if (wrote) {
                    to.flush();
                }
                return true;
            } catch (IOException deaf) {
                return false;
            }
        }

        /** The child reports late scenarios by itself; this is for a child that no longer can. */
        void watch() {
            try {
                while (process.isAlive()) {
                    Thread.sleep(1000);
                    if ((System.nanoTime() - lastHeard) / 1_000_000 > limitMillis + SILENCE_MILLIS) {
                        process.destroyForcibly();
                    }
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }

        List<Scenario> settle() {
            List<Scenario> died = new ArrayList<>(begun.values());
            for (String key : begun.keySet()) {
                sent.remove(key);
            }
            for (Scenario unbegun : sent.values()) {
                queue.addFirst(unbegun);
            }
            return died;
        }
    }
}
