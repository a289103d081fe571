package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.CALL0;
import static dev.deltic.bytecode.Opcodes.CALL_METHOD0;
import static dev.deltic.bytecode.Opcodes.CALL_N;
import static dev.deltic.classfile.JVMOpcodes.DCMPL;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IADD;
import static dev.deltic.classfile.JVMOpcodes.IAND;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;
import static dev.deltic.classfile.JVMOpcodes.IFNE;
import static dev.deltic.classfile.JVMOpcodes.IFNULL;
import static dev.deltic.classfile.JVMOpcodes.IF_ICMPEQ;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.CallFeedback;
import dev.deltic.runtime.BuiltinCode;
import dev.deltic.semantics.TailCalls;

/** Calls. Where a site has called one or two script functions whose compiled code is known, it enters that code directly, once it has
 *  seen that the callee is a closure of the function; where it has called one builtin, that builtin, or its {@link BuiltinShortcut}. A
 *  site that knows less asks the function for its code, in place, because HotSpot profiles and inlines by site. */
final class CallGenerator {
    /** The most functions that a site tells apart itself. */
    static final int MAX_TARGETS = 2;
    private static final CallTarget[] NONE = new CallTarget[0];
    private static final String CODE = "dev/deltic/runtime/Code";
    private static final String FUNCTION = FunctionGenerator.JS_FUNCTION;
    private static final String BUILTIN = "dev/deltic/runtime/BuiltinFunction";
    static final String TABLE = "dev/deltic/runtime/BuiltinTable";
    static final String TABLE_LIST = "(I" + StubCalls.REALM + StubCalls.OBJECT + StubCalls.OBJECTS + ")" + StubCalls.OBJECT;
    /** The most arguments that a table takes without an array. */
    private static final int MAX_TABLE_ARGUMENTS = 3;
    /** The most arguments of {@code f.call(…)}: what {@code Code} takes without an array, and {@code this}. */
    private static final int MAX_FORWARDED = CodeUnitWriter.MAX_FIXED + 1;

    private final FunctionGenerator g;
    private final int pc;
    private final int callee;
    /** The register of {@code this}, or none for undefined. */
    private final int receiver;
    private final int[] arguments;
    private final int slot;
    private final boolean isTail;

    private CallGenerator(FunctionGenerator g, int pc, int receiver, int[] arguments, int slot) {
        this.g = g;
        this.pc = pc;
        this.callee = g.code[pc + 2];
        this.receiver = receiver;
        this.arguments = arguments;
        this.slot = slot;
        this.isTail = pc == g.tailCall;
    }

    /** The descriptor of {@code Code.call0} to {@code call4}. */
    static String descriptor(int arguments) {
        return descriptor(arguments, "");
    }

    /** The descriptor of {@code Code.tailCall0} to {@code tailCall4}. */
    static String tailDescriptor(int arguments) {
        return descriptor(arguments, "I");
    }

    /** Pushes the depth for what a function calls in tail position. */
    static void pushCalleeDepth(FunctionGenerator g) {
        g.pushTailDepth();
        g.m.pushInt(TailCalls.COMPILED);
        g.m.op(IADD);
    }

    private static String descriptor(int arguments, String more) {
        StringBuilder text = new StringBuilder("(Ldev/deltic/runtime/JSFunction;Ljava/lang/Object;");
        for (int i = 0; i < arguments; i++) {
            text.append("Ljava/lang/Object;");
        }
        return text.append(more).append(")Ljava/lang/Object;").toString();
    }

    /** CALL0 to CALL4, CALL_METHOD0 to CALL_METHOD4 and CALL_N. */
    static void emit(FunctionGenerator g, int pc, int opcode) {
        of(g, pc, opcode).emit();
    }

    /** What {@link NumberRegisters} the result of a CALL0 to CALL4 or CALL_METHOD0 to CALL_METHOD4 needs. */
    static int results(FunctionGenerator g, int pc) {
        CallGenerator call = of(g, pc, g.code[pc]);
        BuiltinCode builtin = call.builtin(CallFeedback.of(g.feedback, call.slot));
        return builtin == null ? 0 : BuiltinShortcut.results(builtin, call.arguments.length);
    }

    private static CallGenerator of(FunctionGenerator g, int pc, int opcode) {
        int[] code = g.code;
        if (opcode == CALL_N) {
            return new CallGenerator(g, pc, code[pc + 3], FunctionGenerator.range(code[pc + 4], code[pc + 5]), code[pc + 6]);
        }
        boolean method = opcode >= CALL_METHOD0;
        int first = pc + (method ? 4 : 3);
        int[] arguments = new int[method ? opcode - CALL_METHOD0 : opcode - CALL0];
        System.arraycopy(code, first, arguments, 0, arguments.length);
        return new CallGenerator(g, pc, method ? code[pc + 3] : CallTarget.NO_REGISTER, arguments, code[first + arguments.length]);
    }

    /** The only builtin that a site has called, if it has called nothing else; or null. */
    private BuiltinCode builtin(CallFeedback feedback) {
        return feedback.count() == 1 ? feedback.builtin(0) : null;
    }

    /** The code of what a site has called, or constructed; nothing unless all of it are one or two functions, and of those only the
     *  functions whose code is known. */
    static CallTarget[] targets(FunctionGenerator g, CallFeedback feedback, boolean constructs) {
        if (feedback.count() > MAX_TARGETS) {
            return NONE;
        }
        CallTarget[] found = new CallTarget[feedback.count()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            CallTarget target = g.targets.find(feedback.function(i));
            if (target != null && (constructs ? target.function.kind().isConstructor() : !target.function.kind().isClassConstructor())) {
                found[count++] = target;
            }
        }
        return count == found.length ? found : java.util.Arrays.copyOf(found, count);
    }

    // Each way leaves the result on the stack and goes to `done`; the last falls through to it.

    private void emit() {
        CallFeedback feedback = CallFeedback.of(g.feedback, slot);
        CallTarget[] targets = targets(g, feedback, false);
        JumpLabel done = g.innerWithValue();
        JumpLabel stored = g.inner();
        JumpLabel unknown = g.inner();
        BuiltinCode builtin = builtin(feedback);
        // What comes after all known targets has not been seen so far.
        boolean isKnown = builtin != null || targets.length > 0 && targets.length == feedback.count();
        boolean isGeneric = !isKnown && arguments.length <= CodeUnitWriter.MAX_FIXED;
        if (isTail && (isGeneric || goesOn(targets) || builtin != null && builtin.passesTailCalls(null))) {
            g.pushTailDepth();
            g.m.pushInt(TailCalls.DEEP);
            g.m.op(IAND);
            g.m.jump(IFNE, unknown);
        }
        if (targets.length > 0) {
            emitDirect(targets, done);
        } else if (builtin != null) {
            emitBuiltin(builtin, done, stored);
        }
        if (isGeneric) {
            emitGeneric(done, unknown);
        }
        g.m.bind(unknown);
        if (isTail) {
            TailCallGenerator.pushResult(g, pc, callee, receiver, arguments, slot);
        } else {
            StubCalls.call(g, pc);
        }
        g.m.bind(done);
        g.store(g.code[pc + 1]);
        g.m.bind(stored);
    }

    /** Whether any of the targets has calls in tail position itself. */
    private static boolean goesOn(CallTarget[] targets) {
        for (CallTarget target : targets) {
            if (target.hasTailCalls()) {
                return true;
            }
        }
        return false;
    }

    private void emitDirect(CallTarget[] targets, JumpLabel done) {
        MethodWriter m = g.m;
        for (int i = 0; i < targets.length; i++) {
            JumpLabel miss = g.inner();
            targets[i].guard(g, callee, miss);
            targets[i].begin(g);
            m.aload(g.scratch);
            pushReceiver();
            targets[i].call(g, arguments, isTail);
            m.jump(GOTO, done);
            m.bind(miss);
        }
    }

    /** A builtin by its table and number, both constant: HotSpot sees through the table's switch. */
    private void emitBuiltin(BuiltinCode builtin, JumpLabel done, JumpLabel stored) {
        MethodWriter m = g.m;
        boolean forwards = builtin.is("%Function.prototype%", "call") && receiver != CallTarget.NO_REGISTER
            && arguments.length <= MAX_FORWARDED;
        if (isTail && !forwards && builtin.passesTailCalls(null)) {
            return;                             // the stub does
        }
        JumpLabel other = g.inner();
        guardBuiltin(g, callee, builtin, other);
        BuiltinShortcut shortcut = BuiltinShortcut.of(builtin, g.numbers, arguments);
        if (shortcut != null && !(shortcut.takesReceiver() && receiver == CallTarget.NO_REGISTER)) {
            emitShortcut(shortcut, other);
            m.jump(GOTO, stored);
            m.bind(other);
            return;
        }
        if (forwards) {
            forward(other);
        } else {
            callTable(builtin);
        }
        m.jump(GOTO, done);
        m.bind(other);
    }

    /** Stores the result, or goes to {@code miss} if the arguments are not what the shortcut takes: the stub is shorter than the way to the
     *  table, and rarely needed. */
    private void emitShortcut(BuiltinShortcut shortcut, JumpLabel miss) {
        MethodWriter m = g.m;
        int[] locals = new int[arguments.length];
        int free = g.scratch;
        for (int i = 0; i < locals.length; i++) {
            switch (shortcut.parameters().charAt(i)) {
                case 'I' -> locals[i] = g.numbers.fetchInt(arguments[i], free++, miss);
                case 'N' -> locals[i] = g.numbers.fetchInt32(arguments[i], free++, free, miss);
                case 'D' -> {
                    locals[i] = g.numbers.fetchDoubleIn(arguments[i], free, miss);
                    free += 2;
                }
                default -> { }
            }
        }
        if (shortcut.takesReceiver()) {
            pushReceiver();
        }
        for (int i = 0; i < locals.length; i++) {
            switch (shortcut.parameters().charAt(i)) {
                case 'I', 'N' -> m.iload(locals[i]);
                case 'D' -> m.dload(locals[i]);
                default -> g.load(arguments[i]);
            }
        }
        m.invokeStatic(shortcut.owner(), shortcut.method(), shortcut.descriptor());
        storeResult(shortcut.result(), free, miss);
    }

    private void storeResult(char type, int local, JumpLabel miss) {
        MethodWriter m = g.m;
        int to = g.code[pc + 1];
        switch (type) {
            case 'I' -> {
                m.istore(local);
                m.iload(local);
                m.pushInt(ElementStubs.MISSING);
                m.jump(IF_ICMPEQ, miss);
                m.iload(local);
                g.numbers.storeInt(to);
            }
            case 'D' -> {
                m.dstore(local);
                m.dload(local);
                m.dload(local);
                m.op(DCMPL);
                m.jump(IFNE, miss);
                m.dload(local);
                g.numbers.storeDouble(to);
            }
            default -> {
                m.astore(local);
                m.aload(local);
                m.jump(IFNULL, miss);
                m.aload(local);
                g.store(to);
            }
        }
    }

    /** Goes to {@code other} unless a register holds a function of that builtin; else leaves it, a BuiltinFunction, in the scratch
     *  local. */
    static void guardBuiltin(FunctionGenerator g, int register, BuiltinCode builtin, JumpLabel other) {
        MethodWriter m = g.m;
        g.load(register);
        g.pushConstant(builtin);
        m.invokeStatic("dev/deltic/baseline/CallStubs", "builtinOf", "(Ljava/lang/Object;Ljava/lang/Object;)L" + BUILTIN + ";");
        m.astore(g.scratch);
        m.aload(g.scratch);
        m.jump(IFNULL, other);
    }

    /** Pushes a builtin's table, its number and the realm of the function in the scratch local. */
    static void pushTable(FunctionGenerator g, BuiltinCode builtin) {
        MethodWriter m = g.m;
        g.pushConstant(builtin.table, "L" + TABLE + ";");
        m.pushInt(builtin.id);
        m.aload(g.scratch);
        m.getField(FUNCTION, "realm", "L" + FunctionGenerator.REALM + ";");
    }

    private void callTable(BuiltinCode builtin) {
        MethodWriter m = g.m;
        pushTable(g, builtin);
        if (builtin.isConstructor()) {
            g.pushUndefined();
            g.pushList(arguments);
            m.invokeVirtual(TABLE, "construct", TABLE_LIST);
            return;
        }
        pushReceiver();
        if (arguments.length > MAX_TABLE_ARGUMENTS) {
            g.pushList(arguments);
            m.invokeVirtual(TABLE, "callN", TABLE_LIST);
            return;
        }
        StringBuilder text = new StringBuilder("(I").append(StubCalls.REALM).append(StubCalls.OBJECT);
        for (int argument : arguments) {
            g.load(argument);
            text.append(StubCalls.OBJECT);
        }
        m.invokeVirtual(TABLE, "call" + arguments.length, text.append(")").append(StubCalls.OBJECT).toString());
    }

    /** {@code receiver.call(…)}: calls the receiver itself with the first argument as {@code this}.
     *  <a href="https://tc39.es/ecma262/#sec-function.prototype.call">Function.prototype.call</a> */
    private void forward(JumpLabel other) {
        MethodWriter m = g.m;
        g.load(receiver);
        m.instanceOf(FUNCTION);
        m.jump(IFEQ, other);
        g.load(receiver);
        m.checkCast(FUNCTION);
        m.astore(g.scratch);
        m.aload(g.scratch);
        m.getField(FUNCTION, "code", "Ldev/deltic/runtime/Code;");
        m.aload(g.scratch);
        if (arguments.length == 0) {
            g.pushUndefined();
        }
        for (int argument : arguments) {
            g.load(argument);
        }
        invokeCode(Math.max(0, arguments.length - 1));
    }

    private void invokeCode(int count) {
        if (isTail) {
            pushCalleeDepth(g);
            g.m.invokeVirtual(CODE, "tailCall" + count, tailDescriptor(count));
        } else {
            g.m.invokeVirtual(CODE, "call" + count, descriptor(count));
        }
    }

    private void emitGeneric(JumpLabel done, JumpLabel slow) {
        MethodWriter m = g.m;
        int function = g.scratch;
        g.load(callee);
        m.instanceOf(FUNCTION);
        m.jump(IFEQ, slow);
        g.load(callee);
        m.checkCast(FUNCTION);
        m.astore(function);
        m.aload(function);
        m.getField(FUNCTION, "code", "Ldev/deltic/runtime/Code;");
        m.aload(function);
        pushReceiver();
        for (int argument : arguments) {
            g.load(argument);
        }
        invokeCode(arguments.length);
        m.jump(GOTO, done);
    }

    private void pushReceiver() {
        if (receiver == CallTarget.NO_REGISTER) {
            g.pushUndefined();
        } else {
            g.load(receiver);
        }
    }
}
