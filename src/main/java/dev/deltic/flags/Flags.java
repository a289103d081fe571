package dev.deltic.flags;

/** Every engine switch: a row each. The shell's options and its help come from here. */
public enum Flags {
    /** Each source's syntax tree. */
    PRINT_AST("print-ast", "print the syntax tree of each source"),
    /** Each source's scopes. */
    PRINT_SCOPES("print-scopes", "print the scopes of each source, resolved"),
    /** Each function's bytecode. */
    PRINT_BYTECODE("print-bytecode", "print the bytecode of each function when it is compiled"),
    /** A line for each compilation. */
    TRACE_COMPILE("trace-compile", "one line for each function that is compiled, with its size"),
    /** A line for each change of an inline cache. */
    TRACE_IC("trace-ic", "one line for each change of an inline cache's state"),
    /** A line for each promise job. */
    TRACE_JOBS("trace-jobs", "one line for each promise job that runs"),
    /** {@code $262} and {@code print}. */
    TEST262("test262", "define $262 and print as test262 asks");

    private final String option;
    private final String help;

    Flags(String option, String help) {
        this.option = option;
        this.help = help;
    }

    /** The option without its two dashes. */
    public String option() {
        return option;
    }

    /** What the switch does. Off by default, as all switches are. */
    public String help() {
        return help;
    }

    /** The switch of an option with its dashes, or null. */
    public static Flags of(String argument) {
        for (Flags flag : values()) {
            if (argument.startsWith("--") && argument.substring(2).equals(flag.option)) {
                return flag;
            }
        }
        return null;
    }
}
