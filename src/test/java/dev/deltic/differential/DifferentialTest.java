package dev.deltic.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fixed set of programs in the interpreter, compiled at once and compiled in the middle; what the tool itself must keep. */
final class DifferentialTest {
    @TempDir
    private Path folder;

    @Test
    void theTiersAgree() throws IOException, InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Options options = Options.parse(List.of("--programs", "150", "--seed", "1", "--against", "none", "--limit", "30000",
            "--configurations", "t0,t1,mixed-7",
            "--out", folder.toString()));
        int disagreements = new Campaign(options, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
        assertEquals(0, disagreements, () -> printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aSeedNamesAProgram() {
        assertEquals(Generator.program(42).toString(), Generator.program(42).toString());
        assertNotEquals(Generator.program(42).toString(), Generator.program(43).toString());
    }

    @Test
    void programsRunAndLog() throws IOException {
        int programs = 20;
        int rejected = 0;
        int lines = 0;
        try (Worker worker = new Worker(Options.parse(List.of("--against", "none", "--limit", "30000")))) {
            for (int seed = 0; seed < programs; seed++) {
                Outcome outcome = worker.targets().get(0).run(Generator.program(seed).toString());
                rejected += outcome.log().startsWith("early ") ? 1 : 0;
                lines += outcome.log().lines().count();
            }
        }
        assertTrue(rejected <= 2, rejected + " of " + programs + " are no programs");
        assertTrue(lines > 10 * programs, "only " + lines + " lines from " + programs + " programs");
    }

    @Test
    void reducingKeepsWhatIsInterestingAlone() {
        Fragment program = Generator.program(7);
        program.parts.add(Fragment.statements().add(Fragment.statement("if (x) {\n@}", Fragment.statements()
            .add(Fragment.statement("needle(@);", Fragment.expression("(@ + @)", Fragment.expression("1"), Fragment.expression("y")))))));
        Reducer.reduce(program, text -> text.contains("needle("), 5000, 300_000_000_000L);
        assertEquals("needle(0);", program.toString().replace("'use strict';", "").strip());
    }

    @Test
    void textsPassToNodeAndBack() {
        String text = "a\"\\\n\t\u0001é\ud83d \u2028";
        assertEquals(text, JsonString.read(JsonString.quote(text)));
    }
}
