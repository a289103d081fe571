package dev.deltic.baseline;

import dev.deltic.interpreter.FrameCode;
import java.util.Arrays;

/** The superclass of compiled classes whose methods frames enter; an instance stands for one function of its class. */
abstract class BaselineFrameCode extends FrameCode {
    /** Where frames can be entered, ascending. */
    private final int[] entries;

    protected BaselineFrameCode(int[] entries) {
        this.entries = entries;
    }

    @Override
    public final boolean canEnter(int pc) {
        return Arrays.binarySearch(entries, pc) >= 0;
    }
}
