package dev.deltic.tiering;

import dev.deltic.baseline.BaselineRefusal;
import java.util.EnumMap;
import java.util.Map;

/** What an engine's tiers have done so far. Thread-safe. */
public final class TieringCounters {
    private final int[] refused = new int[BaselineRefusal.values().length];
    private int requested;
    private int dropped;
    private int compiled;
    private int compiledForFrames;
    private int compiledAgain;
    private int failed;
    private int units;
    private long bytes;
    private long nanos;
    private int stackReplacements;

    synchronized void request() {
        requested++;
    }

    synchronized void drop() {
        dropped++;
    }

    synchronized void unit(int size, long time) {
        units++;
        bytes += size;
        nanos += time;
    }

    synchronized void publish(boolean forFrames) {
        if (forFrames) {
            compiledForFrames++;
        } else {
            compiled++;
        }
    }

    synchronized void publishAgain() {
        compiledAgain++;
    }

    synchronized void refuse(BaselineRefusal reason) {
        refused[reason.ordinal()]++;
    }

    synchronized void fail(int functions) {
        failed += functions;
    }

    synchronized void replaceStack() {
        stackReplacements++;
    }

    /** Compilations asked for. */
    public synchronized int requested() {
        return requested;
    }

    /** Requests that the queue had no room for. */
    public synchronized int dropped() {
        return dropped;
    }

    /** Functions compiled for calls, or for frames where they can be suspended. */
    public synchronized int compiled() {
        return compiled;
    }

    /** Functions compiled once more for running loops. */
    public synchronized int compiledForFrames() {
        return compiledForFrames;
    }

    /** Compilations of functions whose compiled code missed too much. */
    public synchronized int compiledAgain() {
        return compiledAgain;
    }

    /** Functions on which the compiler failed. */
    public synchronized int failed() {
        return failed;
    }

    /** Functions that the compiler refused, by reason; reasons that did not occur are left out. */
    public synchronized Map<BaselineRefusal, Integer> refused() {
        Map<BaselineRefusal, Integer> counts = new EnumMap<>(BaselineRefusal.class);
        for (BaselineRefusal reason : BaselineRefusal.values()) {
            if (refused[reason.ordinal()] > 0) {
                counts.put(reason, refused[reason.ordinal()]);
            }
        }
        return counts;
    }

    /** Compilations, each of one or more functions. */
    public synchronized int units() {
        return units;
    }

    /** Bytes of class files. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Nanoseconds spent compiling, defining the classes included. */
    public synchronized long compileNanos() {
        return nanos;
    }

    /** Running loops that changed to compiled code. */
    public synchronized int stackReplacements() {
        return stackReplacements;
    }
}
