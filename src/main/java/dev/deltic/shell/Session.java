package dev.deltic.shell;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.flags.Flags;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.StackTraces;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.Source;
import dev.deltic.source.SyntaxException;
import dev.deltic.trace.Trace;
import java.io.PrintStream;
import java.util.Set;

/** One engine and one global object, with the streams the command writes to. */
final class Session implements RealmHost {
    /** The exit codes. */
    static final int DONE = 0;
    static final int UNCAUGHT = 1;
    static final int USAGE = 2;
    static final int INTERNAL = 70;

    private final PrintStream out;
    private final PrintStream err;
    private final Engine engine;
    private final Isolate isolate;
    private final Realm realm;

    Session(Set<Flags> flags, String filter, PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        Trace trace = flags.isEmpty() ? null : new Trace(flags, filter, this::printTrace);
        engine = new Engine(new EngineOptions(true, true, flags.contains(Flags.TEST262)), trace);
        isolate = engine.createIsolate();
        realm = isolate.createRealm(this);
    }

    private void printTrace(String text) {
        out.print(text);
        out.flush();
    }

    /** Runs a text; a module when its name ends in {@code .mjs}. Prints what goes wrong and gives the exit code. */
    int run(String name, String text) {
        try {
            if (name.endsWith(".mjs")) {
                isolate.runModule(realm, name, text);
            } else {
                isolate.run(realm, engine.compileScript(name, withoutMark(text)));
            }
            return DONE;
        } catch (RuntimeException | EngineError e) {
            return report(e);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Evaluates a line of the loop and gives what to show; null when it failed and the failure has been printed. */
    String evaluate(String text) {
        try {
            Object value = isolate.run(realm, engine.compileScript("<stdin>", text));
            return value == UNDEFINED ? "undefined" : isolate.display(realm, value);
        } catch (RuntimeException | EngineError e) {
            report(e);
            return null;
        }
    }

    /** Whether the text is the beginning of a script that goes on: more lines are needed. */
    boolean isIncomplete(String text) {
        try {
            engine.compileScript("<stdin>", text);
            return false;
        } catch (SyntaxException e) {
            return e.start() >= text.stripTrailing().length() || e.getMessage().startsWith("Unterminated");
        }
    }

    private int report(Throwable failure) {
        if (failure instanceof SyntaxException e) {
            err.print(excerpt(e.source(), e.start(), e.end()));
            err.println(e.errorType().constructorName() + ": " + e.getMessage());
            return UNCAUGHT;
        }
        if (failure instanceof JSException e) {
            StackFrameInfo[] frames = e.value() instanceof JSError error ? error.frames() : e.frames();
            err.println("Uncaught " + StackTraces.format(Errors.describeWithoutCode(e.value()), frames));
            return UNCAUGHT;
        }
        if (failure instanceof TerminationException) {
            err.println(failure.getMessage());
            return UNCAUGHT;
        }
        err.println("internal error of the engine:");
        failure.printStackTrace(err);
        return INTERNAL;
    }

    /** The line of an error with carets under what is wrong. */
    private static String excerpt(Source source, int start, int end) {
        int line = source.line(start);
        int column = source.column(start);
        String text = source.lineText(line);
        int width = Math.max(1, Math.min(end - start, text.length() - column + 1));
        return source.name() + ":" + line + ":" + column + "\n" + text + "\n" + " ".repeat(column - 1) + "^".repeat(width) + "\n";
    }

    @Override
    public void print(String line) {
        out.println(line);
    }

    @Override
    public void printError(String line) {
        err.println(line);
    }
}
