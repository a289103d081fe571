package dev.deltic.values;

import dev.deltic.messages.MessageTemplate;

/** A pure operation on primitives has no result; the runtime throws the RangeError that {@link #template} words.
 *  Carries no stack trace, as scripts may provoke and catch it in a loop. */
public final class ValueRangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public final MessageTemplate template;

    public ValueRangeException(MessageTemplate template) {
        super(template.format(), null, false, false);
        this.template = template;
    }
}
