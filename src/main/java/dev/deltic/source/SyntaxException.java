package dev.deltic.source;

import dev.deltic.messages.ErrorType;
import dev.deltic.messages.MessageTemplate;

/**
 * An early error: the source text is not a program. The engine turns it into the script error that the template's type
 * names. It has no Java stack trace; the place is in the source.
 */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Source source;
    private final transient Object[] arguments;
    private final MessageTemplate template;
    private final int start;
    private final int end;

    /** {@code arguments} fill the template's {@code %}; the offsets span the offending text. */
    public SyntaxException(Source source, int start, int end, MessageTemplate template, Object... arguments) {
        super(template.format(arguments), null, false, false);
        this.source = source;
        this.start = start;
        this.end = end;
        this.template = template;
        this.arguments = arguments;
    }

    public Source source() {
        return source;
    }

    public MessageTemplate template() {
        return template;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** SyntaxError, except that a source nested too deeply is a RangeError. */
    public ErrorType errorType() {
        return template.type();
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** 1-based. */
    public int line() {
        return source.line(start);
    }

    /** 1-based. */
    public int column() {
        return source.column(start);
    }
}
