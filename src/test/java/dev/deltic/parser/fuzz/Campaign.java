package dev.deltic.parser.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Makes texts, has them judged, makes those smaller that show a problem, and keeps count. */
final class Campaign {
    private static final int BATCH = 200;
    /** A default thread's: what is nested too deeply for it must be told cleanly. */
    private static final long STACK = 1L << 20;

    private final Options options;
    private final Samples samples;
    private final Report report;
    private final HangWatch hangs;
    private final AtomicLong next = new AtomicLong();
    private long end;

    Campaign(Options options, Corpus corpus, PrintStream out) {
        this.options = options;
        this.samples = new Samples(corpus, options.kinds);
        this.report = new Report(options, out);
        this.hangs = new HangWatch(report);
    }

    /** Runs it; gives the number of findings that are not explained. */
    int run() throws InterruptedException {
        end = System.nanoTime() + (long) (options.minutes * 60e9);
        hangs.start();
        Thread[] threads = new Thread[options.threads];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(null, this::work, "fuzz-" + i, STACK);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        hangs.stop();
        return report.finish();
    }

    private void work() {
        try (Judges judges = new Judges(options)) {
            while (System.nanoTime() < end) {
                long first = next.getAndAdd(BATCH);
                if (first >= options.texts) {
                    break;
                }
                batch(judges, first, (int) Math.min(BATCH, options.texts - first));
                report.progress();
            }
        } catch (IOException | RuntimeException | Error e) {
            report.failed(e);
            throw e instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(e);
        }
    }

    private void batch(Judges judges, long first, int count) throws IOException {
        List<Sample> batch = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            batch.add(samples.sample(options.seed + first + i));
        }
        if (judges.node != null) {
            judges.node.send(batch);
        }
        // Node works meanwhile.
        List<DelticJudge.Judgement> own = new ArrayList<>(count);
        for (Sample sample : batch) {
            hangs.begin(sample);
            own.add(judges.deltic.judge(sample.goal(), sample.text()));
            hangs.done();
        }
        List<Verdict> others = judges.receive(batch);
        for (int i = 0; i < count; i++) {
            Verdict other = others == null ? null : others.get(i);
            Sample sample = batch.get(i);
            report.judged(sample, own.get(i).verdict(), other);
            Problem problem = Judges.problem(sample.goal(), own.get(i), other);
            if (problem != null) {
                hangs.begin(sample);
                found(judges, sample, problem);
                hangs.done();
            }
        }
    }

    private void found(Judges judges, Sample sample, Problem problem) throws IOException {
        String smallest = judges.shrink(sample, problem);
        Problem again = judges.problem(sample.with(smallest), problem.kind() == Problem.Kind.NODE);
        if (again == null && problem.kind() == Problem.Kind.SLOW) {
            return;                             // the machine was busy
        }
        Problem shown = problem.isLike(again) ? again : problem;
        Explanation explanation = Explanation.of(shown, smallest);
        if (explanation != null) {
            report.explained(explanation);
        } else {
            report.found(new Finding(shown, sample, smallest));
        }
    }
}
