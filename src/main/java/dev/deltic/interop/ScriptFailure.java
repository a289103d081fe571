package dev.deltic.interop;

import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.StackFrameInfo;

/** A script's exception that leaves through a view or an adapter, where no ScriptException may be thrown. Serializable: holds text
 *  only. */
public final class ScriptFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ScriptFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The Java exception to throw for a throw completion: the unchecked one that a host method threw, else a ScriptFailure. */
    static RuntimeException of(JSException e) {
        Throwable host = HostValues.hostException(e);
        if (host instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (host instanceof Error error) {
            throw error;
        }
        ScriptFailure failure = new ScriptFailure(host != null ? host.toString() : Errors.describeWithoutCode(e.value()), host);
        StackFrameInfo[] frames = e.frames();
        if (frames != null) {
            StackTraceElement[] java = failure.getStackTrace();
            StackTraceElement[] all = new StackTraceElement[frames.length + java.length];
            for (int i = 0; i < frames.length; i++) {
                all[i] = new StackTraceElement("<javascript>", frames[i].function().isEmpty() ? "<program>"
                    : frames[i].function(), frames[i].source(), frames[i].line());
            }
            System.arraycopy(java, 0, all, frames.length, java.length);
            failure.setStackTrace(all);
        }
        return failure;
    }
}
