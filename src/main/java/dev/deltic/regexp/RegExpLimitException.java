package dev.deltic.regexp;

/** A match was given up because it used more steps or more backtracking memory than its {@link MatchLimits} allow. */
public final class RegExpLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What ran out. */
    public enum Limit { STEPS, BACKTRACK_MEMORY }

    private final Limit limit;

    RegExpLimitException(Limit limit) {
        super(limit == Limit.STEPS
                ? "Regular expression exceeded its step budget" : "Regular expression exceeded its backtracking memory",
                null, false, false);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
