package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.classfile.MethodWriter;

/** Calls in tail position by their stubs; {@link CallGenerator} has those in place. */
final class TailCallGenerator {
    private static final String STUBS = "dev/deltic/baseline/TailCallStubs";

    private TailCallGenerator() { }

    /** The call at {@code pc}, of any sort, by its stub. */
    static void emit(FunctionGenerator g, int pc) {
        int[] code = g.code;
        int opcode = code[pc];
        if (opcode <= CALL_METHOD4) {
            boolean method = opcode >= CALL_METHOD0;
            int first = pc + (method ? 4 : 3);
            int[] arguments = new int[opcode - (method ? CALL_METHOD0 : CALL0)];
            System.arraycopy(code, first, arguments, 0, arguments.length);
            pushResult(g, pc, code[pc + 2], method ? code[pc + 3] : CallTarget.NO_REGISTER, arguments, code[first + arguments.length]);
        } else if (opcode == CALL_N) {
            pushResult(g, pc, code[pc + 2], code[pc + 3], FunctionGenerator.range(code[pc + 4], code[pc + 5]), code[pc + 6]);
        } else {
            boolean isEval = opcode != CALL_SPREAD;
            boolean isRange = opcode == CALL_DIRECT_EVAL;
            pushCallee(g, code[pc + 2], code[pc + 3]);
            if (isRange) {
                g.pushList(FunctionGenerator.range(code[pc + 4], code[pc + 5]));
            } else {
                g.load(code[pc + 4]);
            }
            if (isEval) {
                int environment = pc + (isRange ? 6 : 5);
                g.load(code[environment]);
                g.pushConstant(g.bytecode.constants[code[environment + 1]]);
                g.pushTailDepth();
                invoke(g.m, isRange ? "callDirectEval" : "callDirectEvalSpread",
                    (isRange ? StubCalls.OBJECTS : StubCalls.OBJECT) + StubCalls.OBJECT + StubCalls.OBJECT + "I");
            } else {
                pushDepthAndFeedback(g, code[pc + 5]);
                invoke(g.m, "callSpread", StubCalls.OBJECT + "I" + StubCalls.VECTOR + "I");
            }
        }
        g.store(code[pc + 1]);
    }

    /** A call with arguments in registers; leaves the result on the stack. */
    static void pushResult(FunctionGenerator g, int pc, int callee, int receiver, int[] arguments, int slot) {
        pushCallee(g, callee, receiver);
        g.pushList(arguments);
        pushDepthAndFeedback(g, slot);
        invoke(g.m, "call", StubCalls.OBJECTS + "I" + StubCalls.VECTOR + "I");
    }

    private static void pushCallee(FunctionGenerator g, int callee, int receiver) {
        g.m.aload(g.realmLocal);
        g.load(callee);
        if (receiver == CallTarget.NO_REGISTER) {
            g.pushUndefined();
        } else {
            g.load(receiver);
        }
    }

    private static void pushDepthAndFeedback(FunctionGenerator g, int slot) {
        g.pushTailDepth();
        g.pushVector();
        g.m.pushInt(slot);
    }

    private static void invoke(MethodWriter m, String name, String parameters) {
        m.invokeStatic(STUBS, name, "(" + StubCalls.REALM + StubCalls.OBJECT + StubCalls.OBJECT + parameters + ")" + StubCalls.OBJECT);
    }
}
