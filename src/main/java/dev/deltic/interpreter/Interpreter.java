package dev.deltic.interpreter;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.JSObject;
import dev.deltic.semantics.TailCalls;
import dev.deltic.values.SmallIntegers;

/** The dispatch loop. Moves, jumps and the small-integer paths of arithmetic are here; whatever may call, allocate much or throw is in
 *  the classes by family. The shape of this class is what HotSpot needs:
 *
 *  <ul>
 *  <li>The loop calls few methods, and those are too big to be inlined (more than 325 bytes), so that the optimizing compiler is done
 *      with it in a fraction of a second, and a path that it had not expected recompiles one family, not everything.</li>
 *  <li>It has no exception handler: {@link #run} has, and enters the loop again.</li>
 *  <li>int32 results meet in one place, which boxes them.</li>
 *  </ul>
 *
 *  <p>{@link InterpreterFrame#pc} is written before an instruction that may throw or call, not before the others. */
final class Interpreter {
    /** What an instruction returns for its successor to leave the loop with {@link InterpreterFrame#result}. */
    static final int LEAVE = -1;

    private Interpreter() { }

    /** Runs the frame from its current instruction until it returns, throws or is suspended. */
    static Object run(InterpreterFrame frame) {
        while (true) {
            try {
                if (frame.hasPending()) {
                    throw frame.takePending();
                }
                return loop(frame);
            } catch (Throwable failure) {
                frame.pc = frame.handle(failure);
            }
        }
    }

    private static Object loop(InterpreterFrame frame) {
        final Object[] r = frame.registers;
        if (r.getClass() != Object[].class) {           // HotSpot then knows the exact class, and stores need no check
            throw EngineError.unreachable(0);
        }
        // No more locals than these across instructions: HotSpot would keep them on the stack, and write and read them at each.
        final int[] code = frame.code.instructions;
        int pc = frame.pc;
        while (true) {
            int number;
            family: {
            jump: {
            arithmetic: {
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
                        r[code[pc + 1]] = frame.code.constants[code[pc + 2]];
                        pc += 3;
                        continue;
                    case MOVE:
                        r[code[pc + 1]] = r[code[pc + 2]];
                        pc += 3;
                        continue;
                    case CHECK_HOLE:
                        if (r[code[pc + 1]] != HOLE) {
                            pc += 3;
                            continue;
                        }
                        break family;
                    case COERCE_THIS:
                        if (r[code[pc + 1]] instanceof JSObject) {
                            pc += 2;
                            continue;
                        }
                        break family;
                    case GET_ENVIRONMENT_SLOT:
                        r[code[pc + 1]] = ((Environment) r[code[pc + 2]]).slots[code[pc + 3]];
                        pc += 4;
                        continue;
                    case GET_ENVIRONMENT_SLOT_CHECKED: {
                        Object value = ((Environment) r[code[pc + 2]]).slots[code[pc + 3]];
                        if (value == HOLE) {
                            break family;
                        }
                        r[code[pc + 1]] = value;
                        pc += 5;
                        continue;
                    }
                    case GET_OUTER_SLOT:
                        r[code[pc + 1]] = ((Environment) r[code[pc + 2]]).outer(code[pc + 3]).slots[code[pc + 4]];
                        pc += 5;
                        continue;
                    case GET_OUTER_SLOT_CHECKED: {
                        Object value = ((Environment) r[code[pc + 2]]).outer(code[pc + 3]).slots[code[pc + 4]];
                        if (value == HOLE) {
                            break family;
                        }
                        r[code[pc + 1]] = value;
                        pc += 6;
                        continue;
                    }
                    case SET_ENVIRONMENT_SLOT:
                        ((Environment) r[code[pc + 1]]).slots[code[pc + 2]] = r[code[pc + 3]];
                        pc += 4;
                        continue;
                    case SET_OUTER_SLOT:
                        ((Environment) r[code[pc + 1]]).outer(code[pc + 2]).slots[code[pc + 3]] = r[code[pc + 4]];
                        pc += 5;
                        continue;
                    case GET_GLOBAL: case SET_GLOBAL: case GET_NAMED: case GET_LENGTH: case SET_NAMED: case GET_INDEXED:
                    case SET_INDEXED:
                        frame.pc = pc;
                        pc = AccessOpcodes.execute(frame, r, code, pc);
                        continue;
                    case ADD:
                        if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                            int m = x;
                            int n = y;
                            number = m + n;
                            if (((m ^ number) & (n ^ number)) >= 0) {
                                break;
                            }
                        }
                        break arithmetic;
                    case SUB:
                        if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                            int m = x;
                            int n = y;
                            number = m - n;
                            if (((m ^ n) & (m ^ number)) >= 0) {
                                break;
                            }
                        }
                        break arithmetic;
                    case MUL:
                        if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                            long product = (long) x * y;
                            number = (int) product;
                            if (number == product && (number != 0 || (x | y) >= 0)) {
                                break;
                            }
                        }
                        break arithmetic;
                    case ADD_SMI:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            int m = x;
                            int n = code[pc + 3];
                            number = m + n;
                            if (((m ^ number) & (n ^ number)) >= 0) {
                                break;
                            }
                        }
                        break arithmetic;
                    case SUB_SMI:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            int m = x;
                            int n = code[pc + 3];
                            number = m - n;
                            if (((m ^ n) & (m ^ number)) >= 0) {
                                break;
                            }
                        }
                        break arithmetic;
                    case MUL_SMI:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            long product = (long) x * code[pc + 3];
                            number = (int) product;
                            if (number == product && number != 0) {
                                break;
                            }
                        }
                        break arithmetic;
                    case MOD_SMI:
                        if (r[code[pc + 2]] instanceof Integer x && x >= 0 && code[pc + 3] > 0) {
                            number = x % code[pc + 3];
                            break;
                        }
                        break arithmetic;
                    case BIT_AND:
                        if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                            number = x & y;
                            break;
                        }
                        break arithmetic;
                    case BIT_OR:
                        if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                            number = x | y;
                            break;
                        }
                        break arithmetic;
                    case BIT_XOR:
                        if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                            number = x ^ y;
                            break;
                        }
                        break arithmetic;
                    case SHIFT_LEFT:
                        if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                            number = x << y;
                            break;
                        }
                        break arithmetic;
                    case SHIFT_RIGHT:
                        if (r[code[pc + 2]] instanceof Integer x && r[code[pc + 3]] instanceof Integer y) {
                            number = x >> y;
                            break;
                        }
                        break arithmetic;
                    case BIT_AND_SMI:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            number = x & code[pc + 3];
                            break;
                        }
                        break arithmetic;
                    case BIT_OR_SMI:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            number = x | code[pc + 3];
                            break;
                        }
                        break arithmetic;
                    case SHIFT_LEFT_SMI:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            number = x << code[pc + 3];
                            break;
                        }
                        break arithmetic;
                    case SHIFT_RIGHT_SMI:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            number = x >> code[pc + 3];
                            break;
                        }
                        break arithmetic;
                    case SHIFT_RIGHT_UNSIGNED_SMI:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            number = x >>> code[pc + 3];
                            if (number >= 0) {
                                break;
                            }
                        }
                        break arithmetic;
                    case DIV: case MOD: case EXP: case SHIFT_RIGHT_UNSIGNED: case DIV_SMI: case BIT_XOR_SMI:
                        break arithmetic;
                    case INCREMENT:
                        if (r[code[pc + 2]] instanceof Integer x && x != Integer.MAX_VALUE) {
                            r[code[pc + 1]] = SmallIntegers.box(x + 1);
                            pc += 4;
                            continue;
                        }
                        break family;
                    case DECREMENT:
                        if (r[code[pc + 2]] instanceof Integer x && x != Integer.MIN_VALUE) {
                            r[code[pc + 1]] = SmallIntegers.box(x - 1);
                            pc += 4;
                            continue;
                        }
                        break family;
                    case BIT_NOT:
                        if (r[code[pc + 2]] instanceof Integer x) {
                            r[code[pc + 1]] = SmallIntegers.box(~x);
                            pc += 4;
                            continue;
                        }
                        break family;
                    case JUMP:
                        pc = code[pc + 1];
                        continue;
                    case JUMP_LOOP:
                        if ((++frame.loops & frame.code.loopMask) == 0 && frame.code.countLoops(frame, code[pc + 1], frame.loops)) {
                            return InterpreterCode.ENTER_COMPILED;
                        }
                        if (frame.agent.interruptRequested()) {
                            break jump;
                        }
                        pc = code[pc + 1];
                        continue;
                    case JUMP_IF_TRUE: {
                        Object value = r[code[pc + 1]];
                        if (value == Boolean.TRUE) {
                            pc = code[pc + 2];
                            continue;
                        }
                        if (value == Boolean.FALSE) {
                            pc += 3;
                            continue;
                        }
                        break jump;
                    }
                    case JUMP_IF_FALSE: {
                        Object value = r[code[pc + 1]];
                        if (value == Boolean.FALSE) {
                            pc = code[pc + 2];
                            continue;
                        }
                        if (value == Boolean.TRUE) {
                            pc += 3;
                            continue;
                        }
                        break jump;
                    }
                    case JUMP_IF_LESS:
                        if (r[code[pc + 1]] instanceof Integer x && r[code[pc + 2]] instanceof Integer y) {
                            pc = (int) x < (int) y ? code[pc + 4] : pc + 5;
                            continue;
                        }
                        break jump;
                    case JUMP_IF_NOT_LESS:
                        if (r[code[pc + 1]] instanceof Integer x && r[code[pc + 2]] instanceof Integer y) {
                            pc = (int) x < (int) y ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        break jump;
                    case JUMP_IF_NOT_LESS_EQUAL:
                        if (r[code[pc + 1]] instanceof Integer x && r[code[pc + 2]] instanceof Integer y) {
                            pc = (int) x <= (int) y ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        break jump;
                    case JUMP_IF_NOT_GREATER:
                        if (r[code[pc + 1]] instanceof Integer x && r[code[pc + 2]] instanceof Integer y) {
                            pc = (int) x > (int) y ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        break jump;
                    case JUMP_IF_NOT_GREATER_EQUAL:
                        if (r[code[pc + 1]] instanceof Integer x && r[code[pc + 2]] instanceof Integer y) {
                            pc = (int) x >= (int) y ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        break jump;
                    case JUMP_IF_STRICT_EQUAL:
                        if (r[code[pc + 1]] instanceof Integer x && r[code[pc + 2]] instanceof Integer y) {
                            pc = (int) x == (int) y ? code[pc + 4] : pc + 5;
                            continue;
                        }
                        break jump;
                    case JUMP_IF_STRICT_NOT_EQUAL:
                        if (r[code[pc + 1]] instanceof Integer x && r[code[pc + 2]] instanceof Integer y) {
                            pc = (int) x == (int) y ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        break jump;
                    case JUMP_IF_LESS_SMI:
                        if (r[code[pc + 1]] instanceof Integer x) {
                            pc = x < code[pc + 2] ? code[pc + 4] : pc + 5;
                            continue;
                        }
                        break jump;
                    case JUMP_IF_NOT_LESS_SMI:
                        if (r[code[pc + 1]] instanceof Integer x) {
                            pc = x < code[pc + 2] ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        break jump;
                    case JUMP_IF_GREATER_SMI:
                        if (r[code[pc + 1]] instanceof Integer x) {
                            pc = x > code[pc + 2] ? code[pc + 4] : pc + 5;
                            continue;
                        }
                        break jump;
                    case JUMP_IF_NOT_GREATER_SMI:
                        if (r[code[pc + 1]] instanceof Integer x) {
                            pc = x > code[pc + 2] ? pc + 5 : code[pc + 4];
                            continue;
                        }
                        break jump;
                    case JUMP_IF_STRICT_EQUAL_SMI:
                        if (r[code[pc + 1]] instanceof Integer x) {
                            pc = x == code[pc + 2] ? code[pc + 3] : pc + 4;
                            continue;
                        }
                        break jump;
                    case JUMP_IF_STRICT_NOT_EQUAL_SMI:
                        if (r[code[pc + 1]] instanceof Integer x) {
                            pc = x == code[pc + 2] ? pc + 4 : code[pc + 3];
                            continue;
                        }
                        break jump;
                    case JUMP_IF_NULL:
                        pc = r[code[pc + 1]] == null ? code[pc + 2] : pc + 3;
                        continue;
                    case JUMP_IF_NOT_NULL:
                        pc = r[code[pc + 1]] != null ? code[pc + 2] : pc + 3;
                        continue;
                    case JUMP_IF_UNDEFINED:
                        pc = r[code[pc + 1]] == UNDEFINED ? code[pc + 2] : pc + 3;
                        continue;
                    case JUMP_IF_NOT_UNDEFINED:
                        pc = r[code[pc + 1]] != UNDEFINED ? code[pc + 2] : pc + 3;
                        continue;
                    case JUMP_IF_NULLISH: case JUMP_IF_NOT_NULLISH: case JUMP_IF_LESS_EQUAL: case JUMP_IF_GREATER:
                    case JUMP_IF_GREATER_EQUAL:
                    case JUMP_IF_EQUAL: case JUMP_IF_NOT_EQUAL: case SWITCH_INTEGER:
                        break jump;
                    case CALL0: case CALL1: case CALL2: case CALL3: case CALL_METHOD0: case CALL_METHOD1: case CALL_METHOD2:
                    case CALL_METHOD3: case CALL4: case CALL_METHOD4: case CONSTRUCT:
                        frame.pc = pc;
                        pc = CallOpcodes.execute(frame, r, code, pc, 0);
                        continue;
                    case TAIL_POSITION:
                        frame.pc = ++pc;
                        pc = (frame.tailDepth & TailCalls.DEEP) != 0 ? TailOpcodes.execute(frame, r, code, pc)
                            : CallOpcodes.execute(frame, r, code, pc, frame.tailDepth + TailCalls.INTERPRETED);
                        continue;
                    case RETURN:
                        return r[code[pc + 1]];
                    case RETURN_UNDEFINED:
                        return UNDEFINED;
                    default:
                        break family;
                }
                r[code[pc + 1]] = SmallIntegers.box(number);
                pc += 5;
                continue;
            }
            frame.pc = pc;
            pc = ArithmeticOpcodes.execute(frame, r, code, pc);
            continue;
            }
            frame.pc = pc;
            pc = JumpOpcodes.execute(frame, r, code, pc);
            continue;
            }
            frame.pc = pc;
            pc = ColdOpcodes.execute(frame, r, code, pc);
            if (pc < 0) {
                return frame.result;
            }
        }
    }
}
