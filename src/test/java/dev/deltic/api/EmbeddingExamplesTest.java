package dev.deltic.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Compiles and runs the programs of {@code docs/embedding.md}, and compares what they print with what the page says. */
@Isolated("replaces the process's output")
class EmbeddingExamplesTest {
    private static final Pattern EXAMPLE =
        Pattern.compile("```java\n(.*?public class (\\w+) .*?)```\n```text\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> programsOfThePage() throws Exception {
        String page = Files.readString(Path.of("docs/embedding.md"));
        List<DynamicTest> tests = EXAMPLE.matcher(page).results()
            .map(example -> DynamicTest.dynamicTest(example.group(2), () -> check(example.group(2), example.group(1), example.group(3))))
            .toList();
        assertEquals(count(page, "```java\n"), tests.size(), "every program has an output");
        assertTrue(tests.size() >= 5);
        return tests.stream();
    }

    private static int count(String text, String part) {
        Matcher matcher = Pattern.compile(part, Pattern.LITERAL).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private void check(String name, String text, String expected) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "needs a JDK");
        StringWriter messages = new StringWriter();
        String classPath = Path.of(Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        boolean good = compiler.getTask(messages, null, null, List.of("-d", folder.toString(), "-cp", classPath, "-proc:none", "-Xlint:all"), null,
            List.of(new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), SimpleJavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            })).call();
        assertTrue(good, messages.toString());
        assertEquals("", messages.toString(), "warnings");
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        assertEquals(expected, printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
}
