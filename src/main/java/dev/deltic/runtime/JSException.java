package dev.deltic.runtime;

/** Carries a throw completion through Java frames. Has no Java stack trace: the script's is in the thrown error's stack.
 *  <a href="https://tc39.es/ecma262/#sec-completion-record-specification-type">Completion Records</a> */
public final class JSException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The thrown value. */
    private final transient Object value;
    /** Where it was thrown, for hosts; null when unknown or not described yet. */
    private transient StackFrameInfo[] frames;
    /** The function that threw, or null. */
    private transient CapturedFrame site;

    /** A throw of {@code value}. */
    public JSException(Object value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** A throw of {@code value} that a Java exception caused. */
    public JSException(Object value, Throwable cause) {
        super(null, cause, false, false);
        this.value = value;
    }

    /** The thrown JavaScript value. */
    public Object value() {
        return value;
    }

    /** The script frames at the throw, innermost first; null when they are not known. Those of a thrown error are what it captured,
     *  from where it was thrown. Those of other values are the function that threw alone: walking the stack for each costs more than
     *  throwing. */
    public StackFrameInfo[] frames() {
        if (frames == null) {
            StackFrameInfo[] captured = value instanceof JSError error ? error.frames() : null;
            frames = site == null ? captured : from(site.describe(), captured);
        }
        return frames;
    }

    /** {@code at} and what {@code captured} has outside of the same function. */
    private static StackFrameInfo[] from(StackFrameInfo at, StackFrameInfo[] captured) {
        int rest = 0;
        if (captured != null) {
            for (int i = 0; i < captured.length && rest == 0; i++) {
                rest = captured[i].source().equals(at.source()) && captured[i].function().equals(at.function()) ? i + 1 : 0;
            }
        }
        int length = captured == null ? 0 : captured.length - rest;
        StackFrameInfo[] all = new StackFrameInfo[length + 1];
        all[0] = at;
        if (length > 0) {
            System.arraycopy(captured, rest, all, 1, length);
        }
        return all;
    }

    /** Records the function that throws. */
    public JSException at(CapturedFrame thrower) {
        site = thrower;
        return this;
    }

    /** Records the script frames at the throw, unless an earlier place did. */
    public JSException at(StackFrameInfo[] where) {
        if (frames == null) {
            frames = where;
        }
        return this;
    }

    /** A display form that runs no script. */
    @Override
    public String getMessage() {
        return Errors.describeWithoutCode(value);
    }
}
