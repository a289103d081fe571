package dev.deltic.regexp;

/** How far a match may go, and who may interrupt it. One object serves the matches of one thread at a time, one after
 *  the other, and keeps the backtrack stack between them. Subclasses override {@link #poll}. */
public class MatchLimits {
    /** Steps between two polls: well under a millisecond's work. */
    static final int STEPS_PER_POLL = 20_000;
    /** Ints on the backtrack stack; V8 stops at the same 64 MB. */
    static final int MAX_STACK = 16 << 20;
    private static final int FIRST_STACK = 256;
    /** A larger stack is dropped after its match rather than kept. */
    private static final int KEPT_STACK = 64 << 10;

    /** A {@link #setCompileAfter} that is never reached. */
    public static final int NEVER = Integer.MAX_VALUE;
    /** Steps that take longer than compiling a pattern does. */
    private static final int COMPILE_AFTER = 200_000;

    private long maxSteps;
    private int compileAfter = COMPILE_AFTER;
    /** Null while a match has it, or when the last one's was large. There from the start, because a first match of each agent would be a
     *  case of its own in code that is compiled for all. */
    private int[] stack = new int[FIRST_STACK];

    /** {@code maxSteps} bounds one match: a step is one backtrack, or one character of a loop over a character class. */
    public MatchLimits(long maxSteps) {
        this.maxSteps = maxSteps;
    }

    /** Limits that only memory sets. */
    public static MatchLimits unlimited() {
        return new MatchLimits(Long.MAX_VALUE);
    }

    /** Sets another bound, for the matches to come. */
    protected final void setMaxSteps(long steps) {
        maxSteps = steps;
    }

    /** After how many steps a pattern is compiled to a method of its own, by the thread that has spent them. */
    protected final void setCompileAfter(int steps) {
        compileAfter = steps;
    }

    final int compileAfter() {
        return compileAfter;
    }

    /** Called every now and then during a long match; may throw to end it. */
    protected void poll() {}

    final void charge(long totalSteps) {
        if (totalSteps > maxSteps) {
            throw new RegExpLimitException(RegExpLimitException.Limit.STEPS);
        }
        poll();
    }

    final long maxSteps() {
        return maxSteps;
    }

    /** The first charge is due after this many steps. */
    final int firstChunk() {
        return (int) Math.min(maxSteps, STEPS_PER_POLL);
    }

    /** Hands the stack over; a match started from {@link #poll} finds none and gets its own. */
    final int[] takeStack() {
        int[] taken = stack;
        stack = null;
        return taken != null ? taken : new int[FIRST_STACK];
    }

    final void giveStackBack(int[] used) {
        if (used.length <= KEPT_STACK) {
            stack = used;
        }
    }
}
