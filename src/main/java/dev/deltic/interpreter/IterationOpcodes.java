package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.ForInEnumerator;
import dev.deltic.semantics.IterationSemantics;
import dev.deltic.semantics.PropertySemantics;
import dev.deltic.semantics.PropertyValueIterator;

/** Iteration and destructuring. */
final class IterationOpcodes {
    private IterationOpcodes() { }

    static int execute(int opcode, InterpreterFrame frame, Object[] r, int[] code, int pc) {
        Realm realm = frame.realm;
        Object[] constants = frame.code.bytecode.constants;
        Object[] feedback = frame.code.feedback.slots;
        switch (opcode) {
            case GET_ITERATOR:
                r[code[pc + 1]] = IterationSemantics.getIterator(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case GET_ASYNC_ITERATOR:
                r[code[pc + 1]] = IterationSemantics.getAsyncIterator(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case ITERATOR_NEXT: {
                Object value = IterationSemantics.next(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                boolean done = value == IteratorOperations.DONE;
                r[code[pc + 1]] = done ? UNDEFINED : value;
                return done ? code[pc + 4] : pc + 5;
            }
            case ITERATOR_STEP: {
                Object value = IterationSemantics.next(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                r[code[pc + 1]] = value == IteratorOperations.DONE ? UNDEFINED : value;
                return pc + 4;
            }
            case ITERATOR_SKIP:
                IterationSemantics.skip(realm, r[code[pc + 1]]);
                return pc + 2;
            case ITERATOR_REST:
                r[code[pc + 1]] = IterationSemantics.rest(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case ITERATOR_CLOSE:
                IterationSemantics.close(realm, r[code[pc + 1]]);
                return pc + 2;
            case ITERATOR_CLOSE_SILENTLY:
                IterationSemantics.closeSilently(realm, r[code[pc + 1]]);
                return pc + 2;
            case ITERATOR_OBJECT:
                r[code[pc + 1]] = IterationSemantics.iteratorObject(realm, r[code[pc + 2]]);
                return pc + 3;
            case ITERATOR_CALL_NEXT:
                r[code[pc + 1]] = IterationSemantics.callNext(realm, r[code[pc + 2]], r[code[pc + 3]]);
                return pc + 4;
            case ITERATOR_CALL_NEXT_NO_VALUE:
                r[code[pc + 1]] = IterationSemantics.callNext(realm, r[code[pc + 2]]);
                return pc + 3;
            case ITERATOR_UNPACK: {
                Object result = r[code[pc + 2]];
                boolean done = IterationSemantics.isComplete(realm, result);
                r[code[pc + 1]] = IteratorOperations.iteratorValue(realm, (JSObject) result);
                return done ? code[pc + 3] : pc + 4;
            }
            case JUMP_IF_ITERATOR_DONE:
                return IterationSemantics.isComplete(realm, r[code[pc + 1]]) ? code[pc + 2] : pc + 3;
            case CHECK_OBJECT:
                if (!(r[code[pc + 1]] instanceof JSObject)) {
                    throw Errors.create(realm, (MessageTemplate) constants[code[pc + 2]], Errors.display(r[code[pc + 1]]));
                }
                return pc + 3;
            case CHECK_OBJECT_COERCIBLE: {
                Object value = r[code[pc + 1]];
                if (value == UNDEFINED || value == null) {
                    throw PropertySemantics.notCoercible(realm, value, constants[code[pc + 2]]);
                }
                return pc + 3;
            }
            case EACH_VALUES:
                r[code[pc + 1]] = PropertyValueIterator.iterable(realm, r[code[pc + 2]]);
                return pc + 3;
            case FOR_IN_PREPARE:
                r[code[pc + 1]] = ForInEnumerator.create(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                return pc + 4;
            case FOR_IN_NEXT: {
                Object key = ((ForInEnumerator) r[code[pc + 2]]).next(realm);
                r[code[pc + 1]] = key;
                return key == null ? code[pc + 4] : pc + 5;
            }
            default:
                throw EngineError.unreachable(opcode);
        }
    }
}
