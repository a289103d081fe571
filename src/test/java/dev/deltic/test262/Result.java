package dev.deltic.test262;

/** One scenario's outcome; {@code detail} is one line, empty for a pass. */
record Result(Scenario scenario, Outcome outcome, long millis, String detail) {
    private static final int MAX_DETAIL = 400;

    static Result of(Scenario scenario, Outcome outcome, long millis, String detail) {
        String line = detail == null ? "" : detail.replace('\t', ' ').replace("\r", "").replace('\n', ' ');
        return new Result(scenario, outcome, millis, line.length() > MAX_DETAIL ? line.substring(0, MAX_DETAIL) : line);
    }

    /** One line of the progress file; {@link #parse} reads it back. */
    String toLine() {
        return scenario.path() + '\t' + scenario.mode().label() + '\t' + outcome.label() + '\t' + millis + '\t' + detail;
    }

    /** Null for a line that was cut off when the run was stopped. */
    static Result parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 5) {
            return null;
        }
        try {
            return new Result(new Scenario(parts[0], Mode.ofLabel(parts[1])), Outcome.ofLabel(parts[2]), Long.parseLong(parts[3]),
                parts[4]);
        } catch (IllegalArgumentException cutOff) {
            return null;
        }
    }
}
