package dev.deltic.test262;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every result so far, also in a file, so that a stopped run goes on. Written by several threads. */
final class Progress implements AutoCloseable {
    private static final long FLUSH_NANOS = 500_000_000L;

    private final Map<String, Result> results = new ConcurrentHashMap<>();
    private final BufferedWriter writer;
    private final int planned;
    private final long started = System.nanoTime();
    private long flushed = started;
    private int said;

    private Progress(BufferedWriter writer, int planned) {
        this.writer = writer;
        this.planned = planned;
    }

    static Progress open(Path file, boolean resume, int planned) throws IOException {
        Progress progress = new Progress(null, planned);
        if (resume && Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                Result result = Result.parse(line);
                if (result != null) {
                    progress.results.put(result.scenario().key(), result);
                }
            }
        }
        // Rewritten from what could be read: a run that was killed may have left half a line.
        BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
        Progress opened = new Progress(writer, planned);
        for (Result result : progress.results.values()) {
            opened.results.put(result.scenario().key(), result);
            writer.write(result.toLine() + '\n');
        }
        return opened;
    }

    boolean has(Scenario scenario) {
        return results.containsKey(scenario.key());
    }

    /** Scenarios that were skipped are counted, not written: a resumed run decides again. */
    void skip(Scenario scenario, String reason) {
        results.put(scenario.key(), Result.of(scenario, Outcome.SKIP, 0, reason));
    }

    synchronized void add(Result result) {
        results.put(result.scenario().key(), result);
        try {
            writer.write(result.toLine() + '\n');
            long now = System.nanoTime();
            if (now - flushed > FLUSH_NANOS) {
                writer.flush();
                flushed = now;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int done = results.size();
        if (done - said >= 5000 && planned > 5000) {
            said = done;
            System.out.println("  " + done + " of " + planned + " after " + (System.nanoTime() - started) / 1_000_000_000 + " s");
        }
    }

    Map<String, Result> results() {
        return results;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
