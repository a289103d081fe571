package dev.deltic.parser.fuzz;

/** What a judge says of a text.
 *  @param message of the error, empty for what parses */
record Verdict(Answer answer, String message) {
    static final Verdict PARSES = new Verdict(Answer.PARSES, "");

    /** The answers there are. */
    enum Answer {
        PARSES, REFUSED,
        /** Nested more deeply than the judge bears: says nothing of the text. */
        TOO_DEEP,
        /** The judge died of it, or did not answer in time. */
        NONE
    }

    static Verdict refused(String message) {
        return new Verdict(Answer.REFUSED, message);
    }

    static Verdict tooDeep(String message) {
        return new Verdict(Answer.TOO_DEEP, message);
    }

    boolean parses() {
        return answer == Answer.PARSES;
    }

    /** Whether it can be compared with another judge's. */
    boolean isComparable() {
        return answer == Answer.PARSES || answer == Answer.REFUSED;
    }

    @Override
    public String toString() {
        return answer + (message.isEmpty() ? "" : ": " + message);
    }
}
