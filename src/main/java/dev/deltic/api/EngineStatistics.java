package dev.deltic.api;

import dev.deltic.tiering.TieringCounters;

/** What an engine's isolates and tiers have done, at one moment. Counts are since the engine was made. Immutable.
 *  @param isolatesCreated isolates made
 *  @param isolatesClosed isolates closed by themselves, or while a thread was in them; those that were only forgotten, or had
 *      nothing to do when the engine was closed, do not count
 *  @param functionsCompiled functions compiled to JVM code
 *  @param functionsDeoptimized how often compiled code met so much that it was not made for, other types or shapes, that the function was
 *      compiled again
 *  @param functionsFailed functions on which the compiler failed: they stay in the interpreter, and {@code dev.deltic.tiering} is told
 *  @param functionsRefused functions that the compiler left to the interpreter
 *  @param classFileBytes bytes of class files made
 *  @param compileNanos nanoseconds spent on compiling to JVM code
 *  @param loopsReplaced running loops that changed to compiled code
 *  @param requestsDropped requests to compile for which there was no room; such functions ask again
 *  @param queueDepth requests that wait to be compiled now */
public record EngineStatistics(long isolatesCreated, long isolatesClosed, int functionsCompiled, int functionsDeoptimized,
        int functionsFailed, int functionsRefused, long classFileBytes, long compileNanos, int loopsReplaced, int requestsDropped,
        int queueDepth) {
    static EngineStatistics of(dev.deltic.engine.Engine engine) {
        TieringCounters counters = engine.tiering().countersNow();
        int refused = 0;
        for (int count : counters.refused().values()) {
            refused += count;
        }
        return new EngineStatistics(engine.isolatesCreated(), engine.isolatesClosed(), counters.compiled(),
            counters.compiledAgain(), counters.failed(), refused, counters.bytes(), counters.compileNanos(), counters.stackReplacements(),
            counters.dropped(), engine.tiering().queueDepth());
    }
}
