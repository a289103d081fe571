package dev.deltic.checklist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, in the tier mode of this one, for what depends on the class path, on properties read once, or on what was loaded. */
final class ChildProcess {
    private final List<String> options = new ArrayList<>();
    private String classPath = withoutNashornsNames(System.getProperty("java.class.path"));

    /** What tests run with in place of Nashorn must not hide Nashorn itself. */
    private static String withoutNashornsNames(String path) {
        StringBuilder rest = new StringBuilder();
        for (String entry : path.split(File.pathSeparator)) {
            if (!entry.endsWith("nashorn-api")) {
                rest.append(rest.length() == 0 ? "" : File.pathSeparator).append(entry);
            }
        }
        return rest.toString();
    }

    /** Adds JVM options. */
    ChildProcess with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Adds jars behind the test's own class path. */
    ChildProcess with(List<Path> jars) {
        StringBuilder path = new StringBuilder(classPath);
        for (Path jar : jars) {
            path.append(File.pathSeparator).append(jar);
        }
        classPath = path.toString();
        return this;
    }

    /** Runs a class's main method; gives what it printed, on both streams. */
    String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("child", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            for (String name : System.getProperties().stringPropertyNames()) {
                if (name.startsWith("deltic.tier")) {
                    command.add("-D" + name + "=" + System.getProperty(name));
                }
            }
            command.addAll(options);
            command.addAll(List.of("-cp", classPath, main.getName()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(600, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("still running: " + command);
            }
            String text = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new IOException("exit code " + process.exitValue() + ": " + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
