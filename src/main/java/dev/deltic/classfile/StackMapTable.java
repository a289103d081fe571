package dev.deltic.classfile;

import dev.deltic.base.EngineError;
import java.util.Arrays;

/** The declared frames of one method, in code order, and their encoding: each is written as its difference to the one before. */
final class StackMapTable {
    private static final int SAME_FRAME_LIMIT = 64;
    private static final int SAME_LOCALS_1_STACK_ITEM = 64;
    private static final int SAME_LOCALS_1_STACK_ITEM_EXTENDED = 247;
    /** Chop frames are below, append frames above, by the number of locals. */
    private static final int SAME_FRAME_EXTENDED = 251;
    private static final int FULL_FRAME = 255;

    private int count;
    private int[] offsets = new int[16];
    private FrameLocals[] locals = new FrameLocals[16];
    private int[][] stacks = new int[16][];

    boolean isEmpty() {
        return count == 0;
    }

    /** Frames come in code order as a rule, so the search starts from the end. */
    void add(int offset, FrameLocals frameLocals, int[] stack) {
        int at = count;
        while (at > 0 && offsets[at - 1] >= offset) {
            at--;
        }
        if (at < count && offsets[at] == offset) {
            if (!locals[at].isSame(frameLocals) || !Arrays.equals(stacks[at], stack)) {
                throw new EngineError("two frames declared at offset " + offset + " differ");
            }
            return;
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            locals = Arrays.copyOf(locals, count * 2);
            stacks = Arrays.copyOf(stacks, count * 2);
        }
        System.arraycopy(offsets, at, offsets, at + 1, count - at);
        System.arraycopy(locals, at, locals, at + 1, count - at);
        System.arraycopy(stacks, at, stacks, at + 1, count - at);
        offsets[at] = offset;
        locals[at] = frameLocals;
        stacks[at] = stack;
        count++;
    }

    /** The attribute without its name; {@code entry} are the locals that the method's descriptor gives. */
    void write(ByteVector out, FrameLocals entry) {
        int start = out.size;
        out.put4(0);
        out.put2(count);
        FrameLocals previous = entry;
        int expected = 0;
        for (int i = 0; i < count; i++) {
            writeFrame(out, previous, locals[i], stacks[i], offsets[i] - expected);
            previous = locals[i];
            expected = offsets[i] + 1;
        }
        out.set4(start, out.size - start - 4);
    }

    private static void writeFrame(ByteVector out, FrameLocals previous, FrameLocals now, int[] stack, int delta) {
        if (stack.length <= 1 && now.isSame(previous)) {
            writeSame(out, stack, delta);
            return;
        }
        int added = now.types.length - previous.types.length;
        if (stack.length == 0 && added != 0 && added >= -3 && added <= 3 && haveCommonPrefix(previous.types, now.types)) {
            out.put1(SAME_FRAME_EXTENDED + added);
            out.put2(delta);
            for (int i = previous.types.length; i < now.types.length; i++) {
                writeType(out, now.types[i]);
            }
            return;
        }
        out.put1(FULL_FRAME);
        out.put2(delta);
        writeTypes(out, now.types);
        writeTypes(out, stack);
    }

    private static void writeSame(ByteVector out, int[] stack, int delta) {
        boolean isShort = delta < SAME_FRAME_LIMIT;
        if (stack.length == 0) {
            out.put1(isShort ? delta : SAME_FRAME_EXTENDED);
        } else {
            out.put1(isShort ? SAME_LOCALS_1_STACK_ITEM + delta : SAME_LOCALS_1_STACK_ITEM_EXTENDED);
        }
        if (!isShort) {
            out.put2(delta);
        }
        if (stack.length == 1) {
            writeType(out, stack[0]);
        }
    }

    private static boolean haveCommonPrefix(int[] a, int[] b) {
        int length = Math.min(a.length, b.length);
        return Arrays.equals(a, 0, length, b, 0, length);
    }

    private static void writeTypes(ByteVector out, int[] types) {
        out.put2(types.length);
        for (int type : types) {
            writeType(out, type);
        }
    }

    private static void writeType(ByteVector out, int type) {
        int tag = type & 0xFF;
        out.put1(tag);
        if (tag >= VerificationType.OBJECT) {
            out.put2(type >>> 8);
        }
    }
}
