package dev.deltic.test262;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExpectationsTest {
    @TempDir
    Path folder;

    private Expectations read(String text) throws IOException {
        Path file = folder.resolve("expectations.txt");
        Files.writeString(file, text);
        return Expectations.read(file);
    }

    private static Result result(String path, Mode mode, Outcome outcome) {
        return Result.of(new Scenario(path, mode), outcome, 1, outcome == Outcome.PASS ? "" : "Test262Error: no");
    }

    @Test
    void aListedFailureThatPassesIsUnexpected() throws IOException {
        Expectations expectations = read("a/b.js both fail missing feature\n");
        assertNotNull(expectations.unexpected(result("a/b.js", Mode.SLOPPY, Outcome.PASS)));
        assertNull(expectations.unexpected(result("a/b.js", Mode.STRICT, Outcome.FAIL)));
        assertNotNull(expectations.unexpected(result("a/b.js", Mode.STRICT, Outcome.CRASH)));
        assertNotNull(expectations.unexpected(result("a/c.js", Mode.STRICT, Outcome.FAIL)));
    }

    @Test
    void foldersAndFeaturesAreOnlySkipped() throws IOException {
        Expectations expectations = read("a/ both skip not there\nfeature:Temporal both skip later\n");
        assertEquals("not there", expectations.skipReason(new Scenario("a/x/y.js", Mode.SLOPPY), List.of()));
        assertEquals("later", expectations.skipReason(new Scenario("b/y.js", Mode.SLOPPY), List.of("Temporal")));
        assertNull(expectations.skipReason(new Scenario("b/y.js", Mode.SLOPPY), List.of("BigInt")));
        assertThrows(IOException.class, () -> read("a/ both fail everything\n"));
        assertThrows(IOException.class, () -> read("a/b.js both fail\n"));
    }

    @Test
    void rewritingKeepsReasonsAndDropsPasses() throws IOException {
        Expectations expectations = read("# head\nfeature:X both skip later\na.js both fail issue 7\nb.js strict fail gone\nz.js both fail elsewhere\n");
        Map<String, Result> ran = new TreeMap<>();
        for (Mode mode : List.of(Mode.SLOPPY, Mode.STRICT)) {
            for (Result one : List.of(result("a.js", mode, Outcome.FAIL), result("b.js", mode, Outcome.PASS),
                    result("c.js", mode, mode == Mode.STRICT ? Outcome.FAIL : Outcome.PASS))) {
                ran.put(one.scenario().key(), one);
            }
        }
        Path file = folder.resolve("expectations.txt");
        expectations.rewrite(file, ran);
        assertEquals(List.of("# head", "feature:X both skip later", "a.js both fail issue 7", "c.js strict fail Test262Error: no",
            "z.js both fail elsewhere"), Files.readAllLines(file));
    }
}
