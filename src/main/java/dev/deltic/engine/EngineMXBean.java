package dev.deltic.engine;

/** What an engine's script cache and isolates do, for management tools. Its tiers have a bean of their own. */
public interface EngineMXBean {
    /** Scripts and modules in the cache. */
    long getCachedScripts();

    /** Bytes that they take, as estimated. */
    long getCacheWeight();

    /** Bytes that they may take. */
    long getCacheMaximumWeight();

    /** Lookups that found something; 0 unless {@code deltic.cache.recordStats} is {@code true}. */
    long getCacheHitCount();

    /** Lookups after which a text was compiled. */
    long getCacheMissCount();

    /** Milliseconds that those compilations took. */
    double getCacheCompileMillis();

    /** Scripts that went for want of room or of use. */
    long getCacheEvictionCount();

    /** Scripts that were read from files. */
    long getFileHitCount();

    /** Scripts of which there was no file. */
    long getFileMissCount();

    /** Files that were of no use. */
    long getFileRejectedCount();

    /** Files written. */
    long getFileWriteCount();

    /** Isolates made since the engine was. */
    long getIsolatesCreatedCount();

    /** Isolates that were closed; those that were only forgotten do not count. */
    long getIsolatesClosedCount();

    /** Forgets all compiled scripts; what runs goes on. Gives their number. */
    int invalidateCache();

    /** Forgets the compiled scripts of a file name. Gives their number. */
    int invalidateCacheOf(String fileName);
}
