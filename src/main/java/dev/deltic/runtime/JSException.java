package dev.deltic.runtime;

/** Carries a throw completion through Java frames. Has no Java stack trace: the script's is in the thrown error's stack.
 *  <a href="https://tc39.es/ecma262/#sec-completion-record-specification-type">Completion Records</a> */
public final class JSException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The thrown value. */
    private final transient Object value;
    /** Where it was thrown, for hosts; null when unknown. */
    private transient StackFrameInfo[] frames;

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

    /** The script frames at the throw, innermost first; null when they were not captured. */
    public StackFrameInfo[] frames() {
        return frames;
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
