package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;

import dev.deltic.base.BitVector;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.Opcode;
import dev.deltic.ic.ElementFeedback;
import dev.deltic.ic.LoadHandler;
import java.util.ArrayList;
import java.util.Arrays;

/** Finds the {@link FusedRun}s of a function. */
final class Fusion {
    /** A run with fewer instructions that do something gains nothing. */
    private static final int MIN_WORK = 2;
    /** When one of its checks fails, all of a run goes the long way. */
    private static final int MAX_WORK = 32;

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
            if (values.size() < MIN_WORK) {
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
        Arrays.fill(held, null);
        Arrays.fill(writers, -1);
        int end = start;
        for (int pc = start; pc < limit && values.size() < MAX_WORK; pc = after(pc)) {
            if (pc > start && (g.flow.isTarget(pc) || boundaries.get(pc) || g.isPartBoundary(pc)) || !g.isInPlace(pc) || !take(pc)) {
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
        FusedValue[] computed = values.toArray(new FusedValue[0]);
        FusedTypes.assign(code, computed);
        return new FusedRun(start, end, computed, Arrays.copyOf(stored, count), Arrays.copyOf(results, count));
    }
}
