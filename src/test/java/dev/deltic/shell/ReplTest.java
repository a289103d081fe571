package dev.deltic.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.deltic.waiting.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop on a terminal: a pseudo-terminal that util-linux's {@code script} makes. Skipped where that is absent. */
class ReplTest {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(Eventually.SECONDS);
    /** What moves the cursor and switches modes. */
    private static final Pattern CONTROL = Pattern.compile("\u001b\\[[?0-9;]*[a-zA-Z]|\u001b[=>]|\r");
    private static final String INTERRUPT = "\u0003";
    private static final String END_OF_INPUT = "\u0004";
    private static final String UP = "\u001bOA";

    @TempDir
    private Path folder;

    /** A build that a shell started in the background ignores Ctrl-C, and so does every process below it. */
    private static final String RESTORE_INTERRUPT = "env --default-signal=INT ";

    private Process process;
    private OutputStream keyboard;
    private final StringBuilder screen = new StringBuilder();
    /** What has been waited for ends here. */
    private int seen;

    private void start() throws IOException {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script) && System.getProperty("os.name").equals("Linux"), "no /usr/bin/script of Linux");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = "stty cols 100 rows 40; exec " + RESTORE_INTERRUPT + java + " -Xmx256m -XX:+UseSerialGC -Duser.home=" + folder + " -cp "
            + System.getProperty("java.class.path") + " dev.deltic.shell.Main";
        ProcessBuilder builder = new ProcessBuilder(script.toString(), "-qec", command, "/dev/null").redirectErrorStream(true);
        builder.environment().put("TERM", "xterm");
        builder.environment().put("LC_ALL", "C.UTF-8");
        process = builder.start();
        keyboard = process.getOutputStream();
        InputStream output = process.getInputStream();
        Thread reader = new Thread(() -> read(output), "screen");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream output) {
        byte[] buffer = new byte[4096];
        try {
            for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
                synchronized (screen) {
                    // Bytes as characters: a chunk may end within a character.
                    screen.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                    screen.notifyAll();
                }
            }
        } catch (IOException e) {
            synchronized (screen) {
                screen.append("\n[the terminal is gone]");
            }
        }
    }

    private void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** Waits until the text appears behind what was waited for before. */
    private void await(String text) throws InterruptedException {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        synchronized (screen) {
            String shown = CONTROL.matcher(screen).replaceAll("");
            while (shown.indexOf(bytes, seen) < 0) {
                if (System.nanoTime() > deadline) {
                    fail("no \"" + text + "\" in:\n" + shown.substring(seen));
                }
                screen.wait(100);
                shown = CONTROL.matcher(screen).replaceAll("");
            }
            seen = shown.indexOf(bytes, seen) + bytes.length();
        }
    }

    @Test
    void editsInterruptsAndEnds() throws Exception {
        start();
        try {
            await("> ");
            type("20+22\r");
            await("\n42");
            await("> ");
            type("function f(a) {\r");
            await("... ");
            type("return a * 3 }\r");
            await("undefined");
            await("> ");
            type("f(37)\r");
            await("\n111");
            await("> ");
            type(UP + "\r");
            await("\n111");
            await("> ");
            type("'h\u00e9 \u20ac \ud83d\ude00' + 5\r");
            await("\n'h\u00e9 \u20ac \ud83d\ude005'");
            await("> ");
            type("let y = ;\r");
            await("\n        ^");
            await("SyntaxError: Unexpected token ';'");
            await("> ");
            type("print('started'); while (true);\r");
            await("\nstarted");
            type(INTERRUPT);
            await("interrupted");
            await("> ");
            type("f(");
            type(INTERRUPT);
            await("(to leave: Ctrl-D)");
            await("> ");
            type("f(5)\r");
            await("\n15");
            await("> ");
            type(END_OF_INPUT);
            assertTrue(process.waitFor(Eventually.SECONDS, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
            assertTrue(Files.readString(folder.resolve(".deltic_history")).contains("f(37)"));
        } finally {
            process.destroyForcibly();
        }
    }
}
