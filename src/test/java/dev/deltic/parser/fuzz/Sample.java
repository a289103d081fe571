package dev.deltic.parser.fuzz;

/** A text to judge.
 *  @param seed what names it, with the options of the campaign
 *  @param kind how it was made
 *  @param goal what it is parsed as */
record Sample(long seed, Kind kind, Goal goal, String text) {
    /** How a text is made. */
    enum Kind {
        /** From the grammar, mostly valid. */
        GRAMMAR,
        /** A form known for its early errors, in frames that matter to it. */
        FORM,
        /** From the grammar, then mutated. */
        MUTATED_GRAMMAR,
        /** Real code, mutated. */
        MUTATED_CODE,
        /** A literal of a regular expression, often wrong. */
        REGEXP,
        /** A few tokens in any order. */
        TOKENS,
        /** Characters, units or bytes without sense. */
        CHARACTERS,
        /** Nested, or repeated, very often; very long tokens. */
        LARGE
    }

    Sample with(String other) {
        return new Sample(seed, kind, goal, other);
    }
}
