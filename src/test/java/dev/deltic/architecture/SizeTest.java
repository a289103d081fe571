package dev.deltic.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sizes that people and HotSpot can take: files and packages from the sources, methods from the class files. */
final class SizeTest {
    private static final int MAX_FILE_LINES = 1000;
    private static final int LOOK_AGAIN_FILE_LINES = 500;
    private static final int MAX_PACKAGE_FILES = 100;
    private static final int MAX_METHOD_LINES = 150;
    /** HotSpot never compiles a method of 8,000 bytes or more unless told to. */
    private static final int MAX_METHOD_BYTES = 7999;
    private static final int LOOK_AGAIN_METHOD_BYTES = 6000;
    private static final int MAX_COLUMNS = 140;

    private static Waivers waivers;
    private static final Map<String, List<String>> SOURCES = new TreeMap<>();
    private static final List<ClassFile.Method> METHODS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        waivers = Waivers.read(Path.of("src/test/resources/size-waivers.txt"));
        for (Path file : files(Classes.sources(), ".java")) {
            SOURCES.put(Classes.sources().relativize(file).toString().replace('\\', '/'), Files.readAllLines(file));
        }
        for (Path file : files(Classes.folder(), ".class")) {
            METHODS.addAll(ClassFile.read(file).methods());
        }
        METHODS.removeIf(method -> method.owner().startsWith("dev.deltic.build."));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void check(String rule, List<String> violations) {
        violations.addAll(waivers.unused(rule));
        assertEquals("", String.join("\n", violations));
    }

    @Test
    void filesCanBeReadThrough() {
        List<String> violations = new ArrayList<>();
        SOURCES.forEach((name, lines) -> {
            if (lines.size() > MAX_FILE_LINES && !waivers.waives("file", name)) {
                violations.add(name + " has " + lines.size() + " lines");
            }
        });
        check("file", violations);
    }

    @Test
    void packagesCanBeLookedOver() {
        Map<String, Integer> counts = new TreeMap<>();
        for (String name : SOURCES.keySet()) {
            counts.merge(name.substring(0, name.lastIndexOf('/')), 1, Integer::sum);
        }
        List<String> violations = new ArrayList<>();
        counts.forEach((name, count) -> {
            if (count > MAX_PACKAGE_FILES && !waivers.waives("package", name)) {
                violations.add(name + " has " + count + " files");
            }
        });
        check("package", violations);
    }

    @Test
    void methodsCanBeReadAtOnce() {
        List<String> violations = new ArrayList<>();
        for (ClassFile.Method method : METHODS) {
            // A constructor's lines include the initialisers of fields all over the class.
            if (method.lines() > MAX_METHOD_LINES && !method.name().startsWith("<") && !isGenerated(method)
                    && !waivers.waives("method", method.key())) {
                violations.add(method.key() + " has " + method.lines() + " lines");
            }
        }
        check("method", violations);
    }

    @Test
    void methodsCanBeCompiled() {
        List<String> violations = new ArrayList<>();
        for (ClassFile.Method method : METHODS) {
            // Class initialisers run once; their size costs nothing.
            if (method.bytes() > MAX_METHOD_BYTES && !method.name().equals("<clinit>") && !waivers.waives("bytes", method.key())) {
                violations.add(method.key() + " has " + method.bytes() + " bytes of bytecode");
            }
        }
        check("bytes", violations);
    }

    /** Written by the annotation processor: no source file of ours holds it. */
    private static boolean isGenerated(ClassFile.Method method) {
        String outer = method.owner().replace('.', '/');
        int dollar = outer.indexOf('$');
        return !SOURCES.containsKey((dollar < 0 ? outer : outer.substring(0, dollar)) + ".java");
    }

    @Test
    void everyPackageSaysWhatItIs() {
        List<String> violations = new ArrayList<>();
        for (String name : SOURCES.keySet()) {
            String folder = name.substring(0, name.lastIndexOf('/'));
            if (!SOURCES.containsKey(folder + "/package-info.java") && !violations.contains(folder + " has no package-info.java")) {
                violations.add(folder + " has no package-info.java");
            }
        }
        check("package-info", violations);
    }

    @Test
    void linesFitAndImportsAreUsed() {
        List<String> violations = new ArrayList<>();
        SOURCES.forEach((name, lines) -> {
            String text = String.join("\n", lines);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.length() > MAX_COLUMNS && !line.startsWith("import ") && !waivers.waives("columns", name)) {
                    violations.add(name + ":" + (i + 1) + " has " + line.length() + " columns");
                }
                if (line.startsWith("import ") && !line.endsWith(".*;") && !isUsed(line, text)) {
                    violations.add(name + ":" + (i + 1) + " is not used: " + line);
                }
            }
        });
        check("columns", violations);
    }

    private static boolean isUsed(String line, String text) {
        String simple = line.substring(line.lastIndexOf('.') + 1, line.length() - 1);
        int at = text.indexOf(simple);
        while (at >= 0) {
            int lineStart = text.lastIndexOf('\n', at) + 1;
            boolean word = !isPart(text, at - 1) && !isPart(text, at + simple.length());
            if (word && !text.startsWith("import ", lineStart)) {
                return true;
            }
            at = text.indexOf(simple, at + 1);
        }
        return false;
    }

    private static boolean isPart(String text, int at) {
        return at >= 0 && at < text.length() && Character.isJavaIdentifierPart(text.charAt(at));
    }

    @Test
    void tellsTheSizes() {
        List<Integer> sizes = new ArrayList<>();
        List<String> again = new ArrayList<>();
        SOURCES.forEach((name, lines) -> {
            if (!name.endsWith("package-info.java")) {
                sizes.add(lines.size());
            }
            if (lines.size() > LOOK_AGAIN_FILE_LINES) {
                again.add(name + " (" + lines.size() + " lines)");
            }
        });
        for (ClassFile.Method method : METHODS) {
            if (method.bytes() > LOOK_AGAIN_METHOD_BYTES && !method.name().equals("<clinit>")) {
                again.add(method.key() + " (" + method.bytes() + " bytes)");
            }
        }
        Collections.sort(sizes);
        System.out.println("sizes: " + sizes.size() + " files, median " + sizes.get(sizes.size() / 2) + " lines; look again at "
            + (again.isEmpty() ? "none" : String.join(", ", again)) + "; waivers: "
            + (waivers.lines().isEmpty() ? "none" : String.join("; ", waivers.lines())));
    }
}
