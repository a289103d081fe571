package dev.deltic.api;

import dev.deltic.api.EvaluationException.Kind;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.ThrowReport;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.SyntaxException;

/** Turns what ends an evaluation into what callers are told. */
final class Failures {
    private Failures() { }

    /** The exception for a failure in a context, which the thread is in. What is no failure of a script goes on as it is. */
    static RuntimeException of(Context context, Throwable failure) {
        if (failure instanceof JSException e) {
            return thrown(context, e);
        }
        if (failure instanceof SyntaxException e) {
            return syntax(e);
        }
        if (failure instanceof TerminationException e) {
            return ended(e);
        }
        if (failure instanceof StackOverflowError) {
            return thrown(context, Errors.create(context.realm(), MessageTemplate.STACK_OVERFLOW));
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private static EvaluationException ended(TerminationException e) {
        return e.kind() != null ? LimitExceededException.of(e, null)
            : new EvaluationException(Kind.TERMINATED, String.valueOf(e.getMessage()), null, -1, -1, e, null);
    }

    /** What a thread gets that used a view, unless it is still in the isolate. */
    static RuntimeException toldOutside(dev.deltic.engine.Isolate isolate, TerminationException e) {
        return isolate.isEntered() ? e : ended(e);
    }

    static EvaluationException syntax(SyntaxException e) {
        return new EvaluationException(Kind.SYNTAX, e.errorType().constructorName() + ": " + e.getMessage(), e.source().name(), e.line(),
            e.column(), null, null);
    }

    private static EvaluationException thrown(Context context, JSException e) {
        ThrowReport report = ThrowReport.of(e);
        StackFrameInfo at = report.at();
        Value value = context.wrap(e.value());
        if (at == null) {
            return new EvaluationException(Kind.THROWN, report.message(), null, -1, -1, report.cause(), value);
        }
        EvaluationException result = new EvaluationException(Kind.THROWN, report.message(), at.source(), at.line(), at.column(),
            report.cause(), value);
        HostValues.addScriptFrames(result, report.frames());
        return result;
    }
}
