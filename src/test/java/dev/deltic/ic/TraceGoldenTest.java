package dev.deltic.ic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.flags.Flags;
import dev.deltic.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code src/test/golden/ic/*.js} under {@code --trace-ic} and compares what is printed with the text beside it.
 *  {@code -Dgolden.update} rewrites the texts. */
final class TraceGoldenTest implements RealmHost {
    private static final Path GOLDENS = Path.of("src/test/golden/ic");

    @Override
    public void print(String line) { }

    @Override
    public void printError(String line) { }

    @TestFactory
    List<DynamicTest> goldens() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLDENS)) {
            files.filter(file -> file.toString().endsWith(".js")).sorted()
                .forEach(file -> tests.add(dynamicTest(file.getFileName().toString(), () -> check(file))));
        }
        assertTrue(tests.size() >= 3, "goldens are missing");
        return tests;
    }

    private void check(Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        Engine engine = new Engine(EngineOptions.DEFAULT, new Trace(EnumSet.of(Flags.TRACE_IC), null, out::append));
        Isolate isolate = engine.createIsolate();
        String name = file.getFileName().toString();
        isolate.run(isolate.createRealm(this), engine.compileScript(name, Files.readString(file)));
        Path golden = file.resolveSibling(name.replace(".js", ".txt"));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, out.toString());
        } else {
            assertEquals(Files.readString(golden), out.toString());
        }
    }
}
