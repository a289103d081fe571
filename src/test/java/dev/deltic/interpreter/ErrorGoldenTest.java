package dev.deltic.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.source.SyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The texts of errors. Each line of {@code src/test/golden/errors/*.js} is a script; the {@code .txt} beside it has what V8 says, as
 *  {@code record.js} recorded it with Node 26. {@code differences.txt} has what we say instead, with reasons; a difference that is none
 *  any more fails too. */
final class ErrorGoldenTest {
    private static final Path GOLDENS = Path.of("src/test/golden/errors");
    private static final String INDENT = "    ";

    @TestFactory
    List<DynamicTest> goldens() throws IOException {
        Map<String, String> differences = read(GOLDENS.resolve("differences.txt"));
        List<DynamicTest> tests = new ArrayList<>();
        int count = 0;
        try (Stream<Path> files = Files.list(GOLDENS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                if (!file.endsWith("differences.txt")) {
                    Map<String, String> golden = read(file);
                    count += golden.size();
                    tests.add(dynamicTest(file.getFileName().toString(), () -> check(golden, differences)));
                }
            }
        }
        assertTrue(count >= 1000, "goldens are missing");
        return tests;
    }

    /** Texts by script; lines of differences.txt that begin with # say why. */
    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String script = null;
        for (String line : Files.readString(file).split("\n")) {
            if (!line.startsWith(INDENT)) {
                script = line.isEmpty() || line.startsWith("# ") ? null : line;
            } else if (script != null) {
                texts.merge(script, line.substring(INDENT.length()), (first, more) -> first + "\n" + INDENT + more);
            }
        }
        return texts;
    }

    private static void check(Map<String, String> golden, Map<String, String> differences) {
        StringBuilder expected = new StringBuilder();
        StringBuilder actual = new StringBuilder();
        golden.forEach((script, text) -> {
            String ours = outcome(script);
            String listed = differences.get(script);
            String wanted = listed == null ? text : listed;
            if (text.equals(listed)) {
                wanted = "no difference: take it out of differences.txt";
            }
            if (!wanted.equals(ours)) {
                expected.append(script).append('\n').append(INDENT).append(wanted).append('\n');
                actual.append(script).append('\n').append(INDENT).append(ours).append('\n');
            }
        });
        assertEquals(expected.toString(), actual.toString());
    }

    /** What the script throws, as record.js writes it. Lines may hold line ends as {@code \n} where that is no escape. */
    private static String outcome(String script) {
        Scripts scripts = new Scripts();
        try {
            scripts.run(script.replace("\\n=>", "\n=>").replace("throw\\n", "throw\n").replace("yield\\n", "yield\n"));
            return "no error";
        } catch (SyntaxException e) {
            return e.errorType().constructorName() + ": " + e.getMessage();
        } catch (JSException e) {
            Realm realm = scripts.realm;
            if (e.value() instanceof JSObject error) {
                return TypeConversion.toString(realm, error.get(realm, realm.key("name"))) + ": "
                    + TypeConversion.toString(realm, error.get(realm, realm.key("message")));
            }
            return "thrown: " + e.getMessage();
        }
    }
}
