package dev.deltic.differential;

/** How two runs of a program may differ. */
enum Difference {
    /** In what was computed: a bug. */
    RESULT,
    /** One did not end in time. */
    TIME,
    /** In the text of an error alone. */
    MESSAGE
}
