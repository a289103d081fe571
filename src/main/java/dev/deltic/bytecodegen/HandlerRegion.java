package dev.deltic.bytecodegen;

import dev.deltic.bytecode.BytecodeBuilder;
import java.util.Arrays;

/** The code that one exception handler covers: what is generated between {@link #begin} and {@link #handle}, without what a
 *  jump out of it executes after having left. */
final class HandlerRegion {
    private final BytecodeBuilder code;
    private int[] ranges = new int[2];
    private int length;
    private boolean open;

    HandlerRegion(BytecodeBuilder code) {
        this.code = code;
    }

    /** Starts to cover, at first or after {@link #suspend}. */
    void begin() {
        if (length == ranges.length) {
            ranges = Arrays.copyOf(ranges, length * 2);
        }
        ranges[length++] = code.offset();
        open = true;
    }

    /** Stops to cover, for good or until the next {@link #begin}. */
    void suspend() {
        if (open) {
            open = false;
            if (ranges[length - 1] == code.offset()) {
                length--;
            } else {
                if (length == ranges.length) {
                    ranges = Arrays.copyOf(ranges, length * 2);
                }
                ranges[length++] = code.offset();
            }
        }
    }

    /** The handler starts here and finds the exception in {@code register}. If nothing was covered it cannot be reached,
     *  and what is generated next is dropped. */
    void handle(int register) {
        suspend();
        for (int i = 0; i < length; i += 2) {
            code.addHandler(ranges[i], ranges[i + 1], code.offset(), register);
        }
        if (length > 0) {
            code.setReachable();
        }
    }
}
