package dev.deltic.differential;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Generates programs, runs them on all targets, writes down what differs. */
final class Campaign {
    private static final int REDUCTION_TRIALS = 3000;
    private static final long REDUCTION_NANOS = 30_000_000_000L;

    private final Options options;
    private final PrintStream out;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    /** Programs that no target took for one: should be few. */
    private final AtomicLong rejected = new AtomicLong();
    private final Map<Difference, Integer> counts = new EnumMap<>(Difference.class);
    private long end;

    Campaign(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs it; gives the number of disagreements in results and time. */
    int run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        end = start + (long) (options.minutes * 60e9);
        Thread[] threads = new Thread[options.threads];
        for (int i = 0; i < threads.length; i++) {
            // Deep recursion of programs is part of the comparison: room for it.
            threads[i] = new Thread(null, this::work, "worker-" + i, 256L << 20);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(done + " programs in " + Math.round(seconds) + " s, " + Math.round(done.get() / seconds) + "/s; seeds from " + options.seed
            + "; no programs: " + rejected + "; disagreements: " + count(Difference.RESULT) + " in results, " + count(Difference.TIME) + " in time, " + count(Difference.MESSAGE)
            + " in error texts only");
        return count(Difference.RESULT) + count(Difference.TIME);
    }

    private int count(Difference kind) {
        return counts.getOrDefault(kind, 0);
    }

    private synchronized void count(Difference kind, int more) {
        counts.merge(kind, more, Integer::sum);
    }

    private void work() {
        try (Worker worker = new Worker(options)) {
            while (System.nanoTime() < end) {
                long number = next.getAndIncrement();
                if (number >= options.programs) {
                    break;
                }
                one(worker, options.seed + number);
                report(done.incrementAndGet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line now and then: a campaign without disagreements is silent otherwise. */
    private void report(long programs) {
        if (programs % 1000 == 0 && !options.quiet) {
            out.println(programs + " programs, the last of seed " + (options.seed + programs - 1));
        }
    }

    private void one(Worker worker, long seed) throws IOException {
        Fragment program = Generator.program(seed);
        Worker.Disagreement found = worker.compare(program.toString());
        if (found == null) {
            if (worker.rejection() != null) {
                rejected.incrementAndGet();
                if (options.verbose) {
                    out.println("no program: seed " + seed + ": " + worker.rejection().strip());
                }
            }
            return;
        }
        if (found.kind() == Difference.MESSAGE && !options.messages) {
            count(found.kind(), 1);
            return;
        }
        Worker.Disagreement alone = worker.compareAgain(found, program.toString());
        boolean again = alone != null && alone.isLike(found);
        if (found.kind() == Difference.TIME && !again) {
            return;                             // the machine was busy
        }
        count(found.kind(), 1);
        if (options.reduce && again) {
            Reducer.reduce(program, text -> {
                Worker.Disagreement now = worker.compareAgain(found, text);
                return now != null && now.isLike(found);
            }, REDUCTION_TRIALS, REDUCTION_NANOS);
        }
        Worker.Disagreement reduced = again ? worker.compareAgain(found, program.toString()) : null;
        write(seed, program.toString(), reduced == null ? found : reduced, reduced != null);
    }

    private synchronized void write(long seed, String program, Worker.Disagreement found, boolean again) throws IOException {
        Files.createDirectories(options.out);
        String name = found.kind().name().toLowerCase() + "-" + seed + ".js";
        Outcome one = found.oneOutcome();
        Outcome other = found.otherOutcome();
        boolean messages = found.kind() == Difference.MESSAGE;
        String text = "// seed " + seed + ", " + found.kind() + (again ? "" : ", not seen again in a new engine") + "\n" + program
            + "\n/* " + found.one().name() + ":\n" + (messages ? one.messages() : one.log())
            + "\n   " + found.other().name() + ":\n" + (messages ? other.messages() : other.log()) + "*/\n";
        // As bytes, because writeString refuses lone surrogates.
        Files.write(options.out.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        if (!options.quiet) {
            out.println(found.kind() + " seed " + seed + " " + found.one().name() + " / " + found.other().name() + ": " + options.out.resolve(name));
        }
    }
}
