package dev.deltic.api;

/** What an engine does, for management tools; {@link Engine#registerBean} registers it. An engine that has gone shows zeros. */
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

    /** Whether functions are compiled; not with {@code deltic.tier=0}, and where the JVM defines no classes. */
    boolean isCompiling();

    /** Functions compiled to JVM code. */
    int getFunctionsCompiledCount();

    /** How often functions were compiled again, since their code met much that it was not made for. */
    int getFunctionsDeoptimizedCount();

    /** Functions on which the compiler failed. */
    int getFunctionsFailedCount();

    /** Functions that the compiler left to the interpreter. */
    int getFunctionsRefusedCount();

    /** Bytes of class files made. */
    long getClassFileBytes();

    /** Milliseconds spent on compiling to JVM code. */
    double getTierMillis();

    /** Running loops that changed to compiled code. */
    int getLoopsReplacedCount();

    /** Requests to compile for which there was no room. */
    int getRequestsDroppedCount();

    /** Requests that wait to be compiled. */
    int getQueueDepth();

    /** Forgets all compiled scripts; what runs goes on. Gives their number. */
    int invalidateCache();

    /** Forgets the compiled scripts of a file name. Gives their number. */
    int invalidateCacheOf(String fileName);
}
