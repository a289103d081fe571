package dev.deltic.baseline;

import dev.deltic.build.OrdinalConstants;
import dev.deltic.ic.ArithmeticFeedback;
import dev.deltic.ic.GlobalIC;
import dev.deltic.ic.LoadHandler;
import dev.deltic.shapes.Shape;

/** A value in a {@link FusedRun}: what a register held before, a literal, or what an instruction of the run computes. */
final class FusedValue {
    /** How a computed value is held. */
    @OrdinalConstants("FusedValueTypes")
    enum Type {
        /** Anything, as an Object. */
        OBJECT,
        /** An int32. */
        INT,
        /** An integer of at most 53 bits, not -0, so that sums are exact without a check; whoever truncates it takes the lower half. */
        LONG,
        /** Any number. */
        DOUBLE
    }

    private static final int NONE = -1;

    /** The register whose value before the run this is, or -1. */
    final int register;
    /** A number literal, else null. */
    final Number literal;
    /** The instruction that computes it, else -1. */
    final int pc;
    final FusedValue first;
    final FusedValue second;

    // What its site had met when the run was found: it may meet more while the method is written.
    ArithmeticFeedback seen;
    LoadHandler handler;
    /** Of a load of a global variable. */
    GlobalIC.PropertyState global;
    int elements;

    /** Whether a register holds it after the run. */
    boolean isStored;
    /** Whether all that is ever seen of it is its ToInt32, so that 0 may stand for -0. */
    boolean isTruncated;
    /** Null for what a register held before: its users decide. */
    Type type;
    /** No int or long of the value is further from 0; also less than that is known to be an int32. */
    long limit;
    /** Whether the instruction checks that the result is an int32. */
    boolean isChecked;
    /** Of a LONG, whether the site has had results that are no int32; of a DOUBLE, whether results often are int32s. */
    boolean isMixed;

    /** The shape and the elements that all loads from it expect, as far as there are such. */
    Shape expectedShape;
    int expectedElements;

    // Where it is, once the instructions before have been written: locals, or -1.
    int objectLocal = NONE;
    int intLocal = NONE;
    int truncatedLocal = NONE;
    int longLocal = NONE;
    int doubleLocal = NONE;
    /** The shape that the object in {@link #guardedLocal} is known to have, or null. */
    Shape guarded;
    int guardedLocal;

    private FusedValue(int register, Number literal, int pc, FusedValue first, FusedValue second) {
        this.register = register;
        this.literal = literal;
        this.pc = pc;
        this.first = first;
        this.second = second;
    }

    static FusedValue input(int register) {
        return new FusedValue(register, null, NONE, null, null);
    }

    static FusedValue literal(Number value) {
        FusedValue made = new FusedValue(NONE, value, NONE, null, null);
        boolean isInt = value instanceof Integer;
        boolean isInteger = isInt || NumberStubs.isInteger(value.doubleValue());
        made.type = isInt ? Type.INT : isInteger ? Type.LONG : Type.DOUBLE;
        made.limit = isInteger ? Math.abs(value.longValue()) : 0;
        made.isMixed = true;
        return made;
    }

    static FusedValue result(int pc, FusedValue first, FusedValue second) {
        FusedValue made = new FusedValue(NONE, null, pc, first, second);
        made.isTruncated = true;
        return made;
    }

    boolean isInput() {
        return register >= 0;
    }

    boolean isResult() {
        return pc >= 0;
    }

    /** Whether a load that expects this shape or these elements, null or 0 if it does not care, can read from it, no other in the run
     *  expecting something else; notes what it expects. */
    boolean suits(Shape shape, int kind) {
        if (!isInput() && type != Type.OBJECT || shape != null && expectedShape != null && expectedShape != shape
                || kind != 0 && expectedElements != 0 && expectedElements != kind) {
            return false;
        }
        expectedShape = shape != null ? shape : expectedShape;
        expectedElements = kind != 0 ? kind : expectedElements;
        return true;
    }
}
