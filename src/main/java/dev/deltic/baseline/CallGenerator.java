package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.CALL0;
import static dev.deltic.bytecode.Opcodes.CALL_METHOD0;
import static dev.deltic.bytecode.Opcodes.CALL_N;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.CallFeedback;

/** Calls. Where a site has called one or two script functions whose compiled code is known, it enters that code directly, once it has
 *  seen that the callee is a closure of the function; a site that knows less asks the function for its code, in place, because HotSpot
 *  profiles and inlines by site. */
final class CallGenerator {
    /** The most functions that a site tells apart itself. */
    static final int MAX_TARGETS = 2;
    private static final CallTarget[] NONE = new CallTarget[0];
    private static final String CODE = "dev/deltic/runtime/Code";
    private static final String FUNCTION = FunctionGenerator.JS_FUNCTION;

    private final FunctionGenerator g;
    private final int pc;
    private final int callee;
    /** The register of {@code this}, or none for undefined. */
    private final int receiver;
    private final int[] arguments;
    private final int slot;

    private CallGenerator(FunctionGenerator g, int pc, int receiver, int[] arguments, int slot) {
        this.g = g;
        this.pc = pc;
        this.callee = g.code[pc + 2];
        this.receiver = receiver;
        this.arguments = arguments;
        this.slot = slot;
    }

    /** The descriptor of {@code Code.call0} to {@code call4}. */
    static String descriptor(int arguments) {
        StringBuilder text = new StringBuilder("(Ldev/deltic/runtime/JSFunction;Ljava/lang/Object;");
        for (int i = 0; i < arguments; i++) {
            text.append("Ljava/lang/Object;");
        }
        return text.append(")Ljava/lang/Object;").toString();
    }

    /** CALL0 to CALL4, CALL_METHOD0 to CALL_METHOD4 and CALL_N. */
    static void emit(FunctionGenerator g, int pc, int opcode) {
        int[] code = g.code;
        if (opcode == CALL_N) {
            new CallGenerator(g, pc, code[pc + 3], FunctionGenerator.range(code[pc + 4], code[pc + 5]), code[pc + 6]).emit();
            return;
        }
        boolean method = opcode >= CALL_METHOD0;
        int first = pc + (method ? 4 : 3);
        int[] arguments = new int[method ? opcode - CALL_METHOD0 : opcode - CALL0];
        System.arraycopy(code, first, arguments, 0, arguments.length);
        new CallGenerator(g, pc, method ? code[pc + 3] : CallTarget.NO_REGISTER, arguments, code[first + arguments.length]).emit();
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

    private void emit() {
        CallFeedback feedback = CallFeedback.of(g.feedback, slot);
        CallTarget[] targets = targets(g, feedback, false);
        JumpLabel done = g.inner();
        if (targets.length > 0) {
            emitDirect(targets, done);
        }
        // What comes after all known targets has not been seen so far.
        if (arguments.length > CodeUnitWriter.MAX_FIXED || targets.length > 0 && targets.length == feedback.count()) {
            StubCalls.emit(g, pc);
        } else {
            emitGeneric(done);
        }
        g.m.bind(done);
    }

    private void emitDirect(CallTarget[] targets, JumpLabel done) {
        MethodWriter m = g.m;
        JumpLabel other = g.inner();
        g.load(callee);
        m.instanceOf(CallTarget.CLOSURE);
        m.jump(IFEQ, other);
        for (int i = 0; i < targets.length; i++) {
            JumpLabel miss = i == targets.length - 1 ? other : g.inner();
            targets[i].guard(g, callee, miss);
            targets[i].begin(g);
            m.aload(g.scratch);
            pushReceiver();
            targets[i].call(g, arguments);
            g.store(g.code[pc + 1]);
            m.jump(GOTO, done);
            m.bind(miss);
        }
    }

    private void emitGeneric(JumpLabel done) {
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
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
        m.invokeVirtual(CODE, "call" + arguments.length, descriptor(arguments.length));
        g.store(g.code[pc + 1]);
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
    }

    private void pushReceiver() {
        if (receiver == CallTarget.NO_REGISTER) {
            g.pushUndefined();
        } else {
            g.load(receiver);
        }
    }
}
