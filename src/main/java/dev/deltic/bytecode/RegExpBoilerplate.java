package dev.deltic.bytecode;

/** A regular expression literal, checked by the parser; a constant of {@link Opcode#CREATE_REGEXP}. What the pattern compiles
 *  to is kept here, because every evaluation of the literal and every isolate shares it. */
public final class RegExpBoilerplate {
    private final String pattern;
    private final String flags;
    /** The compiled pattern, null until the first evaluation; immutable, so racing writers do no harm. */
    public Object compiled;

    /** A literal {@code /pattern/flags}. */
    public RegExpBoilerplate(String pattern, String flags) {
        this.pattern = pattern;
        this.flags = flags;
    }

    /** The text between the slashes. */
    public String pattern() {
        return pattern;
    }

    /** The flags. */
    public String flags() {
        return flags;
    }

    @Override
    public String toString() {
        return "/" + pattern + "/" + flags;
    }
}
