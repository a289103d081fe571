package dev.deltic.api;

/** What an engine's cache of compiled scripts holds and has done, at one moment. Counts are since the engine was made. Immutable.
 *  @param scripts the scripts and modules it holds
 *  @param weight the bytes they take in memory, as estimated
 *  @param maximumWeight the bytes that they may take
 *  @param hits the lookups that found something; 0 unless {@link Engine.Builder#cacheRecordStats} asks for them
 *  @param misses the lookups that found nothing, after which the text was compiled
 *  @param compileNanos the nanoseconds that those compilations took
 *  @param evictions the scripts that went for want of room or of use
 *  @param evictedWeight the bytes of those, as estimated
 *  @param files what {@link Engine.Builder#cacheDirectory} has done; all 0 where there is none */
public record CacheStatistics(long scripts, long weight, long maximumWeight, long hits, long misses, long compileNanos,
        long evictions, long evictedWeight, Files files) {
    /** What the directory of compiled scripts has done for one engine.
     *  @param hits scripts and modules that were read from it
     *  @param misses scripts and modules that were not in it
     *  @param rejected files that were damaged or of another version
     *  @param writes files written
     *  @param failures files that could not be read or written */
    public record Files(long hits, long misses, long rejected, long writes, long failures) { }

    static CacheStatistics of(dev.deltic.engine.CacheStatistics statistics) {
        dev.deltic.engine.CacheStatistics.DiskStatistics disk = statistics.disk();
        Files files = disk == null ? new Files(0, 0, 0, 0, 0)
            : new Files(disk.hits(), disk.misses(), disk.rejected(), disk.writes(), disk.failures());
        return new CacheStatistics(statistics.scripts(), statistics.weight(), statistics.maximumWeight(), statistics.hits(),
            statistics.misses(), statistics.compileNanos(), statistics.evictions(), statistics.evictedWeight(), files);
    }
}
