package dev.deltic.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the documents refer to exists: tests, other documents and their headings, system properties, options of commands. */
final class DocumentsTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    /** A test's class, with or without its package, and a method of it; or a method alone. {@code …} stands for any characters. */
    private static final Pattern TEST = Pattern.compile("(?:((?:[a-z]\\w*\\.)*[A-Z]\\w*(?:Test|IT))(?:\\.([\\w…]+))?)|([\\w…]+)");
    private static final Pattern METHOD = Pattern.compile("^    [^/*\n]*\\b(\\w+)\\(", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);
    private static final Pattern PROPERTY = Pattern.compile("(?<![\\w.])deltic\\.[a-z]\\w*(?:\\.[a-z]\\w*)*");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]*[a-z0-9]");

    private static List<Path> documents;
    /** The methods of each test's file. */
    private static Map<String, Set<String>> tests;
    /** All of our own source text, and that of the commands' shell scripts. */
    private static String sources;

    @BeforeAll
    static void readFiles() throws IOException {
        documents = find(Path.of("docs"), ".md");
        documents.add(Path.of("README.md"));
        tests = new HashMap<>();
        for (Path file : find(Path.of("src", "test", "java"), ".java")) {
            tests.put(file.toString().replace('\\', '/'), methods(Files.readString(file)));
        }
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("src", "bench/src")) {
            for (Path file : find(Path.of(folder), ".java")) {
                all.append(Files.readString(file));
            }
        }
        for (String command : List.of("bench", "differential", "soak", "test262")) {
            for (Path file : find(Path.of(command), "run")) {
                all.append(Files.readString(file));
            }
        }
        sources = all.toString();
    }

    private static List<Path> find(Path folder, String end) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new ArrayList<>(paths.filter(path -> path.toString().endsWith(end)).sorted().toList());
        }
    }

    private static Set<String> methods(String text) {
        Set<String> names = new HashSet<>();
        Matcher matcher = METHOD.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static void assertNone(List<String> problems) {
        assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
    }

    // ---- tests ------------------------------------------------------------------------------------------------------

    @Test
    void theChecklistNamesTests() throws IOException {
        List<String> problems = new ArrayList<>();
        List<Integer> columns = null;
        int named = 0;
        for (String line : Files.readAllLines(Path.of("docs", "checklist.md"))) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            if (!line.startsWith("|")) {
                columns = null;
            } else if (columns == null) {
                columns = columnsOfTests(cells);
                assertFalse(columns.isEmpty(), "a table without tests: " + line);
            } else {
                for (int column : columns) {
                    Matcher names = QUOTED.matcher(cells[column]);
                    while (names.find()) {
                        named++;
                        if (!isTest(names.group(1))) {
                            problems.add(names.group(1) + " in " + line);
                        }
                    }
                }
            }
        }
        assertNone(problems);
        assertTrue(named > 100, "names of tests: " + named);
    }

    private static List<Integer> columnsOfTests(String[] head) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < head.length; i++) {
            if (head[i].strip().startsWith("test")) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static boolean isTest(String name) {
        Matcher parts = TEST.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        String type = parts.group(1);
        String method = type == null ? parts.group(3) : parts.group(2);
        Pattern wanted = method == null ? null : Pattern.compile(method.replace("…", "\\w+"));
        for (Map.Entry<String, Set<String>> file : tests.entrySet()) {
            if ((type == null || file.getKey().endsWith('/' + type.replace('.', '/') + ".java"))
                && (wanted == null || file.getValue().stream().anyMatch(wanted.asMatchPredicate()))) {
                return true;
            }
        }
        return false;
    }

    // ---- links ------------------------------------------------------------------------------------------------------

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> problems = new ArrayList<>();
        int links = 0;
        for (Path document : documents) {
            // What stands in quotes is code.
            Matcher matcher = LINK.matcher(withoutCode(Files.readString(document)));
            while (matcher.find()) {
                if (matcher.group(1).matches("[a-z]+:.*")) {
                    continue;
                }
                links++;
                Path target = matcher.group(1).isEmpty() ? document : document.resolveSibling(matcher.group(1)).normalize();
                if (!Files.exists(target)) {
                    problems.add(document + ": " + matcher.group());
                } else if (matcher.group(2) != null && !headings(target).contains(matcher.group(2))) {
                    problems.add(document + ": no such heading: " + matcher.group());
                }
            }
        }
        assertNone(problems);
        assertTrue(links > 50, "links: " + links);
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`|<code>.*?</code>", "");
    }

    /** The anchors of a document, as hosts of repositories make them. */
    private static Set<String> headings(Path document) throws IOException {
        Set<String> anchors = new HashSet<>();
        Matcher matcher = HEADING.matcher(Files.readString(document));
        while (matcher.find()) {
            anchors.add(matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").trim().replace(' ', '-'));
        }
        return anchors;
    }

    // ---- properties and options -------------------------------------------------------------------------------------

    /** Every system property, and attribute, that a document names is one that the sources name. */
    @Test
    void propertiesExist() throws IOException {
        assertNone(unknown(PROPERTY, DocumentsTest::isProperty));
    }

    private static boolean isProperty(String name) {
        String limits = "deltic.limit.";
        return sources.contains('"' + name + '"')
            || name.startsWith(limits) && sources.contains('"' + name.substring(limits.length()) + '"');
    }

    @Test
    void optionsExist() throws IOException {
        assertNone(unknown(OPTION, DocumentsTest::isOption));
    }

    private static boolean isOption(String option) {
        return sources.contains(option) || sources.contains('"' + option.substring(2) + '"')
            || sources.contains(option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_') + '(');
    }

    private static List<String> unknown(Pattern pattern, Predicate<String> known) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path document : documents) {
            if (document.getParent() != null && document.getParent().endsWith("decisions")) {
                // They tell what was true when they were made.
                continue;
            }
            Matcher quoted = QUOTED.matcher(Files.readString(document));
            while (quoted.find()) {
                Matcher names = pattern.matcher(quoted.group(1));
                while (names.find()) {
                    if (!known.test(names.group())) {
                        problems.add(document + ": " + names.group() + " in " + quoted.group());
                    }
                }
            }
        }
        return problems;
    }

    @Test
    void namesThatDoNotExistAreFound() {
        assertFalse(isTest("BindingsChecklistTest.c3_99_nothing"));
        assertFalse(isTest("NoSuchTest"));
        assertTrue(isTest("dev.deltic.architecture.DocumentsTest.linksLead…"));
        assertFalse(isProperty("deltic.cache.no" + "thing"));
        assertFalse(isOption("--not-an" + "-option-of-ours"));
    }
}
