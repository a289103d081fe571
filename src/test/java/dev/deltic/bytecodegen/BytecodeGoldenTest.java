package dev.deltic.bytecodegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.deltic.bytecode.Disassembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Prints the bytecode of {@code src/test/golden/bytecode/*.js} (or {@code .mjs}) and compares it with the text beside it.
 *  {@code -Dgolden.update} rewrites the texts. */
final class BytecodeGoldenTest {
    private static final Path GOLDENS = Path.of("src/test/golden/bytecode");

    @TestFactory
    List<DynamicTest> goldens() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLDENS)) {
            files.filter(file -> file.toString().endsWith("js")).sorted()
                    .forEach(file -> tests.add(dynamicTest(file.getFileName().toString(), () -> check(file))));
        }
        assertTrue(tests.size() >= 10, "goldens are missing");
        return tests;
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = Files.readString(file);
        String actual = Disassembler.disassembleAll(name.endsWith(".mjs") ? Compiled.module(name, text).code()
                : Compiled.script(name, text));
        Path golden = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, actual);
        } else {
            assertEquals(Files.readString(golden), actual);
        }
    }
}
