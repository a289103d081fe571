package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.EvalSite;
import dev.deltic.ic.CallFeedback;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.CallSemantics;
import dev.deltic.semantics.TailCalls;

/** Calls in tail position that are deep, or of what does not run in the interpreter; {@link CallOpcodes} has the others. */
final class TailOpcodes {
    private TailOpcodes() { }

    /** Executes the call at {@code pc}, which follows a TAIL_POSITION. */
    static int execute(InterpreterFrame frame, Object[] r, int[] code, int pc) {
        int opcode = code[pc];
        int depth = frame.tailDepth;
        Realm realm = frame.realm;
        Object[] feedback = frame.code.slots;
        Object callee = r[code[pc + 2]];
        int dst = code[pc + 1];
        if (opcode <= CALL_METHOD4) {
            boolean method = opcode >= CALL_METHOD0;
            int operand = method ? pc + 4 : pc + 3;
            int count = opcode - (method ? CALL_METHOD0 : CALL0);
            Object receiver = method ? r[code[pc + 3]] : UNDEFINED;
            CallFeedback.recordValue(realm, feedback, code[operand + count], callee);
            Object[] arguments = new Object[count];
            for (int i = 0; i < count; i++) {
                arguments[i] = r[code[operand + i]];
            }
            r[dst] = TailCalls.call(realm, callee, receiver, arguments, depth, TailCalls.INTERPRETED);
            return operand + count + 1;
        }
        switch (opcode) {
            case CALL_N:
                CallFeedback.recordValue(realm, feedback, code[pc + 6], callee);
                r[dst] = TailCalls.call(realm, callee, r[code[pc + 3]], CallSemantics.listOf(r, code[pc + 4], code[pc + 5]), depth,
                    TailCalls.INTERPRETED);
                return pc + 7;
            case CALL_SPREAD:
                CallFeedback.recordValue(realm, feedback, code[pc + 5], callee);
                r[dst] = TailCalls.call(realm, callee, r[code[pc + 3]], CallSemantics.listOf(r[code[pc + 4]]), depth,
                    TailCalls.INTERPRETED);
                return pc + 6;
            case CALL_DIRECT_EVAL:
                r[dst] = TailCalls.directEval(realm, callee, r[code[pc + 3]], CallSemantics.listOf(r, code[pc + 4], code[pc + 5]),
                    r[code[pc + 6]], (EvalSite) frame.code.constants[code[pc + 7]], depth, TailCalls.INTERPRETED);
                return pc + 8;
            case CALL_DIRECT_EVAL_SPREAD:
                r[dst] = TailCalls.directEval(realm, callee, r[code[pc + 3]], CallSemantics.listOf(r[code[pc + 4]]),
                    r[code[pc + 5]], (EvalSite) frame.code.constants[code[pc + 6]], depth, TailCalls.INTERPRETED);
                return pc + 7;
            default:
                throw EngineError.unreachable(opcode);
        }
    }
}
