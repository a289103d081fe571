package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.CompareFeedback;

/** Jumps, with comparisons of int32s in place. */
final class JumpGenerator {
    private JumpGenerator() { }

    static void emit(FunctionGenerator g, int pc, int opcode) {
        MethodWriter m = g.m;
        switch (opcode) {
            case JUMP -> m.jump(GOTO, g.label(g.code[pc + 1]));
            case JUMP_LOOP -> {
                m.aload(g.realmLocal);
                m.getField(FunctionGenerator.REALM, "agent", "Ldev/deltic/runtime/Agent;");
                m.invokeStatic("dev/deltic/baseline/JumpStubs", "poll", "(Ldev/deltic/runtime/Agent;)V");
                m.jump(GOTO, g.label(g.code[pc + 1]));
            }
            case JUMP_IF_TRUE -> truth(g, pc, true);
            case JUMP_IF_FALSE -> truth(g, pc, false);
            case JUMP_IF_UNDEFINED -> identity(g, pc, true, IF_ACMPEQ);
            case JUMP_IF_NOT_UNDEFINED -> identity(g, pc, true, IF_ACMPNE);
            case JUMP_IF_HOLE -> identity(g, pc, false, IF_ACMPEQ);
            case JUMP_IF_NULL -> {
                g.load(g.code[pc + 1]);
                m.jump(IFNULL, g.label(g.code[pc + 2]));
            }
            case JUMP_IF_NOT_NULL -> {
                g.load(g.code[pc + 1]);
                m.jump(IFNONNULL, g.label(g.code[pc + 2]));
            }
            case JUMP_IF_LESS, JUMP_IF_LESS_SMI -> compare(g, pc, IF_ICMPLT);
            case JUMP_IF_NOT_LESS, JUMP_IF_NOT_LESS_SMI -> compare(g, pc, IF_ICMPGE);
            case JUMP_IF_LESS_EQUAL -> compare(g, pc, IF_ICMPLE);
            case JUMP_IF_NOT_LESS_EQUAL -> compare(g, pc, IF_ICMPGT);
            case JUMP_IF_GREATER, JUMP_IF_GREATER_SMI -> compare(g, pc, IF_ICMPGT);
            case JUMP_IF_NOT_GREATER, JUMP_IF_NOT_GREATER_SMI -> compare(g, pc, IF_ICMPLE);
            case JUMP_IF_GREATER_EQUAL -> compare(g, pc, IF_ICMPGE);
            case JUMP_IF_NOT_GREATER_EQUAL -> compare(g, pc, IF_ICMPLT);
            case JUMP_IF_STRICT_EQUAL_SMI, JUMP_IF_EQUAL, JUMP_IF_STRICT_EQUAL -> compare(g, pc, IF_ICMPEQ);
            case JUMP_IF_STRICT_NOT_EQUAL_SMI, JUMP_IF_NOT_EQUAL, JUMP_IF_STRICT_NOT_EQUAL -> compare(g, pc, IF_ICMPNE);
            case SWITCH_INTEGER -> switchInteger(g, pc);
            default -> StubCalls.emit(g, pc);
        }
    }

    /** Jumps by a value that most often is a Boolean, or the number of a register that has some. */
    private static void truth(FunctionGenerator g, int pc, boolean when) {
        MethodWriter m = g.m;
        JumpLabel target = g.label(g.code[pc + 2]);
        if (g.numbers.hasNumber(g.code[pc + 1])) {
            g.numbers.pushTruth(g.code[pc + 1]);
            m.jump(when ? IFNE : IFEQ, target);
            return;
        }
        JumpLabel next = g.inner();
        g.load(g.code[pc + 1]);
        m.getStatic("java/lang/Boolean", when ? "TRUE" : "FALSE", "Ljava/lang/Boolean;");
        m.jump(IF_ACMPEQ, target);
        g.load(g.code[pc + 1]);
        m.getStatic("java/lang/Boolean", when ? "FALSE" : "TRUE", "Ljava/lang/Boolean;");
        m.jump(IF_ACMPEQ, next);
        StubCalls.emit(g, pc);
        m.bind(next);
    }

    private static void identity(FunctionGenerator g, int pc, boolean undefined, int jump) {
        g.load(g.code[pc + 1]);
        if (undefined) {
            g.pushUndefined();
        } else {
            g.pushHole();
        }
        g.m.jump(jump, g.label(g.code[pc + 2]));
    }

    /** What a comparison takes its operands for: INT, DOUBLE, or null for anything else, and for other instructions. */
    static FusedValue.Type comparedAs(FunctionGenerator g, int pc) {
        int opcode = g.code[pc];
        if (opcode < JUMP_IF_LESS || opcode > JUMP_IF_NOT_GREATER_SMI) {
            return null;
        }
        CompareFeedback seen = CompareFeedback.of(g.feedback, g.code[pc + 3]);
        return seen == CompareFeedback.INT32 ? FusedValue.Type.INT : seen == CompareFeedback.NUMBER ? FusedValue.Type.DOUBLE : null;
    }

    /** Compares two int32s in place, whatever else by the stub. */
    private static void compare(FunctionGenerator g, int pc, int jump) {
        MethodWriter m = g.m;
        Opcode row = Opcode.of(g.code[pc]);
        boolean small = row.operand(1) == OperandKind.IMMEDIATE;
        boolean profiled = row.operand(2) == OperandKind.FEEDBACK;
        CompareFeedback seen = profiled ? CompareFeedback.of(g.feedback, g.code[pc + 3]) : CompareFeedback.INT32;
        if (seen == CompareFeedback.NUMBER) {
            compareDoubles(g, pc, jump, small);
            return;
        }
        if (seen != CompareFeedback.INT32) {
            EqualityGenerator.jump(g, pc, seen);
            return;
        }
        int a = g.code[pc + 1];
        int b = g.code[pc + 2];
        JumpLabel target = g.label(g.jumpTarget(pc));
        JumpLabel slow = g.inner();
        JumpLabel next = g.inner();
        g.numbers.checkInt(a, slow);
        if (!small) {
            g.numbers.checkInt(b, slow);
        }
        g.numbers.pushInt(a);
        if (small) {
            m.pushInt(b);
        } else {
            g.numbers.pushInt(b);
        }
        m.jump(jump, target);
        m.jump(GOTO, next);
        m.bind(slow);
        g.numbers.fallBack(pc);
        m.bind(next);
    }

    /** Compares two numbers as doubles in place, whatever else by the stub, NaN too unless its register holds doubles only. It makes each
     *  comparison false: which of the two instructions is used decides where it goes. */
    private static void compareDoubles(FunctionGenerator g, int pc, int jump, boolean small) {
        MethodWriter m = g.m;
        int opcode = g.code[pc];
        boolean less = opcode == JUMP_IF_LESS || opcode == JUMP_IF_NOT_LESS || opcode == JUMP_IF_LESS_EQUAL
            || opcode == JUMP_IF_NOT_LESS_EQUAL || opcode == JUMP_IF_LESS_SMI || opcode == JUMP_IF_NOT_LESS_SMI;
        JumpLabel slow = g.inner();
        JumpLabel next = g.inner();
        g.numbers.fetchDouble(g.code[pc + 1], g.scratch, slow);
        if (!small) {
            g.numbers.fetchDouble(g.code[pc + 2], g.scratch + 2, slow);
        }
        m.dload(g.scratch);
        if (small) {
            m.pushDouble(g.code[pc + 2]);
        } else {
            m.dload(g.scratch + 2);
        }
        m.op(less ? DCMPG : DCMPL);
        // The jumps on one int follow those on two, in the same order.
        m.jump(jump - IF_ICMPEQ + IFEQ, g.label(g.jumpTarget(pc)));
        m.jump(GOTO, next);
        m.bind(slow);
        g.numbers.fallBack(pc);
        m.bind(next);
    }

    private static void switchInteger(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        int[] table = (int[]) g.bytecode.constants[g.code[pc + 3]];
        JumpLabel next = g.inner();
        JumpLabel[] targets = new JumpLabel[table.length];
        for (int i = 0; i < table.length; i++) {
            targets[i] = table[i] == pc + 4 ? next : g.label(table[i]);
        }
        g.load(g.code[pc + 1]);
        m.pushInt(g.code[pc + 2]);
        m.invokeStatic("dev/deltic/runtime/Comparison", "switchIndex", "(Ljava/lang/Object;I)I");
        m.tableSwitch(0, targets, next);
        m.bind(next);
    }
}
