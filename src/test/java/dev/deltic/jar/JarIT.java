package dev.deltic.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the jar the ways the README and callers do, with nothing else on the class path. */
final class JarIT {
    private static final Path JAR = JavaProgram.JAR;

    private static final int MAX_CLASSES_OF_FIRST_RESULT = 141;
    private static final int MAX_CLASSES_OF_FIRST_RULE = 256;

    @TempDir
    Path folder;

    private JavaProgram.Finished java(String... arguments) throws IOException, InterruptedException {
        return JavaProgram.java(folder, arguments);
    }

    private void runExample(String name, String expected) throws Exception {
        JavaProgram.Finished finished = java("-cp", JAR.toString(), "examples/" + name + ".java");
        assertEquals("", finished.errors());
        assertEquals(expected, finished.output());
        assertEquals(0, finished.exitCode());
    }

    @Test
    void orderRules() throws Exception {
        runExample("OrderRules", """
            Ada    goods  142.20  discount  17.61  shipping   6.50  to pay  131.09  [12 books or more, 7 years with us]
            Grace  goods  262.00  discount   0.00  shipping   9.80  to pay  271.80  [Grace ships free]
            Linus  goods   60.00  discount  20.00  shipping   0.00  to pay   40.00  [16 years with us, Linus ships free]
            rule rejected at line 1: TypeError: Cannot read properties of undefined (reading 'value')
            """);
    }

    @Test
    void templateRendering() throws Exception {
        runExample("TemplateRendering", """
            <h1>Kitchen &amp; more</h1>
            <ul>
              <li>Kettle &lt;blue&gt;: 39.50</li>
              <li class="dear">Oven &amp; hob: 499.00</li>
              <li>Spoon &quot;no. 7&quot;: 2.25</li>
            </ul>
            """);
    }

    @Test
    void parallelRules() throws Exception {
        runExample("ParallelRules", "6797 accepted, 1203 to review, by 16 threads\n");
    }

    @Test
    void callingFunctions() throws Exception {
        runExample("CallingFunctions", """
            add: 42
            method: Good day, Ada.
            interface: Good day, Grace. (2 greeted)
            sorted by script: [Ada, Bob, Linus, Barbara]
            seen from Java: [ADA, BOB, LINUS, BARBARA]
            """);
    }

    @Test
    void worksAsAModule() throws Exception {
        Path source = folder.resolve("Sum.java");
        Files.writeString(source, """
            public class Sum {
                public static void main(String[] args) throws Exception {
                    var engine = new javax.script.ScriptEngineManager().getEngineByName("javascript");
                    System.out.println(engine.getClass().getModule().getName() + " " + engine.eval("[1, 2, 3].reduce((a, b) => a + b)"));
                }
            }
            """, StandardCharsets.UTF_8);
        JavaProgram.Finished finished = java("-p", JAR.toString(), "--add-modules", "dev.deltic", source.toString());
        assertEquals("dev.deltic 6\n", finished.output(), finished.errors());
    }

    /** Each class costs the first result some 0.4 ms. Raise the number only with a reason; most classes can wait. */
    @Test
    void firstResultLoadsFewClasses() throws Exception {
        List<String> ours = classesOf("2\n", """
            public class First {
                public static void main(String[] args) throws Exception {
                    System.out.println(new javax.script.ScriptEngineManager().getEngineByName("js").eval("1+1"));
                }
            }
            """);
        assertTrue(ours.size() <= MAX_CLASSES_OF_FIRST_RESULT, () -> ours.size() + " classes:\n" + String.join("\n", ours));
        for (String later : List.of("shaded", "Slf4jLog", "FlightRecord", "Monitor", "codecache")) {
            assertTrue(ours.stream().noneMatch(name -> name.contains(later)), later);
        }
    }

    /** The same for a rule over beans: the enum of all messages, classes for patterns and adapters, and those that javac makes for a switch
     *  over an enum can wait, or need not be. */
    @Test
    void firstRuleLoadsFewClasses() throws Exception {
        List<String> ours = classesOf("41.25\n", """
            import javax.script.*;

            public class Rule {
                public record Line(String category, int quantity, double price) { }

                public static class Order {
                    private double discount;

                    public java.util.List<Line> getLines() {
                        return new java.util.ArrayList<>(java.util.List.of(new Line("book", 2, 10.5), new Line("toy", 1, 22.5)));
                    }

                    public double getDiscount() {
                        return discount;
                    }

                    public void setDiscount(double discount) {
                        this.discount = discount;
                    }
                }

                public static void main(String[] args) throws Exception {
                    ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
                    CompiledScript rule = ((Compilable) engine).compile(\"""
                        var total = 0;
                        var books = 0;
                        for (var i = 0; i < order.lines.size(); i++) {
                            var line = order.lines.get(i);
                            if (line.category == 'book') {
                                books += line.quantity;
                            }
                            total += line.quantity * line.price;
                        }
                        var discount = total > 50 ? 5 : 0;
                        switch (books) {
                            case 0: break;
                            default: discount += 2.25;
                        }
                        order.discount = discount;
                        total - order.discount;
                        \""");
                    Bindings bindings = engine.createBindings();
                    bindings.put("order", new Order());
                    System.out.println(rule.eval(bindings));
                }
            }
            """);
        assertTrue(ours.size() <= MAX_CLASSES_OF_FIRST_RULE, () -> ours.size() + " classes:\n" + String.join("\n", ours));
        for (String later : List.of("MessageTemplate", "PatternConverter", "PatternGenerator", "AdapterClass", "InterfaceAdapters")) {
            assertTrue(ours.stream().noneMatch(name -> name.endsWith(later)), later);
        }
        assertEquals(List.of(), ours.stream().filter(JarIT::isSwitchTable).toList(), "switch over ordinals, see @OrdinalConstants");
    }

    /** The classes of ours that a program loads, in their order. */
    private List<String> classesOf(String expected, String program) throws Exception {
        Path source = folder.resolve("Program.java");
        Path log = folder.resolve("classes");
        Files.writeString(source, program, StandardCharsets.UTF_8);
        JavaProgram.Finished finished = java("-Xlog:class+load:file=" + log + ":none", "-cp", JAR.toString(), source.toString());
        assertEquals(expected, finished.output(), finished.errors());
        return Files.readAllLines(log).stream().filter(line -> line.startsWith("dev.deltic.")).map(line -> line.split(" ")[0]).toList();
    }

    /** Whether a class is one that javac makes to hold the table of a switch over an enum. */
    private static boolean isSwitchTable(String name) {
        if (!Character.isDigit(name.charAt(name.length() - 1))) {
            return false;
        }
        JarEntry entry = new JarEntry(name.replace('.', '/') + ".class");
        try (JarFile jar = new JarFile(JAR.toFile()); InputStream content = jar.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains("$SwitchMap$");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shellRunsText() throws Exception {
        JavaProgram.Finished finished = java("-jar", JAR.toString(), "-e", "console.log([1, 2, 3].map(x => x * 2).join())");
        assertEquals("2,4,6\n", finished.output(), finished.errors());
        assertEquals(0, finished.exitCode());
    }

    @Test
    void holdsOurClassesAndRelocatedOnesOnly() throws IOException {
        List<String> foreign = new ArrayList<>();
        boolean module = false;
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                module |= name.equals("module-info.class");
                boolean isClass = name.endsWith(".class") && !name.equals("module-info.class");
                if (isClass && !name.startsWith("dev/deltic/") || name.startsWith("dev/deltic/build/") || name.endsWith(".so")
                        || name.endsWith(".dll")) {
                    foreign.add(name);
                }
            }
            assertNotNull(jar.getEntry("META-INF/services/javax.script.ScriptEngineFactory"));
        }
        assertEquals(List.of(), foreign);
        assertTrue(module, "no module-info.class");
    }

    @Test
    void isABundle() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertEquals("dev.deltic", manifest.getValue("Bundle-SymbolicName"));
            assertTrue(manifest.getValue("Bundle-Version").matches("\\d+\\.\\d+\\.\\d+"));
            assertTrue(manifest.getValue("Import-Package").startsWith("javax.script"));
            assertTrue(manifest.getValue("Provide-Capability").contains("osgi.serviceloader=\"javax.script.ScriptEngineFactory\""));
            assertEquals("dev.deltic.shell.Main", manifest.getValue("Main-Class"));
            for (String exported : manifest.getValue("Export-Package").split(",")) {
                String folderName = exported.substring(0, exported.indexOf(';')).replace('.', '/') + "/";
                assertFalse(Collections.list(jar.entries()).stream().noneMatch(entry -> entry.getName().startsWith(folderName)), exported);
            }
        }
    }
}
