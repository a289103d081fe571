package dev.deltic.bytecode;

import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.values.PropertyKey;
import java.util.Arrays;
import java.util.HashMap;

/** Collects one function's instructions, registers, constants, feedback slots, handlers and positions. Registers: locals are
 *  taken once, temporaries as a stack whose top {@link #releaseTo} lowers. */
public final class BytecodeBuilder {
    private final int parameterCount;
    private int[] code = new int[64];
    private int length;
    private boolean unreachable;
    private int pendingPosition = -1;
    private int subjectStart;
    private int subjectEnd;

    private Object[] constants = new Object[8];
    private int constantCount;
    private final HashMap<Object, Integer> constantIndex = new HashMap<>();
    private FeedbackSlotKind[] feedbackKinds = new FeedbackSlotKind[8];
    private int feedbackCount;

    private int[] handlers = new int[0];
    private final SourcePositionTable.Builder positions = new SourcePositionTable.Builder();

    private int nextRegister;
    private int registerCount;
    private int newTargetRegister = -1;
    private int argumentsRegister = -1;
    private String[] registerNames = new String[8];
    private Label[] tableLabels = new Label[0];
    private int[][] tables = new int[0][];
    private int[] tableStarts = new int[0];

    /** A function with that many formal parameters in registers. */
    public BytecodeBuilder(int parameterCount) {
        this.parameterCount = parameterCount;
        nextRegister = parameterCount + 3;
        registerCount = nextRegister;
    }

    // ---- Registers --------------------------------------------------------------------------------------------------

    /** The register of {@code this} as passed. */
    public int thisRegister() {
        return 0;
    }

    /** The register of a formal parameter. */
    public int parameterRegister(int index) {
        return index + 1;
    }

    /** The register of the running closure. */
    public int calleeRegister() {
        return parameterCount + 1;
    }

    /** The register of the closure's environment. */
    public int environmentRegister() {
        return parameterCount + 2;
    }

    /** A register for the rest of the function, at the top of the temporaries in use. */
    public int newLocal(String name) {
        int register = newTemporary();
        nameRegister(register, name);
        return register;
    }

    /** Names a register in dumps. */
    public void nameRegister(int register, String name) {
        if (register >= registerNames.length) {
            registerNames = Arrays.copyOf(registerNames, Math.max(register + 1, registerNames.length * 2));
        }
        registerNames[register] = name;
    }

    /** The next temporary. */
    public int newTemporary() {
        int register = nextRegister++;
        registerCount = Math.max(registerCount, nextRegister);
        return register;
    }

    /** The first of {@code count} consecutive temporaries. */
    public int newTemporaries(int count) {
        int register = nextRegister;
        nextRegister += count;
        registerCount = Math.max(registerCount, nextRegister);
        return register;
    }

    /** The top of the temporaries in use, for {@link #releaseTo}. */
    public int mark() {
        return nextRegister;
    }

    /** Gives back the temporaries taken since {@link #mark}. */
    public void releaseTo(int mark) {
        assert mark <= nextRegister;
        nextRegister = mark;
    }

    /** Lets entry put new.target in a register. */
    public void setNewTargetRegister(int register) {
        newTargetRegister = register;
    }

    /** Lets entry put the list of actual arguments in a register. */
    public int useArguments() {
        if (argumentsRegister < 0) {
            argumentsRegister = newLocal("<arguments>");
        }
        return argumentsRegister;
    }

    int registerCount() {
        return registerCount;
    }

    int parameterCount() {
        return parameterCount;
    }

    int newTargetRegister() {
        return newTargetRegister;
    }

    int argumentsRegister() {
        return argumentsRegister;
    }

    String[] finishedRegisterNames() {
        return registerNames;
    }

    // ---- Constants and feedback -------------------------------------------------------------------------------------

    /** The index of a constant; equal strings, numbers and keys share one. */
    public int constant(Object value) {
        boolean shared = value instanceof String || value instanceof Number || value instanceof PropertyKey;
        if (shared) {
            Integer present = constantIndex.get(value);
            if (present != null) {
                return present;
            }
            constantIndex.put(value, constantCount);
        }
        if (constantCount == constants.length) {
            constants = Arrays.copyOf(constants, constantCount * 2);
        }
        constants[constantCount] = value;
        return constantCount++;
    }

    /** A new feedback slot. */
    public int feedback(FeedbackSlotKind kind) {
        if (feedbackCount == feedbackKinds.length) {
            feedbackKinds = Arrays.copyOf(feedbackKinds, feedbackCount * 2);
        }
        feedbackKinds[feedbackCount] = kind;
        return feedbackCount++;
    }

    Object[] finishedConstants() {
        return Arrays.copyOf(constants, constantCount);
    }

    FeedbackSlotKind[] finishedFeedbackKinds() {
        return Arrays.copyOf(feedbackKinds, feedbackCount);
    }

    // ---- Instructions -----------------------------------------------------------------------------------------------

    /** The source offset of the next instructions, for errors and stack traces. */
    public void position(int sourceOffset) {
        position(sourceOffset, 0, 0);
    }

    /** As above, and the span of the expression that an error of theirs names: a callee, or what has no such property. */
    public void position(int sourceOffset, int newSubjectStart, int newSubjectEnd) {
        pendingPosition = sourceOffset;
        subjectStart = newSubjectStart;
        subjectEnd = newSubjectEnd;
    }

    /** The offset of the next instruction. */
    public int offset() {
        return length;
    }

    /** Whether the next instruction could not be reached: the last one never falls through and no label is here. */
    public boolean isUnreachable() {
        return unreachable;
    }

    /** Emits an instruction without operands. */
    public void emit(Opcode opcode) {
        start(opcode, 0);
    }

    /** Emits an instruction with one operand. */
    public void emit(Opcode opcode, int a) {
        if (start(opcode, 1)) {
            word(a);
        }
    }

    /** Emits an instruction with two operands. */
    public void emit(Opcode opcode, int a, int b) {
        if (start(opcode, 2)) {
            word(a);
            word(b);
        }
    }

    /** Emits an instruction with three operands. */
    public void emit(Opcode opcode, int a, int b, int c) {
        if (start(opcode, 3)) {
            word(a);
            word(b);
            word(c);
        }
    }

    /** Emits an instruction with four operands. */
    public void emit(Opcode opcode, int a, int b, int c, int d) {
        if (start(opcode, 4)) {
            word(a);
            word(b);
            word(c);
            word(d);
        }
    }

    /** Emits an instruction with five operands. */
    public void emit(Opcode opcode, int a, int b, int c, int d, int e) {
        if (start(opcode, 5)) {
            word(a);
            word(b);
            word(c);
            word(d);
            word(e);
        }
    }

    /** Emits an instruction with any number of operands. */
    public void emitAll(Opcode opcode, int... operands) {
        if (start(opcode, operands.length)) {
            for (int operand : operands) {
                word(operand);
            }
        }
    }

    /** Emits JUMP. */
    public void jump(Label target) {
        if (start(Opcode.JUMP, 1)) {
            jumpWord(target);
        }
    }

    /** Emits a jump whose operands before the target are {@code operands}. */
    public void jump(Opcode opcode, Label target, int... operands) {
        if (start(opcode, operands.length + 1)) {
            for (int operand : operands) {
                word(operand);
            }
            jumpWord(target);
        }
    }

    /** Emits JUMP_LOOP to a bound header. */
    public void jumpLoop(Label header) {
        if (start(Opcode.JUMP_LOOP, 2)) {
            jumpWord(header);
            word(feedback(FeedbackSlotKind.LOOP));
        }
    }

    /** Emits SWITCH_INTEGER: a case for each of low, low + 1, …; a null label falls through. */
    public void switchInteger(int register, int low, Label[] targets) {
        if (!start(Opcode.SWITCH_INTEGER, 3)) {
            return;
        }
        int[] table = new int[targets.length];
        word(register);
        word(low);
        word(constant(table));
        int first = tableLabels.length;
        tables = Arrays.copyOf(tables, tables.length + 1);
        tables[tables.length - 1] = table;
        tableStarts = Arrays.copyOf(tableStarts, tableStarts.length + 1);
        tableStarts[tableStarts.length - 1] = first;
        tableLabels = Arrays.copyOf(tableLabels, first + targets.length);
        Label fallThrough = new Label();
        bind(fallThrough);
        for (int i = 0; i < targets.length; i++) {
            tableLabels[first + i] = targets[i] == null ? fallThrough : targets[i];
            tableLabels[first + i].use(-1);
        }
    }

    /** Puts the label before the next instruction. */
    public void bind(Label label) {
        if (length == code.length) {
            code = Arrays.copyOf(code, code.length * 2);
        }
        label.bind(length, code);
        if (label.isUsed()) {
            unreachable = false;
        }
    }

    /** The next instruction is reached from elsewhere: a handler starts here. */
    public void setReachable() {
        unreachable = false;
    }

    private boolean start(Opcode opcode, int operandCount) {
        assert operandCount == opcode.operandCount() : opcode + " has " + opcode.operandCount() + " operands";
        if (unreachable) {
            return false;
        }
        if (length + 1 + operandCount > code.length) {
            code = Arrays.copyOf(code, Math.max(code.length * 2, length + operandCount + 1));
        }
        if (pendingPosition >= 0) {
            positions.add(length, pendingPosition, subjectStart, subjectEnd);
        }
        code[length++] = opcode.ordinal();
        unreachable = opcode.has(OpcodeFlag.TERMINATES);
        return true;
    }

    private void word(int value) {
        code[length++] = value;
    }

    private void jumpWord(Label target) {
        if (target.isBound()) {
            word(target.offset());
            target.use(length - 1);
        } else {
            target.use(length);
            word(0);
        }
    }

    // ---- Handlers ---------------------------------------------------------------------------------------------------

    /** Adds a handler for [start, end) with the thrown value in a register. Add inner handlers before outer ones. */
    public void addHandler(int start, int end, int handler, int register) {
        int at = handlers.length;
        handlers = Arrays.copyOf(handlers, at + 4);
        handlers[at] = start;
        handlers[at + 1] = end;
        handlers[at + 2] = handler;
        handlers[at + 3] = register;
    }

    HandlerTable finishedHandlers() {
        return handlers.length == 0 ? HandlerTable.EMPTY : new HandlerTable(handlers);
    }

    // ---- The end ----------------------------------------------------------------------------------------------------

    /** The finished code. */
    public BytecodeArray build() {
        for (int i = 0; i < tables.length; i++) {
            for (int j = 0; j < tables[i].length; j++) {
                tables[i][j] = tableLabels[tableStarts[i] + j].offset();
            }
        }
        BytecodeArray bytecode = new BytecodeArray(this);
        assert BytecodeVerifier.isValid(bytecode);      // with assertions on, which tests always have
        return bytecode;
    }

    int[] finishedCode() {
        return Arrays.copyOf(code, length);
    }

    SourcePositionTable finishedPositions() {
        return positions.build();
    }
}
