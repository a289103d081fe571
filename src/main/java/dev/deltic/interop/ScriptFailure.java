package dev.deltic.interop;

import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;

/** A script's exception that leaves through a view or an adapter, where no ScriptException may be thrown. Serializable: holds text
 *  only. */
public final class ScriptFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ScriptFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The Java exception to throw for a throw completion: the unchecked one that a host method threw, else a ScriptFailure. */
    public static RuntimeException of(JSException e) {
        Throwable host = HostValues.hostException(e);
        if (HostValues.isHostException(e) && host instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (HostValues.isHostException(e) && host instanceof Error error) {
            throw error;
        }
        ScriptFailure failure = new ScriptFailure(HostValues.isHostException(e) ? host.toString()
            : Errors.describeWithoutCode(e.value()), host);
        if (e.frames() != null) {
            HostValues.addScriptFrames(failure, e.frames());
        }
        return failure;
    }

    /** The failure of a call that recursed too deeply. */
    static ScriptFailure ofStackOverflow() {
        return new ScriptFailure("RangeError: Maximum call stack size exceeded", null);
    }
}
