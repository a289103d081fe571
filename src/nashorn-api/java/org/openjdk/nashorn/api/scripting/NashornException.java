package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.Mirror;
import dev.deltic.api.Value;
import java.util.ArrayList;
import java.util.List;

/** What a script threw and nobody caught, with its place. Scripts that catch it get what was thrown. */
public abstract class NashornException extends RuntimeException implements Mirror {
    private static final long serialVersionUID = 1L;
    /** The class name of the frames that stand for functions of scripts. */
    private static final String SCRIPT = "<javascript>";

    private String fileName;
    private int line;
    private int column;
    private transient Value thrown;
    private transient Object ecmaError;

    /** An exception of a place. */
    protected NashornException(String msg, String fileName, int line, int column) {
        this(msg, null, fileName, line, column);
    }

    /** An exception of a place, with a cause. */
    protected NashornException(String msg, Throwable cause, String fileName, int line, int column) {
        super(msg, cause);
        this.fileName = fileName;
        this.line = line;
        this.column = column;
    }

    /** An exception whose place is not known. */
    protected NashornException(String msg, Throwable cause) {
        this(msg, cause, null, -1, -1);
    }

    /** The name of the source, or null. */
    public final String getFileName() {
        return fileName;
    }

    /** Sets the name of the source. */
    public final void setFileName(String fileName) {
        this.fileName = fileName;
    }

    /** The line, counted from 1, or -1. */
    public final int getLineNumber() {
        return line;
    }

    /** Sets the line. */
    public final void setLineNumber(int line) {
        this.line = line;
    }

    /** The column, counted from 1, or -1. */
    public final int getColumnNumber() {
        return column;
    }

    /** Sets the column. */
    public final void setColumnNumber(int column) {
        this.column = column;
    }

    /** The frames of an exception's stack trace that are functions of scripts; {@code <program>} is the top level. */
    public static StackTraceElement[] getScriptFrames(Throwable exception) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (StackTraceElement frame : exception.getStackTrace()) {
            if (frame.getClassName().equals(SCRIPT)) {
                frames.add(new StackTraceElement("<" + frame.getFileName() + ">", frame.getMethodName(), frame.getFileName(),
                    frame.getLineNumber()));
            }
        }
        return frames.toArray(new StackTraceElement[0]);
    }

    /** The same as text, a line each. */
    public static String getScriptStackString(Throwable exception) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : getScriptFrames(exception)) {
            text.append(text.length() == 0 ? "" : "\n").append("\tat ").append(frame.getMethodName()).append(" (")
                .append(frame.getFileName()).append(':').append(frame.getLineNumber()).append(')');
        }
        return text.toString();
    }

    final void setThrown(Value value) {
        thrown = value;
    }

    /** What was thrown; null where that is not known. */
    protected Object getThrown() {
        return thrown == null ? null : ObjectOperations.toJava(thrown);
    }

    @Override
    public final Value mirrored() {
        return thrown;
    }

    /** What scripts see of the exception: what was thrown, unless {@link #setEcmaError} has set another. */
    public Object getEcmaError() {
        return ecmaError == null ? getThrown() : ecmaError;
    }

    /** Sets what {@link #getEcmaError} gives. */
    public void setEcmaError(Object ecmaError) {
        this.ecmaError = ecmaError;
    }
}
