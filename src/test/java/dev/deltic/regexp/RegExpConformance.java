package dev.deltic.regexp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs those cases of test262 that need no JavaScript engine, because a few regular expressions can read them: the
 *  generated tables of properties and set notation, and literals that must not parse. The argument is the suite's
 *  {@code test} folder. */
public final class RegExpConformance {
    private static final Pattern TABLE = Pattern.compile(
            "const (\\w+) = buildString\\(\\{\\s*loneCodePoints: \\[([^]]*)],\\s*ranges: \\[(.*?)]\\s*}\\);", Pattern.DOTALL);
    private static final Pattern TABLE_USE = Pattern.compile("testPropertyEscapes\\(\\s*/(.*)/(\\w*),\\s*(\\w+),");
    private static final Pattern STRINGS = Pattern.compile(
            "regExp: /(.*)/(\\w*),.*?matchStrings: \\[(.*?)\\n  ],.*?nonMatchStrings: \\[(.*?)\\n  ],", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NEGATIVE = Pattern.compile("phase: parse.*\\n/(.*)/(\\w*);?\\s*$", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{(\\w+)}|u(\\w{4})|x(\\w{2})|(.))");

    private int files;
    private int failures;

    private RegExpConformance() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        RegExpConformance run = new RegExpConformance();
        for (String folder : new String[] {"built-ins/RegExp", "language/literals/regexp", "annexB/built-ins/RegExp"}) {
            try (Stream<Path> all = Files.walk(root.resolve(folder))) {
                for (Path file : (Iterable<Path>) all.filter(path -> path.toString().endsWith(".js")).sorted()::iterator) {
                    run.check(file);
                }
            }
        }
        System.out.println(run.files + " files read, " + run.failures + " failed");
        System.exit(run.failures == 0 ? 0 : 1);
    }

    private void check(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher negative = NEGATIVE.matcher(text);
        Matcher strings = STRINGS.matcher(text);
        if (negative.find() && negative.group(1).indexOf('\n') < 0) {
            files++;
            RegExpFlags flags = RegExpFlags.parse(negative.group(2));
            if (flags != null && accepts(negative.group(1), flags)) {
                fail(file, "accepted /" + negative.group(1) + "/" + flags);
            }
        } else if (text.contains("testPropertyEscapes(")) {
            files++;
            checkTables(file, text);
        } else if (strings.find()) {
            files++;
            RegExpProgram program = RegExpProgram.compile(strings.group(1), RegExpFlags.parse(strings.group(2)));
            for (String string : literals(strings.group(3))) {
                expect(file, program, string, true);
            }
            // As test262 does: a single one may be made of two matches, see its testPropertyOfStrings.
            expect(file, program, String.join("", literals(strings.group(4))), false);
        }
    }

    private static boolean accepts(String pattern, RegExpFlags flags) {
        try {
            RegExpProgram.validate(pattern, flags);
            return true;
        } catch (RegExpSyntaxException expected) {
            return false;
        }
    }

    private void checkTables(Path file, String text) {
        Matcher use = TABLE_USE.matcher(text);
        while (use.find()) {
            RegExpProgram program = RegExpProgram.compile(use.group(1), RegExpFlags.parse(use.group(2)));
            Matcher table = TABLE.matcher(text);
            while (table.find()) {
                if (table.group(1).equals(use.group(3))) {
                    expect(file, program, build(table.group(2), table.group(3)), true);
                }
            }
        }
    }

    private static String build(String lone, String ranges) {
        StringBuilder text = new StringBuilder();
        Matcher numbers = Pattern.compile("0x(\\w+)").matcher(lone);
        while (numbers.find()) {
            text.appendCodePoint(Integer.parseInt(numbers.group(1), 16));
        }
        Matcher pairs = Pattern.compile("0x(\\w+), 0x(\\w+)").matcher(ranges);
        while (pairs.find()) {
            int last = Integer.parseInt(pairs.group(2), 16);
            for (int c = Integer.parseInt(pairs.group(1), 16); c <= last; c++) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private void expect(Path file, RegExpProgram program, String input, boolean match) {
        if ((program.exec(input, 0, MatchLimits.unlimited()) != null) != match) {
            fail(file, program.pattern() + (match ? " does not match " : " matches ") + input.length() + " units: "
                    + input.substring(0, Math.min(20, input.length())));
        }
    }

    private static List<String> literals(String list) {
        List<String> result = new ArrayList<>();
        Matcher literal = LITERAL.matcher(list);
        while (literal.find()) {
            StringBuilder text = new StringBuilder();
            Matcher escape = ESCAPE.matcher(literal.group(1));
            int end = 0;
            while (escape.find()) {
                text.append(literal.group(1), end, escape.start());
                String hex = escape.group(1) != null ? escape.group(1) : escape.group(2) != null ? escape.group(2) : escape.group(3);
                if (hex == null) {
                    text.append(escape.group(4));
                } else {
                    text.appendCodePoint(Integer.parseInt(hex, 16));
                }
                end = escape.end();
            }
            result.add(text.append(literal.group(1).substring(end)).toString());
        }
        return result;
    }

    private void fail(Path file, String what) {
        failures++;
        if (failures <= 60) {
            System.out.println(file.getFileName() + ": " + what);
        }
    }
}
