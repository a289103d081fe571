package dev.deltic.classfile;

import java.util.Arrays;

/** A place in the code of one {@link MethodWriter}. It may be jumped to, and its frame may be declared, before it is bound. */
public final class JumpLabel {
    static final int UNKNOWN = -1;

    int offset = UNKNOWN;
    /** Depth of the operand stack here, as far as jumps and frames have told. */
    int depth = UNKNOWN;
    /** A frame declared before the label was bound. */
    FrameLocals locals;
    int[] stack;
    /** Pairs: the jump's offset and its operand's; the second negated where the operand has four bytes. */
    private int[] uses;
    private int useCount;

    public boolean isBound() {
        return offset != UNKNOWN;
    }

    /** The code offset; the label is bound. */
    public int offset() {
        assert isBound();
        return offset;
    }

    void addUse(int instruction, int operand) {
        if (uses == null) {
            uses = new int[4];
        } else if (useCount == uses.length) {
            uses = Arrays.copyOf(uses, useCount * 2);
        }
        uses[useCount++] = instruction;
        uses[useCount++] = operand;
    }

    /** Fills in the jumps that waited and returns how many they were; their complement if one does not reach. */
    int patch(ByteVector code) {
        boolean reaches = true;
        for (int i = 0; i < useCount; i += 2) {
            int distance = offset - uses[i];
            int operand = uses[i + 1];
            if (operand < 0) {
                code.set4(-operand, distance);
            } else {
                code.set2(operand, distance);
                reaches &= distance <= Short.MAX_VALUE;
            }
        }
        int count = useCount / 2;
        uses = null;
        useCount = 0;
        return reaches ? count : ~count;
    }
}
