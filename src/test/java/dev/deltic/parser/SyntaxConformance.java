package dev.deltic.parser;

import dev.deltic.messages.ErrorType;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the front end alone over test262: what must not parse must be a SyntaxError, all else must parse, in lazy and in
 *  eager mode. {@code java dev.deltic.parser.SyntaxConformance DIRECTORY [lazy|eager|equivalence] [STRIDE]} */
public final class SyntaxConformance {
    private final ParserOptions options;
    private final boolean equivalence;
    private int scenarios;
    private final List<String> failures = new ArrayList<>();

    private SyntaxConformance(boolean lazy, boolean equivalence) {
        this.options = new ParserOptions(lazy);
        this.equivalence = equivalence;
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        SyntaxConformance run = new SyntaxConformance(arguments.length < 2 || !arguments[1].equals("eager"),
                arguments.length > 1 && arguments[1].equals("equivalence"));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(p -> p.toString().endsWith(".js") && !p.getFileName().toString().contains("_FIXTURE"))
                    .sorted().collect(Collectors.toList());
        }
        long start = System.nanoTime();
        int stride = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        for (int i = 0; i < files.size(); i += stride) {
            Path file = files.get(i);
            run.check(root.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
        Collections.sort(run.failures);
        run.failures.forEach(System.out::println);
        System.out.printf("%d scenarios, %d failures, %.1f s%n", run.scenarios, run.failures.size(),
                (System.nanoTime() - start) / 1e9);
    }

    private void check(String name, String text) {
        int from = text.indexOf("/*---");
        int to = text.indexOf("---*/");
        String head = from < 0 ? "" : text.substring(from, to);
        String flags = line(head, "flags:");
        boolean negative = head.contains("negative:") && head.contains("phase: parse");
        boolean raw = flags.contains("raw");
        if (flags.contains("module")) {
            parse(name, "module", text, true, negative);
            return;
        }
        if (!flags.contains("onlyStrict")) {
            parse(name, "sloppy", text, false, negative);
        }
        if (!flags.contains("noStrict") && !raw) {
            parse(name, "strict", "\"use strict\";\n" + text, false, negative);
        }
    }

    private void parse(String name, String mode, String text, boolean module, boolean negative) {
        scenarios++;
        try {
            Source source = new Source(name, text, module ? SourceKind.MODULE : SourceKind.SCRIPT);
            if (equivalence && !negative) {
                LazyEquivalence.check(source, module);
            } else if (module) {
                Parser.parseModule(source, options);
            } else {
                Parser.parseScript(source, options);
            }
            if (negative) {
                failures.add(name + " [" + mode + "]: parsed, but must not");
            }
        } catch (SyntaxException e) {
            if (!negative || e.errorType() != ErrorType.SYNTAX_ERROR) {
                failures.add(name + " [" + mode + "]: " + e.line() + ":" + e.column() + " " + e.getMessage());
            }
        } catch (AssertionError e) {
            failures.add("NOT EQUAL " + e.getMessage());
        } catch (RuntimeException e) {
            failures.add(name + " [" + mode + "]: CRASH " + e + " " + e.getStackTrace()[0]);
        }
    }

    private static String line(String head, String key) {
        int at = head.indexOf(key);
        if (at < 0) {
            return "";
        }
        int end = head.indexOf("]", at);
        return head.substring(at, end < 0 ? head.length() : end);
    }
}
