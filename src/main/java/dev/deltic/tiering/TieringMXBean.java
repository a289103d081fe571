package dev.deltic.tiering;

import java.util.Map;

/** What an engine's tiers have done, for management tools. */
public interface TieringMXBean {
    /** {@code mixed}, {@code interpreter} or {@code baseline}; {@code interpreter} too where the JVM defines no classes. */
    String getTier();

    /** Requests that wait to be compiled. */
    int getQueueDepth();

    /** Compilations asked for. */
    int getRequestedCount();

    /** Requests that the queue had no room for. */
    int getDroppedCount();

    /** Functions compiled. */
    int getCompiledCount();

    /** Functions compiled once more for running loops. */
    int getCompiledForLoopsCount();

    /** Functions on which the compiler failed. */
    int getFailedCount();

    /** Functions that the compiler refused, by reason. */
    Map<String, Integer> getRefusedCounts();

    /** Bytes of class files made. */
    long getClassFileBytes();

    /** Milliseconds spent compiling. */
    double getCompileMillis();

    /** Running loops that changed to compiled code. */
    int getStackReplacementCount();
}
