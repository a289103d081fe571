package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.CodeDefiner;
import dev.deltic.classfile.MethodWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes a subclass of {@link BaselineCode}. */
final class CodeUnitWriter extends UnitWriter {
    private static final String SUPER = "dev/deltic/baseline/BaselineCode";
    private static final String SHARED = "Ldev/deltic/bytecode/SharedFunctionInfo;";
    /** The descriptor of {@link BaselineCode#enter}. */
    static final String ENTER =
        "(Ldev/deltic/runtime/JSFunction;Ljava/lang/Object;[Ljava/lang/Object;Ljava/lang/Object;I)Ljava/lang/Object;";
    /** The most arguments that {@code Code} takes without an array. */
    static final int MAX_FIXED = 4;
    private static final int ARITIES = MAX_FIXED + 1;
    /** What the names of the methods begin with for calls, construction and calls in tail position, each followed by an arity; the
     *  number of a method among the dispatching ones is that of its sort, times the arities, and its arity. */
    private static final String[] SORTS = {"call", "construct", "tailCall"};
    private static final int CALL = 0;
    private static final int CONSTRUCT = 1;
    private static final int TAIL_CALL = 2;
    /** The number of {@code enter} there. */
    private static final int ENTER_METHOD = -1;
    /** The number of {@code supersede} there. */
    private static final int SUPERSEDE_METHOD = -2;
    private static final String SUPER_TYPE = 'L' + SUPER + ';';

    private final ArrayList<Integer> sharedConstants = new ArrayList<>();
    private final CallTargets targets;
    /** Whether each function has a second method, which counts the call and goes on to the first. */
    private final boolean countsCallDepth;
    /** Whether each function's method can be left for better code. */
    private final boolean isReplaceable;
    /** What the names of the methods begin with that are to be called. */
    private final String entries;

    /** The writer of a class of exactly the functions {@code members}, added in this order: they may call each other. */
    CodeUnitWriter(CodeDefiner definer, String name, List<SharedFunctionInfo> members, boolean countsCallDepth,
            int generation) {
        super(definer, name, SUPER, generation);
        this.isReplaceable = !countsCallDepth && generation < BaselineCompiler.LAST_GENERATION;
        this.countsCallDepth = countsCallDepth;
        entries = countsCallDepth ? CountedCall.METHOD : CallEntryGenerator.METHOD;
        targets = CallTargets.inClass(writer.name(), members, entries);
    }

    @Override
    CallTargets targets() {
        return targets;
    }

    @Override
    FunctionGenerator generator(SharedFunctionInfo function, int index) {
        String name = CallEntryGenerator.METHOD + index;
        MethodWriter m = writer.method(AccessFlags.STATIC, name, CallEntryGenerator.descriptor(function.bytecode()));
        return new CallEntryGenerator(function, writer, constants, m, index, isReplaceable);
    }

    @Override
    void added(FunctionGenerator generator) { }

    @Override
    String constructorArgument() {
        return SHARED;
    }

    @Override
    void prepareConstructorArguments() {
        for (SharedFunctionInfo function : functions) {
            sharedConstants.add(constants.add(function, SHARED));
        }
    }

    @Override
    void pushConstructorArgument(MethodWriter m, int index) {
        constants.load(m, sharedConstants.get(index));
    }

    @Override
    void writeDispatch() {
        if (countsCallDepth) {
            for (int i = 0; i < functions.size(); i++) {
                CountedCall.write(writer, i, CallEntryGenerator.descriptor(functions.get(i).bytecode()));
            }
        }
        if (isReplaceable) {
            writeSupersede();
        }
        writeEnter();
        for (int count = 0; count < ARITIES; count++) {
            writeCall(CALL, count);
            writeCall(CONSTRUCT, count);
            writeCall(TAIL_CALL, count);
        }
    }

    /** {@code Object supersede(BaselineCode better)}, and the methods that go on there. */
    private void writeSupersede() {
        for (int i = 0; i < functions.size(); i++) {
            writer.field(AccessFlags.PRIVATE | AccessFlags.STATIC, CallEntryGenerator.BETTER + i, SUPER_TYPE);
            writeForward(i, functions.get(i));
        }
        MethodWriter m = writer.method(AccessFlags.PROTECTED, "supersede", '(' + SUPER_TYPE + ")Ljava/lang/Object;");
        boolean[] all = new boolean[functions.size()];
        java.util.Arrays.fill(all, true);
        dispatch(m, all, SUPERSEDE_METHOD);
        m.end();
    }

    /** Enters the code that supersedes a function's, with what the function's own method was called with. */
    private void writeForward(int index, SharedFunctionInfo function) {
        BytecodeArray bytecode = function.bytecode();
        MethodWriter m = writer.method(AccessFlags.STATIC, CallEntryGenerator.FORWARD + index, CallEntryGenerator.descriptor(bytecode));
        m.aload(0);
        m.invokeStatic(SUPER, "adopt", "(Ldev/deltic/runtime/JSFunction;)V");
        m.getStatic(writer.name(), CallEntryGenerator.BETTER + index, SUPER_TYPE);
        m.aload(0);
        m.aload(1);
        int count = bytecode.parameterCount;
        if (count <= MAX_FIXED && hasFixed(function, false, count)) {
            for (int i = 0; i < count; i++) {
                m.aload(2 + i);
            }
            if (bytecode.hasTailCalls()) {
                m.iload(2 + count);
                m.invokeVirtual(SUPER, SORTS[TAIL_CALL] + count, CallGenerator.tailDescriptor(count));
            } else {
                m.invokeVirtual(SUPER, SORTS[CALL] + count, CallGenerator.descriptor(count));
            }
        } else {
            int next = 2 + count;
            if (bytecode.argumentsRegister >= 0) {
                m.aload(next++);
                m.checkCast("[Ljava/lang/Object;");
            } else {
                pushArguments(m, count);
            }
            if (bytecode.newTargetRegister >= 0) {
                m.aload(next++);
            } else {
                m.getStatic("dev/deltic/values/Undefined", "UNDEFINED", "Ldev/deltic/values/Undefined;");
            }
            pushDepth(m, bytecode.hasTailCalls(), next);
            m.invokeVirtual(SUPER, "enter", ENTER);
        }
        m.op(ARETURN);
        m.end();
    }

    /** Pushes a depth of calls in tail position, which is in a local if it is known. */
    private static void pushDepth(MethodWriter m, boolean isKnown, int local) {
        if (isKnown) {
            m.iload(local);
        } else {
            m.op(ICONST_0);
        }
    }

    private static void pushArguments(MethodWriter m, int count) {
        m.pushInt(count);
        m.newReferenceArray("java/lang/Object");
        for (int i = 0; i < count; i++) {
            m.op(DUP);
            m.pushInt(i);
            m.aload(2 + i);
            m.op(AASTORE);
        }
    }

    private void invoke(MethodWriter m, int index) {
        m.invokeStatic(writer.name(), entries + index, CallEntryGenerator.descriptor(functions.get(index).bytecode()));
    }

    /** {@code Object enter(JSFunction callee, Object this, Object[] arguments, Object newTarget, int tailDepth)} */
    private void writeEnter() {
        MethodWriter m = writer.method(AccessFlags.PROTECTED, "enter", ENTER);
        boolean[] all = new boolean[functions.size()];
        java.util.Arrays.fill(all, true);
        dispatch(m, all, ENTER_METHOD);
        m.end();
    }

    @Override
    void writeCase(MethodWriter m, int method, int index) {
        if (method == ENTER_METHOD) {
            enterOne(m, index);
        } else if (method == SUPERSEDE_METHOD) {
            m.aload(1);
            m.putStatic(writer.name(), CallEntryGenerator.BETTER + index, SUPER_TYPE);
            m.op(ACONST_NULL);
        } else {
            callOne(m, index, method / ARITIES, method % ARITIES);
        }
    }

    @Override
    void writeOtherwise(MethodWriter m, int method) {
        if (method < 0) {
            pushNumber(m);
            m.invokeStatic(SUPER, "noFunction", "(I)Ljava/lang/Error;");
            m.op(ATHROW);
            return;
        }
        int count = method % ARITIES;
        for (int i = 0; i < count + 3; i++) {
            m.aload(i);
        }
        int sort = method / ARITIES;
        if (sort == TAIL_CALL) {
            m.iload(count + 3);
        }
        m.invokeSpecial(sort == CALL ? "dev/deltic/runtime/Code" : SUPER, SORTS[sort] + count, descriptor(sort, count));
        m.op(ARETURN);
    }

    private static void pushCalleeAndThis(MethodWriter m, BytecodeArray bytecode) {
        if (CallEntryGenerator.isLeaf(bytecode)) {
            m.aload(1);
            m.getField(FunctionGenerator.JS_FUNCTION, "realm", "Ldev/deltic/runtime/Realm;");
            CallEntryGenerator.poll(m);
        }
        m.aload(1);
        m.aload(2);
    }

    private void enterOne(MethodWriter m, int index) {
        BytecodeArray bytecode = functions.get(index).bytecode();
        pushCalleeAndThis(m, bytecode);
        for (int i = 0; i < bytecode.parameterCount; i++) {
            m.aload(3);
            m.pushInt(i);
            m.invokeStatic(SUPER, "argument", "([Ljava/lang/Object;I)Ljava/lang/Object;");
        }
        if (bytecode.argumentsRegister >= 0) {
            m.aload(3);
        }
        if (bytecode.newTargetRegister >= 0) {
            m.aload(4);
        }
        if (bytecode.hasTailCalls()) {
            m.iload(5);
        }
        invoke(m, index);
    }

    private static String descriptor(int sort, int count) {
        return sort == TAIL_CALL ? CallGenerator.tailDescriptor(count) : CallGenerator.descriptor(count);
    }

    /** Whether a function has a {@code call} or {@code construct} method of an arity. Any may be called with any number of arguments, but
     *  constructors mostly are given what they want. */
    static boolean hasFixed(SharedFunctionInfo function, boolean constructs, int count) {
        BytecodeArray bytecode = function.bytecode();
        if (bytecode.argumentsRegister >= 0 || bytecode.newTargetRegister >= 0) {
            return false;
        }
        return constructs ? function.kind().isConstructor() && bytecode.parameterCount == count : !function.kind().isClassConstructor();
    }

    private void writeCall(int sort, int count) {
        boolean[] included = new boolean[functions.size()];
        boolean any = false;
        for (int i = 0; i < included.length; i++) {
            included[i] = hasFixed(functions.get(i), sort == CONSTRUCT, count)
                && (sort != TAIL_CALL || functions.get(i).bytecode().hasTailCalls());
            any |= included[i];
        }
        if (!any) {
            return;
        }
        int access = sort == CONSTRUCT ? AccessFlags.PROTECTED : AccessFlags.PUBLIC;
        MethodWriter m = writer.method(access, SORTS[sort] + count, descriptor(sort, count));
        dispatch(m, included, sort * ARITIES + count);
        m.end();
    }

    private void callOne(MethodWriter m, int index, int sort, int count) {
        BytecodeArray bytecode = functions.get(index).bytecode();
        int wanted = bytecode.parameterCount;
        pushCalleeAndThis(m, bytecode);
        for (int i = 0; i < wanted; i++) {
            if (i < count) {
                m.aload(3 + i);
            } else {
                m.getStatic("dev/deltic/values/Undefined", "UNDEFINED", "Ldev/deltic/values/Undefined;");
            }
        }
        if (bytecode.hasTailCalls()) {
            pushDepth(m, sort == TAIL_CALL, 3 + count);
        }
        invoke(m, index);
    }
}
