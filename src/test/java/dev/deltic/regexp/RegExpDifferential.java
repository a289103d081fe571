package dev.deltic.regexp;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    private static final String[] ATOMS = {
        "a", "b", "c", "A", "B", "k", "s", "0", "1", " ", "-", ".", "\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "\\b", "\\B",
        "^", "$", "[abc]", "[^abc]", "[a-c]", "[\\d-x]", "[\\w-]", "[^]", "[]", "[a-", "]", "{", "}", "{1", "{1,2}", "{2}",
        "\\1", "\\2", "\\3", "\\0", "\\8", "\\01", "\\x41", "\\x4", "\\u0041", "\\u{41}", "\\u{1F600}", "\\cA", "\\c", "\\c1",
        "\\-", "\\/", "\\p{L}", "\\P{Lu}", "\\p{Lu}", "\\p{Script=Greek}", "\\p{Foo}", "\\p", "\\k<n>", "\\k<m>", "\\k", "\\a",
        "\u00e9", "\u00c9", "\u212a", "\u017f", "\u03c3", "\u03a3", "\u03c2", "\uD83D\uDE00", "\\uD83D\\uDE00", "\\uD83D",
        "\\uDE00", "[\uD83D\uDE00a]", "[^\uD83D\uDE00]", "[\\p{L}--[a-c]]", "[[a-z]&&[aeiou]]", "[\\q{ab|a|}]", "[^\\q{ab}]",
        "[\\W]", "[^\\W]", "[^\\w]", "[\\S\\s]", "[a&&b]", "[a--b]", "[(]", "[a||b]", "[\\b]", "[\\cA]", "[\\c_]", "[\\1]",
        "[\\8]", "[b-a]", "[\\p{Lu}a]", "[^\\P{Lu}]", "[^x]", "abc", "ab", "bca", "\\n", "\\t", "[\\k]", "\\_", "[\\-a]",
        "(?<n>a)", "(?<m>b|c)", "(?<n>", "(?<1>a)", "[\\d\\-a]", "[!-~]", "\\p{Any}", "\\p{ASCII}", "[&&a]", "[a-z&&b]",
    };
    private static final String[] GROUPS = {"(", "(", "(", "(?:", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?", "(?x:", "(?<x>"};
    private static final String[] QUANTIFIERS = {
        "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,1}", "{2,}", "{0}", "{1,}?", "{0,2}?", "{2,1}", "{3}", "**", "{,2}",
    };
    private static final String[] TEXTS = {
        "a", "b", "c", "A", "B", "k", "K", "s", "S", "0", "1", " ", "-", "\n", "ab", "abc", "aa", "bb", "\u00e9", "\u00c9",
        "\u212a", "\u017f", "\u03c3", "\u03a3", "\u03c2", "\uD83D\uDE00", "\uD83D", "\uDE00", "x", "_", "\u2028", "{", "]",
    };
    private static final String[] FEW_TEXTS = {"a", "b", "a", "b", "A", "B", "c", "\n", "\uD83D\uDE00", "\uD83D", "\uDE00", "k", "\u212a"};
    private static final String[] FEW_ATOMS = {
        "a", "b", "a", "b", "c", "A", "k", ".", "[ab]", "[^a]", "[^b\\n]", "\\w", "\\W", "ab", "aba", "abab", "\uD83D\uDE00", "\\uDE00",
        "[^\\w]", "[\uD83D\uDE00b]", "\\S", "[a-c]", "\\1", "\\1", "\\2", "\\3", "(a)", "(b)", "(.)", "()", "(?:)",
    };
    private static final String[] ASSERTIONS = {"^", "$", "\\b", "\\B", "(?=a)", "(?!a)", "(?<=a)", "(?<!b)", "(?=(.))", "(?<=(.))"};
    private static final String[] VALID_GROUPS = {"(", "(", "(?:", "(?:", "(?=", "(?!", "(?<=", "(?<!"};
    private static final String[] VALID_QUANTIFIERS = {
        "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,1}", "{2,}", "{0}", "{1,}?", "{0,2}?", "{3}", "{2,4}", "{0,3}",
    };
    private static final String[] FLAGS = {"", "", "", "i", "i", "m", "s", "u", "u", "iu", "iu", "v", "v", "iv", "y", "ims", "imsu", "uy"};

    /** Modifiers and duplicate names came to Node after version 20. */
    private static final Pattern MODIFIERS = Pattern.compile("\\(\\?[ims-]");

    private final Random random;

    private RegExpDifferential(long seed) {
        random = new Random(seed);
    }

    /** One case, and what this engine makes of it. */
    private record Case(String pattern, String flags, String input, int lastIndex) {
        String json() {
            return "[" + quote(pattern) + "," + quote(flags) + "," + quote(input) + "," + lastIndex + "]";
        }

        /** Node 20 finds empty matches between the halves of a pair, where ECMA-262 lets none start. */
        boolean startsInsidePair(String expected) {
            if (!flags.contains("u") && !flags.contains("v") || !Character.isDigit(expected.charAt(1))) {
                return false;
            }
            int start = Integer.parseInt(expected.substring(1, expected.indexOf(',')));
            return start > 0 && start < input.length() && Character.isSurrogatePair(input.charAt(start - 1), input.charAt(start));
        }

        String outcome() {
            try {
                RegExpProgram program = RegExpProgram.compile(pattern, RegExpFlags.parse(flags));
                int[] match = program.exec(input, lastIndex, new MatchLimits(10_000_000));
                if (match == null) {
                    return "null";
                }
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < match.length; i += 2) {
                    text.append(i == 0 ? "" : ";").append(match[i]).append(',').append(match[i + 1]);
                }
                return text.toString();
            } catch (RegExpSyntaxException e) {
                return "E:" + e.getMessage();
            }
        }
    }

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
        RegExpDifferential generator = new RegExpDifferential(seed);
        List<Case> cases = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Case generated = generator.generate();
            cases.add(generated);
            lines.append(generated.json()).append('\n');
        }
        Path input = Files.createTempFile("regexp", ".in");
        Path output = Files.createTempFile("regexp", ".out");
        try {
            Files.writeString(input, lines);
            Process node;
            try {
                node = new ProcessBuilder("node", "-e", SCRIPT, input.toString(), output.toString()).inheritIO().start();
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

    private static int report(List<Case> cases, Path output) throws IOException {
        int differences = 0;
        int errors = 0;
        int matches = 0;
        try (BufferedReader reader = Files.newBufferedReader(output)) {
            for (Case one : cases) {
                String expected = reader.readLine();
                String actual = one.outcome();
                errors += actual.startsWith("E:") ? 1 : 0;
                matches += actual.startsWith("E:") || actual.equals("null") ? 0 : 1;
                boolean newerSyntax = MODIFIERS.matcher(one.pattern).find() || expected.contains("Duplicate capture")
                        || actual.contains("Duplicate capture")
                        || one.flags.contains("v") && one.pattern.contains("[^");   // Node 20 gets these wrong
                if (!newerSyntax && !one.startsInsidePair(expected) && !normalize(expected).equals(normalize(quote(actual)))) {
                    differences++;
                    if (differences <= 40) {
                        System.out.println(one.json() + "\n  node   " + expected + "\n  deltic " + quote(actual));
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

    private Case generate() {
        if (random.nextInt(3) > 0) {
            return generateLikelyMatch();
        }
        String flags = pick(FLAGS);
        String pattern = disjunction(0);
        StringBuilder input = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            input.append(pick(TEXTS));
        }
        int lastIndex = random.nextInt(5) == 0 ? random.nextInt(input.length() + 1) : 0;
        return new Case(pattern, flags, input.toString(), lastIndex);
    }

    /** A valid pattern over few characters, and an input of those: most of these match somehow. */
    private Case generateLikelyMatch() {
        StringBuilder input = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            input.append(pick(FEW_TEXTS));
        }
        int lastIndex = random.nextInt(5) == 0 ? random.nextInt(input.length() + 1) : 0;
        return new Case(validDisjunction(0), pick(FLAGS), input.toString(), lastIndex);
    }

    private String validDisjunction(int depth) {
        StringBuilder text = new StringBuilder(validSequence(depth));
        while (random.nextInt(3) == 0) {
            text.append('|').append(validSequence(depth));
        }
        return text.toString();
    }

    private String validSequence(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean quantifiable = true;
            if (depth < 4 && random.nextInt(3) == 0) {
                String group = pick(VALID_GROUPS);
                quantifiable = group.length() != 3 && group.length() != 4 || group.equals("(?:");
                text.append(group).append(validDisjunction(depth + 1)).append(')');
            } else if (random.nextInt(8) == 0) {
                text.append(pick(ASSERTIONS));
                quantifiable = false;
            } else {
                text.append(pick(FEW_ATOMS));
            }
            if (quantifiable && random.nextInt(3) == 0) {
                text.append(pick(VALID_QUANTIFIERS));
            }
        }
        return text.toString();
    }

    private String disjunction(int depth) {
        StringBuilder text = new StringBuilder(sequence(depth));
        while (random.nextInt(4) == 0) {
            text.append('|').append(sequence(depth));
        }
        return text.toString();
    }

    private String sequence(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (depth < 3 && random.nextInt(4) == 0) {
                text.append(pick(GROUPS)).append(disjunction(depth + 1)).append(random.nextInt(40) == 0 ? "" : ")");
            } else {
                int plain = random.nextInt(3);
                text.append(plain == 0 ? pick(ATOMS) : ATOMS[random.nextInt(plain == 1 ? 12 : 30)]);
            }
            if (random.nextInt(3) == 0) {
                text.append(pick(QUANTIFIERS));
            }
        }
        return text.toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 32 || c > 126 || c == '"' || c == '\\') {
                json.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
