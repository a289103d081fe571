package dev.deltic.scripting;

import dev.deltic.base.EngineError;
import dev.deltic.interop.HostValues;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.SyntaxException;
import javax.script.ScriptException;

/** Turns what ends an evaluation into the ScriptException that callers expect. */
final class ScriptFailures {
    private ScriptFailures() { }

    /** The exception of a throw completion: file, line and column of the throw; the cause is the Java exception that a host
     *  method threw, when that is what was thrown. */
    static ScriptException of(JSException e, String fileName) {
        StackFrameInfo[] frames = e.frames();
        String message = Errors.describeWithoutCode(e.value());
        Throwable host = HostValues.hostException(e);
        if (host != null) {
            message = host.toString();
        }
        StackFrameInfo at = frames == null || frames.length == 0 ? null : frames[0];
        ScriptException result = at == null ? new ScriptException(message, fileName, -1, -1)
            : new ScriptException(message, at.source(), at.line(), at.column());
        if (host != null) {
            result.initCause(host);
        }
        return result;
    }

    /** The exception of a text that is no program. */
    static ScriptException of(SyntaxException e) {
        return new ScriptException(e.errorType().constructorName() + ": " + e.getMessage(), e.source().name(), e.line(),
            e.column());
    }

    /** The exception of an evaluation that was ended from outside. */
    static ScriptException of(TerminationException e, String fileName) {
        ScriptException result = new ScriptException(e.getMessage(), fileName, -1, -1);
        result.initCause(e);
        return result;
    }

    /** The exception of a bug of ours. */
    static ScriptException of(EngineError e, String fileName) {
        ScriptException result = new ScriptException("internal error of the script engine: " + e.getMessage(), fileName, -1, -1);
        result.initCause(e);
        return result;
    }
}
