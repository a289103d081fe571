package dev.deltic.differential;

/** What a program did.
 *  @param log the lines it logged
 *  @param messages the texts of the errors it logged; engines may word them differently */
record Outcome(String log, String messages) {
    private static final String TIMEOUT = "timeout";
    private static final String OVERFLOW = "overflow";

    /** Of what the prelude's {@code $result} gives. */
    static Outcome of(String result) {
        int at = result.indexOf('\u0001');
        return at < 0 ? new Outcome(result, "") : new Outcome(result.substring(0, at), result.substring(at + 1));
    }

    static Outcome timeout() {
        return new Outcome(TIMEOUT, "");
    }

    boolean isTimeout() {
        return log.equals(TIMEOUT);
    }

    /** Whether the engine itself failed, which no program may bring about. */
    boolean isBroken() {
        return log.startsWith("engine failed");
    }

    /** Whether the program cannot be compared: how deep a stack is, is nobody's business. */
    boolean isVoid() {
        return log.equals(OVERFLOW);
    }

    /** How two outcomes differ, or null. */
    Difference differenceTo(Outcome other) {
        if (isBroken() != other.isBroken()) {
            return Difference.RESULT;
        }
        if (isVoid() || other.isVoid()) {
            return null;
        }
        if (isTimeout() != other.isTimeout()) {
            return Difference.TIME;
        }
        if (!log.equals(other.log)) {
            return Difference.RESULT;
        }
        return messages.equals(other.messages) ? null : Difference.MESSAGE;
    }
}
