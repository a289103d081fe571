package dev.deltic.temporal;

/** An object with an [[InitializedTemporalDuration]] internal slot: what formats durations recognises Temporal's by it. */
public interface DurationHolder {
    /** The duration. */
    DurationRecord durationRecord();
}
