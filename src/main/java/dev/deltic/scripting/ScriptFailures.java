package dev.deltic.scripting;

import dev.deltic.api.LimitExceededException;
import dev.deltic.engine.EntryRefusedException;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.Mirroring;
import dev.deltic.interop.ScriptFailure;
import dev.deltic.interop.ThrowReport;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.SyntaxException;
import javax.script.ScriptException;

/** Turns what ends an evaluation into the ScriptException that callers expect: file, line and column, a message that starts with the
 *  error's type, the script's frames above Java's in the stack trace, and the Java exception behind it as the cause. */
final class ScriptFailures {
    private ScriptFailures() { }

    /** The ScriptException for a failure. What is no failure of a script goes on as it is: running out of memory, a thread's death. */
    static ScriptException of(Throwable failure, String fileName) {
        if (failure instanceof JSException e) {
            ThrowReport report = ThrowReport.of(e);
            return thrown(report, fileName, report.cause());
        }
        if (failure instanceof SyntaxException e) {
            return new ScriptException(e.errorType().constructorName() + ": " + e.getMessage(), e.source().name(), e.line(), e.column());
        }
        if (failure instanceof StackOverflowError) {
            return withCause(new ScriptException("RangeError: Maximum call stack size exceeded", fileName, -1, -1), null);
        }
        if (failure instanceof VirtualMachineError error) {
            throw error;
        }
        if (failure instanceof TerminationException e) {
            return ended(e, fileName);
        }
        if (failure instanceof ThreadDeath death) {
            throw death;
        }
        return withCause(new ScriptException("internal error of the script engine: " + failure, fileName, -1, -1), failure);
    }

    /** The same; where the realm's objects have mirrors, what a script threw by itself has a cause that tells what it was. That is all that
     *  it threw but Java exceptions, and {@code ofNashorn} those, too. */
    static ScriptException ofMirrored(Realm realm, Throwable failure, String fileName, boolean ofNashorn) {
        if (realm.agent.hostMirrors == null || !(failure instanceof JSException e)) {
            return of(failure, fileName);
        }
        ThrowReport report = ThrowReport.of(e);
        return thrown(report, fileName, report.cause() != null && !(ofNashorn && isOfScript(e)) ? report.cause()
            : ((Mirroring) realm.agent.hostMirrors).failure(realm, e));
    }

    /** Whether a script threw it, and not a Java method that it called. */
    private static boolean isOfScript(JSException e) {
        return e.getCause() == null;
    }

    /** Throws the Java exception that a Java method threw and a script let through as Nashorn does: unchecked ones as they are, others as
     *  the cause of a RuntimeException. Does nothing for what a script threw by itself, be it what a method had thrown before. */
    static void rethrowAsNashorn(Throwable failure) {
        if (!(failure instanceof JSException e) || isOfScript(e) || !HostValues.isHostException(e)) {
            return;
        }
        Throwable host = HostValues.hostException(e);
        if (host instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (host instanceof Error error) {
            throw error;
        }
        throw new RuntimeException(host);
    }

    /** The ScriptException for a thread that may not enter a realm. What the caller's own code threw goes on as it is. */
    static ScriptException ofRefusal(IllegalStateException failure, String fileName) {
        if (failure instanceof EntryRefusedException) {
            return withCause(new ScriptException(failure.getMessage(), fileName, -1, -1), failure);
        }
        throw failure;
    }

    private static ScriptException withCause(ScriptException exception, Throwable cause) {
        if (cause != null) {
            exception.initCause(cause);
        }
        if (cause instanceof ScriptFailure failure) {
            failure.forgetOrigin();
        }
        return exception;
    }

    /** The cause names the limit, for those that want to know which it was. */
    private static ScriptException ended(TerminationException e, String fileName) {
        StackFrameInfo at = e.at();
        String source = at == null ? fileName : at.source();
        int line = at == null ? -1 : at.line();
        int column = at == null ? -1 : at.column();
        if (e.kind() == null) {
            return withCause(new ScriptException(e.getMessage(), source, line, column), e);
        }
        return withCause(new ScriptException(e.getMessage(), source, line, column), exceeded(e, source, line, column));
    }

    private static LimitExceededException exceeded(TerminationException e, String source, int line, int column) {
        LimitExceededException.Limit limit = LimitExceededException.Limit.valueOf(e.kind().name());
        return new LimitExceededException(limit, e.limit(), e.getMessage(), source, line, column);
    }

    /** What a thread gets that used a Bindings or a view, where no ScriptException may be thrown: as of a closed engine where that is what
     *  ended it. A thread that is still in the realm gets the same exception, for what it is in ends too. {@code realm} is null where
     *  nobody is in it yet. */
    static RuntimeException toldOutside(ScriptRealm realm, TerminationException e) {
        if (realm != null && realm.isolate.isEntered()) {
            return e;
        }
        StackFrameInfo at = e.at();
        return e.kind() == null ? new IllegalStateException(e.getMessage(), e)
            : at == null ? exceeded(e, null, -1, -1) : exceeded(e, at.source(), at.line(), at.column());
    }

    /** The ScriptException for what a context's Bindings said of an end; what else they throw goes on as it is. */
    static ScriptException ofScope(RuntimeException failure, String fileName) {
        if (failure instanceof LimitExceededException e) {
            String source = e.fileName() == null ? fileName : e.fileName();
            return withCause(new ScriptException(e.getMessage(), source, e.line(), e.column()),
                new LimitExceededException(e.limit(), e.value(), e.getMessage(), source, e.line(), e.column()));
        }
        if (failure instanceof TerminationException) {
            return of(failure, fileName);
        }
        throw failure;
    }

    private static ScriptException thrown(ThrowReport failure, String fileName, Throwable cause) {
        StackFrameInfo at = failure.at();
        if (at == null) {
            return withCause(new ScriptException(failure.message(), fileName, -1, -1), cause);
        }
        ScriptException result = new ScriptException(failure.message(), at.source(), at.line(), at.column());
        HostValues.addScriptFrames(result, failure.frames());
        return withCause(result, cause);
    }
}
