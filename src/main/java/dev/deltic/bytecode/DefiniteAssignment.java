package dev.deltic.bytecode;

import java.util.ArrayDeque;
import java.util.BitSet;

/** Checks that no instruction reads a register that some path to it has not written: frames start with garbage. A forward
 *  analysis over basic blocks whose state is the set of registers written on every path. */
final class DefiniteAssignment {
    private final BytecodeArray bytecode;
    private final int[] code;
    /** The state at each block's first instruction, null where no block starts or none has been reached. */
    private final BitSet[] states;
    private final BitSet leaders = new BitSet();
    private final ArrayDeque<Integer> work = new ArrayDeque<>();

    private DefiniteAssignment(BytecodeArray bytecode) {
        this.bytecode = bytecode;
        code = bytecode.code;
        states = new BitSet[code.length];
    }

    /** Throws an {@link IllegalStateException} if a register may be read unwritten. The code is well formed otherwise. */
    static void verify(BytecodeArray bytecode) {
        new DefiniteAssignment(bytecode).run();
    }

    private void run() {
        findLeaders();
        BitSet entry = new BitSet(bytecode.registerCount);
        entry.set(0, bytecode.environmentRegister() + 1);
        if (bytecode.newTargetRegister >= 0) {
            entry.set(bytecode.newTargetRegister);
        }
        if (bytecode.argumentsRegister >= 0) {
            entry.set(bytecode.argumentsRegister);
        }
        merge(0, entry);
        while (!work.isEmpty()) {
            block(work.poll());
        }
    }

    private void findLeaders() {
        for (BytecodeReader reader = new BytecodeReader(bytecode); !reader.atEnd(); reader.next()) {
            Opcode opcode = reader.opcode();
            for (int i = 0; i < opcode.operandCount(); i++) {
                if (opcode.operand(i) == OperandKind.JUMP) {
                    leaders.set(reader.operand(i));
                } else if (opcode.operand(i) == OperandKind.JUMP_TABLE) {
                    for (int target : (int[]) bytecode.constants[reader.operand(i)]) {
                        leaders.set(target);
                    }
                }
            }
        }
        for (int i = 0; i < bytecode.handlers.count(); i++) {
            leaders.set(bytecode.handlers.handler(i));
        }
    }

    private void merge(int offset, BitSet state) {
        if (states[offset] == null) {
            states[offset] = (BitSet) state.clone();
            work.add(offset);
            return;
        }
        int before = states[offset].cardinality();
        states[offset].and(state);
        if (states[offset].cardinality() != before) {
            work.add(offset);
        }
    }

    private void block(int start) {
        BitSet state = (BitSet) states[start].clone();
        int offset = start;
        while (true) {
            Opcode opcode = Opcode.of(code[offset]);
            throwEdge(offset, state);
            instruction(opcode, offset, state);
            jumpEdges(opcode, offset, state);
            if (opcode.has(OpcodeFlag.TERMINATES)) {
                return;
            }
            offset += opcode.length();
            if (leaders.get(offset)) {
                merge(offset, state);
                return;
            }
        }
    }

    private void throwEdge(int offset, BitSet state) {
        int handler = bytecode.handlers.find(offset);
        if (handler >= 0) {
            int register = bytecode.handlers.register(handler);
            boolean written = state.get(register);
            state.set(register);
            merge(bytecode.handlers.handler(handler), state);
            state.set(register, written);
        }
    }

    private void instruction(Opcode opcode, int offset, BitSet state) {
        for (int i = 0; i < opcode.operandCount(); i++) {
            int register = code[offset + 1 + i];
            switch (opcode.operand(i)) {
                case REG, IN_OUT_REG -> read(opcode, offset, register, 1, state);
                case RANGE -> read(opcode, offset, register, code[offset + 2 + i], state);
                default -> { }
            }
        }
        for (int i = 0; i < opcode.operandCount(); i++) {
            OperandKind kind = opcode.operand(i);
            if (kind.isWritten()) {
                state.set(code[offset + 1 + i]);
                if (kind == OperandKind.OUT_PAIR) {
                    state.set(code[offset + 1 + i] + 1);
                }
            }
        }
    }

    private void read(Opcode opcode, int offset, int first, int count, BitSet state) {
        for (int register = first; register < first + count; register++) {
            if (!state.get(register)) {
                throw new IllegalStateException("malformed bytecode at " + offset + ": " + opcode + " reads r" + register
                        + ", which may not have been written");
            }
        }
    }

    private void jumpEdges(Opcode opcode, int offset, BitSet state) {
        for (int i = 0; i < opcode.operandCount(); i++) {
            if (opcode.operand(i) == OperandKind.JUMP) {
                merge(code[offset + 1 + i], state);
            } else if (opcode.operand(i) == OperandKind.JUMP_TABLE) {
                for (int target : (int[]) bytecode.constants[code[offset + 1 + i]]) {
                    merge(target, state);
                }
            }
        }
    }
}
