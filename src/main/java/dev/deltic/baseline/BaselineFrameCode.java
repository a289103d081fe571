package dev.deltic.baseline;

import dev.deltic.interpreter.FrameCode;
import java.util.Arrays;

/** The superclass of compiled classes whose methods frames enter; an instance stands for one function of its class. */
abstract class BaselineFrameCode extends FrameCode {
    /** The number of the function in its class. */
    final int index;
    /** Where frames can be entered, ascending. */
    private final int[] entries;

    protected BaselineFrameCode(int index, int[] entries) {
        this.index = index;
        this.entries = entries;
    }

    @Override
    public final boolean canEnter(int pc) {
        return Arrays.binarySearch(entries, pc) >= 0;
    }
}
