package dev.deltic.interop;

import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.StackFrameInfo;

/** What an embedder is told of a throw completion.
 *
 *  @param message what was thrown, {@code Name: text} for errors; of a Java exception its own text
 *  @param at the innermost frame, null where it is not known
 *  @param frames all frames, innermost first; null where they are not known
 *  @param cause the Java exception that a host method threw, when that is what was thrown, else null */
public record ThrowReport(String message, StackFrameInfo at, StackFrameInfo[] frames, Throwable cause) {
    /** Describes an exception; runs no script. */
    public static ThrowReport of(JSException exception) {
        StackFrameInfo[] frames = exception.frames();
        Throwable host = HostValues.hostException(exception);
        String message = HostValues.isHostException(exception) ? host.toString() : Errors.describeWithoutCode(exception.value());
        return new ThrowReport(message, frames == null || frames.length == 0 ? null : frames[0], frames, host);
    }
}
