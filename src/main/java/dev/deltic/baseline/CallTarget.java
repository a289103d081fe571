package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.ICONST_0;
import static dev.deltic.classfile.JVMOpcodes.IFNULL;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** A script function whose compiled code a site enters without asking the closure for it. It is either a method of the same class, a
 *  static call, or a constant of type {@link BaselineCode}, whose class and number HotSpot knows then, so that it sees through the
 *  dispatching method. */
final class CallTarget {
    static final String CLOSURE = "dev/deltic/runtime/Closure";
    static final String SHARED = "Ldev/deltic/bytecode/SharedFunctionInfo;";
    static final String BASELINE = "dev/deltic/baseline/BaselineCode";
    /** No register: undefined. */
    static final int NO_REGISTER = -1;

    final SharedFunctionInfo function;
    private final BytecodeArray bytecode;
    /** The class that has the function's method, or null when there is {@link #code}. */
    private final String owner;
    /** The name of that method, or null. */
    private final String method;
    private final BaselineCode code;

    private CallTarget(SharedFunctionInfo function, String owner, String method, BaselineCode code) {
        this.function = function;
        this.bytecode = function.bytecode();
        this.owner = owner;
        this.method = method;
        this.code = code;
    }

    /** A method of the class {@code owner}, which the site is in. */
    static CallTarget inClass(SharedFunctionInfo function, String owner, String method) {
        return new CallTarget(function, owner, method, null);
    }

    /** The function that an instance of another class stands for. */
    static CallTarget constant(SharedFunctionInfo function, BaselineCode code) {
        return new CallTarget(function, null, null, code);
    }

    /** Goes to {@code miss} unless a register holds a closure of the function; else leaves it, a Closure, in the scratch local. */
    void guard(FunctionGenerator g, int register, JumpLabel miss) {
        MethodWriter m = g.m;
        g.load(register);
        pushFunction(g);
        m.invokeStatic("dev/deltic/baseline/CallStubs", "closureOf", "(Ljava/lang/Object;" + SHARED + ")L" + CLOSURE + ";");
        m.astore(g.scratch);
        m.aload(g.scratch);
        m.jump(IFNULL, miss);
    }

    /** Pushes the SharedFunctionInfo. */
    void pushFunction(FunctionGenerator g) {
        g.pushConstant(function, SHARED);
    }

    /** Pushes what has to be below the callee and {@code this} on the stack. */
    void begin(FunctionGenerator g) {
        if (code != null) {
            g.pushConstant(code, "L" + BASELINE + ";");
        }
    }

    /** Whether calls of the function in tail position go on counting. */
    boolean hasTailCalls() {
        return bytecode.hasTailCalls();
    }

    /** Calls with the arguments in {@code registers}; the callee and {@code this} have been pushed.
     *  @param isTail whether in tail position */
    void call(FunctionGenerator g, int[] registers, boolean isTail) {
        if (code == null) {
            enterMethod(g, registers, NO_REGISTER, isTail);
        } else if (isTail && hasTailCalls()) {
            tailCall(g, registers);
        } else if (registers.length <= CodeUnitWriter.MAX_FIXED) {
            for (int register : registers) {
                g.load(register);
            }
            g.m.invokeVirtual(BASELINE, "call" + registers.length, CallGenerator.descriptor(registers.length));
        } else {
            g.pushList(registers);
            g.m.invokeVirtual(BASELINE, "callN",
                "(Ldev/deltic/runtime/JSFunction;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;");
        }
    }

    private void tailCall(FunctionGenerator g, int[] registers) {
        boolean isFixed = registers.length <= CodeUnitWriter.MAX_FIXED;
        if (isFixed) {
            for (int register : registers) {
                g.load(register);
            }
        } else {
            g.pushList(registers);
        }
        CallGenerator.pushCalleeDepth(g);
        g.m.invokeVirtual(BASELINE, isFixed ? "tailCall" + registers.length : "tailCallN", isFixed
            ? CallGenerator.tailDescriptor(registers.length)
            : "(Ldev/deltic/runtime/JSFunction;Ljava/lang/Object;[Ljava/lang/Object;I)Ljava/lang/Object;");
    }

    /** Runs the constructor with the arguments in {@code registers}; the callee and {@code this} have been pushed. */
    void construct(FunctionGenerator g, int[] registers, int newTarget) {
        if (code == null) {
            enterMethod(g, registers, newTarget, false);
        } else if (registers.length <= CodeUnitWriter.MAX_FIXED && CodeUnitWriter.hasFixed(function, true, registers.length)) {
            for (int register : registers) {
                g.load(register);
            }
            g.m.invokeVirtual(BASELINE, "construct" + registers.length, CallGenerator.descriptor(registers.length));
        } else {
            g.pushList(registers);
            g.load(newTarget);
            g.m.op(ICONST_0);
            g.m.invokeVirtual(BASELINE, "enter", CodeUnitWriter.ENTER);
        }
    }

    private void enterMethod(FunctionGenerator g, int[] registers, int newTarget, boolean isTail) {
        for (int i = 0; i < bytecode.parameterCount; i++) {
            if (i < registers.length) {
                g.load(registers[i]);
            } else {
                g.pushUndefined();
            }
        }
        if (bytecode.argumentsRegister >= 0) {
            g.pushList(registers);
        }
        if (bytecode.newTargetRegister >= 0) {
            if (newTarget == NO_REGISTER) {
                g.pushUndefined();
            } else {
                g.load(newTarget);
            }
        }
        if (hasTailCalls()) {
            if (isTail) {
                CallGenerator.pushCalleeDepth(g);
            } else {
                g.m.op(ICONST_0);
            }
        }
        g.m.invokeStatic(owner, method, CallEntryGenerator.descriptor(bytecode));
    }
}
