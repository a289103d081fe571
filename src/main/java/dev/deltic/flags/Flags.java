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
    /** A line for each step of a function to a better tier. */
    TRACE_OPT("trace-opt", "one line for each request to compile, each compilation, each running loop that is replaced"),
    /** Each class that functions are compiled to. */
    PRINT_JVM("print-jvm", "print each JVM class that functions are compiled to"),
    /** Which tiers are used. */
    TIER("tier", "0|1", "0: interpret only; 1: compile each function before its first call"),
    /** One budget for all functions. */
    TIER_BUDGET("tier-budget", "N", "compile each function after N calls or loop iterations"),
    /** No background thread. */
    TIER_SYNCHRONOUS("tier-synchronous", "compile on the thread that runs the script"),
    /** Unboxed number fields wherever an object has doubles. */
    STRESS_UNBOXED("stress-unboxed", "unbox the number fields of every object with doubles, long-lived or not"),
    /** The proposals that scripts may use. */
    PROPOSALS("proposals", "NAMES", "let scripts use proposals: all, or names between commas"),
    /** {@code $262} and {@code print}. */
    TEST262("test262", "define $262 and print as test262 asks");

    /** The system property of {@link #TIER}, for engines whose maker says nothing. */
    public static final String TIER_PROPERTY = "deltic.tier";
    /** The system property of {@link #TIER_BUDGET}. */
    public static final String TIER_BUDGET_PROPERTY = "deltic.tier.budget";
    /** The system property of {@link #TIER_SYNCHRONOUS}. */
    public static final String TIER_SYNCHRONOUS_PROPERTY = "deltic.tier.synchronous";

    /** The system property that says where Intl's data comes from: {@code icu}, {@code jdk}; without it from ICU4J where it is there, else
     *  from the JDK. Read when an engine is made. */
    public static final String INTL_PROPERTY = "deltic.intl";

    private final String option;
    /** What the help shows for the option's value; null for a switch, which has none. */
    private final String value;
    private final String help;

    Flags(String option, String help) {
        this(option, null, help);
    }

    Flags(String option, String value, String help) {
        this.option = option;
        this.value = value;
        this.help = help;
    }

    /** What the help shows for the option's value; null for a switch, which has none. */
    public String value() {
        return value;
    }

    /** The option without its two dashes. */
    public String option() {
        return option;
    }

    /** What the switch does. Off by default, as all switches are. */
    public String help() {
        return help;
    }

    /** The row of an argument: {@code --option}, or {@code --option=value} where the option has a value; null for none. */
    public static Flags of(String argument) {
        for (Flags flag : values()) {
            String dashed = "--" + flag.option;
            if (flag.value == null ? argument.equals(dashed) : argument.startsWith(dashed + "=")) {
                return flag;
            }
        }
        return null;
    }

    /** The value in an argument that {@link #of} found this row for. */
    public String valueIn(String argument) {
        return argument.substring(option.length() + 3);
    }
}
