package dev.deltic.regexp;

/** The steps of one match by an engine that counts many at a time, charged to its {@link MatchLimits} in portions. */
final class StepCount {
    private final MatchLimits limits;
    /** Steps left until the next charge, and those charged already. */
    private int left;
    private long charged;
    private int chunk;

    /** {@code charged} steps were taken before, by another engine. */
    StepCount(MatchLimits limits, long charged) {
        this.limits = limits;
        this.charged = charged;
        this.chunk = limits.firstChunk();
        this.left = chunk;
    }

    /** All steps so far. */
    long total() {
        return charged + chunk - left;
    }

    void take(int count) {
        left -= count;
        if (left < 0) {
            charged += (long) chunk - left;
            limits.charge(charged);
            chunk = MatchLimits.STEPS_PER_POLL;
            left = chunk;
        }
    }
}
