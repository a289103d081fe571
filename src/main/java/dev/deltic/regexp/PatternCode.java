package dev.deltic.regexp;

/** The attempt of one pattern as a method of its own; instances are of classes that {@link PatternCompiler} makes. */
abstract class PatternCode {
    /** Matches at {@code start}; on success the registers hold the captures. */
    abstract boolean run(String input, int start, MatchState state);
}
