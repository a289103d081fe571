package dev.deltic.bytecode;

/** The exception handlers of a function. A handler covers instructions that start in [start, end), receives the thrown value
 *  in a register and needs nothing else restored. Inner handlers come before the outer ones that enclose them. */
public final class HandlerTable {
    /** No handlers. */
    public static final HandlerTable EMPTY = new HandlerTable(new int[0]);

    private static final int STRIDE = 4;

    /** start, end, handler, register of each. */
    private final int[] entries;

    HandlerTable(int[] entries) {
        this.entries = entries;
    }

    /** The handlers that four numbers each describe: start, end, handler, register. The array is kept. */
    public static HandlerTable of(int[] entries) {
        return entries.length == 0 ? EMPTY : new HandlerTable(entries);
    }

    /** The number of handlers. */
    public int count() {
        return entries.length / STRIDE;
    }

    /** The index of the innermost handler of the instruction at {@code offset}, or -1. */
    public int find(int offset) {
        for (int i = 0; i < entries.length; i += STRIDE) {
            if (offset >= entries[i] && offset < entries[i + 1]) {
                return i / STRIDE;
            }
        }
        return -1;
    }

    /** The offset of the first instruction covered. */
    public int start(int index) {
        return entries[index * STRIDE];
    }

    /** The offset after the last instruction covered. */
    public int end(int index) {
        return entries[index * STRIDE + 1];
    }

    /** The offset to continue at. */
    public int handler(int index) {
        return entries[index * STRIDE + 2];
    }

    /** The register that receives the thrown value. */
    public int register(int index) {
        return entries[index * STRIDE + 3];
    }
}
