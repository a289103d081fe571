package dev.deltic.test262;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The fixed sample of test262 that every build runs; the full suite is {@code test262/run}. */
@Isolated("runs two workers of its own")
final class Test262SampleTest {
    private static final String SIZE = System.getProperty("test262.sample", "4000");

    @Test
    void sampleIsAsExpected() throws Exception {
        Path project = Path.of("").toAbsolutePath();
        Options options = Options.parse(arguments());
        Suite suite = Suite.find(options.suite(), project);
        if (suite == null) {
            System.out.println("SKIPPED: test262, no suite found (test262/README.md says how to get it)");
        }
        assumeTrue(suite != null, "no test262 suite");

        Run.Finished finished = new Run(options, suite, Expectations.read(options.expectationsFile())).execute();

        Tally total = finished.report().total();
        System.out.println("test262 sample on Java " + Runtime.version().feature() + ": " + total.total() + " scenarios, "
            + total.of(Outcome.PASS) + " pass, " + total.failed() + " are known to fail or new, " + total.of(Outcome.SKIP) + " are left out");
        assertEquals("", String.join("\n", finished.unexpected()), "test262 scenarios that are not as test262/expectations.txt says");
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--sample", SIZE, "--timeout", "120"));
        arguments.addAll(List.of("--out", "target/test262/sample-java" + Runtime.version().feature()
            + "-tier" + System.getProperty("deltic.tier", "") + System.getProperty("deltic.tier.budget", "")));
        return arguments;
    }
}
