package dev.deltic.baseline;

import dev.deltic.base.BitVector;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OpcodeFlag;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.OperandKind;
import java.util.ArrayList;

/** The parts of a long script that become methods of their own, which the script's method calls one after the other. HotSpot takes more
 *  than twice as long for a method of twice the size, stops inlining into one when that comes to 8,000 bytes, and has to finish all of it
 *  before any of it is fast. Only scripts have parts: their variables are no registers, so that between two statements next to nothing is
 *  left to hand on. */
final class CodeParts {
    static final CodeParts NONE = new CodeParts(new CodePart[0]);

    /** Shorter scripts have none, in words. */
    private static final int LONG = 240;
    /** A part ends with the first statement that makes it as long. */
    private static final int WANTED = 100;
    /** Shorter ones stay where they are: they would be inlined anyway. */
    private static final int MIN = WANTED / 2;
    private static final int MAX_INPUTS = 6;

    private final CodePart[] parts;

    private CodeParts(CodePart[] parts) {
        this.parts = parts;
    }

    /** The parts of a function. */
    static CodeParts of(FunctionGenerator g) {
        return g.shared.kind() != FunctionKind.SCRIPT || g.code.length < LONG ? NONE : new Search(g).find();
    }

    int count() {
        return parts.length;
    }

    CodePart get(int index) {
        return parts[index];
    }

    /** The part that starts at an instruction, or null. */
    CodePart at(int pc) {
        for (CodePart part : parts) {
            if (part.start() == pc) {
                return part;
            }
        }
        return null;
    }

    /** Whether a part starts or ends at an instruction. */
    boolean isBoundary(int pc) {
        for (CodePart part : parts) {
            if (part.start() == pc || part.end() == pc) {
                return true;
            }
        }
        return false;
    }

    /** Goes through the code once and cuts where it may. */
    private static final class Search {
        private final FunctionGenerator g;
        private final int[] code;
        private final Liveness liveness;
        /** Instructions that something jumps over, forwards or back. */
        private final BitVector crossed = new BitVector();
        /** Instructions that belong into the function's own method. */
        private final BitVector excluded = new BitVector();
        private final ArrayList<CodePart> found = new ArrayList<>();
        // Of the part that is being found, so far.
        private final BitVector read = new BitVector();
        private final BitVector written = new BitVector();
        private CodePart candidate;

        Search(FunctionGenerator g) {
            this.g = g;
            this.code = g.code;
            liveness = new Liveness(g.bytecode, g.flow);
            for (int pc = 0; pc < code.length; pc += Opcode.of(code[pc]).length()) {
                if (g.flow.isReachable(pc)) {
                    note(pc);
                }
            }
            HandlerTable handlers = g.bytecode.handlers;
            for (int i = 0; i < handlers.count(); i++) {
                excluded.set(handlers.start(i));
                cross(handlers.start(i), Math.max(handlers.end(i), handlers.handler(i)));
            }
        }

        private void note(int pc) {
            Opcode opcode = Opcode.of(code[pc]);
            if (opcode.has(OpcodeFlag.SUSPENDS) || code[pc] == Opcodes.RETURN || code[pc] == Opcodes.RETURN_UNDEFINED
                    || code[pc] == Opcodes.RETHROW || code[pc] == Opcodes.TAIL_POSITION) {
                excluded.set(pc);
            }
            for (int i = 0; i < opcode.operandCount(); i++) {
                int operand = code[pc + 1 + i];
                if (opcode.operand(i) == OperandKind.JUMP) {
                    cross(pc, operand);
                } else if (opcode.operand(i) == OperandKind.JUMP_TABLE) {
                    for (int target : (int[]) g.bytecode.constants[operand]) {
                        cross(pc, target);
                    }
                }
            }
        }

        /** Notes that control goes from one place to another: where it arrives, a part may start or end. */
        private void cross(int from, int to) {
            int last = to > from ? to - 1 : from;
            for (int pc = Math.min(from, to) + 1; pc <= last; pc++) {
                crossed.set(pc);
            }
        }

        CodeParts find() {
            int start = 0;
            boolean skips = false;
            for (int pc = 0; pc < code.length; pc += Opcode.of(code[pc]).length()) {
                if (!crossed.get(pc) && g.flow.isReachable(pc)) {
                    if (skips) {
                        start = begin(pc);
                        skips = false;
                    } else if (pc > start) {
                        propose(start, pc);
                        if (candidate != null && candidate.end() == pc && pc - start >= WANTED) {
                            found.add(candidate);
                            start = begin(pc);
                        }
                    }
                }
                if (excluded.get(pc) && !skips) {
                    if (candidate != null && candidate.end() - start >= MIN) {
                        found.add(candidate);
                    }
                    skips = true;
                }
                use(pc);
            }
            return found.isEmpty() ? NONE : new CodeParts(found.toArray(new CodePart[0]));
        }

        private int begin(int pc) {
            read.clear();
            written.clear();
            candidate = null;
            return pc;
        }

        private void use(int pc) {
            Opcode opcode = Opcode.of(code[pc]);
            for (int i = 0; i < opcode.operandCount(); i++) {
                OperandKind kind = opcode.operand(i);
                int register = code[pc + 1 + i];
                if (kind == OperandKind.RANGE) {
                    for (int k = 0; k < code[pc + 2 + i]; k++) {
                        read.set(register + k);
                    }
                } else if (kind == OperandKind.REG || kind == OperandKind.IN_OUT_REG) {
                    read.set(register);
                }
                if (kind.isWritten()) {
                    written.set(register);
                    if (kind == OperandKind.OUT_PAIR) {
                        written.set(register + 1);
                    }
                }
            }
        }

        /** Makes a part the candidate unless it would take or give too much. */
        private void propose(int start, int end) {
            BitVector results = liveness.before(end).copy();
            results.intersect(written);
            if (results.cardinality() > 1) {
                return;
            }
            BitVector needed = read.copy();
            needed.union(results);
            needed.intersect(liveness.before(start));
            int callee = g.bytecode.calleeRegister();
            if (needed.cardinality() > MAX_INPUTS || results.get(callee)) {
                return;
            }
            needed.clear(callee);
            int[] inputs = new int[needed.cardinality()];
            int count = 0;
            for (int register = needed.nextSet(0); register >= 0; register = needed.nextSet(register + 1)) {
                inputs[count++] = register;
            }
            candidate = new CodePart(start, end, inputs, results.nextSet(0));
        }
    }
}
