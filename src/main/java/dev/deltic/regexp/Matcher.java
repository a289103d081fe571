package dev.deltic.regexp;

/** One way to run a compiled pattern; all find the same match. Implementations are immutable and shared by threads. */
sealed interface Matcher permits BacktrackingMatcher, LinearMatcher {
    /** Starts of and ends of all groups, group 0 first, -1 for a group that took no part; null if there is no match.
     *  With {@code anchored} the match must start at {@code from}, else at or after it. */
    int[] match(String input, int from, boolean anchored, MatchLimits limits);
}
