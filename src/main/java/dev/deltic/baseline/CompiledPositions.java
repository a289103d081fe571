package dev.deltic.baseline;

import java.util.Arrays;

/** From offsets in a JVM method to offsets in the bytecode it was compiled from. Immutable. */
public final class CompiledPositions {
    /** Ascending offsets of JVM instructions. */
    private final int[] bytecodeIndexes;
    /** The bytecode offset of what starts there. */
    private final int[] pcs;

    /** Code from {@code bytecodeIndexes[i]} up to the next belongs to the instruction at {@code pcs[i]}; the arrays are kept. */
    public CompiledPositions(int[] bytecodeIndexes, int[] pcs) {
        this.bytecodeIndexes = bytecodeIndexes;
        this.pcs = pcs;
    }

    /** The offset of the bytecode instruction for a JVM instruction; 0, the function's start, before the first entry. */
    public int pcAt(int bytecodeIndex) {
        int found = Arrays.binarySearch(bytecodeIndexes, bytecodeIndex);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? 0 : pcs[at];
    }
}
