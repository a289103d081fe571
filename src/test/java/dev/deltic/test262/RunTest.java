package dev.deltic.test262;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner against a suite whose tests hang, break and end their JVM: everything is counted, nothing is lost. */
final class RunTest {
    @TempDir
    Path folder;

    private void write(String path, String flags, String text) throws IOException {
        Path file = folder.resolve("suite/test/language").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "/*---\nflags: [" + flags + "]\n" + (path.startsWith("negative") ? "negative:\n  phase: parse\n  type: SyntaxError\n" : "")
            + "---*/\n" + text);
    }

    private Run.Finished run(String... more) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("suite/harness"));
        List<String> arguments = new ArrayList<>(List.of("--suite", folder.resolve("suite").toString(), "--out", folder.resolve("out").toString(),
            "--host", MisbehavingHost.class.getName(), "--timeout", "15", "--jvm", "-Xmx128m", "--jvm", "-XX:TieredStopAtLevel=1"));
        arguments.addAll(List.of(more));
        Options options = Options.parse(arguments);
        return new Run(options, Suite.find(options.suite(), folder), Expectations.none()).execute();
    }

    private Map<String, Outcome> outcomes() throws IOException {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("out/progress.tsv"))) {
            Result result = Result.parse(line);
            outcomes.put(result.scenario().key().substring("language/".length()), result.outcome());
        }
        return outcomes;
    }

    @Test
    void everyScenarioIsCountedWhateverItDoes() throws Exception {
        write("async.js", "async, noStrict", "");
        write("break.js", "noStrict", "DO break");
        write("exit.js", "noStrict", "DO exit");
        write("fill.js", "noStrict", "DO fill");
        write("hang.js", "noStrict", "DO hang");
        write("module.js", "module", "");
        write("negative-none.js", "noStrict", "");
        write("negative.js", "raw", "DO throw");
        write("throw.js", "", "DO throw");
        for (int i = 0; i < 30; i++) {
            write("pass" + i + ".js", "noStrict", "");
        }
        write("x_FIXTURE.js", "", "DO exit");

        Run.Finished finished = run();

        Map<String, Outcome> outcomes = outcomes();
        assertEquals(40, outcomes.size());
        assertEquals(Outcome.PASS, outcomes.remove("async.js sloppy"));
        assertEquals(Outcome.FAIL, outcomes.remove("break.js sloppy"));
        assertEquals(Outcome.CRASH, outcomes.remove("exit.js sloppy"));
        assertEquals(Outcome.FAIL, outcomes.remove("fill.js sloppy"));
        assertEquals(Outcome.TIMEOUT, outcomes.remove("hang.js sloppy"));
        assertEquals(Outcome.FAIL, outcomes.remove("negative-none.js sloppy"));
        assertEquals(Outcome.PASS, outcomes.remove("negative.js raw"));
        assertEquals(Outcome.FAIL, outcomes.remove("throw.js sloppy"));
        assertEquals(Outcome.FAIL, outcomes.remove("throw.js strict"));
        assertEquals(List.of(), outcomes.values().stream().filter(outcome -> outcome != Outcome.PASS).toList());
        assertEquals(7, finished.unexpected().size());
        assertTrue(Files.readString(folder.resolve("out/results.json")).contains("\"crash\": 1"));
    }

    @Test
    void aStoppedRunGoesOn() throws Exception {
        write("a.js", "noStrict", "");
        write("b.js", "noStrict", "");
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/progress.tsv"), "language/a.js\tsloppy\tfail\t1\tfrom before\nlanguage/b.js\tslop");
        run("--resume");
        assertEquals(Map.of("a.js sloppy", Outcome.FAIL, "b.js sloppy", Outcome.PASS), outcomes());
    }
}
