package dev.deltic.baseline;

import dev.deltic.base.BitVector;
import dev.deltic.base.IntList;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OpcodeFlag;
import dev.deltic.bytecode.OperandKind;

/** Where control goes in a function: which instructions can be reached, which are jumped to, and where frames can be entered. */
final class ControlFlow {
    private final BytecodeArray bytecode;
    private final int[] code;
    private final BitVector reachable = new BitVector();
    private final BitVector targets = new BitVector();
    private final BitVector loopHeaders = new BitVector();
    /** The headers and the ends of loops, in pairs. */
    private final IntList loops = new IntList();
    private final BitVector suspensions = new BitVector();
    private final IntList work = new IntList();

    ControlFlow(BytecodeArray bytecode) {
        this.bytecode = bytecode;
        this.code = bytecode.code;
        reach(0);
        while (!work.isEmpty()) {
            visit(work.pop());
        }
    }

    /** Whether the instruction at {@code pc} can be reached. */
    boolean isReachable(int pc) {
        return reachable.get(pc);
    }

    /** Whether something but the instruction before goes to {@code pc}: a jump, a handler, the resumption of a frame. */
    boolean isTarget(int pc) {
        return targets.get(pc);
    }

    /** Where loops start. */
    BitVector loopHeaders() {
        return loopHeaders;
    }

    /** Whether {@code pc} lies between the header and the end of a loop. */
    boolean isInLoop(int pc) {
        for (int i = 0; i < loops.size(); i += 2) {
            if (pc >= loops.get(i) && pc <= loops.get(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The instructions that suspend the frame. */
    BitVector suspensions() {
        return suspensions;
    }

    /** Whether control may go on elsewhere than at the instruction after the one at {@code pc}, but for handlers. */
    boolean endsBlock(int pc) {
        Opcode opcode = Opcode.of(code[pc]);
        return opcode.has(OpcodeFlag.JUMPS) || opcode.has(OpcodeFlag.TERMINATES) || opcode.has(OpcodeFlag.SUSPENDS);
    }

    private void reach(int pc) {
        if (!reachable.get(pc)) {
            reachable.set(pc);
            work.add(pc);
        }
    }

    private void jump(int pc) {
        targets.set(pc);
        reach(pc);
    }

    private void visit(int pc) {
        Opcode opcode = Opcode.of(code[pc]);
        for (int i = 0; i < opcode.operandCount(); i++) {
            OperandKind kind = opcode.operand(i);
            int operand = code[pc + 1 + i];
            if (kind == OperandKind.JUMP) {
                jump(operand);
                if (opcode.has(OpcodeFlag.BACK_EDGE)) {
                    loopHeaders.set(operand);
                    loops.add(operand);
                    loops.add(pc);
                }
            } else if (kind == OperandKind.JUMP_TABLE) {
                for (int target : (int[]) bytecode.constants[operand]) {
                    jump(target);
                }
            }
        }
        int next = pc + opcode.length();
        if (opcode.has(OpcodeFlag.SUSPENDS)) {
            suspensions.set(pc);
            jump(next);
        } else if (!opcode.has(OpcodeFlag.TERMINATES)) {
            reach(next);
        }
        HandlerTable handlers = bytecode.handlers;
        for (int i = 0; i < handlers.count(); i++) {
            if (pc >= handlers.start(i) && pc < handlers.end(i)) {
                jump(handlers.handler(i));
            }
        }
    }

    /** Adds the places that control may go to from the reachable instruction at {@code pc}, but for handlers. */
    void successors(int pc, IntList into) {
        Opcode opcode = Opcode.of(code[pc]);
        for (int i = 0; i < opcode.operandCount(); i++) {
            int operand = code[pc + 1 + i];
            if (opcode.operand(i) == OperandKind.JUMP) {
                into.add(operand);
            } else if (opcode.operand(i) == OperandKind.JUMP_TABLE) {
                for (int target : (int[]) bytecode.constants[operand]) {
                    into.add(target);
                }
            }
        }
        if (!opcode.has(OpcodeFlag.TERMINATES)) {
            into.add(pc + opcode.length());
        }
    }
}
