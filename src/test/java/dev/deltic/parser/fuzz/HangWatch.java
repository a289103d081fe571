package dev.deltic.parser.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ends the campaign when a text keeps its thread for good: such a thread cannot be stopped. */
final class HangWatch {
    /** Of processor time, so that a busy machine is no hang; making a text smaller takes 15 of them at most. */
    private static final long LIMIT_NANOS = 60_000_000_000L;

    private final Report report;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Thread, Task> tasks = new ConcurrentHashMap<>();
    private Thread watcher;

    /** {@code cpuWhenLate}: the thread's processor time when the text was first seen to take long; -1 before. */
    private static final class Task {
        final Sample sample;
        final long start = System.nanoTime();
        long cpuWhenLate = -1;

        Task(Sample sample) {
            this.sample = sample;
        }
    }

    HangWatch(Report report) {
        this.report = report;
    }

    void begin(Sample sample) {
        tasks.put(Thread.currentThread(), new Task(sample));
    }

    void done() {
        tasks.remove(Thread.currentThread());
    }

    void start() {
        watcher = new Thread(this::watch, "hang-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    void stop() {
        watcher.interrupt();
    }

    private boolean isHanging(Thread thread, Task task) {
        if (System.nanoTime() - task.start < LIMIT_NANOS) {
            return false;
        }
        long cpu = threads.getThreadCpuTime(thread.getId());
        if (task.cpuWhenLate < 0) {
            task.cpuWhenLate = cpu;
        }
        return cpu - task.cpuWhenLate > LIMIT_NANOS;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(2000);
                tasks.forEach((thread, task) -> {
                    if (isHanging(thread, task)) {
                        StringBuilder trace = new StringBuilder("does not end:");
                        for (StackTraceElement element : thread.getStackTrace()) {
                            trace.append("\n    at ").append(element);
                        }
                        Problem hang = new Problem(Problem.Kind.SLOW, "hang", trace.toString());
                        report.found(new Finding(hang, task.sample, task.sample.text()));
                        report.finish();
                        Runtime.getRuntime().halt(1);
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
