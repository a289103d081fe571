package dev.deltic.parser.fuzz;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Node as a child process that lives long and is asked in batches. A batch that it dies of, or does not answer, is asked again text by
 *  text. */
final class NodeJudge implements AutoCloseable {
    /** Batches before a new child: modules are kept by Node for good. */
    private static final int BATCHES_PER_PROCESS = 200;
    private static final long BATCH_SECONDS = 120;
    private static final long SINGLE_SECONDS = 20;

    private final String node;
    private final Path driver;
    private Process process;
    private OutputStream in;
    private InputStream out;
    private int batches;
    private boolean sent;

    NodeJudge(String node) throws IOException {
        this.node = node;
        driver = Files.createTempFile("node-judge", ".js");
        Files.writeString(driver, Resources.text("node-judge.js"));
    }

    /** The version, such as 26, or 0 where there is no such program. */
    static int majorVersion(String node) {
        try {
            Process process = new ProcessBuilder(node, "--version").redirectErrorStream(true).start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && version.startsWith("v") ? Integer.parseInt(version.substring(1, version.indexOf('.'))) : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void launch() throws IOException {
        process = new ProcessBuilder(node, "--no-warnings", "--experimental-vm-modules", "--stack-size=3500",
                "--max-old-space-size=600", driver.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        in = process.getOutputStream();
        out = new BufferedInputStream(process.getInputStream(), 1 << 16);
    }

    private void stop() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    /** Asks without waiting for the answer. */
    void send(List<Sample> batch) throws IOException {
        if (++batches % BATCHES_PER_PROCESS == 0) {
            stop();
        }
        sent = write(batch);
    }

    private boolean write(List<Sample> batch) throws IOException {
        if (process == null) {
            launch();
        }
        int size = 0;
        for (Sample sample : batch) {
            size += 5 + 2 * sample.text().length();
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 + size).order(ByteOrder.LITTLE_ENDIAN).putInt(size);
        for (Sample sample : batch) {
            String text = sample.text();
            bytes.put((byte) sample.goal().ordinal()).putInt(text.length());
            for (int i = 0; i < text.length(); i++) {
                bytes.putChar(text.charAt(i));
            }
        }
        try {
            in.write(bytes.array());
            in.flush();
            return true;
        } catch (IOException e) {
            stop();                             // it died of the batch before
            return false;
        }
    }

    /** The answers to what was sent last. */
    List<Verdict> receive(List<Sample> batch) throws IOException {
        List<Verdict> verdicts = sent ? read(batch.size(), BATCH_SECONDS) : null;
        if (verdicts != null) {
            return verdicts;
        }
        stop();
        List<Verdict> single = new ArrayList<>();
        for (Sample sample : batch) {
            single.add(ask(sample));
        }
        return single;
    }

    /** One text alone. */
    Verdict ask(Sample sample) throws IOException {
        List<Verdict> verdict = write(List.of(sample)) || write(List.of(sample)) ? read(1, SINGLE_SECONDS) : null;
        if (verdict == null) {
            stop();
            return new Verdict(Verdict.Answer.NONE, "node died or did not answer");
        }
        return verdict.get(0);
    }

    /** Null if the child died or took too long, which is its end. */
    private List<Verdict> read(int count, long seconds) throws IOException {
        Process asked = process;
        Thread watchdog = new Thread(() -> {
            try {
                if (!asked.waitFor(seconds, TimeUnit.SECONDS)) {
                    asked.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "node-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        try {
            int length = ByteBuffer.wrap(bytes(4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
            ByteBuffer answer = ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN);
            List<Verdict> verdicts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int code = answer.get();
                byte[] message = new byte[answer.getChar()];
                answer.get(message);
                String text = new String(message, StandardCharsets.UTF_8);
                verdicts.add(code == 0 ? Verdict.PARSES : code == 1 ? Verdict.refused(text) : Verdict.tooDeep(text));
            }
            return verdicts;
        } catch (EOFException e) {
            return null;
        } finally {
            watchdog.interrupt();
        }
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = out.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        stop();
        Files.deleteIfExists(driver);
    }
}
