package dev.deltic.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Node as a child process that runs one program after the other, each in a context of its own. */
final class NodeTarget implements Target {
    /** Programs before a new child: contexts are collected late, and the child grows. */
    private static final int PROGRAMS_PER_PROCESS = 4000;

    /** What its own timer may miss: endless promise jobs, a huge string that is being built. */
    private static final long GRACE_MILLIS = 4000;

    private final ScheduledExecutorService watchdog = Watchdog.create();
    private final long limitMillis;
    private final List<String> command = new ArrayList<>();
    private final Path driver;
    private Process process;
    private Writer in;
    private BufferedReader out;
    private int programs;

    /** Options are node's own, for example {@code --jitless}. */
    NodeTarget(List<String> options, long limitMillis) throws IOException {
        driver = Files.createTempFile("node-driver", ".js");
        Files.writeString(driver, Resources.text("node-driver.js"));
        this.limitMillis = limitMillis;
        command.add("node");
        // Kilobytes; room for as many calls as the prelude has fuel for, in the 8 MB that a main thread mostly has.
        command.add("--stack-size=6500");
        command.addAll(options);
        command.add(driver.toString());
        command.add(Long.toString(limitMillis));
    }

    /** Whether there is a {@code node} on the path. */
    static boolean isPresent() {
        try {
            return new ProcessBuilder("node", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "node";
    }

    private void launch() throws IOException {
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in.write(JsonString.quote(Resources.text("prelude.js")) + '\n');
    }

    private void stop() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    @Override
    public void start(String program) {
        try {
            if (++programs % PROGRAMS_PER_PROCESS == 0) {
                stop();
            }
            if (process == null) {
                launch();
            }
            in.write(JsonString.quote(program) + '\n');
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome answer() {
        Process asked = process;
        AtomicBoolean killed = new AtomicBoolean();
        ScheduledFuture<?> limit = watchdog.schedule(() -> {
            killed.set(true);
            asked.destroyForcibly();
        }, limitMillis + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            String line = out.readLine();
            if (line == null) {
                stop();
                return killed.get() ? Outcome.timeout() : new Outcome("node died\n", "");
            }
            return Outcome.of(JsonString.read(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            limit.cancel(false);
        }
    }

    @Override
    public void close() {
        stop();
        watchdog.shutdownNow();
        try {
            Files.deleteIfExists(driver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
