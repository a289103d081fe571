package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.EvalSite;
import dev.deltic.ic.CallFeedback;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.MappedArguments;
import dev.deltic.runtime.exotic.UnmappedArguments;
import dev.deltic.semantics.CallSemantics;
import dev.deltic.semantics.ClassSemantics;
import dev.deltic.semantics.LiteralSemantics;

/** Calls, construction, and what a function starts and ends with. The first method is too big for HotSpot to inline into the loop. */
final class CallOpcodes {
    private CallOpcodes() { }

    /** @param tailDepth for the callee of a call in tail position, 0 for other calls */
    static int execute(InterpreterFrame frame, Object[] r, int[] code, int pc, int tailDepth) {
        int opcode = code[pc];
        Object[] feedback = frame.code.slots;
        if (opcode <= CONSTRUCT && r[code[pc + 2]] instanceof JSFunction f) {
            if (opcode <= CALL_METHOD4 && f.code instanceof InterpreterCode target) {
                boolean method = opcode >= CALL_METHOD0;
                int operand = method ? pc + 4 : pc + 3;
                int count = opcode - (method ? CALL_METHOD0 : CALL0);
                CallFeedback.record(frame.realm, feedback, code[operand + count], f.target);
                r[code[pc + 1]] = target.call((Closure) f, method ? r[code[pc + 3]] : UNDEFINED, r, code, operand, count, tailDepth);
                return operand + count + 1;
            }
            if (tailDepth != 0) {
                return TailOpcodes.execute(frame, r, code, pc);
            }
            switch (opcode) {
                case CALL0:
                    CallFeedback.record(frame.realm, feedback, code[pc + 3], f.target);
                    r[code[pc + 1]] = f.code.call0(f, UNDEFINED);
                    return pc + 4;
                case CALL1:
                    CallFeedback.record(frame.realm, feedback, code[pc + 4], f.target);
                    r[code[pc + 1]] = f.code.call1(f, UNDEFINED, r[code[pc + 3]]);
                    return pc + 5;
                case CALL2:
                    CallFeedback.record(frame.realm, feedback, code[pc + 5], f.target);
                    r[code[pc + 1]] = f.code.call2(f, UNDEFINED, r[code[pc + 3]], r[code[pc + 4]]);
                    return pc + 6;
                case CALL3:
                    CallFeedback.record(frame.realm, feedback, code[pc + 6], f.target);
                    r[code[pc + 1]] = f.code.call3(f, UNDEFINED, r[code[pc + 3]], r[code[pc + 4]], r[code[pc + 5]]);
                    return pc + 7;
                case CALL_METHOD0:
                    CallFeedback.record(frame.realm, feedback, code[pc + 4], f.target);
                    r[code[pc + 1]] = f.code.call0(f, r[code[pc + 3]]);
                    return pc + 5;
                case CALL_METHOD1:
                    CallFeedback.record(frame.realm, feedback, code[pc + 5], f.target);
                    r[code[pc + 1]] = f.code.call1(f, r[code[pc + 3]], r[code[pc + 4]]);
                    return pc + 6;
                case CALL_METHOD2:
                    CallFeedback.record(frame.realm, feedback, code[pc + 6], f.target);
                    r[code[pc + 1]] = f.code.call2(f, r[code[pc + 3]], r[code[pc + 4]], r[code[pc + 5]]);
                    return pc + 7;
                case CALL_METHOD3:
                    CallFeedback.record(frame.realm, feedback, code[pc + 7], f.target);
                    r[code[pc + 1]] = f.code.call3(f, r[code[pc + 3]], r[code[pc + 4]], r[code[pc + 5]], r[code[pc + 6]]);
                    return pc + 8;
                case CONSTRUCT:
                    if (f instanceof Closure c && f.code instanceof InterpreterCode target) {
                        CallFeedback.recordConstruct(frame.realm, feedback, code[pc + 5], c);
                        r[code[pc + 1]] = target.construct(c, r, code[pc + 3], code[pc + 4]);
                        return pc + 6;
                    }
                    break;
                default:
                    break;
            }
        }
        return tailDepth != 0 ? TailOpcodes.execute(frame, r, code, pc) : executeOther(opcode, frame, r, code, pc);
    }

    private static int executeOther(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        Object[] feedback = frame.code.slots;
        if (opcode <= CALL4) {
            CallFeedback.recordValue(realm, feedback, code[pc + 3 + opcode - CALL0], r[code[pc + 2]]);
            r[code[pc + 1]] = call(realm, r[code[pc + 2]], UNDEFINED, r, code, pc + 3, opcode - CALL0);
            return pc + 4 + opcode - CALL0;
        }
        if (opcode <= CALL_METHOD4) {
            CallFeedback.recordValue(realm, feedback, code[pc + 4 + opcode - CALL_METHOD0], r[code[pc + 2]]);
            r[code[pc + 1]] = call(realm, r[code[pc + 2]], r[code[pc + 3]], r, code, pc + 4, opcode - CALL_METHOD0);
            return pc + 5 + opcode - CALL_METHOD0;
        }
        switch (opcode) {
            case CALL_N:
                CallFeedback.recordValue(realm, feedback, code[pc + 6], r[code[pc + 2]]);
                r[code[pc + 1]] = CallSemantics.call(realm, r[code[pc + 2]], r[code[pc + 3]],
                    CallSemantics.listOf(r, code[pc + 4], code[pc + 5]));
                return pc + 7;
            case CALL_SPREAD:
                CallFeedback.recordValue(realm, feedback, code[pc + 5], r[code[pc + 2]]);
                r[code[pc + 1]] = CallSemantics.call(realm, r[code[pc + 2]], r[code[pc + 3]], CallSemantics.listOf(r[code[pc + 4]]));
                return pc + 6;
            case CALL_DIRECT_EVAL:
                r[code[pc + 1]] = CallSemantics.directEval(realm, r[code[pc + 2]], r[code[pc + 3]],
                    CallSemantics.listOf(r, code[pc + 4], code[pc + 5]), r[code[pc + 6]], site(frame, code[pc + 7]));
                return pc + 8;
            case CALL_DIRECT_EVAL_SPREAD:
                r[code[pc + 1]] = CallSemantics.directEval(realm, r[code[pc + 2]], r[code[pc + 3]],
                    CallSemantics.listOf(r[code[pc + 4]]), r[code[pc + 5]], site(frame, code[pc + 6]));
                return pc + 7;
            case CONSTRUCT:
                CallFeedback.recordConstruct(realm, feedback, code[pc + 5], r[code[pc + 2]]);
                r[code[pc + 1]] = CallSemantics.construct(realm, r[code[pc + 2]],
                    CallSemantics.listOf(r, code[pc + 3], code[pc + 4]));
                return pc + 6;
            case CONSTRUCT_SPREAD:
                CallFeedback.recordConstruct(realm, feedback, code[pc + 4], r[code[pc + 2]]);
                r[code[pc + 1]] = CallSemantics.construct(realm, r[code[pc + 2]], CallSemantics.listOf(r[code[pc + 3]]));
                return pc + 5;
            case GET_SUPER_CONSTRUCTOR:
                r[code[pc + 1]] = ClassSemantics.superConstructor(realm, r[code[pc + 2]]);
                return pc + 3;
            case CONSTRUCT_SUPER:
                CallFeedback.recordConstruct(realm, feedback, code[pc + 6], r[code[pc + 2]]);
                r[code[pc + 1]] = CallSemantics.constructSuper(realm, r[code[pc + 2]], r[code[pc + 3]],
                    CallSemantics.listOf(r, code[pc + 4], code[pc + 5]));
                return pc + 7;
            case CONSTRUCT_SUPER_SPREAD:
                CallFeedback.recordConstruct(realm, feedback, code[pc + 5], r[code[pc + 2]]);
                r[code[pc + 1]] = CallSemantics.constructSuper(realm, r[code[pc + 2]], r[code[pc + 3]],
                    CallSemantics.listOf(r[code[pc + 4]]));
                return pc + 6;
            case INITIALIZE_INSTANCE:
                ClassSemantics.initializeInstance(realm, r[code[pc + 1]], r[code[pc + 2]]);
                return pc + 3;
            case DERIVED_CONSTRUCTOR_RESULT:
                r[code[pc + 1]] = CallSemantics.derivedResult(realm, r[code[pc + 2]], r[code[pc + 3]]);
                return pc + 4;
            default:
                return executeFrame(opcode, frame, r, code, pc);
        }
    }

    private static int executeFrame(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        Object[] constants = frame.code.bytecode.constants;
        switch (opcode) {
            case CREATE_MAPPED_ARGUMENTS:
                r[code[pc + 1]] = MappedArguments.create(realm, (Object[]) r[code[pc + 2]], (JSObject) r[code[pc + 3]],
                    (Environment) r[code[pc + 4]], (int[]) constants[code[pc + 5]]);
                return pc + 6;
            case CREATE_UNMAPPED_ARGUMENTS:
                r[code[pc + 1]] = UnmappedArguments.create(realm, (Object[]) r[code[pc + 2]]);
                return pc + 3;
            case CREATE_REST:
                r[code[pc + 1]] = LiteralSemantics.rest(realm, (Object[]) r[code[pc + 2]], code[pc + 3]);
                return pc + 4;
            case RETURN:
                return frame.leave(InterpreterFrame.Exit.RETURNED, r[code[pc + 1]]);
            case THROW:
                throw new JSException(r[code[pc + 1]]).at(frame.capture(frame.caller));
            case RETHROW:
                throw frame.rethrown(r[code[pc + 1]]);
            case THROW_ERROR:
                throw Errors.create(realm, (MessageTemplate) constants[code[pc + 1]], constants[code[pc + 2]]);
            default:
                throw EngineError.unreachable(opcode);
        }
    }

    private static EvalSite site(InterpreterFrame frame, int constant) {
        return (EvalSite) frame.code.bytecode.constants[constant];
    }

    /** A call with up to four arguments, whose registers are the operands from {@code operand} on. */
    private static Object call(Realm realm, Object callee, Object receiver, Object[] r, int[] code, int operand, int count) {
        if (callee instanceof JSFunction f && count == 4) {
            return f.code.call4(f, receiver, r[code[operand]], r[code[operand + 1]], r[code[operand + 2]], r[code[operand + 3]]);
        }
        Object[] arguments = new Object[count];
        for (int i = 0; i < count; i++) {
            arguments[i] = r[code[operand + i]];
        }
        return CallSemantics.call(realm, callee, receiver, arguments);
    }
}
