package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.base.BitVector;
import dev.deltic.base.IntList;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OpcodeFlag;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.SourcePositionTable;
import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.FrameLocals;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.HostCall;
import dev.deltic.source.Source;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** Writes the JVM method of one function, in one pass over its bytecode. Registers are locals of type Object, some with number locals
 *  beside ({@link NumberRegisters}), all set before the first instruction, so that every stack-map frame says the same. */
abstract class FunctionGenerator {
    static final String JS_FUNCTION = "dev/deltic/runtime/JSFunction";
    static final String REALM = "dev/deltic/runtime/Realm";
    static final String AGENT = "dev/deltic/runtime/Agent";
    private static final int MAX_INTERNED = 32;
    private static final String RANGE_EXCEPTION = "dev/deltic/values/ValueRangeException";
    private static final String JS_EXCEPTION = "dev/deltic/runtime/JSException";

    final SharedFunctionInfo shared;
    final BytecodeArray bytecode;
    final int[] code;
    final FeedbackVector feedback;
    final ControlFlow flow;
    final MethodWriter m;
    private final String methodName;
    private final ClassWriter writer;
    private final ClassConstants constants;
    private final JumpLabel[] labels;
    private final IntList bytecodeIndexes = new IntList();
    private final IntList pcs = new IntList();
    private final SourcePositionTable.Cursor positions;
    private boolean morePositions;

    /** The locals of the registers. */
    final int[] locals;
    /** The calls, by pc, whose callee may be the code of a host object's method. */
    final BitVector hostCalls = new BitVector();
    /** By pc, what those of them whose argument is a literal may call in place of the method's code. */
    final HostCall[] literalCalls;
    /** What becomes of the result of the access being emitted, if that is assigned to a global variable; else null. */
    HostVariableGenerator.Assignment assignment;
    int realmLocal;
    int calleeLocal;
    /** The first local that is not in frames: for use inside one instruction. */
    int scratch;
    FrameLocals frame;
    /** The code of the functions that call sites know. */
    CallTargets targets;
    NumberRegisters numbers;
    /** The runs of instructions that are expanded together, by where they start. */
    FusedRun[] runs;
    /** The parts that have methods of their own. */
    CodeParts parts = CodeParts.NONE;
    /** The call in tail position that follows the TAIL_POSITION just passed; -1 at first. */
    int tailCall = -1;
    /** How often the function has been compiled before. */
    int generation;
    private Economy economy = Economy.NONE;
    private RegisterUses uses;
    private final ArrayList<PartGenerator> partGenerators = new ArrayList<>();
    /** What to remember of the methods that belong to this one. */
    private final ArrayList<CompiledFunction> ownedMethods = new ArrayList<>();

    FunctionGenerator(SharedFunctionInfo shared, ClassWriter writer, ClassConstants constants, MethodWriter method, String methodName) {
        this.shared = shared;
        this.methodName = methodName;
        this.bytecode = shared.bytecode();
        this.code = bytecode.code;
        this.feedback = shared.feedback();
        this.flow = new ControlFlow(bytecode);
        this.writer = writer;
        this.constants = constants;
        this.m = method;
        this.locals = new int[bytecode.registerCount];
        this.labels = new JumpLabel[code.length + 1];
        this.literalCalls = new HostCall[code.length];
        this.positions = bytecode.positions.cursor();
        this.morePositions = positions.next();
    }

    /** The generator of a method that belongs to the one of {@code caller} and jumps nowhere. */
    FunctionGenerator(FunctionGenerator caller, MethodWriter method, String methodName) {
        this(caller, method, methodName, caller.labels);
    }

    /** The generator of a method that belongs to the one of {@code caller}. */
    FunctionGenerator(FunctionGenerator caller, MethodWriter method, String methodName, JumpLabel[] labels) {
        this.shared = caller.shared;
        this.methodName = methodName;
        this.bytecode = caller.bytecode;
        this.code = caller.code;
        this.feedback = caller.feedback;
        this.flow = caller.flow;
        this.writer = caller.writer;
        this.constants = caller.constants;
        this.m = method;
        this.locals = new int[bytecode.registerCount];
        this.generation = caller.generation;
        this.labels = labels;
        this.uses = caller.uses;
        this.literalCalls = new HostCall[code.length];
        this.positions = bytecode.positions.cursor();
        this.morePositions = positions.next();
    }

    /** Sets up locals and registers, up to the first instruction. */
    abstract void prologue();

    /** Emits an instruction that only frame code can run. */
    abstract void suspension(int pc);

    /** Leaves the exception of a handler, a JSException, on the stack instead of the Throwable that arrived, and keeps it. */
    abstract void caught();

    /** Pushes the exception to throw again for the value in a register. */
    abstract void rethrown(int register);

    /** Pushes the depth that the function was called with in tail position: an int, 0 if it was not. */
    abstract void pushTailDepth();

    /** Writes the whole method and those of its parts, unless it gets too large for that economy: then it is left out. */
    final boolean generate(Economy economy) {
        if (emit(economy)) {
            finish();
            return true;
        }
        discard();
        return false;
    }

    /** Writes all of the method without ending it; false when it is too large. */
    final boolean emit(Economy economy) {
        this.economy = economy;
        parts = findParts();
        for (int i = 0; i < parts.count(); i++) {
            PartGenerator written = PartGenerator.write(this, parts.get(i), economy);
            if (written == null) {
                return false;
            }
            partGenerators.add(written);
        }
        runs = Fusion.of(this);
        numbers = new NumberRegisters(this);
        int limit = numbers.isEmpty() ? Economy.BOXES.limit : economy.limit;
        prologue();
        JumpLabel start = inner();
        m.bind(start);
        declareHandlers();
        int next;
        for (int pc = first(); pc < end(); pc = next) {
            place(pc);
            next = instruction(pc);
            if (m.codeSize() > limit) {
                return false;
            }
        }
        epilogue();
        emitHandlers();
        emitRangeHandler(start);
        return m.codeSize() <= limit;
    }

    /** Emits what starts at an instruction; returns where that ends. */
    private int instruction(int pc) {
        int next = pc + Opcode.of(code[pc]).length();
        CodePart part = parts.at(pc);
        if (part != null) {
            PartGenerator.call(this, part);
            return part.end();
        }
        if (runs[pc] != null) {
            FusionGenerator.emit(this, runs[pc]);
            return runs[pc].end();
        }
        if (code[pc] == Opcodes.TAIL_POSITION) {
            tailCall = next;
        } else if (flow.isReachable(pc)) {
            note(pc);
            int end = HostVariableGenerator.emit(this, pc);
            if (end > 0) {
                return end;
            }
            InstructionGenerator.emit(this, pc);
        }
        return next;
    }

    /** Leaves the method and those of its parts out. */
    final void discard() {
        m.discard();
        for (PartGenerator part : partGenerators) {
            part.discard();
        }
    }

    /** Ends the method and all that belong to it. */
    private void finish() {
        m.end();
        for (FusedRun run : runs) {
            if (run != null) {
                ownedMethods.add(SlowRunGenerator.write(this, run));
            }
        }
        for (FunctionGenerator part : partGenerators) {
            part.finish();
            ownedMethods.add(new CompiledFunction(part.methodName, shared, part.positions()));
            ownedMethods.addAll(part.ownedMethods);
        }
    }

    /** Which parts of the method are to be methods of their own. */
    CodeParts findParts() {
        return CodeParts.NONE;
    }

    /** How long values live. */
    final RegisterUses uses() {
        if (uses == null) {
            uses = new RegisterUses(bytecode, flow);
        }
        return uses;
    }

    /** The first instruction of the method. */
    int first() {
        return 0;
    }

    /** Where its last instruction ends. */
    int end() {
        return code.length;
    }

    /** Ends the method, behind its last instruction. */
    void epilogue() {
        label(end());
        place(end());
    }

    /** Whether a part with a method of its own starts or ends at an instruction. */
    final boolean isPartBoundary(int pc) {
        return parts.isBoundary(pc);
    }

    /** What to remember of the methods that belong to the function's. */
    final ArrayList<CompiledFunction> ownedMethods() {
        return ownedMethods;
    }

    /** Whether the instruction at {@code pc} may be more than a call of its stub. */
    final boolean isInPlace(int pc) {
        return economy == Economy.NONE || economy == Economy.BOXES || economy == Economy.OUTSIDE_LOOPS && flow.isInLoop(pc);
    }

    /** Whether registers may have number locals. */
    final boolean hasNumberRegisters() {
        return economy == Economy.NONE || economy == Economy.OUTSIDE_LOOPS;
    }

    final String methodName() {
        return methodName;
    }

    /** From the method's instructions to the function's. */
    final CompiledPositions positions() {
        return new CompiledPositions(bytecodeIndexes.toArray(), pcs.toArray());
    }

    // ---- Labels and tables ------------------------------------------------------------------------------------------

    /** The label of an instruction. */
    final JumpLabel label(int pc) {
        JumpLabel label = labels[pc];
        if (label == null) {
            label = new JumpLabel();
            labels[pc] = label;
        }
        return label;
    }

    /** Whether control may arrive at an instruction from elsewhere, or a handler's range begins or ends there. */
    final boolean isLabeled(int pc) {
        return flow.isTarget(pc) || labels[pc] != null;
    }

    private void place(int pc) {
        if (flow.isTarget(pc)) {
            m.frame(label(pc), frame);
        }
        if (labels[pc] != null) {
            m.bind(labels[pc]);
        }
    }

    /** A label inside an instruction, with nothing on the stack. */
    final JumpLabel inner() {
        JumpLabel label = new JumpLabel();
        m.frame(label, frame);
        return label;
    }

    /** A label inside an instruction with one value on the stack. */
    final JumpLabel innerWithValue() {
        JumpLabel label = new JumpLabel();
        m.frame(label, frame, writer.objectType("java/lang/Object"));
        return label;
    }

    /** Where a jump goes. */
    final int jumpTarget(int pc) {
        Opcode opcode = Opcode.of(code[pc]);
        for (int i = opcode.operandCount() - 1; i >= 0; i--) {
            if (opcode.operand(i) == OperandKind.JUMP) {
                return code[pc + 1 + i];
            }
        }
        throw dev.deltic.base.EngineError.unreachable(opcode);
    }

    /** Records what bytecode and which line the code from here on comes from. */
    final void note(int pc) {
        bytecodeIndexes.add(m.codeSize());
        pcs.add(pc);
        int position = -1;
        while (morePositions && positions.codeOffset() <= pc) {
            position = positions.position();
            morePositions = positions.next();
        }
        if (position >= 0) {
            Source source = shared.source();
            m.lineNumber(source.line(position));
        }
    }

    /** Whether the function's exception handlers belong to this method: no part has any. */
    private boolean hasHandlers() {
        return end() - first() == code.length;
    }

    private void declareHandlers() {
        HandlerTable handlers = bytecode.handlers;
        for (int i = 0; i < handlers.count() && hasHandlers(); i++) {
            label(handlers.start(i));
            label(handlers.end(i));
        }
    }

    /** Where an error is that only becomes one in its handler, as a stack overflow does: at the last call of what the handler covers, or
     *  what else may run code last, or where that starts. */
    private int lastCall(int start, int end) {
        int last = start;
        boolean isCall = false;
        for (int pc = start; pc < end; pc += Opcode.of(code[pc]).length()) {
            boolean calls = code[pc] >= Opcodes.CALL0 && code[pc] < Opcodes.CREATE_OBJECT;
            if (calls || !isCall && Opcode.of(code[pc]).has(OpcodeFlag.CALLS_USER_CODE)) {
                last = pc;
                isCall |= calls;
            }
        }
        return last;
    }

    private void emitHandlers() {
        HandlerTable handlers = bytecode.handlers;
        int throwable = writer.objectType("java/lang/Throwable");
        for (int i = 0; i < handlers.count() && hasHandlers(); i++) {
            int target = handlers.handler(i);
            if (flow.isReachable(target)) {
                JumpLabel arrival = new JumpLabel();
                m.exceptionHandler(label(handlers.start(i)), label(handlers.end(i)), arrival, null);
                m.frame(arrival, frame, throwable);
                m.bind(arrival);
                bytecodeIndexes.add(m.codeSize());
                pcs.add(lastCall(handlers.start(i), handlers.end(i)));
                caught();
                m.invokeVirtual(JS_EXCEPTION, "value", "()Ljava/lang/Object;");
                store(handlers.register(i));
                m.jump(GOTO, label(target));
            }
        }
    }

    /** Where a pure operation's refusal of a value becomes the RangeError it stands for, here because here the stack is right. */
    private void emitRangeHandler(JumpLabel start) {
        JumpLabel arrival = new JumpLabel();
        m.exceptionHandler(start, label(end()), arrival, RANGE_EXCEPTION);
        m.frame(arrival, frame, writer.objectType(RANGE_EXCEPTION));
        m.bind(arrival);
        m.astore(scratch);
        m.aload(realmLocal);
        m.aload(scratch);
        m.invokeStatic("dev/deltic/baseline/JumpStubs", "outOfRange",
            "(Ldev/deltic/runtime/Realm;Ljava/lang/Throwable;)Ljava/lang/RuntimeException;");
        m.op(ATHROW);
    }

    // ---- Values -----------------------------------------------------------------------------------------------------

    /** Pushes a register's value as an Object. */
    final void load(int register) {
        numbers.load(register);
    }

    /** Pops an Object into a register. */
    final void store(int register) {
        numbers.store(register);
    }

    /** {@code count} registers from {@code first} on. */
    static int[] range(int first, int count) {
        int[] registers = new int[count];
        for (int i = 0; i < count; i++) {
            registers[i] = first + i;
        }
        return registers;
    }

    /** Pushes a new array of registers. */
    final void pushList(int[] registers) {
        if (registers.length == 0) {
            m.getStatic(JS_FUNCTION, "NO_ARGUMENTS", "[Ljava/lang/Object;");
            return;
        }
        m.pushInt(registers.length);
        m.newReferenceArray("java/lang/Object");
        for (int i = 0; i < registers.length; i++) {
            m.op(DUP);
            m.pushInt(i);
            load(registers[i]);
            m.op(AASTORE);
        }
    }

    final void pushUndefined() {
        m.getStatic("dev/deltic/values/Undefined", "UNDEFINED", "Ldev/deltic/values/Undefined;");
    }

    final void pushHole() {
        m.getStatic("dev/deltic/values/Hole", "HOLE", "Ldev/deltic/values/Hole;");
    }

    /** Pushes a constant of the function. Short texts are the JVM's own, as Java code's literals are: those of hosts that scripts compare
     *  and look up are then the same objects, and their characters need not be compared. */
    final void pushConstant(Object value) {
        if (value == null) {
            m.op(ACONST_NULL);
        } else {
            boolean isShort = value instanceof String text && text.length() <= MAX_INTERNED;
            pushConstant(isShort ? ((String) value).intern() : value, "Ljava/lang/Object;");
        }
    }

    /** Pushes a constant of the type {@code descriptor}. */
    final void pushConstant(Object value, String descriptor) {
        constants.load(m, constants.add(value, descriptor));
    }

    final void pushKey(PropertyKey key) {
        pushConstant(key, "Ldev/deltic/values/PropertyKey;");
    }

    final void pushShape(Object shape) {
        pushConstant(shape, "Ldev/deltic/shapes/Shape;");
    }

    final void pushVector() {
        pushConstant(feedback, "Ldev/deltic/feedback/FeedbackVector;");
    }

    /** The locals of frames so far, and {@code count} Objects more. */
    final FrameLocals withObjects(FrameLocals before, int count) {
        return before.plus(writer.objectType("java/lang/Object"), count);
    }

    final int type(String internalName) {
        return writer.objectType(internalName);
    }

    /** Sets the locals from {@code first} up to {@code end} to null, so that frames can tell their types. */
    final void clear(int first, int end) {
        for (int local = first; local < end; local++) {
            m.op(ACONST_NULL);
            m.astore(local);
        }
    }

    static FrameLocals locals(int... types) {
        return FrameLocals.of(types);
    }

}
