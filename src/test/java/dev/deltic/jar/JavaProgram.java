package dev.deltic.jar;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the JVM of the tests again. */
final class JavaProgram {
    /** The finished jar. */
    static final Path JAR = Path.of(System.getProperty("deltic.jar"));

    private JavaProgram() { }

    /** What a process ended with. */
    record Finished(int exitCode, String output, String errors) { }

    /** Runs {@code java} with some arguments; its output goes to files of the folder meanwhile. */
    static Finished java(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, "java", arguments);
    }

    /** As {@link #java}, for a tool beside it. */
    static Finished run(Path folder, String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        Collections.addAll(command, arguments);
        File output = folder.resolve("output").toFile();
        File errors = folder.resolve("errors").toFile();
        Process process = new ProcessBuilder(command).redirectOutput(output).redirectError(errors).start();
        process.getOutputStream().close();
        if (!process.waitFor(600, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running: " + command);
        }
        return new Finished(process.exitValue(), Files.readString(output.toPath()), Files.readString(errors.toPath()));
    }
}
