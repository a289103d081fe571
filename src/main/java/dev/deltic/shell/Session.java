package dev.deltic.shell;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.flags.Flags;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.StackTraces;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.source.SyntaxException;
import dev.deltic.trace.Trace;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
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
    /** The rejected promises that nobody handles. */
    private final Set<JSObject> unhandled = new LinkedHashSet<>();

    Session(Set<Flags> flags, EngineOptions options, String filter, List<String> arguments, PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        Trace trace = flags.isEmpty() ? null : new Trace(flags, filter, this::printTrace);
        engine = new Engine(options, trace);
        if (flags.contains(Flags.STRESS_UNBOXED)) {
            engine.stressUnboxedFields();
        }
        isolate = engine.createIsolate();
        realm = isolate.createRealm(this);
        isolate.setRejectionListener((promise, handled) -> {
            if (handled) {
                unhandled.remove(promise);
            } else {
                unhandled.add(promise);
            }
        });
        if (!flags.contains(Flags.TEST262)) {
            realm.globalObject().set(realm, realm.name("arguments"), JSArray.of(realm, arguments.toArray()), realm.globalObject());
        }
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
            return finish();
        } catch (RuntimeException | EngineError | StackOverflowError e) {
            return report(e, name, text);
        }
    }

    /** Runs what is left to run, then reports the rejections that nobody handled. */
    private int finish() {
        isolate.runUntilIdle();
        int code = DONE;
        for (JSObject promise : unhandled) {
            Object reason = ((JSPromise) promise).result();
            err.println("Uncaught (in promise) " + describe(reason, null));
            code = UNCAUGHT;
        }
        unhandled.clear();
        return code;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Evaluates a line of the loop and gives what to show; null when it failed and the failure has been printed. */
    String evaluate(String text) {
        isolate.agent().requestInterrupt(null);
        try {
            Object value = isolate.run(realm, engine.compileScript("<stdin>", text));
            finish();
            return value == UNDEFINED ? "undefined" : isolate.display(realm, value);
        } catch (RuntimeException | EngineError | StackOverflowError e) {
            report(e, "<stdin>", text);
            return null;
        }
    }

    /** Ends the running evaluation, from any thread; without one, nothing. */
    void interrupt() {
        isolate.agent().requestInterrupt(() -> {
            throw new TerminationException("interrupted");
        });
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

    private int report(Throwable failure, String name, String text) {
        if (failure instanceof SyntaxException e) {
            err.print(excerpt(e.source(), e.line(), e.column(), e.end() - e.start()));
            err.println(e.errorType().constructorName() + ": " + e.getMessage());
            return UNCAUGHT;
        }
        if (failure instanceof JSException e) {
            StackFrameInfo[] frames = e.value() instanceof JSError error ? error.frames() : e.frames();
            boolean isSyntax = Errors.describeWithoutCode(e.value()).startsWith("SyntaxError: ");
            if (isSyntax && frames != null && frames.length > 0 && frames[0].source().equals(name)) {
                // A module that is none: the error was made into an exception, whose first frame is the place.
                Source source = new Source(name, text, SourceKind.MODULE);
                err.print(excerpt(source, frames[0].line(), frames[0].column(), 1));
            }
            err.println("Uncaught " + describe(e.value(), frames));
            return UNCAUGHT;
        }
        if (failure instanceof StackOverflowError) {
            err.println("Uncaught RangeError: Maximum call stack size exceeded");
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

    /** An uncaught value: an error's stack as the script would read it. */
    private String describe(Object value, StackFrameInfo[] frames) {
        if (value instanceof JSError error) {
            try {
                Object stack = error.get(realm, Names.STACK);
                if (JSStrings.isString(stack)) {
                    return JSStrings.flatten(stack);
                }
            } catch (JSException e) {
                // The script's prepareStackTrace failed: the plain form has to do.
                return StackTraces.format(Errors.describeWithoutCode(value), error.frames());
            }
            return StackTraces.format(Errors.describeWithoutCode(value), error.frames());
        }
        return StackTraces.format(Errors.describeWithoutCode(value), frames);
    }

    /** The line of an error with carets under what is wrong. */
    private static String excerpt(Source source, int line, int column, int length) {
        String text = source.lineText(line);
        int width = Math.max(1, Math.min(length, text.length() - column + 1));
        StringBuilder indent = new StringBuilder();
        for (int i = 0; i < column - 1; i++) {
            indent.append(i < text.length() && text.charAt(i) == '\t' ? '\t' : ' ');
        }
        return source.name() + ":" + line + ":" + column + "\n" + text + "\n" + indent + "^".repeat(width) + "\n";
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
