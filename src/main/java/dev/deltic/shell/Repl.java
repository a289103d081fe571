package dev.deltic.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Reads, evaluates and prints: with line editing and history on a terminal, plainly otherwise. A line that is only the beginning of
 *  something asks for more. */
final class Repl {
    private Repl() { }

    static int run(Session session, PrintStream out) {
        return System.console() == null ? runPlain(session, out) : runTerminal(session, out);
    }

    private static int runPlain(Session session, PrintStream out) {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StringBuilder pending = new StringBuilder();
        try {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                pending.append(line).append('\n');
                if (!session.isIncomplete(pending.toString())) {
                    show(session, out, pending.toString());
                    pending.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!pending.toString().isBlank()) {
            show(session, out, pending.toString());
        }
        return Session.DONE;
    }

    private static void show(Session session, PrintStream out, String text) {
        if (text.isBlank()) {
            return;
        }
        String shown = session.evaluate(text);
        if (shown != null) {
            out.println(shown);
        }
    }

    private static int runTerminal(Session session, PrintStream out) {
        try (Terminal terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build()) {
            // While a line is read, the reader has a handler of its own.
            terminal.handle(Terminal.Signal.INT, signal -> session.interrupt());
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).parser(new ScriptParser(session))
                .variable(LineReader.HISTORY_FILE, Path.of(System.getProperty("user.home"), ".deltic_history"))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true).build();
            while (true) {
                try {
                    show(session, out, reader.readLine("> "));
                } catch (UserInterruptException e) {
                    out.println("(to leave: Ctrl-D)");
                } catch (EndOfFileException e) {
                    return Session.DONE;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the line reader when a script goes on. */
    private static final class ScriptParser implements Parser {
        private final Parser words = new DefaultParser();
        private final Session session;

        ScriptParser(Session session) {
            this.session = session;
        }

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            if (context == ParseContext.ACCEPT_LINE && session.isIncomplete(line)) {
                throw new EOFError(-1, line.length(), "the script goes on");
            }
            return words.parse(line, cursor, ParseContext.COMPLETE);
        }
    }
}
