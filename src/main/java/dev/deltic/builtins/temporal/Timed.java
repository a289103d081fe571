package dev.deltic.builtins.temporal;

/** A Temporal object with a time of day. */
interface Timed {
    /** Nanoseconds since midnight, by the clock of the zone where there is one. */
    long timeOfDay();
}
