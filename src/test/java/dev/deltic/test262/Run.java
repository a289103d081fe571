package dev.deltic.test262;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run from plan to report. */
final class Run {
    private final Options options;
    private final Suite suite;
    private final Expectations expectations;

    Run(Options options, Suite suite, Expectations expectations) {
        this.options = options;
        this.suite = suite;
        this.expectations = expectations;
    }

    /** What a run leaves for its caller; {@code unexpected} has one line for each scenario that is not as expected. */
    record Finished(Report report, List<String> unexpected) {
    }

    Finished execute() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Plan plan = Plan.of(suite, options);
        Path out = options.out();
        Files.createDirectories(out);
        if (!options.resume()) {
            Files.deleteIfExists(out.resolve("worker.log"));
        }
        Map<String, Result> results;
        try (Progress progress = Progress.open(out.resolve("progress.tsv"), options.resume(), plan.scenarios().size())) {
            List<Scenario> open = new ArrayList<>();
            for (Scenario scenario : plan.scenarios()) {
                String reason = options.runSkipped() ? null : expectations.skipReason(scenario, plan.features().get(scenario.path()));
                if (reason != null) {
                    progress.skip(scenario, reason);
                } else if (!progress.has(scenario)) {
                    open.add(scenario);
                }
            }
            new Pool(options, suite, out.resolve("worker.log")).run(open, progress::add);
            results = new TreeMap<>(progress.results());
        }
        Report report = new Report(results, plan.features(), options.depth());
        report.writeJson(out.resolve("results.json"), options.host(), (System.nanoTime() - start) / 1_000_000_000);
        Files.writeString(out.resolve("features.txt"), report.featureTable());
        List<String> unexpected = new ArrayList<>();
        for (Result result : results.values()) {
            String what = expectations.unexpected(result);
            if (what != null) {
                unexpected.add(result.scenario().key() + ": " + what);
            }
        }
        if (options.writeExpectations()) {
            expectations.rewrite(options.expectationsFile(), results);
        }
        return new Finished(report, unexpected);
    }
}
