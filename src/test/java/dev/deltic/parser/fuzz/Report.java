package dev.deltic.parser.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The counts of a campaign, and its findings. */
final class Report {
    private static final long MINUTE = 60_000_000_000L;

    private final Options options;
    private final PrintStream out;
    private final Map<Sample.Kind, long[]> counts = new EnumMap<>(Sample.Kind.class);
    private final Map<String, Integer> explained = new TreeMap<>();
    private final Map<String, Integer> unexplained = new TreeMap<>();
    private final long start = System.nanoTime();
    private long lastLine = start;
    private long texts;
    private long units;
    private int failures;

    Report(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Counts a text: all, those that parse, those too deep here, those too deep for Node, those of which Node says nothing. */
    synchronized void judged(Sample sample, Verdict own, Verdict other) {
        texts++;
        units += sample.text().length();
        long[] row = counts.computeIfAbsent(sample.kind(), kind -> new long[5]);
        row[0]++;
        row[1] += own.parses() ? 1 : 0;
        row[2] += own.answer() == Verdict.Answer.TOO_DEEP ? 1 : 0;
        row[3] += other != null && other.answer() == Verdict.Answer.TOO_DEEP ? 1 : 0;
        row[4] += other != null && other.answer() == Verdict.Answer.NONE ? 1 : 0;
    }

    synchronized void explained(Explanation explanation) {
        explained.merge(explanation.reason(), 1, Integer::sum);
    }

    synchronized void found(Finding finding) {
        if (unexplained.merge(finding.key(), 1, Integer::sum) == 1) {
            out.println(finding);
            try {
                finding.write(options.out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized void failed(Throwable e) {
        failures++;
        out.println("the campaign itself failed: " + e);
        e.printStackTrace(out);
    }

    /** A line a minute: a campaign without findings is silent otherwise. */
    synchronized void progress() {
        if (!options.quiet && System.nanoTime() - lastLine > MINUTE) {
            lastLine = System.nanoTime();
            out.println(texts + " texts, " + explained.values().stream().mapToInt(Integer::intValue).sum() + " explained disagreements, "
                + unexplained.size() + " findings");
        }
    }

    /** Prints the tables; gives the number of findings. */
    synchronized int finish() {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(texts + " texts, " + units / 1000 + " thousand units, in " + Math.round(seconds) + " s, " + Math.round(texts / seconds)
            + "/s; seeds from " + options.seed + (options.withNode ? "" : "; without Node"));
        out.printf("%-18s %10s %10s %10s %10s %10s%n", "kind", "texts", "parse", "too deep", "for Node", "no answer");
        counts.forEach((kind, row) -> out.printf("%-18s %10d %10d %10d %10d %10d%n", kind, row[0], row[1], row[2], row[3], row[4]));
        explained.forEach((reason, count) -> out.println("explained " + count + " times: " + reason));
        unexplained.forEach((key, count) -> out.println("FOUND " + count + " times: " + options.out.resolve(key + ".txt")));
        return unexplained.size() + failures;
    }
}
