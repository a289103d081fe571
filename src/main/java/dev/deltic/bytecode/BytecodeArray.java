package dev.deltic.bytecode;

import dev.deltic.feedback.FeedbackSlotKind;

/** The code of one function and its side tables. Immutable; shared by every closure in every isolate of an engine.
 *
 *  <p>Registers: 0 is {@code this}, 1 … {@link #parameterCount} the formal parameters, then the callee
 *  ({@link #calleeRegister}), the closure's environment ({@link #environmentRegister}), then locals and temporaries. All
 *  others are undefined garbage on entry, except the two optional ones below. */
public final class BytecodeArray {
    /** One word per opcode and operand. */
    public final int[] code;
    /** What CONSTANT, KEY and JUMP_TABLE operands index. */
    public final Object[] constants;
    /** The number of registers of a frame. */
    public final int registerCount;
    /** The number of formal parameters that have a register, r1 and up. */
    public final int parameterCount;
    /** Where entry puts new.target, or -1 when the code does not use it. */
    public final int newTargetRegister;
    /** Where entry puts the {@code Object[]} of all actual arguments, or -1 when the code does not use it. */
    public final int argumentsRegister;
    /** The handlers; {@link HandlerTable#EMPTY} when there is none. */
    public final HandlerTable handlers;
    /** Where each instruction comes from. */
    public final SourcePositionTable positions;
    private final FeedbackSlotKind[] feedbackKinds;
    /** Whether there is a TAIL_POSITION: 0 until somebody asks, 1 yes, 2 no; a race between equal answers. */
    private byte tailCalls;
    private final String[] registerNames;

    BytecodeArray(BytecodeBuilder builder) {
        code = builder.finishedCode();
        constants = builder.finishedConstants();
        registerCount = builder.registerCount();
        parameterCount = builder.parameterCount();
        newTargetRegister = builder.newTargetRegister();
        argumentsRegister = builder.argumentsRegister();
        handlers = builder.finishedHandlers();
        positions = builder.finishedPositions();
        feedbackKinds = builder.finishedFeedbackKinds();
        registerNames = builder.finishedRegisterNames();
    }

    /** Code that was made before and kept outside of the engine; the caller verifies it. The arrays are kept, not copied. */
    public BytecodeArray(int[] code, Object[] constants, int registerCount, int parameterCount, int newTargetRegister,
            int argumentsRegister, HandlerTable handlers, SourcePositionTable positions, FeedbackSlotKind[] feedbackKinds,
            String[] registerNames) {
        this.code = code;
        this.constants = constants;
        this.registerCount = registerCount;
        this.parameterCount = parameterCount;
        this.newTargetRegister = newTargetRegister;
        this.argumentsRegister = argumentsRegister;
        this.handlers = handlers;
        this.positions = positions;
        this.feedbackKinds = feedbackKinds;
        this.registerNames = registerNames;
    }

    /** The register that holds the running closure. */
    public int calleeRegister() {
        return parameterCount + 1;
    }

    /** The register that holds the closure's environment. */
    public int environmentRegister() {
        return parameterCount + 2;
    }

    /** Whether the function has a call in tail position. */
    public boolean hasTailCalls() {
        if (tailCalls == 0) {
            tailCalls = findTailCall() ? (byte) 1 : 2;
        }
        return tailCalls == 1;
    }

    private boolean findTailCall() {
        for (int pc = 0; pc < code.length; pc += Opcode.of(code[pc]).length()) {
            if (code[pc] == Opcodes.TAIL_POSITION) {
                return true;
            }
        }
        return false;
    }

    /** The kinds of the feedback slots; not to be changed. */
    public FeedbackSlotKind[] feedbackKinds() {
        return feedbackKinds;
    }

    /** The name of the variable a register holds all along, or null. */
    public String registerName(int register) {
        return register < registerNames.length ? registerNames[register] : null;
    }
}
