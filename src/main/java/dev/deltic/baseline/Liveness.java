package dev.deltic.baseline;

import dev.deltic.base.BitVector;
import dev.deltic.base.IntList;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;

/** The registers whose values may be read after an instruction is reached: what frame code loads on entry and saves when it suspends.
 *  Solved backwards to a fixed point over the instructions. */
final class Liveness {
    private final BytecodeArray bytecode;
    private final ControlFlow flow;
    /** By pc; null for what cannot be reached. */
    private final BitVector[] liveIn;

    Liveness(BytecodeArray bytecode, ControlFlow flow) {
        this.bytecode = bytecode;
        this.flow = flow;
        liveIn = new BitVector[bytecode.code.length];
        IntList order = instructions();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                changed |= update(order.get(i));
            }
        }
    }

    /** The registers live before the instruction at {@code pc}. */
    BitVector before(int pc) {
        return liveIn[pc];
    }

    private IntList instructions() {
        IntList order = new IntList();
        for (int pc = 0; pc < bytecode.code.length; pc += Opcode.of(bytecode.code[pc]).length()) {
            if (flow.isReachable(pc)) {
                order.add(pc);
                liveIn[pc] = new BitVector();
            }
        }
        return order;
    }

    private boolean update(int pc) {
        BitVector live = new BitVector();
        IntList successors = new IntList();
        flow.successors(pc, successors);
        for (int i = 0; i < successors.size(); i++) {
            live.union(liveIn[successors.get(i)]);
        }
        int[] code = bytecode.code;
        Opcode opcode = Opcode.of(code[pc]);
        for (int i = 0; i < opcode.operandCount(); i++) {
            OperandKind kind = opcode.operand(i);
            if (kind.isWritten()) {
                live.clear(code[pc + 1 + i]);
                if (kind == OperandKind.OUT_PAIR) {
                    live.clear(code[pc + 1 + i] + 1);
                }
            }
        }
        // A destination is written last, so a handler sees the value from before.
        HandlerTable handlers = bytecode.handlers;
        for (int i = 0; i < handlers.count(); i++) {
            if (pc >= handlers.start(i) && pc < handlers.end(i)) {
                BitVector atHandler = liveIn[handlers.handler(i)].copy();
                atHandler.clear(handlers.register(i));
                live.union(atHandler);
            }
        }
        for (int i = 0; i < opcode.operandCount(); i++) {
            OperandKind kind = opcode.operand(i);
            if (kind == OperandKind.REG || kind == OperandKind.IN_OUT_REG) {
                live.set(code[pc + 1 + i]);
            } else if (kind == OperandKind.RANGE) {
                for (int k = 0; k < code[pc + 2 + i]; k++) {
                    live.set(code[pc + 1 + i] + k);
                }
            }
        }
        return liveIn[pc].union(live);
    }
}
