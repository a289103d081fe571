package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.interpreter.InterpreterFrame.Exit;
import dev.deltic.modules.DynamicImport;
import dev.deltic.runtime.AsyncFunctionState;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.DisposalList;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.SuspensionSemantics;

/** Generators and async functions, resource disposal, modules. */
final class SuspensionOpcodes {
    private SuspensionOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        switch (opcode) {
            case CREATE_GENERATOR:
                r[code[pc + 1]] = SuspensionSemantics.createGenerator(frame.realm, (Closure) r[code[pc + 2]], frame);
                return pc + 3;
            case INITIAL_YIELD:
                return frame.leave(Exit.YIELDED, r[code[pc + 1]]);
            case YIELD:
                return frame.leave(Exit.YIELDED, r[code[pc + 3]]);
            case YIELD_DELEGATE:
                return frame.leave(Exit.DELEGATED, r[code[pc + 3]]);
            case CREATE_ASYNC_FUNCTION:
                r[code[pc + 1]] = new AsyncFunctionState(frame.realm, frame);
                return pc + 3;
            case AWAIT:
                return frame.leave(Exit.AWAITING, SuspensionSemantics.await(r[code[pc + 2]], r[code[pc + 3]]));
            case ASYNC_RETURN: {
                AsyncFunctionState state = (AsyncFunctionState) r[code[pc + 1]];
                PromiseOperations.resolve(frame.realm, state.promise, r[code[pc + 2]]);
                return frame.leave(Exit.RETURNED, state.promise);
            }
            case ASYNC_THROW: {
                AsyncFunctionState state = (AsyncFunctionState) r[code[pc + 1]];
                PromiseOperations.reject(frame.realm, state.promise, r[code[pc + 2]]);
                return frame.leave(Exit.RETURNED, state.promise);
            }
            default:
                return executeOther(opcode, frame, r, code, pc);
        }
    }

    private static int executeOther(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        switch (opcode) {
            case CREATE_DISPOSAL_LIST:
                r[code[pc + 1]] = new DisposalList();
                return pc + 2;
            case ADD_DISPOSABLE:
                ((DisposalList) r[code[pc + 1]]).add(realm, r[code[pc + 2]], code[pc + 3] != 0);
                return pc + 4;
            case DISPOSAL_ERROR:
                ((DisposalList) r[code[pc + 1]]).recordError(realm, r[code[pc + 2]]);
                return pc + 3;
            case DISPOSE_NEXT: {
                Object next = ((DisposalList) r[code[pc + 2]]).next(realm);
                if (next == DisposalList.DONE) {
                    return code[pc + 3];
                }
                r[code[pc + 1]] = next;
                return pc + 4;
            }
            case DISPOSAL_FINISH:
                ((DisposalList) r[code[pc + 1]]).finish();
                return pc + 2;
            case IMPORT_CALL:
                r[code[pc + 1]] = DynamicImport.importCall(realm, (Environment) r[code[pc + 2]], frame.referrer(),
                    r[code[pc + 3]], r[code[pc + 4]], code[pc + 5]);
                return pc + 6;
            case IMPORT_META:
                r[code[pc + 1]] = DynamicImport.importMeta((Environment) r[code[pc + 2]]);
                return pc + 3;
            case DEBUGGER:
                return pc + 1;
            default:
                throw EngineError.unreachable(opcode);
        }
    }
}
