package dev.deltic.limits;

/** What can end an evaluation from outside. */
public enum LimitKind {
    /** Milliseconds since the outermost call began. */
    WALL_TIME("deltic.limit.wallMillis", "a running time of more than ", " ms"),
    /** Milliseconds of processor time since the outermost call began. */
    CPU_TIME("deltic.limit.cpuMillis", "a processor time of more than ", " ms"),
    /** Polls: loop iterations, calls, stretches of work of the builtins. */
    LOOPS("deltic.limit.loops", "more than ", " loop iterations and calls"),
    /** Bytes allocated by the thread since the outermost call began, and about to be. */
    ALLOCATED_BYTES("deltic.limit.allocatedBytes", "more than ", " bytes allocated"),
    /** Script functions that call each other. */
    CALL_DEPTH("deltic.limit.callDepth", "calls nested more than ", " deep"),
    /** Steps of one match. */
    REGEXP_STEPS("deltic.limit.regexpSteps", "a regular expression taking more than ", " steps"),
    /** Bytes printed, in UTF-8. */
    OUTPUT_BYTES("deltic.limit.outputBytes", "more than ", " bytes of output"),
    /** UTF-16 code units of one text that is compiled. */
    SOURCE_CHARS("deltic.limit.sourceChars", "a source of more than ", " characters"),
    /** Promise jobs that wait at the same time. */
    JOBS("deltic.limit.jobs", "more than ", " promise jobs waiting"),
    /** No limit: somebody asked for the end. */
    CANCELLED(null, null, null),
    /** No limit: the thread was interrupted. */
    INTERRUPTED(null, null, null);

    /** How many of the constants are limits with a number: the first ones. */
    static final int NUMBERS = CANCELLED.ordinal();

    private final String property;
    private final String before;
    private final String after;

    LimitKind(String property, String before, String after) {
        this.property = property;
        this.before = before;
        this.after = after;
    }

    /** The system property that sets it; null for what has no number. */
    public String property() {
        return property;
    }

    /** What is said of an evaluation that it ended. */
    public String message(long limit) {
        if (this == CANCELLED) {
            return "The evaluation was cancelled";
        }
        if (this == INTERRUPTED) {
            return "The evaluation was ended, because its thread was interrupted";
        }
        return "The evaluation was ended by a limit: " + before + limit + after + " (" + property + ")";
    }
}
