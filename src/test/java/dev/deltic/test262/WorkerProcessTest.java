package dev.deltic.test262;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a child wrote before it went deaf counts, and nothing that was sent to it is lost. */
final class WorkerProcessTest {
    @TempDir
    Path folder;

    @Test
    void aChildThatNoLongerReadsIsStillHeard() throws Exception {
        Deque<Scenario> queue = new ArrayDeque<>();
        for (int i = 0; i < 12; i++) {
            queue.add(new Scenario(i + ".js", Mode.SLOPPY));
        }
        List<Result> results = new ArrayList<>();
        String child = "exec 0<&-; printf 'B\\t0.js\\tsloppy\\nR\\t0.js\\tsloppy\\tpass\\t1\\t\\nB\\t1.js\\tsloppy\\n'; sleep 1";

        List<Scenario> died = new WorkerProcess(List.of("sh", "-c", child), folder.resolve("log"), 1, 60_000).run(queue, results::add);

        assertEquals(List.of(new Scenario("1.js", Mode.SLOPPY)), died);
        assertEquals(List.of(new Scenario("0.js", Mode.SLOPPY)), results.stream().map(Result::scenario).toList());
        assertEquals(10, queue.size());
    }
}
