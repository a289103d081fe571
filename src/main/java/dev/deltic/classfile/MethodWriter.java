package dev.deltic.classfile;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.base.IntList;
import java.util.Arrays;

/** Writes the code of one method. It keeps count of the operand stack and of the locals, and leaves types to the
 *  caller: at each place that is jumped to, or follows a jump that is always taken, {@link #frame} says what holds.
 *  After such a jump nothing may be emitted until a label with a frame is bound ({@link #isReachable}).
 *  Two limits of the format, the size of the code and the reach of a jump, are checked in {@link #end} only. */
public final class MethodWriter extends InstructionWriter {
    private static final int MAX_CODE = 65_535;
    private static final int MAX_LINE = 65_535;
    private static final int[] EMPTY_STACK = new int[0];

    private final ClassWriter owner;
    private final int access;
    private final String descriptor;
    private final StackMapTable frames = new StackMapTable();
    private final IntList lines = new IntList(16);
    private JumpLabel[] handlers = new JumpLabel[6];
    private int[] catchTypes = new int[2];
    private int handlerCount;
    private FrameLocals entryLocals;
    private int lastLine;
    private int waitingJumps;
    private boolean hasUnreachedJump;

    MethodWriter(ClassWriter owner, int access, String name, String descriptor) {
        super(owner.constantPool(), name, owner.callSites());
        this.owner = owner;
        this.access = access;
        this.descriptor = descriptor;
        maxLocals = (ConstantPool.descriptorSlots(descriptor) >> 2) + ((access & AccessFlags.STATIC) == 0 ? 1 : 0);
    }

    /** The class that the method belongs to. */
    public ClassWriter owner() {
        return owner;
    }

    /** The locals that hold on entry, by the descriptor. In a constructor, local 0 is not yet an object. */
    public FrameLocals entryLocals() {
        if (entryLocals == null) {
            entryLocals = FrameLocals.onEntry(owner, (access & AccessFlags.STATIC) != 0, name, descriptor);
        }
        return entryLocals;
    }

    // ---- Jumps ----

    /** A conditional jump or {@code goto}. */
    public void jump(int opcode, JumpLabel target) {
        int instruction = code.size;
        emit(opcode, jumpEffect(opcode));
        if (target.isBound()) {
            int distance = target.offset - instruction;
            hasUnreachedJump |= distance < Short.MIN_VALUE;
            code.put2(distance);
        } else {
            target.addUse(instruction, code.size);
            waitingJumps++;
            code.put2(0);
        }
        meet(target);
        if (opcode == GOTO) {
            depth = DEAD;
        }
    }

    private static int jumpEffect(int opcode) {
        if (opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE) {
            return -2;
        }
        if (opcode >= IFEQ && opcode <= IFLE || opcode == IFNULL || opcode == IFNONNULL) {
            return -1;
        }
        if (opcode == GOTO) {
            return 0;
        }
        throw new EngineError("opcode " + opcode + " is no jump");
    }

    /** Jumps to {@code targets[value - low]}, to {@code otherwise} outside; an entry may be null for {@code otherwise}. */
    public void tableSwitch(int low, JumpLabel[] targets, JumpLabel otherwise) {
        int instruction = code.size;
        emit(TABLESWITCH, -1);
        pad();
        switchTarget(instruction, otherwise);
        code.put4(low);
        code.put4(low + targets.length - 1);
        for (JumpLabel target : targets) {
            switchTarget(instruction, target == null ? otherwise : target);
        }
        depth = DEAD;
    }

    /** Jumps to the target of the equal key; {@code keys} ascend. */
    public void lookupSwitch(int[] keys, JumpLabel[] targets, JumpLabel otherwise) {
        int instruction = code.size;
        emit(LOOKUPSWITCH, -1);
        pad();
        switchTarget(instruction, otherwise);
        code.put4(keys.length);
        for (int i = 0; i < keys.length; i++) {
            code.put4(keys[i]);
            switchTarget(instruction, targets[i]);
        }
        depth = DEAD;
    }

    private void pad() {
        while ((code.size & 3) != 0) {
            code.put1(0);
        }
    }

    private void switchTarget(int instruction, JumpLabel target) {
        if (target.isBound()) {
            code.put4(target.offset - instruction);
        } else {
            target.addUse(instruction, -code.size);
            waitingJumps++;
            code.put4(0);
        }
        meet(target);
    }

    /** Puts the label here. */
    public void bind(JumpLabel label) {
        if (label.isBound()) {
            throw new EngineError("label of " + name + " is bound already");
        }
        label.offset = code.size;
        int patched = label.patch(code);
        if (patched < 0) {
            hasUnreachedJump = true;
            patched = ~patched;
        }
        waitingJumps -= patched;
        if (label.locals != null) {
            addFrame(label, label.locals, label.stack);
        } else {
            arrive(label);
        }
    }

    /** The depth at a jump and at its target must be one. */
    private void meet(JumpLabel label) {
        if (label.depth == JumpLabel.UNKNOWN) {
            label.depth = depth;
        } else if (label.depth != depth) {
            throw new EngineError("stack of " + depth + " slots at " + name + ":" + code.size + " meets one of " + label.depth);
        }
    }

    /** Control is at the label, whose offset is the present one. */
    private void arrive(JumpLabel label) {
        if (depth == DEAD) {
            depth = label.depth;
        } else {
            meet(label);
        }
    }

    // ---- Frames and tables ----

    /** Declares what holds at the label with an empty operand stack. */
    public void frame(JumpLabel label, FrameLocals locals) {
        frame(label, locals, EMPTY_STACK);
    }

    /** Declares what holds at the label: when it is bound, before, or later. Two declarations for one place must agree.
     *  {@code stack} is kept and must not change. */
    public void frame(JumpLabel label, FrameLocals locals, int... stack) {
        if (label.isBound()) {
            addFrame(label, locals, stack);
        } else if (label.locals == null) {
            label.locals = locals;
            label.stack = stack;
        } else if (!label.locals.isSame(locals) || !Arrays.equals(label.stack, stack)) {
            throw new EngineError("two frames declared for one label of " + name + " differ");
        }
    }

    private void addFrame(JumpLabel label, FrameLocals locals, int[] stack) {
        frames.add(label.offset, locals, stack);
        int slots = FrameLocals.slotsOf(stack);
        if (label.depth == JumpLabel.UNKNOWN) {
            label.depth = slots;
        } else if (label.depth != slots) {
            throw new EngineError("frame of " + slots + " stack slots at " + name + ":" + label.offset + " where there are " + label.depth);
        }
        maxStack = Math.max(maxStack, slots);
        maxLocals = Math.max(maxLocals, locals.slots);
        if (label.offset == code.size) {
            arrive(label);
        }
    }

    /** Code from here on is of this line of the script; lines after 65,535 are recorded as 65,535. */
    public void lineNumber(int line) {
        int recorded = Math.min(line, MAX_LINE);
        if (recorded == lastLine) {
            return;
        }
        lastLine = recorded;
        int last = lines.size() - 2;
        if (last >= 0 && lines.get(last) == code.size) {
            lines.set(last + 1, recorded);
        } else {
            lines.add(code.size);
            lines.add(recorded);
        }
    }

    /** Sends exceptions of {@code catchType}, of any type if null, between two labels to a third. Of handlers that cover
     *  one place the first declared wins. A range without code is left out. */
    public void exceptionHandler(JumpLabel start, JumpLabel end, JumpLabel handler, String catchType) {
        int at = handlerCount * 3;
        if (at == handlers.length) {
            handlers = Arrays.copyOf(handlers, at * 2);
            catchTypes = Arrays.copyOf(catchTypes, handlerCount * 2);
        }
        handlers[at] = start;
        handlers[at + 1] = end;
        handlers[at + 2] = handler;
        catchTypes[handlerCount++] = catchType == null ? 0 : pool.classConstant(catchType);
    }

    // ---- End ----

    /** Leaves the method out of the class; constants it has made stay. It has not ended. */
    public void discard() {
        owner.close(this);
    }

    /** Puts the method into the class. Nothing may be emitted afterwards.
     *  @throws MethodTooLargeException and leaves the method out */
    public void end() {
        owner.close(this);
        if (code.size > MAX_CODE || hasUnreachedJump) {
            throw MethodTooLargeException.of(name, code.size);
        }
        if (waitingJumps != 0) {
            throw new EngineError(waitingJumps + " jumps of " + name + " lead to no place");
        }
        if (depth != DEAD && code.size > 0) {
            throw new EngineError("control falls off the end of " + name);
        }
        boolean hasCode = (access & AccessFlags.ABSTRACT) == 0;
        ByteVector out = owner.methodOutput();
        out.put2(access);
        out.put2(pool.utf8(name));
        out.put2(pool.utf8(descriptor));
        out.put2(hasCode ? 1 : 0);
        if (hasCode) {
            writeCode(out);
        }
        if (callSites != null) {
            callSites.add(name, calls);
        }
    }

    private void writeCode(ByteVector out) {
        out.put2(pool.utf8("Code"));
        int start = out.size;
        out.put4(0);
        out.put2(maxStack);
        out.put2(maxLocals);
        out.put4(code.size);
        out.putAll(code);
        writeHandlers(out);
        out.put2((lines.isEmpty() ? 0 : 1) + (frames.isEmpty() ? 0 : 1));
        if (!lines.isEmpty()) {
            writeLines(out);
        }
        if (!frames.isEmpty()) {
            out.put2(pool.utf8("StackMapTable"));
            frames.write(out, entryLocals());
        }
        out.set4(start, out.size - start - 4);
    }

    private void writeHandlers(ByteVector out) {
        int start = out.size;
        int written = 0;
        out.put2(0);
        for (int i = 0; i < handlerCount; i++) {
            int from = boundOffset(handlers[i * 3]);
            int to = boundOffset(handlers[i * 3 + 1]);
            if (from < to) {
                out.put2(from);
                out.put2(to);
                out.put2(boundOffset(handlers[i * 3 + 2]));
                out.put2(catchTypes[i]);
                written++;
            }
        }
        if (written > MAX_CODE) {
            throw ClassTooLargeException.table("exception handlers", written);
        }
        out.set2(start, written);
    }

    private int boundOffset(JumpLabel label) {
        if (!label.isBound()) {
            throw new EngineError("a label of the exception table of " + name + " is not bound");
        }
        return label.offset;
    }

    private void writeLines(ByteVector out) {
        int count = lines.size() / 2;
        out.put2(pool.utf8("LineNumberTable"));
        out.put4(2 + 4 * count);
        out.put2(count);
        for (int i = 0; i < lines.size(); i++) {
            out.put2(lines.get(i));
        }
    }
}
