package dev.deltic.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that are used once do not pile up: a process with a small heap and metaspace goes through many. */
@Tag("slow")
final class ScriptUnloadingTest {
    private static final Pattern RESULT = Pattern.compile("(\\d+) scripts, heap (\\d+) KB, metaspace (\\d+) KB, unloaded (\\d+) classes");

    @TempDir
    Path folder;

    @Test
    void evictedScriptsGo() throws Exception {
        run(100_000, 40_000, 0, List.of());
    }

    /** Two classes are made for each script. */
    @Test
    void evictedCodeIsUnloaded() throws Exception {
        run(2_000, 40_000, 1_500, List.of("-XX:MaxMetaspaceSize=20m", "-Ddeltic.tier.budget=2", "-Ddeltic.tier.synchronous=true",
            "-Ddeltic.cache.maximumWeight=500000"));
    }

    private void run(int scripts, int heap, int unloaded, List<String> options) throws Exception {
        File output = folder.resolve("output").toFile();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
            "-XX:+UseSerialGC"));
        command.addAll(options);
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"), ManyScripts.class.getName(), String.valueOf(scripts));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
        process.getOutputStream().close();
        if (!process.waitFor(900, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String text = Files.readString(output.toPath());
        assertEquals(0, process.waitFor(), text);
        Matcher result = RESULT.matcher(text);
        assertTrue(result.find(), text);
        assertEquals(scripts, Integer.parseInt(result.group(1)), text);
        assertTrue(Integer.parseInt(result.group(2)) < heap, text);
        assertTrue(Integer.parseInt(result.group(4)) >= unloaded, text);
    }
}
