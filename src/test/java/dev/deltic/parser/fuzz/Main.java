package dev.deltic.parser.fuzz;

import dev.deltic.commands.CommandLine;
import dev.deltic.differential.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The command behind {@code differential/parser}. */
public final class Main {
    /** Older ones lack syntax of ES2026. */
    static final int OLDEST_NODE = 24;

    private Main() { }

    /** Exit codes: 0 nothing found, 1 something, 2 wrong usage. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = CommandLine.readOrExit(arguments, new Options(), Options.USAGE);
        if (options.withNode && NodeJudge.majorVersion(options.node) < OLDEST_NODE) {
            System.out.println("SKIPPED: the comparison with Node: " + options.node + " is not there or older than " + OLDEST_NODE);
            options.withNode = false;
        }
        System.exit(run(options));
    }

    private static int run(Options options) throws IOException, InterruptedException {
        if (options.text != null || options.file != null) {
            String text = options.text != null ? options.text : new String(Files.readAllBytes(options.file), StandardCharsets.UTF_8);
            return show(options, new Sample(0, Sample.Kind.GRAMMAR, options.goal, text)) ? 0 : 1;
        }
        if (options.again != null) {
            return again(options);
        }
        Corpus corpus = Corpus.load(options.project, options.code, options.test262);
        if (options.print) {
            Sample sample = new Samples(corpus, options.kinds).sample(options.seed);
            System.out.println("// " + sample.kind() + ", " + sample.goal() + "\n" + sample.text());
            return 0;
        }
        System.out.println(corpus.size() + " pieces of code to mutate" + (options.test262 == null ? ", without test262" : ""));
        return new Campaign(options, corpus, System.out).run() == 0 ? 0 : 1;
    }

    private static boolean show(Options options, Sample sample) throws IOException {
        try (Judges judges = new Judges(options)) {
            System.out.println("deltic: " + judges.deltic.judge(sample.goal(), sample.text()));
            System.out.println("node: " + (judges.node == null ? "not asked" : judges.node.ask(sample)));
            return judges.problem(sample, true) == null;
        }
    }

    /** What was found before: the smallest text of each and the one it comes from. */
    private static int again(Options options) throws IOException {
        int left = 0;
        try (Judges judges = new Judges(options); Stream<Path> files = Files.list(options.again)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                for (boolean original : new boolean[] {false, true}) {
                    Sample sample = Finding.read(file, original);
                    Problem problem = judges.problem(sample, true);
                    String smallest = problem != null ? judges.shrink(sample, problem) : sample.text();
                    Explanation explanation = problem == null ? null : Explanation.of(problem, smallest);
                    if (problem != null && explanation == null) {
                        left++;
                        System.out.println(file.getFileName() + (original ? " (original) " : " ") + new Finding(problem, sample, smallest));
                    } else if (!original) {
                        String now = problem == null ? "mended" : explanation.reason();
                        System.out.println(file.getFileName() + ": " + now + ": " + JsonString.quote(sample.text()));
                    }
                }
            }
        }
        System.out.println(left + " left");
        return left == 0 ? 0 : 1;
    }
}
