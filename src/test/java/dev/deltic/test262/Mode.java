package dev.deltic.test262;

import java.util.Locale;

/** How one test file is run; a file without a flag has two scenarios, sloppy and strict. */
enum Mode {
    SLOPPY,
    STRICT,
    MODULE,
    RAW;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Mode ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
