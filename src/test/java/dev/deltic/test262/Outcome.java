package dev.deltic.test262;

import java.util.Locale;

/** How a scenario ended. {@code CRASH} is the end of its JVM, {@code SKIP} was never run. */
enum Outcome {
    PASS,
    FAIL,
    TIMEOUT,
    CRASH,
    SKIP;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFailure() {
        return this == FAIL || this == TIMEOUT || this == CRASH;
    }

    static Outcome ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
