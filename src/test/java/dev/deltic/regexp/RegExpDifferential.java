package dev.deltic.regexp;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares this engine with Node's on generated patterns and inputs: error messages and all group positions. Run with the
 *  number of cases and a seed; prints differences. Where there is no {@code node} it says so and ends. */
public final class RegExpDifferential {
    private static final String SCRIPT = """
            const out = [];
            for (const line of require('fs').readFileSync(process.argv[1], 'utf8').split('\\n')) {
              if (!line) continue;
              const [pattern, flags, input, lastIndex] = JSON.parse(line);
              let text;
              try {
                new RegExp(pattern, flags);
                const r = new RegExp(pattern, flags + 'dg');
                r.lastIndex = lastIndex;
                const m = r.exec(input);
                text = m === null ? 'null' : m.indices.map(x => x ? x[0] + ',' + x[1] : '-1,-1').join(';');
              } catch (e) {
                text = 'E:' + e.message;
              }
              out.push(JSON.stringify(text));
            }
            require('fs').writeFileSync(process.argv[2], out.join('\\n') + '\\n');
            """;

    private static final String LIMIT = "limit";

    /** Modifiers and duplicate names came to Node after version 20. */
    private static final Pattern MODIFIERS = Pattern.compile("\\(\\?[ims-]");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        int differences = compare(count, seed);
        if (differences > 0) {
            System.exit(1);
        }
    }

    /** Number of differences; -1, after saying so, without {@code node}. */
    static int compare(int count, long seed) throws IOException, InterruptedException {
        PatternGenerator generator = new PatternGenerator(seed);
        List<PatternGenerator.Case> cases = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            PatternGenerator.Case generated = generator.next();
            cases.add(generated);
            lines.append(generated.json()).append('\n');
        }
        Path input = Files.createTempFile("regexp", ".in");
        Path output = Files.createTempFile("regexp", ".out");
        try {
            Files.writeString(input, lines);
            Process node;
            try {
                node = new ProcessBuilder(System.getProperty("node", "node"), "-e", SCRIPT, input.toString(), output.toString()).inheritIO().start();
            } catch (IOException absent) {
                System.out.println("SKIPPED: comparison of regular expressions with node, which is not on the path");
                return -1;
            }
            if (node.waitFor() != 0) {
                throw new IOException("node failed");
            }
            return report(cases, output);
        } finally {
            Files.delete(input);
            Files.delete(output);
        }
    }

    /** Node 20 finds empty matches between the halves of a pair, where ECMA-262 lets none start. */
    private static boolean startsInsidePair(PatternGenerator.Case one, String expected) {
        if (!one.flags().contains("u") && !one.flags().contains("v") || !Character.isDigit(expected.charAt(1))) {
            return false;
        }
        int start = Integer.parseInt(expected.substring(1, expected.indexOf(',')));
        String input = one.input();
        return start > 0 && start < input.length() && Character.isSurrogatePair(input.charAt(start - 1), input.charAt(start));
    }

    /** What this engine makes of a case. */
    private static String outcome(PatternGenerator.Case one) {
        try {
            RegExpProgram program = RegExpProgram.compile(one.pattern(), RegExpFlags.parse(one.flags()));
            return text(program.exec(one.input(), one.lastIndex(), new MatchLimits(10_000_000)));
        } catch (RegExpSyntaxException e) {
            return "E:" + e.getMessage();
        } catch (RegExpLimitException e) {
            return LIMIT;
        }
    }

    static String text(int[] match) {
        if (match == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < match.length; i += 2) {
            text.append(i == 0 ? "" : ";").append(match[i]).append(',').append(match[i + 1]);
        }
        return text.toString();
    }

    private static int report(List<PatternGenerator.Case> cases, Path output) throws IOException {
        int differences = 0;
        int errors = 0;
        int matches = 0;
        try (BufferedReader reader = Files.newBufferedReader(output)) {
            for (PatternGenerator.Case one : cases) {
                String expected = reader.readLine();
                String actual = outcome(one);
                errors += actual.startsWith("E:") ? 1 : 0;
                matches += actual.startsWith("E:") || actual.equals("null") ? 0 : 1;
                boolean newerSyntax = MODIFIERS.matcher(one.pattern()).find() || expected.contains("Duplicate capture")
                        || actual.contains("Duplicate capture")
                        || one.flags().contains("v") && one.pattern().contains("[^");   // Node 20 gets these wrong
                // Node 26 says for a decimal escape in a class what Node 20 says outside of one.
                boolean newerWording = expected.contains("Invalid decimal escape") && actual.contains("Invalid class escape");
                if (!newerSyntax && !newerWording && !actual.equals(LIMIT) && !startsInsidePair(one, expected) && !normalize(expected).equals(normalize(PatternGenerator.quote(actual)))) {
                    differences++;
                    if (differences <= 40) {
                        System.out.println(one.json() + "\n  node   " + expected + "\n  deltic " + PatternGenerator.quote(actual));
                    }
                }
            }
        }
        System.out.println(cases.size() + " cases, " + errors + " errors, " + matches + " matches, " + differences
                + " differences");
        return differences;
    }

    /** The two sides escape differently; compare without the pattern, which both only repeat. */
    private static String normalize(String json) {
        if (!json.startsWith("\"E:")) {
            return json;
        }
        int colon = json.lastIndexOf(": ");
        return "E" + json.substring(colon);
    }
}
