package dev.deltic.engine;

/** What an engine's script cache holds and has done, at one moment.
 *  @param scripts the scripts and modules it holds
 *  @param weight the bytes they take, as estimated
 *  @param maximumWeight the bytes that they may take
 *  @param hits the lookups that found something; counted only when asked for
 *  @param misses the lookups that found nothing, and texts that did not compile
 *  @param compileNanos the nanoseconds spent on making what was missed
 *  @param evictions the scripts that went for want of room or of use
 *  @param evictedWeight the bytes of those
 *  @param disk what the second level has done; null where there is none */
public record CacheStatistics(long scripts, long weight, long maximumWeight, long hits, long misses, long compileNanos,
        long evictions, long evictedWeight, DiskStatistics disk) {
    /** What the second level has done.
     *  @param hits scripts and modules that were read
     *  @param misses scripts and modules that were not there
     *  @param rejected files that were of no use: damaged, of another version, of another text
     *  @param writes files written
     *  @param failures files that could not be read or written */
    public record DiskStatistics(long hits, long misses, long rejected, long writes, long failures) { }
}
