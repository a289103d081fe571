package dev.deltic.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.baseline.BaselineRefusal;
import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.flags.Flags;
import dev.deltic.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions too large for a JVM method that HotSpot compiles: they go on in the interpreter, and whoever looks can see it. */
final class RefusalTest {
    /** A function with as many statements; {@code big(1)} is their number, plus 1. */
    private static String big(int statements) {
        return "function big(x) { " + "x = x + 1; if (x < 0) { x = [x].concat(x).length }\n".repeat(statements) + " return x }\n";
    }

    private static final String CALLS = "var r = 0; for (var i = 0; i < 50; i++) { r = big(1) } r";

    @Test
    void itRunsOnAndIsCountedOnce() {
        TieredScripts scripts = new TieredScripts(TieredScripts.EARLY);
        assertEquals(401, scripts.run(big(400) + CALLS));
        assertEquals(401, scripts.run("big(1)"));
        assertEquals(Map.of(BaselineRefusal.TOO_LARGE, 1), scripts.counters().refused());
        assertEquals(0, scripts.counters().failed());
    }

    @Test
    void smallerOnesAreNot() {
        TieredScripts scripts = new TieredScripts(TieredScripts.EARLY);
        assertEquals(11, scripts.run(big(10) + CALLS));
        assertEquals(Map.of(), scripts.counters().refused());
    }

    @Test
    void theTraceNamesIt() {
        StringBuilder output = new StringBuilder();
        Trace trace = new Trace(EnumSet.of(Flags.TRACE_OPT), null, output::append);
        TieredScripts scripts = new TieredScripts(new Engine(EngineOptions.DEFAULT.withTiering(TieredScripts.EARLY), trace));
        scripts.run(big(400) + CALLS);
        assertTrue(output.toString().contains("[opt refuse big at test.js:1: TOO_LARGE]\n"), output::toString);
    }

    @Test
    void theFlightRecorderShowsIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("refusals.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("dev.deltic.Refusal");
            recording.start();
            new TieredScripts(TieredScripts.EARLY).run(big(400) + CALLS);
            recording.stop();
            recording.dump(file);
        }
        List<String> seen = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("dev.deltic.Refusal") && event.getString("source").equals("test.js")) {
                seen.add(event.getString("function") + ' ' + event.getString("reason"));
            }
        }
        assertTrue(seen.contains("big TOO_LARGE"), seen::toString);
    }
}
