package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.CallFeedback;
import dev.deltic.ic.GlobalIC;
import dev.deltic.ic.KeyedLoadIC;
import dev.deltic.ic.KeyedStoreIC;
import dev.deltic.ic.LoadIC;
import dev.deltic.ic.StoreIC;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.semantics.ArithmeticSemantics;
import dev.deltic.semantics.ComparisonSemantics;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.SmallIntegers;

/** The dispatch loop. Hot opcodes are here, with the paths for small integers inline; the rest goes to {@link ColdOpcodes}.
 *  Keep the method far below 8,000 bytes of bytecode: beyond, HotSpot never compiles it. */
final class Interpreter {
    /** What an instruction returns for its successor to leave the loop with {@link InterpreterFrame#result}. */
    static final int LEAVE = -1;

    private Interpreter() { }

    /** Runs the frame from its current instruction until it returns, throws or is suspended. */
    static Object run(InterpreterFrame frame) {
        final Object[] r = frame.registers;
        final int[] code = frame.code.bytecode.code;
        final Object[] constants = frame.code.bytecode.constants;
        final FeedbackVector vector = frame.code.feedback;
        final Object[] feedback = vector.slots;
        final Realm realm = frame.realm;
        int pc = frame.pc;
        final int loopMask = frame.code.loopMask;
        int loops = 0;
        while (true) {
            try {
                if (frame.hasPending()) {
                    throw frame.takePending();
                }
                while (true) {
                    frame.pc = pc;
                    switch (code[pc]) {
                        case LOAD_UNDEFINED:
                            r[code[pc + 1]] = UNDEFINED;
                            pc += 2;
                            continue;
                        case LOAD_NULL:
                            r[code[pc + 1]] = null;
                            pc += 2;
                            continue;
                        case LOAD_TRUE:
                            r[code[pc + 1]] = Boolean.TRUE;
                            pc += 2;
                            continue;
                        case LOAD_FALSE:
                            r[code[pc + 1]] = Boolean.FALSE;
                            pc += 2;
                            continue;
                        case LOAD_SMI:
                            r[code[pc + 1]] = SmallIntegers.box(code[pc + 2]);
                            pc += 3;
                            continue;
                        case LOAD_CONSTANT:
                            r[code[pc + 1]] = constants[code[pc + 2]];
                            pc += 3;
                            continue;
                        case MOVE:
                            r[code[pc + 1]] = r[code[pc + 2]];
                            pc += 3;
                            continue;
                        case COERCE_THIS:
                            if (r[code[pc + 1]] instanceof JSObject) {
                                pc += 2;
                                continue;
                            }
                            break;
                        case GET_ENVIRONMENT_SLOT:
                            r[code[pc + 1]] = ((Environment) r[code[pc + 2]]).slots[code[pc + 3]];
                            pc += 4;
                            continue;
                        case GET_OUTER_SLOT:
                            r[code[pc + 1]] = ((Environment) r[code[pc + 2]]).outer(code[pc + 3]).slots[code[pc + 4]];
                            pc += 5;
                            continue;
                        case GET_ENVIRONMENT_SLOT_CHECKED: {
                            Object value = ((Environment) r[code[pc + 2]]).slots[code[pc + 3]];
                            if (value == HOLE) {
                                break;
                            }
                            r[code[pc + 1]] = value;
                            pc += 5;
                            continue;
                        }
                        case GET_OUTER_SLOT_CHECKED: {
                            Object value = ((Environment) r[code[pc + 2]]).outer(code[pc + 3]).slots[code[pc + 4]];
                            if (value == HOLE) {
                                break;
                            }
                            r[code[pc + 1]] = value;
                            pc += 6;
                            continue;
                        }
                        case SET_ENVIRONMENT_SLOT:
                            ((Environment) r[code[pc + 1]]).slots[code[pc + 2]] = r[code[pc + 3]];
                            pc += 4;
                            continue;
                        case GET_GLOBAL:
                            r[code[pc + 1]] = GlobalIC.load(realm, (PropertyKey) constants[code[pc + 2]], vector, code[pc + 3]);
                            pc += 4;
                            continue;
                        case SET_GLOBAL:
                            GlobalIC.store(realm, (PropertyKey) constants[code[pc + 1]], r[code[pc + 2]], vector, code[pc + 3]);
                            pc += 4;
                            continue;
                        case GET_NAMED:
                            r[code[pc + 1]] = LoadIC.load(realm, r[code[pc + 2]], (PropertyKey) constants[code[pc + 3]],
                                feedback, code[pc + 4]);
                            pc += 5;
                            continue;
                        case GET_LENGTH:
                            r[code[pc + 1]] = LoadIC.loadLength(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                            pc += 4;
                            continue;
                        case SET_NAMED:
                            StoreIC.store(realm, r[code[pc + 1]], (PropertyKey) constants[code[pc + 2]], r[code[pc + 3]], vector,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case GET_INDEXED:
                            r[code[pc + 1]] = KeyedLoadIC.load(realm, r[code[pc + 2]], r[code[pc + 3]], feedback, code[pc + 4]);
                            pc += 5;
                            continue;
                        case SET_INDEXED:
                            KeyedStoreIC.store(realm, r[code[pc + 1]], r[code[pc + 2]], r[code[pc + 3]], vector, code[pc + 4]);
                            pc += 5;
                            continue;
                        case ADD: {
                            Object a = r[code[pc + 2]];
                            Object b = r[code[pc + 3]];
                            if (a instanceof Integer x && b instanceof Integer y) {
                                int m = x;
                                int n = y;
                                int sum = m + n;
                                if (((m ^ sum) & (n ^ sum)) >= 0) {
                                    r[code[pc + 1]] = SmallIntegers.box(sum);
                                    pc += 5;
                                    continue;
                                }
                            }
                            r[code[pc + 1]] = ArithmeticSemantics.add(realm, a, b, feedback, code[pc + 4]);
                            pc += 5;
                            continue;
                        }
                        case SUB: {
                            Object a = r[code[pc + 2]];
                            Object b = r[code[pc + 3]];
                            if (a instanceof Integer x && b instanceof Integer y) {
                                int m = x;
                                int n = y;
                                int difference = m - n;
                                if (((m ^ n) & (m ^ difference)) >= 0) {
                                    r[code[pc + 1]] = SmallIntegers.box(difference);
                                    pc += 5;
                                    continue;
                                }
                            }
                            r[code[pc + 1]] = ArithmeticSemantics.subtract(realm, a, b, feedback, code[pc + 4]);
                            pc += 5;
                            continue;
                        }
                        case MUL:
                            r[code[pc + 1]] = ArithmeticSemantics.multiply(realm, r[code[pc + 2]], r[code[pc + 3]], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case DIV:
                            r[code[pc + 1]] = ArithmeticSemantics.divide(realm, r[code[pc + 2]], r[code[pc + 3]], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case SHIFT_LEFT:
                            r[code[pc + 1]] = ArithmeticSemantics.shiftLeft(realm, r[code[pc + 2]], r[code[pc + 3]], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case SHIFT_RIGHT_UNSIGNED:
                            r[code[pc + 1]] = ArithmeticSemantics.shiftRightUnsigned(realm, r[code[pc + 2]], r[code[pc + 3]], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case MOD_SMI:
                            r[code[pc + 1]] = ArithmeticSemantics.remainder(realm, r[code[pc + 2]], code[pc + 3], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case SHIFT_RIGHT_UNSIGNED_SMI:
                            r[code[pc + 1]] = ArithmeticSemantics.shiftRightUnsigned(realm, r[code[pc + 2]], code[pc + 3], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case ADD_SMI:
                            if (r[code[pc + 2]] instanceof Integer x) {
                                int m = x;
                                int n = code[pc + 3];
                                int sum = m + n;
                                if (((m ^ sum) & (n ^ sum)) >= 0) {
                                    r[code[pc + 1]] = SmallIntegers.box(sum);
                                    pc += 5;
                                    continue;
                                }
                            }
                            r[code[pc + 1]] = ArithmeticSemantics.add(realm, r[code[pc + 2]], code[pc + 3], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case SUB_SMI:
                            r[code[pc + 1]] = ArithmeticSemantics.subtract(realm, r[code[pc + 2]], code[pc + 3], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case BIT_AND_SMI:
                            if (r[code[pc + 2]] instanceof Integer x) {
                                r[code[pc + 1]] = SmallIntegers.box(x & code[pc + 3]);
                                pc += 5;
                                continue;
                            }
                            break;
                        case BIT_OR_SMI:
                            if (r[code[pc + 2]] instanceof Integer x) {
                                r[code[pc + 1]] = SmallIntegers.box(x | code[pc + 3]);
                                pc += 5;
                                continue;
                            }
                            break;
                        case MUL_SMI:
                            if (r[code[pc + 2]] instanceof Integer x) {
                                long product = (long) x * code[pc + 3];
                                if ((int) product == product && product != 0) {
                                    r[code[pc + 1]] = SmallIntegers.box((int) product);
                                    pc += 5;
                                    continue;
                                }
                            }
                            break;
                        case BIT_AND:
                            if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                                r[code[pc + 1]] = SmallIntegers.box(x & y);
                                pc += 5;
                                continue;
                            }
                            break;
                        case BIT_OR:
                            if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                                r[code[pc + 1]] = SmallIntegers.box(x | y);
                                pc += 5;
                                continue;
                            }
                            break;
                        case BIT_XOR:
                            if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                                r[code[pc + 1]] = SmallIntegers.box(x ^ y);
                                pc += 5;
                                continue;
                            }
                            break;
                        case SHIFT_LEFT_SMI:
                            if (r[code[pc + 2]] instanceof Integer x) {
                                r[code[pc + 1]] = SmallIntegers.box(x << code[pc + 3]);
                                pc += 5;
                                continue;
                            }
                            break;
                        case SHIFT_RIGHT_SMI:
                            if (r[code[pc + 2]] instanceof Integer x) {
                                r[code[pc + 1]] = SmallIntegers.box(x >> code[pc + 3]);
                                pc += 5;
                                continue;
                            }
                            break;
                        case INCREMENT:
                            r[code[pc + 1]] = ArithmeticSemantics.increment(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                            pc += 4;
                            continue;
                        case DECREMENT:
                            r[code[pc + 1]] = ArithmeticSemantics.decrement(realm, r[code[pc + 2]], feedback, code[pc + 3]);
                            pc += 4;
                            continue;
                        case STRICT_EQUAL:
                            r[code[pc + 1]] = ComparisonSemantics.strictEqual(realm, r[code[pc + 2]], r[code[pc + 3]], feedback,
                                code[pc + 4]);
                            pc += 5;
                            continue;
                        case JUMP:
                            pc = code[pc + 1];
                            continue;
                        case JUMP_LOOP:
                            if ((++loops & loopMask) == 0 && frame.code.countLoops(frame, code[pc + 1], loops)) {
                                return InterpreterCode.ENTER_COMPILED;
                            }
                            if (frame.agent.interruptRequested()) {
                                frame.agent.poll();
                            }
                            pc = code[pc + 1];
                            continue;
                        case JUMP_IF_TRUE: {
                            Object value = r[code[pc + 1]];
                            boolean truth = value instanceof Boolean b ? b : TypeConversion.toBoolean(value);
                            pc = truth ? code[pc + 2] : pc + 3;
                            continue;
                        }
                        case JUMP_IF_FALSE: {
                            Object value = r[code[pc + 1]];
                            boolean truth = value instanceof Boolean b ? b : TypeConversion.toBoolean(value);
                            pc = truth ? pc + 3 : code[pc + 2];
                            continue;
                        }
                        case JUMP_IF_LESS: {
                            Object a = r[code[pc + 1]];
                            Object b = r[code[pc + 2]];
                            boolean less = a instanceof Integer x && b instanceof Integer y ? x < y
                                : ComparisonSemantics.less(realm, a, b, feedback, code[pc + 3]);
                            pc = less ? code[pc + 4] : pc + 5;
                            continue;
                        }
                        case JUMP_IF_NOT_LESS: {
                            Object a = r[code[pc + 1]];
                            Object b = r[code[pc + 2]];
                            boolean less = a instanceof Integer x && b instanceof Integer y ? x < y
                                : ComparisonSemantics.less(realm, a, b, feedback, code[pc + 3]);
                            pc = less ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        case JUMP_IF_NOT_LESS_EQUAL: {
                            Object a = r[code[pc + 1]];
                            Object b = r[code[pc + 2]];
                            boolean holds = a instanceof Integer x && b instanceof Integer y ? x <= y
                                : ComparisonSemantics.lessEqual(realm, a, b, feedback, code[pc + 3]);
                            pc = holds ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        case JUMP_IF_NOT_GREATER: {
                            Object a = r[code[pc + 1]];
                            Object b = r[code[pc + 2]];
                            boolean holds = a instanceof Integer x && b instanceof Integer y ? x > y
                                : ComparisonSemantics.greater(realm, a, b, feedback, code[pc + 3]);
                            pc = holds ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        case JUMP_IF_NOT_GREATER_EQUAL: {
                            Object a = r[code[pc + 1]];
                            Object b = r[code[pc + 2]];
                            boolean holds = a instanceof Integer x && b instanceof Integer y ? x >= y
                                : ComparisonSemantics.greaterEqual(realm, a, b, feedback, code[pc + 3]);
                            pc = holds ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        case JUMP_IF_LESS_SMI:
                            if (r[code[pc + 1]] instanceof Integer x) {
                                pc = x < code[pc + 2] ? code[pc + 4] : pc + 5;
                                continue;
                            }
                            break;
                        case JUMP_IF_NOT_LESS_SMI:
                            if (r[code[pc + 1]] instanceof Integer x) {
                                pc = x < code[pc + 2] ? pc + 5 : code[pc + 4];
                                continue;
                            }
                            break;
                        case JUMP_IF_STRICT_EQUAL_SMI:
                            if (r[code[pc + 1]] instanceof Integer x) {
                                pc = x == code[pc + 2] ? code[pc + 3] : pc + 4;
                                continue;
                            }
                            break;
                        case JUMP_IF_STRICT_NOT_EQUAL_SMI:
                            if (r[code[pc + 1]] instanceof Integer x) {
                                pc = x == code[pc + 2] ? pc + 4 : code[pc + 3];
                                continue;
                            }
                            break;
                        case JUMP_IF_STRICT_EQUAL:
                            pc = ComparisonSemantics.strictEqual(realm, r[code[pc + 1]], r[code[pc + 2]], feedback, code[pc + 3])
                                ? code[pc + 4] : pc + 5;
                            continue;
                        case JUMP_IF_STRICT_NOT_EQUAL:
                            pc = ComparisonSemantics.strictEqual(realm, r[code[pc + 1]], r[code[pc + 2]], feedback, code[pc + 3])
                                ? pc + 5 : code[pc + 4];
                            continue;
                        case CALL0:
                            if (r[code[pc + 2]] instanceof JSFunction f) {
                                CallFeedback.record(realm, feedback, code[pc + 3], f.target);
                                r[code[pc + 1]] = f.code.call0(f, UNDEFINED);
                                pc += 4;
                                continue;
                            }
                            break;
                        case CALL1:
                            if (r[code[pc + 2]] instanceof JSFunction f) {
                                CallFeedback.record(realm, feedback, code[pc + 4], f.target);
                                r[code[pc + 1]] = f.code.call1(f, UNDEFINED, r[code[pc + 3]]);
                                pc += 5;
                                continue;
                            }
                            break;
                        case CALL2:
                            if (r[code[pc + 2]] instanceof JSFunction f) {
                                CallFeedback.record(realm, feedback, code[pc + 5], f.target);
                                r[code[pc + 1]] = f.code.call2(f, UNDEFINED, r[code[pc + 3]], r[code[pc + 4]]);
                                pc += 6;
                                continue;
                            }
                            break;
                        case CALL3:
                            if (r[code[pc + 2]] instanceof JSFunction f) {
                                CallFeedback.record(realm, feedback, code[pc + 6], f.target);
                                r[code[pc + 1]] = f.code.call3(f, UNDEFINED, r[code[pc + 3]], r[code[pc + 4]], r[code[pc + 5]]);
                                pc += 7;
                                continue;
                            }
                            break;
                        case CALL_METHOD0:
                            if (r[code[pc + 2]] instanceof JSFunction f) {
                                CallFeedback.record(realm, feedback, code[pc + 4], f.target);
                                r[code[pc + 1]] = f.code.call0(f, r[code[pc + 3]]);
                                pc += 5;
                                continue;
                            }
                            break;
                        case CALL_METHOD1:
                            if (r[code[pc + 2]] instanceof JSFunction f) {
                                CallFeedback.record(realm, feedback, code[pc + 5], f.target);
                                r[code[pc + 1]] = f.code.call1(f, r[code[pc + 3]], r[code[pc + 4]]);
                                pc += 6;
                                continue;
                            }
                            break;
                        case CALL_METHOD2:
                            if (r[code[pc + 2]] instanceof JSFunction f) {
                                CallFeedback.record(realm, feedback, code[pc + 6], f.target);
                                r[code[pc + 1]] = f.code.call2(f, r[code[pc + 3]], r[code[pc + 4]], r[code[pc + 5]]);
                                pc += 7;
                                continue;
                            }
                            break;
                        case CALL_METHOD3:
                            if (r[code[pc + 2]] instanceof JSFunction f) {
                                CallFeedback.record(realm, feedback, code[pc + 7], f.target);
                                r[code[pc + 1]] = f.code.call3(f, r[code[pc + 3]], r[code[pc + 4]], r[code[pc + 5]],
                                    r[code[pc + 6]]);
                                pc += 8;
                                continue;
                            }
                            break;
                        case CONSTRUCT:
                            if (r[code[pc + 2]] instanceof Closure f && f.code instanceof InterpreterCode target) {
                                CallFeedback.recordConstruct(realm, feedback, code[pc + 5], f);
                                r[code[pc + 1]] = target.construct(f, r, code[pc + 3], code[pc + 4]);
                                pc += 6;
                                continue;
                            }
                            break;
                        case RETURN:
                            return r[code[pc + 1]];
                        case RETURN_UNDEFINED:
                            return UNDEFINED;
                        default:
                            break;
                    }
                    pc = ColdOpcodes.execute(frame, r, code, pc);
                    if (pc < 0) {
                        return frame.result;
                    }
                }
            } catch (Throwable failure) {
                pc = frame.handle(failure);
            }
        }
    }
}
