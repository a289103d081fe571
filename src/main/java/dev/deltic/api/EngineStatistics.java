package dev.deltic.api;

import dev.deltic.tiering.TieringCounters;

/** What an engine's isolates and tiers have done, at one moment. Counts are since the engine was made. Immutable.
 *  @param isolatesCreated isolates made
 *  @param isolatesClosed isolates closed by themselves, or while a thread was in them; those that were only forgotten, or had
 *      nothing to do when the engine was closed, do not count
 *  @param functionsCompiled functions compiled to JVM code
 *  @param functionsRefused functions that the compiler left to the interpreter
 *  @param classFileBytes bytes of class files made
 *  @param compileNanos nanoseconds spent on compiling to JVM code
 *  @param loopsReplaced running loops that changed to compiled code
 *  @param queueDepth requests that wait to be compiled now */
public record EngineStatistics(long isolatesCreated, long isolatesClosed, int functionsCompiled, int functionsRefused,
        long classFileBytes, long compileNanos, int loopsReplaced, int queueDepth) {
    static EngineStatistics of(dev.deltic.engine.Engine engine) {
        TieringCounters counters = engine.tiering().countersNow();
        int refused = 0;
        for (int count : counters.refused().values()) {
            refused += count;
        }
        return new EngineStatistics(engine.isolatesCreated(), engine.isolatesClosed(), counters.compiled(), refused, counters.bytes(),
            counters.compileNanos(), counters.stackReplacements(), engine.tiering().queueDepth());
    }
}
