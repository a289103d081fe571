package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.BitVector;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.ic.ArithmeticFeedback;
import dev.deltic.ic.ElementFeedback;
import dev.deltic.ic.GlobalIC;
import dev.deltic.ic.LoadHandler;
import java.util.ArrayList;
import java.util.Arrays;

/** Finds the {@link FusedRun}s of a function. */
final class Fusion {
    /** A run with fewer instructions that do something gains nothing. */
    private static final int MIN_WORK = 2;
    /** When one of its checks fails, all of a run goes the long way. */
    private static final int MAX_WORK = 32;
    /** How many instructions there may be between the load of a global variable and its use. */
    private static final int MAX_DISTANCE = 6;

    private final FunctionGenerator g;
    private final int[] code;
    private final RegisterUses uses;
    /** Where exception handlers begin or end to be in force. */
    private final BitVector boundaries = new BitVector();

    // The run being found.
    /** By register, what it holds, if the run has read or written it. */
    private final FusedValue[] held;
    /** By register, the instruction of the run that wrote it last, or -1. */
    private final int[] writers;
    private final ArrayList<FusedValue> values = new ArrayList<>();
    /** What the run assigns to a global variable at its end, or null. */
    private FusedValue assigned;
    private GlobalIC.PropertyState variable;

    private Fusion(FunctionGenerator g) {
        this.g = g;
        this.code = g.code;
        this.uses = g.uses();
        held = new FusedValue[g.bytecode.registerCount];
        writers = new int[g.bytecode.registerCount];
        HandlerTable handlers = g.bytecode.handlers;
        for (int i = 0; i < handlers.count(); i++) {
            boundaries.set(handlers.start(i));
            boundaries.set(handlers.end(i));
        }
    }

    /** The runs of a function, by their first instructions. */
    static FusedRun[] of(FunctionGenerator g) {
        FusedRun[] runs = new FusedRun[g.code.length];
        Fusion fusion = new Fusion(g);
        int next;
        for (int pc = g.first(); pc < g.end(); pc = next) {
            next = fusion.after(pc);
            CodePart part = g.parts.at(pc);
            if (part != null) {
                next = part.end();
            } else if (g.flow.isReachable(pc)) {
                FusedRun run = fusion.from(pc);
                if (run != null) {
                    runs[pc] = run;
                    next = run.end();
                }
            }
        }
        return runs;
    }

    private int after(int pc) {
        return pc + Opcode.of(code[pc]).length();
    }

    // ---- The instructions -------------------------------------------------------------------------------------------

    private FusedRun from(int start) {
        int limit = g.end();
        while (true) {
            int end = collect(start, limit);
            boolean hasGlobal = assigned != null || values.size() == 1 && values.get(0).global != null;
            if (values.size() < MIN_WORK && !hasGlobal || values.isEmpty()) {
                return null;
            }
            int cut = unstorable(end);
            if (cut < 0) {
                return finish(start, end);
            }
            limit = cut;
        }
    }

    /** Takes instructions from {@code start} on while they fit; returns the end of the last that computes something or stores what was
     *  computed. */
    private int collect(int start, int limit) {
        values.clear();
        assigned = null;
        Arrays.fill(held, null);
        Arrays.fill(writers, -1);
        int end = start;
        for (int pc = start; pc < limit && values.size() < MAX_WORK; pc = after(pc)) {
            if (pc > start && (g.flow.isTarget(pc) || boundaries.get(pc) || g.isPartBoundary(pc)) || !g.isInPlace(pc) || !take(pc)) {
                break;
            }
            if (assigned != null) {
                end = after(pc);
                break;
            }
            if (held[code[pc + 1]].isResult()) {
                end = after(pc);
            }
        }
        for (int register = 0; register < writers.length; register++) {
            if (writers[register] >= end) {
                // What comes after is left to itself: what it overwrote is another run's.
                return end == limit ? end : collect(start, end);
            }
        }
        return end;
    }

    private FusedValue held(int register) {
        if (held[register] == null) {
            held[register] = FusedValue.input(register);
        }
        return held[register];
    }

    private void set(int pc, FusedValue value) {
        held[code[pc + 1]] = value;
        writers[code[pc + 1]] = pc;
    }

    private boolean take(int pc) {
        int opcode = code[pc];
        switch (opcode) {
            case MOVE:
                set(pc, held(code[pc + 2]));
                return true;
            case LOAD_SMI:
                set(pc, FusedValue.literal(code[pc + 2]));
                return true;
            case LOAD_CONSTANT:
                Object constant = g.bytecode.constants[code[pc + 2]];
                if (!(constant instanceof Integer || constant instanceof Double)) {
                    return false;
                }
                set(pc, FusedValue.literal((Number) constant));
                return true;
            case GET_LENGTH:
                return g.feedback.get(code[pc + 3]) == null && takeLoad(pc, null, 0);
            case GET_NAMED:
                LoadHandler handler = PropertyGenerator.singleField(g, g.feedback.get(code[pc + 4]));
                return handler != null && takeLoad(pc, handler, 0);
            case GET_GLOBAL:
                return takeGlobal(pc);
            case SET_GLOBAL:
                return takeAssignment(pc);
            case GET_INDEXED:
                int elements = ElementGenerator.kind(g, pc);
                // What was not there once will not be there again, and a character is a new string.
                boolean isPresent = (ElementFeedback.of(g.feedback, code[pc + 4]) & (ElementFeedback.ABSENT | ElementFeedback.STRING)) == 0;
                return elements != 0 && isPresent && takeLoad(pc, null, elements);
            default:
                return opcode >= ADD && opcode <= BIT_NOT && ArithmeticGenerator.isInPlace(g, pc) && takeArithmetic(pc);
        }
    }

    private boolean takeArithmetic(int pc) {
        FusedValue second = ArithmeticGenerator.isBinary(code[pc]) ? ArithmeticGenerator.hasImmediate(code[pc])
            ? FusedValue.literal(code[pc + 3]) : held(code[pc + 3]) : null;
        FusedValue value = FusedValue.result(pc, held(code[pc + 2]), second);
        value.seen = ArithmeticGenerator.seen(g, pc);
        values.add(value);
        set(pc, value);
        return true;
    }

    private boolean takeLoad(int pc, LoadHandler handler, int elements) {
        FusedValue object = held(code[pc + 2]);
        if (!object.suits(handler == null ? null : handler.receiver, elements)) {
            return false;
        }
        FusedValue known = elements == 0 ? known(object, handler) : null;
        if (known != null) {
            set(pc, known);
            return true;
        }
        FusedValue value = FusedValue.result(pc, object, elements == 0 ? null : held(code[pc + 3]));
        value.handler = handler;
        value.elements = elements;
        value.type = elements != 0 ? ElementGenerator.type(elements) : handler != null ? PropertyGenerator.type(handler)
            : FusedValue.Type.INT;
        value.limit = elements != 0 ? ElementGenerator.limit(elements) : handler != null ? FusedTypes.INT_LIMIT : Integer.MAX_VALUE;
        value.isMixed = elements != 0 && ElementGenerator.isMixed(elements);
        values.add(value);
        set(pc, value);
        return true;
    }

    /** A global variable of which a number is wanted. */
    private boolean takeGlobal(int pc) {
        FusedValue.Type type = wanted(pc);
        if (type == null || !(g.feedback.get(code[pc + 3]) instanceof GlobalIC.PropertyState property) || !property.holdsCells()) {
            return false;
        }
        FusedValue value = FusedValue.result(pc, null, null);
        value.global = property;
        value.type = type;
        value.limit = type == FusedValue.Type.INT ? FusedTypes.INT_LIMIT : 0;
        values.add(value);
        set(pc, value);
        return true;
    }

    /** What the first instruction that reads the result of {@code pc} takes it for; null unless that is a number. */
    private FusedValue.Type wanted(int pc) {
        int register = code[pc + 1];
        int next = after(pc);
        for (int i = 0; i < MAX_DISTANCE && next < g.end() && !g.flow.isTarget(next); i++) {
            Opcode opcode = Opcode.of(code[next]);
            for (int operand = 0; operand < opcode.operandCount(); operand++) {
                OperandKind kind = opcode.operand(operand);
                boolean reads = kind == OperandKind.REG && code[next + 1 + operand] == register;
                if (reads && code[next] >= ADD && code[next] <= BIT_NOT) {
                    ArithmeticFeedback seen = ArithmeticGenerator.seen(g, next);
                    return !ArithmeticGenerator.isInPlace(g, next) ? null
                        : seen == ArithmeticFeedback.NUMBER ? FusedValue.Type.DOUBLE : FusedValue.Type.INT;
                }
                if (reads) {
                    return JumpGenerator.comparedAs(g, next);
                }
                if (kind == OperandKind.RANGE || kind == OperandKind.IN_OUT_REG) {
                    return null;
                }
            }
            next += opcode.length();
        }
        return null;
    }

    /** A number that the run has computed, as the value of a global variable; the run ends with that. */
    private boolean takeAssignment(int pc) {
        FusedValue value = held[code[pc + 2]];
        boolean isNumber = value != null && value.isResult() && (value.type != FusedValue.Type.OBJECT || value.seen != null);
        if (!isNumber || !(g.feedback.get(code[pc + 3]) instanceof GlobalIC.PropertyState property) || !property.holdsCells()) {
            return false;
        }
        assigned = value;
        variable = property;
        return true;
    }

    /** What the run has read before from the same field of an object, or of its length: nothing in it writes. */
    private FusedValue known(FusedValue object, LoadHandler handler) {
        for (FusedValue value : values) {
            if (value.seen == null && value.elements == 0 && value.first == object && (value.handler == handler
                    || handler != null && value.handler != null && value.handler.receiver == handler.receiver
                        && value.handler.prototypes == null && handler.prototypes == null && value.handler.number == handler.number)) {
                return value;
            }
        }
        return null;
    }

    // ---- What is left of them ---------------------------------------------------------------------------------------

    private boolean isStored(int register, int end) {
        return writers[register] >= 0 && uses.isReadFrom(writers[register], end);
    }

    /** The first move that would have to store after the run what another register held before it, when that may be overwritten too; or
     *  -1. */
    private int unstorable(int end) {
        int first = -1;
        for (int register = 0; register < held.length; register++) {
            if (isStored(register, end) && held[register].isInput() && held[register].register != register
                    && (first < 0 || writers[register] < first)) {
                first = writers[register];
            }
        }
        return first;
    }

    private FusedRun finish(int start, int end) {
        int count = 0;
        int[] stored = new int[held.length];
        FusedValue[] results = new FusedValue[held.length];
        for (int register = 0; register < held.length; register++) {
            if (isStored(register, end) && !held[register].isInput()) {
                held[register].isStored = true;
                stored[count] = register;
                results[count++] = held[register];
            }
        }
        if (assigned != null) {
            assigned.isStored = true;
        }
        FusedValue[] computed = values.toArray(new FusedValue[0]);
        FusedTypes.assign(code, computed);
        return new FusedRun(start, end, computed, Arrays.copyOf(stored, count), Arrays.copyOf(results, count), assigned,
            assigned == null ? null : variable);
    }
}
