package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.CallFeedback;
import dev.deltic.runtime.AllocationSite;
import dev.deltic.runtime.BuiltinCode;
import dev.deltic.shapes.ObjectLayout;
import dev.deltic.shapes.Shape;

/** {@code new} and {@code super()}. Where the constructors are known, the object is made in place and their code entered directly: HotSpot
 *  then sees the allocation, the stores to it and what becomes of it in one piece, and may do without it. */
final class ConstructGenerator {
    private static final String CLOSURE = CallTarget.CLOSURE;
    private static final String OBJECT = "dev/deltic/runtime/JSObject";
    private static final String SHAPE = "Ldev/deltic/shapes/Shape;";
    private static final String BASELINE = CallTarget.BASELINE;
    private static final int MAX_STUB_ARGUMENTS = 3;

    private final FunctionGenerator g;
    private final MethodWriter m;
    private final int pc;
    private final int constructor;
    /** The register of new.target: the constructor's but for {@code super()}. */
    private final int newTarget;
    private final int[] arguments;

    private ConstructGenerator(FunctionGenerator g, int pc, int newTarget, int[] arguments) {
        this.g = g;
        this.m = g.m;
        this.pc = pc;
        this.constructor = g.code[pc + 2];
        this.newTarget = newTarget;
        this.arguments = arguments;
    }

    /** CONSTRUCT dst, constructor, first, count, feedback. */
    static void construct(FunctionGenerator g, int pc) {
        int[] code = g.code;
        ConstructGenerator site = new ConstructGenerator(g, pc, code[pc + 2], FunctionGenerator.range(code[pc + 3], code[pc + 4]));
        CallFeedback feedback = CallFeedback.of(g.feedback, code[pc + 5]);
        CallTarget[] targets = CallGenerator.targets(g, feedback, true);
        JumpLabel done = g.innerWithValue();
        BuiltinCode builtin = builtin(feedback);
        if (targets.length > 0) {
            site.emitDirect(targets, done);
        } else if (builtin != null) {
            site.emitBuiltin(builtin, done);
        }
        // What comes after all known targets has not been seen so far.
        if (site.arguments.length > CodeUnitWriter.MAX_FIXED || builtin != null
                || targets.length > 0 && targets.length == feedback.count()) {
            site.emitUnknown();
        } else {
            site.emitGeneric(done);
        }
        g.m.bind(done);
        g.store(code[pc + 1]);
    }

    /** CONSTRUCT_SUPER dst, constructor, newTarget, first, count, feedback. */
    static void constructSuper(FunctionGenerator g, int pc) {
        int[] code = g.code;
        CallFeedback feedback = CallFeedback.of(g.feedback, code[pc + 6]);
        CallTarget[] targets = CallGenerator.targets(g, feedback, true);
        BuiltinCode builtin = builtin(feedback);
        JumpLabel done = g.innerWithValue();
        ConstructGenerator site = new ConstructGenerator(g, pc, code[pc + 3], FunctionGenerator.range(code[pc + 4], code[pc + 5]));
        if (targets.length > 0) {
            site.emitDirect(targets, done);
        } else if (builtin != null) {
            site.emitBuiltin(builtin, done);
        }
        StubCalls.call(g, pc);
        g.m.bind(done);
        g.store(code[pc + 1]);
    }

    /** The one builtin that a site has constructed with, or null. */
    private static BuiltinCode builtin(CallFeedback feedback) {
        BuiltinCode builtin = feedback.count() == 1 ? feedback.builtin(0) : null;
        return builtin != null && builtin.isConstructor() ? builtin : null;
    }

    /** By its table, as calls of builtins are. */
    private void emitBuiltin(BuiltinCode builtin, JumpLabel done) {
        JumpLabel other = g.inner();
        CallGenerator.guardBuiltin(g, constructor, builtin, other);
        if (!isSuper()) {
            guardRealm(other);
        }
        CallGenerator.pushTable(g, builtin);
        g.load(newTarget);
        g.pushList(arguments);
        m.invokeVirtual(CallGenerator.TABLE, "construct", CallGenerator.TABLE_LIST);
        m.jump(GOTO, done);
        m.bind(other);
    }

    /** Across realms the caller's has to be noted. The function is in the scratch local. */
    private void guardRealm(JumpLabel other) {
        m.aload(g.scratch);
        m.getField(FunctionGenerator.JS_FUNCTION, "realm", "Ldev/deltic/runtime/Realm;");
        m.aload(g.realmLocal);
        m.jump(IF_ACMPNE, other);
    }

    private boolean isSuper() {
        return newTarget != constructor;
    }

    private void emitDirect(CallTarget[] targets, JumpLabel done) {
        for (int i = 0; i < targets.length; i++) {
            JumpLabel miss = g.inner();
            targets[i].guard(g, constructor, miss);
            if (targets[i].function.kind() == FunctionKind.DERIVED_CONSTRUCTOR) {
                derived(targets[i], miss);
            } else {
                base(targets[i]);
            }
            m.jump(GOTO, done);
            m.bind(miss);
        }
    }

    /** The constructor of a derived class makes its object itself. */
    private void derived(CallTarget target, JumpLabel miss) {
        if (!isSuper()) {
            guardRealm(miss);
        }
        target.begin(g);
        m.aload(g.scratch);
        g.pushHole();
        target.construct(g, arguments, newTarget);
        if (!isSuper() && isObserved(target.function)) {
            m.op(DUP);
            m.astore(g.scratch);
            g.load(constructor);
            m.aload(g.scratch);
            m.invokeStatic(BASELINE, "observe", "(Ljava/lang/Object;Ljava/lang/Object;)V");
        }
    }

    private void base(CallTarget target) {
        pushNewObject(isSuper() ? g.shared : target.function);
        int object = g.scratch;
        m.astore(object);
        target.begin(g);
        g.load(constructor);
        m.checkCast(CLOSURE);
        m.aload(object);
        // No instruction in between has a frame: the object stays in its local.
        target.construct(g, arguments, newTarget);
        boolean observed = !isSuper() && isObserved(target.function);
        if (observed) {
            m.astore(g.scratch + 1);
            g.load(constructor);
            m.aload(object);
            m.aload(g.scratch + 1);
            m.invokeStatic(BASELINE, "constructed", "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        } else if (returnsNothing(target.function.bytecode())) {
            m.op(POP);
            m.aload(object);
        } else {
            m.aload(object);
            m.invokeStatic(BASELINE, "objectOf", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        }
    }

    /** Whether the allocation site still wants to see what {@code new} of a function makes. */
    private static boolean isObserved(SharedFunctionInfo function) {
        return function.invocationCount <= AllocationSite.OBSERVED;
    }

    private static boolean returnsNothing(BytecodeArray bytecode) {
        int[] code = bytecode.code;
        for (int pc = 0; pc < code.length; pc += Opcode.of(code[pc]).length()) {
            if (code[pc] == Opcodes.RETURN) {
                return false;
            }
        }
        return true;
    }

    // ---- The object -------------------------------------------------------------------------------------------------

    /** Pushes a new object for the new.target in its register: in place while its objects look as those of {@code expected} do now. */
    private void pushNewObject(SharedFunctionInfo expected) {
        JumpLabel made = new JumpLabel();
        m.frame(made, g.frame, g.type(OBJECT));
        if (expected.constructShape instanceof Shape known) {
            pushKnownObject(known, made);
        }
        g.load(constructor);
        g.load(newTarget);
        m.invokeStatic(BASELINE, "newObject", "(Ljava/lang/Object;Ljava/lang/Object;)L" + OBJECT + ";");
        m.bind(made);
    }

    private void pushKnownObject(Shape known, JumpLabel made) {
        boolean numeric = known.layout == ObjectLayout.NUMERIC;
        Shape initial = numeric ? known : known.root();
        if (initial.count > 0 || !numeric && (known.layout != ObjectLayout.PLAIN || known.hasDoubles())) {
            return;
        }
        JumpLabel other = g.inner();
        int prototype = g.scratch;
        g.load(newTarget);
        g.pushShape(known);
        m.invokeStatic("dev/deltic/baseline/CallStubs", numeric ? "prototypeOfNumeric" : "prototypeOfPlain",
            "(Ljava/lang/Object;" + SHAPE + ")L" + OBJECT + ";");
        m.astore(prototype);
        m.aload(prototype);
        m.jump(IFNULL, other);
        String type = numeric ? PropertyGenerator.NUMERIC : PropertyGenerator.PLAIN;
        m.newObject(type);
        m.op(DUP);
        g.pushShape(initial);
        m.aload(prototype);
        m.invokeSpecial(type, "<init>", "(" + SHAPE + "L" + OBJECT + ";)V");
        m.jump(GOTO, made);
        m.bind(other);
    }

    // ---- Unknown constructors ---------------------------------------------------------------------------------------

    /** In place for compiled constructors of base classes. */
    private void emitGeneric(JumpLabel done) {
        JumpLabel slow = g.inner();
        int target = g.scratch;
        int object = g.scratch + 1;
        g.load(constructor);
        m.invokeStatic(BASELINE, "baseConstructor", "(Ljava/lang/Object;)L" + BASELINE + ";");
        m.astore(target);
        m.aload(target);
        m.jump(IFNULL, slow);
        g.load(constructor);
        g.load(constructor);
        m.invokeStatic(BASELINE, "newObject", "(Ljava/lang/Object;Ljava/lang/Object;)L" + OBJECT + ";");
        m.astore(object);
        g.load(constructor);
        m.aload(object);
        m.aload(target);
        g.load(constructor);
        m.checkCast(FunctionGenerator.JS_FUNCTION);
        m.aload(object);
        for (int argument : arguments) {
            g.load(argument);
        }
        m.invokeVirtual(BASELINE, "construct" + arguments.length, CallGenerator.descriptor(arguments.length));
        m.invokeStatic(BASELINE, "constructed", "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        m.jump(GOTO, done);
        m.bind(slow);
        emitUnknown();
    }

    /** The stub; with few arguments one that makes their array itself, because that is shorter. */
    private void emitUnknown() {
        if (arguments.length > MAX_STUB_ARGUMENTS) {
            StubCalls.call(g, pc);
            return;
        }
        StringBuilder text = new StringBuilder("(").append(StubCalls.REALM).append(StubCalls.OBJECT);
        m.aload(g.realmLocal);
        g.load(constructor);
        for (int argument : arguments) {
            g.load(argument);
            text.append(StubCalls.OBJECT);
        }
        g.pushVector();
        m.pushInt(g.code[pc + 5]);
        m.invokeStatic("dev/deltic/baseline/CallStubs", "construct" + arguments.length,
            text.append(StubCalls.VECTOR).append("I)").append(StubCalls.OBJECT).toString());
    }
}
