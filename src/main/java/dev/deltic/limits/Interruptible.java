package dev.deltic.limits;

/** What runs an evaluation and can be made to ask {@link Evaluation#spent} at its next poll. */
public interface Interruptible {
    /** Has the next poll ask. Thread-safe. */
    void arm();
}
