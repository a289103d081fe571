package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** Calls: each site is a JVM call site of its own, because HotSpot profiles and inlines by site. */
final class CallGenerator {
    private static final String CODE = "dev/deltic/runtime/Code";
    private static final String FUNCTION = FunctionGenerator.JS_FUNCTION;

    private CallGenerator() { }

    /** The descriptor of {@code Code.call0} to {@code call4}. */
    static String descriptor(int arguments) {
        StringBuilder text = new StringBuilder("(Ldev/deltic/runtime/JSFunction;Ljava/lang/Object;");
        for (int i = 0; i < arguments; i++) {
            text.append("Ljava/lang/Object;");
        }
        return text.append(")Ljava/lang/Object;").toString();
    }

    /** CALL0 to CALL4 and CALL_METHOD0 to CALL_METHOD4. */
    static void emit(FunctionGenerator g, int pc, int opcode) {
        boolean method = opcode >= CALL_METHOD0;
        int count = method ? opcode - CALL_METHOD0 : opcode - CALL0;
        int callee = g.code[pc + 2];
        int firstArgument = pc + (method ? 4 : 3);
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
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
        if (method) {
            g.load(g.code[pc + 3]);
        } else {
            g.pushUndefined();
        }
        for (int i = 0; i < count; i++) {
            g.load(g.code[firstArgument + i]);
        }
        m.invokeVirtual(CODE, "call" + count, descriptor(count));
        g.store(g.code[pc + 1]);
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }
}
