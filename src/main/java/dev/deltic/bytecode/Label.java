package dev.deltic.bytecode;

import java.util.Arrays;

/** A place in the code that is being built. Jumps to it may be emitted before it is bound. */
public final class Label {
    private static final int UNBOUND = -1;

    private int offset = UNBOUND;
    private int[] uses = new int[2];
    private int useCount;

    /** Whether the place is known. */
    public boolean isBound() {
        return offset != UNBOUND;
    }

    /** Whether a jump to it has been emitted. */
    public boolean isUsed() {
        return useCount > 0;
    }

    /** The place; the label is bound. */
    public int offset() {
        assert isBound();
        return offset;
    }

    /** Notes a jump operand to patch; -1 for an entry of a jump table. */
    void use(int codeIndex) {
        if (useCount == uses.length) {
            uses = Arrays.copyOf(uses, useCount * 2);
        }
        uses[useCount++] = codeIndex;
    }

    void bind(int target, int[] code) {
        assert !isBound();
        offset = target;
        for (int i = 0; i < useCount; i++) {
            if (uses[i] >= 0) {
                code[uses[i]] = target;
            }
        }
    }
}
