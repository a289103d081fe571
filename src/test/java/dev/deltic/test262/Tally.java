package dev.deltic.test262;

import java.util.Locale;
import java.util.Map;

/** Counts of one group of scenarios, and the tables made of them. */
final class Tally {
    private final int[] counts = new int[Outcome.values().length];

    void add(Outcome outcome) {
        counts[outcome.ordinal()]++;
    }

    int of(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    int failed() {
        return of(Outcome.FAIL) + of(Outcome.TIMEOUT) + of(Outcome.CRASH);
    }

    int total() {
        return of(Outcome.PASS) + failed() + of(Outcome.SKIP);
    }

    String percent() {
        return total() == 0 ? "-" : String.format(Locale.ROOT, "%.2f %%", 100.0 * of(Outcome.PASS) / total());
    }

    String toJson() {
        return "{\"scenarios\": " + total() + ", \"passed\": " + of(Outcome.PASS) + ", \"failed\": " + of(Outcome.FAIL) + ", \"timeout\": "
            + of(Outcome.TIMEOUT) + ", \"crash\": " + of(Outcome.CRASH) + ", \"skipped\": " + of(Outcome.SKIP) + "}";
    }

    static String table(String heading, Map<String, Tally> rows) {
        int width = heading.length();
        for (String name : rows.keySet()) {
            width = Math.max(width, name.length());
        }
        StringBuilder text = new StringBuilder();
        String format = "%-" + width + "s %9s %8s %8s %8s %6s %8s %9s%n";
        text.append(String.format(Locale.ROOT, format, heading, "scenarios", "passed", "failed", "timeout", "crash", "skipped", "passed"));
        for (Map.Entry<String, Tally> row : rows.entrySet()) {
            Tally tally = row.getValue();
            text.append(String.format(Locale.ROOT, format, row.getKey(), tally.total(), tally.of(Outcome.PASS), tally.of(Outcome.FAIL),
                tally.of(Outcome.TIMEOUT), tally.of(Outcome.CRASH), tally.of(Outcome.SKIP), tally.percent()));
        }
        return text.toString();
    }
}
