package dev.deltic.regexp;

import dev.deltic.messages.MessageTemplate;

/** A pattern breaks the grammar or one of its early errors. The message is the whole text of the SyntaxError. */
public final class RegExpSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient MessageTemplate detail;
    private final int offset;

    RegExpSyntaxException(String pattern, RegExpFlags flags, MessageTemplate detail, int offset) {
        super(MessageTemplate.MALFORMED_REG_EXP.format(pattern, flags, detail.format()), null, false, false);
        this.detail = detail;
        this.offset = offset;
    }

    /** What is wrong, without the pattern: a {@code REG_EXP_…} row. */
    public MessageTemplate detail() {
        return detail;
    }

    /** Where in the pattern, in code units. */
    public int offset() {
        return offset;
    }
}
