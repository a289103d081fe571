package dev.deltic.engine;

/** A counter for each thread: how many isolates of an engine it is in. */
final class EnteredIsolates extends ThreadLocal<int[]> {
    @Override
    protected int[] initialValue() {
        return new int[1];
    }
}
