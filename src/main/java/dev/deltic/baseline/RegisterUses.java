package dev.deltic.baseline;

import dev.deltic.base.BitVector;
import dev.deltic.base.IntList;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import java.util.Arrays;

/** How long the values live that instructions write: up to which instruction of their block they are read, and whether beyond it. A block
 *  starts where control can arrive from elsewhere or go elsewhere. Much cheaper than {@link Liveness}, which knows it for each
 *  instruction. */
final class RegisterUses {
    /** The value may be read in another block. */
    private static final int OUTSIDE = Integer.MAX_VALUE;
    private static final int NONE = -1;

    private final BytecodeArray bytecode;
    private final int[] code;
    private final ControlFlow flow;
    /** By pc, the number of the block that starts there, or -1. */
    private final int[] blockAt;
    /** The first and the last instructions of the blocks. */
    private final IntList firsts = new IntList();
    private final IntList lasts = new IntList();
    /** By block: the registers that are read before they are written, those that are written, and those that live before and after it. */
    private final BitVector[] read;
    private final BitVector[] written;
    private final BitVector[] liveIn;
    private final BitVector[] liveOut;
    /** By the pc of the instruction that writes, the pc of the last that reads what it wrote. */
    private final int[] lastReads;

    RegisterUses(BytecodeArray bytecode, ControlFlow flow) {
        this.bytecode = bytecode;
        this.code = bytecode.code;
        this.flow = flow;
        blockAt = new int[code.length];
        Arrays.fill(blockAt, NONE);
        lastReads = new int[code.length];
        findBlocks();
        int count = firsts.size();
        read = vectors(count);
        written = vectors(count);
        liveIn = vectors(count);
        liveOut = vectors(count);
        for (int block = 0; block < count; block++) {
            summarize(block);
        }
        solve();
        int[] marks = new int[bytecode.registerCount];
        for (int block = 0; block < count; block++) {
            findReads(block, marks);
        }
    }

    /** Whether what the instruction at {@code pc} writes, one register, may be read at {@code end} or after it. */
    boolean isReadFrom(int pc, int end) {
        return lastReads[pc] >= end;
    }

    private BitVector[] vectors(int count) {
        BitVector[] made = new BitVector[count];
        for (int i = 0; i < count; i++) {
            made[i] = new BitVector(bytecode.registerCount);
        }
        return made;
    }

    private void findBlocks() {
        boolean starts = true;
        BitVector boundaries = new BitVector();
        HandlerTable handlers = bytecode.handlers;
        for (int i = 0; i < handlers.count(); i++) {
            boundaries.set(handlers.start(i));
            boundaries.set(handlers.end(i));
        }
        int last = NONE;
        for (int pc = 0; pc < code.length; pc += Opcode.of(code[pc]).length()) {
            if (!flow.isReachable(pc)) {
                starts = true;
                continue;
            }
            if (starts || flow.isTarget(pc) || boundaries.get(pc)) {
                if (last != NONE) {
                    lasts.add(last);
                }
                blockAt[pc] = firsts.size();
                firsts.add(pc);
            }
            last = pc;
            starts = flow.endsBlock(pc);
        }
        lasts.add(last);
    }

    private void summarize(int block) {
        for (int pc = firsts.get(block); pc <= lasts.get(block); pc += Opcode.of(code[pc]).length()) {
            Opcode opcode = Opcode.of(code[pc]);
            for (int i = 0; i < opcode.operandCount(); i++) {
                for (int k = reads(opcode, pc, i) - 1; k >= 0; k--) {
                    int register = code[pc + 1 + i] + k;
                    if (!written[block].get(register)) {
                        read[block].set(register);
                    }
                }
            }
            for (int i = 0; i < opcode.operandCount(); i++) {
                for (int k = writes(opcode.operand(i)) - 1; k >= 0; k--) {
                    written[block].set(code[pc + 1 + i] + k);
                }
            }
        }
    }

    private void solve() {
        boolean changed = true;
        IntList successors = new IntList();
        while (changed) {
            changed = false;
            for (int block = firsts.size() - 1; block >= 0; block--) {
                successors.clear();
                flow.successors(lasts.get(block), successors);
                for (int i = 0; i < successors.size(); i++) {
                    liveOut[block].union(liveIn[blockAt[successors.get(i)]]);
                }
                BitVector live = liveOut[block].copy();
                live.subtract(written[block]);
                live.union(read[block]);
                // What a handler reads lives all through the block: it may be left anywhere.
                addHandlers(block, live);
                changed |= liveIn[block].union(live);
            }
        }
    }

    private void addHandlers(int block, BitVector live) {
        HandlerTable handlers = bytecode.handlers;
        int pc = firsts.get(block);
        for (int i = 0; i < handlers.count(); i++) {
            if (pc >= handlers.start(i) && pc < handlers.end(i)) {
                BitVector atHandler = liveIn[blockAt[handlers.handler(i)]].copy();
                atHandler.clear(handlers.register(i));
                live.union(atHandler);
                liveOut[block].union(atHandler);
            }
        }
    }

    /** Goes through a block backwards; {@code marks} has then, by register, what reads it last. */
    private void findReads(int block, int[] marks) {
        IntList order = new IntList();
        for (int pc = firsts.get(block); pc <= lasts.get(block); pc += Opcode.of(code[pc]).length()) {
            order.add(pc);
        }
        BitVector atHandlers = new BitVector(marks.length);
        addHandlers(block, atHandlers);
        for (int register = 0; register < marks.length; register++) {
            marks[register] = liveOut[block].get(register) ? OUTSIDE : NONE;
        }
        for (int at = order.size() - 1; at >= 0; at--) {
            int pc = order.get(at);
            Opcode opcode = Opcode.of(code[pc]);
            for (int i = 0; i < opcode.operandCount(); i++) {
                for (int k = writes(opcode.operand(i)) - 1; k >= 0; k--) {
                    int register = code[pc + 1 + i] + k;
                    lastReads[pc] = marks[register];
                    marks[register] = atHandlers.get(register) ? OUTSIDE : NONE;
                }
            }
            for (int i = 0; i < opcode.operandCount(); i++) {
                for (int k = reads(opcode, pc, i) - 1; k >= 0; k--) {
                    int register = code[pc + 1 + i] + k;
                    if (marks[register] == NONE) {
                        marks[register] = pc;
                    }
                }
            }
        }
    }

    /** How many registers operand {@code i} reads. */
    private int reads(Opcode opcode, int pc, int i) {
        OperandKind kind = opcode.operand(i);
        return kind == OperandKind.RANGE ? code[pc + 2 + i] : kind == OperandKind.REG || kind == OperandKind.IN_OUT_REG ? 1 : 0;
    }

    private static int writes(OperandKind kind) {
        return kind == OperandKind.OUT_PAIR ? 2 : kind.isWritten() ? 1 : 0;
    }
}
