package dev.deltic.engine;

import dev.deltic.flags.SystemProperties;

/** How much of what was compiled is kept. Immutable. */
public final class CacheOptions {
    /** System property: the bytes that scripts in memory may take, as estimated; 0 keeps none. */
    public static final String MAXIMUM_WEIGHT = "deltic.cache.maximumWeight";
    /** System property: the seconds after its last use that a script goes; 0 for never. */
    public static final String EXPIRE_AFTER_ACCESS = "deltic.cache.expireAfterAccess";
    /** System property: {@code true} has hits counted. */
    public static final String RECORD_STATS = "deltic.cache.recordStats";
    /** System property: the directory of the second level, which must exist or be creatable; absent for none. */
    public static final String DIRECTORY = "deltic.cache.directory";

    private static final long LEAST = 1 << 20;
    private static final long MOST = 64 << 20;
    private static final int PART_OF_HEAP = 16;

    /** The bytes that scripts in memory may take, as estimated; 0 keeps none. */
    public final long maximumWeight;
    /** The nanoseconds after its last use that a script goes; 0 for never. */
    public final long expireAfterAccessNanos;
    /** Whether hits are counted. */
    public final boolean recordStats;
    /** The directory of the second level; null for none. */
    public final String directory;

    private CacheOptions(long maximumWeight, long expireAfterAccessNanos, boolean recordStats, String directory) {
        this.maximumWeight = maximumWeight;
        this.expireAfterAccessNanos = expireAfterAccessNanos;
        this.recordStats = recordStats;
        this.directory = directory;
    }

    /** What the system properties ask for; without them a sixteenth of the heap, but 1 to 64 MB, without expiry.
     *  @throws IllegalArgumentException that names a property whose value makes no sense */
    static CacheOptions fromProperties() {
        long heap = Runtime.getRuntime().maxMemory();
        long weight = SystemProperties.number(MAXIMUM_WEIGHT, Math.max(LEAST, Math.min(MOST, heap / PART_OF_HEAP)));
        long seconds = SystemProperties.number(EXPIRE_AFTER_ACCESS, 0);
        boolean counts = SystemProperties.flag(RECORD_STATS, false);
        return new CacheOptions(weight, nanos(seconds), counts, directory(SystemProperties.get(DIRECTORY)));
    }

    private static long nanos(long seconds) {
        return Math.min(seconds, Long.MAX_VALUE / 1_000_000_000) * 1_000_000_000;
    }

    private static String directory(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** These options with another bound. */
    public CacheOptions withMaximumWeight(long bytes) {
        return new CacheOptions(bytes, expireAfterAccessNanos, recordStats, directory);
    }

    /** These options with another expiry. */
    public CacheOptions withExpireAfterAccess(long seconds) {
        return new CacheOptions(maximumWeight, nanos(seconds), recordStats, directory);
    }

    /** These options with hits counted, or not. */
    public CacheOptions withRecordStats(boolean record) {
        return new CacheOptions(maximumWeight, expireAfterAccessNanos, record, directory);
    }

    /** These options with another directory; null for none. */
    public CacheOptions withDirectory(String path) {
        return new CacheOptions(maximumWeight, expireAfterAccessNanos, recordStats, directory(path));
    }
}
