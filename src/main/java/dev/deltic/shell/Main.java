package dev.deltic.shell;

import dev.deltic.base.EngineError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The {@code deltic} command. */
public final class Main {
    private Main() { }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** Runs the command; gives its exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        CommandLine line = CommandLine.parse(arguments);
        if (line.help()) {
            out.print(CommandLine.usage());
            return Session.DONE;
        }
        if (line.error() != null) {
            err.println("deltic: " + line.error());
            err.print(CommandLine.usage());
            return Session.USAGE;
        }
        try {
            return run(line, out, err);
        } catch (RuntimeException | EngineError e) {
            err.println("internal error:");
            e.printStackTrace(err);
            return Session.INTERNAL;
        }
    }

    private static int run(CommandLine line, PrintStream out, PrintStream err) {
        Session session = new Session(line.flags(), line.options(), line.filter(), line.arguments(), out, err);
        if (line.code() != null) {
            return session.run("<-e>", line.code());
        }
        if (line.file() == null) {
            return Repl.run(session, out);
        }
        String text;
        try {
            text = Files.readString(Path.of(line.file()), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            err.println("deltic: cannot read " + line.file() + ": " + e);
            return Session.USAGE;
        }
        return session.run(line.file(), text);
    }
}
