package dev.deltic.parser.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fixed set of texts, judged by Node too where there is one that is new enough; what the tool itself must keep. */
final class ParserFuzzTest {
    @TempDir
    private Path folder;

    private Options options(String... arguments) {
        Options options = Options.parse(List.of(arguments));
        options.out = folder;
        options.test262 = null;
        return options;
    }

    @Test
    void nothingIsFound() throws IOException, InterruptedException {
        Options options = options("--texts", "6000", "--seed", "1", "--quiet");
        if (NodeJudge.majorVersion(options.node) < Main.OLDEST_NODE) {
            System.out.println("SKIPPED: the comparison of what parses with Node " + Main.OLDEST_NODE
                + " or newer: none on the path or in NODE");
            options.withNode = false;
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Corpus corpus = Corpus.load(options.project, List.of(), null);
        int found = new Campaign(options, corpus, new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
        assertEquals(0, found, () -> printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aSeedNamesAText() throws IOException {
        Samples samples = new Samples(Corpus.load(Path.of(""), List.of(), null), EnumSet.allOf(Sample.Kind.class));
        assertEquals(samples.sample(42), samples.sample(42));
        assertNotEquals(samples.sample(42), samples.sample(43));
    }

    @Test
    void allKindsAndGoalsOccurAndManyParse() throws IOException {
        Samples samples = new Samples(Corpus.load(Path.of(""), List.of(), null), EnumSet.allOf(Sample.Kind.class));
        DelticJudge judge = new DelticJudge();
        Set<String> kinds = new TreeSet<>();
        int grammar = 0;
        int parse = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Sample sample = samples.sample(seed);
            kinds.add(sample.kind().name());
            kinds.add(sample.goal().name());
            if (sample.kind() == Sample.Kind.GRAMMAR) {
                grammar++;
                parse += judge.judge(sample.goal(), sample.text()).verdict().parses() ? 1 : 0;
            }
        }
        assertEquals(Sample.Kind.values().length + Goal.values().length, kinds.size(), kinds.toString());
        assertTrue(parse * 3 > grammar, parse + " of " + grammar + " parse");
    }

    @Test
    void shrinkingKeepsWhatIsInterestingAlone() {
        String text = "function f(a, b) { if (a) { needle(b + 1); } return [1, 2, 3]; }";
        assertEquals("needle", Shrinker.shrink(text, smaller -> smaller.contains("needle"), 1000, 300_000_000_000L));
    }

    @Test
    void anExplanationNeedsAProblemOfItsKind() {
        assertNull(Explanation.of(new Problem(Problem.Kind.CRASH, "", ""), "f()=1"));
    }
}
