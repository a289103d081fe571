package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.CALL0;
import static dev.deltic.bytecode.Opcodes.CALL_METHOD0;
import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** Calls: each site is a JVM call site of its own, because HotSpot profiles and inlines by site. */
final class CallGenerator {
    private static final String CODE = "dev/deltic/runtime/Code";
    private static final String BASELINE = "dev/deltic/baseline/BaselineCode";
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

    /** CONSTRUCT dst, constructor, first, count, feedback: in place for compiled constructors of base classes and few arguments. */
    static void construct(FunctionGenerator g, int pc) {
        int count = g.code[pc + 4];
        if (count > 4) {
            StubCalls.emit(g, pc);
            return;
        }
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        int constructor = g.code[pc + 2];
        int target = g.scratch;
        int object = g.scratch + 1;
        g.load(constructor);
        m.invokeStatic(BASELINE, "baseConstructor", "(Ljava/lang/Object;)L" + BASELINE + ";");
        m.astore(target);
        m.aload(target);
        m.jump(IFNULL, slow);
        g.load(constructor);
        m.invokeStatic(BASELINE, "newObject", "(Ljava/lang/Object;)Ljava/lang/Object;");
        m.astore(object);
        g.load(constructor);
        m.aload(object);
        m.aload(target);
        g.load(constructor);
        m.checkCast(FUNCTION);
        m.aload(object);
        for (int i = 0; i < count; i++) {
            g.load(g.code[pc + 3] + i);
        }
        m.invokeVirtual(BASELINE, "construct" + count, descriptor(count));
        m.invokeStatic(BASELINE, "constructed", "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        g.store(g.code[pc + 1]);
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }
}
