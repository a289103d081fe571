package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.classfile.VerificationType;

/** The method of a function that calls enter: {@code static Object f$n(JSFunction callee, Object this, Object parameter…)}, and at the
 *  end the argument list and new.target, each where the bytecode uses it, and the depth of calls in tail position, where it has some. */
final class CallEntryGenerator extends FunctionGenerator {
    /** What the names of these methods begin with; the number follows. */
    static final String METHOD = "f$";

    /** What the names of the static fields begin with that have the code which supersedes a method. */
    static final String BETTER = "r$";
    /** What the names of the methods begin with that go on there. */
    static final String FORWARD = "w$";

    private final int number;
    private final boolean isReplaceable;
    private int caughtLocal;
    private int tailLocal;

    CallEntryGenerator(SharedFunctionInfo shared, ClassWriter writer, ClassConstants constants, MethodWriter method, int number,
            boolean isReplaceable) {
        super(shared, writer, constants, method, METHOD + number);
        this.number = number;
        this.isReplaceable = isReplaceable;
    }

    /** The descriptor of a function's method. */
    static String descriptor(BytecodeArray bytecode) {
        StringBuilder text = new StringBuilder("(Ldev/deltic/runtime/JSFunction;");
        int count = 1 + bytecode.parameterCount + (bytecode.argumentsRegister >= 0 ? 1 : 0) + (bytecode.newTargetRegister >= 0 ? 1 : 0);
        for (int i = 0; i < count; i++) {
            text.append("Ljava/lang/Object;");
        }
        return text.append(bytecode.hasTailCalls() ? "I" : "").append(")Ljava/lang/Object;").toString();
    }

    @Override
    CodeParts findParts() {
        return CodeParts.of(this);
    }

    @Override
    void pushTailDepth() {
        m.iload(tailLocal);
    }

    @Override
    void prologue() {
        if (isReplaceable) {
            forward();
        }
        calleeLocal = 0;
        locals[0] = 1;
        int next = 2;
        for (int i = 1; i <= bytecode.parameterCount; i++) {
            locals[i] = next++;
        }
        if (bytecode.argumentsRegister >= 0) {
            locals[bytecode.argumentsRegister] = next++;
        }
        if (bytecode.newTargetRegister >= 0) {
            locals[bytecode.newTargetRegister] = next++;
        }
        int entered = next;
        frame = withObjects(locals(type(JS_FUNCTION)), entered - 1);
        if (bytecode.hasTailCalls()) {
            tailLocal = next++;
            frame = frame.plus(VerificationType.INTEGER, 1);
        }
        int own = next;
        locals[bytecode.calleeRegister()] = 0;
        for (int i = bytecode.environmentRegister(); i < bytecode.registerCount; i++) {
            if (locals[i] == 0) {
                locals[i] = next++;
            }
        }
        clear(own, next);
        frame = withObjects(frame, next - own).plus(type(REALM), 1);
        realmLocal = next++;
        if (uses(Opcode.RETHROW)) {
            caughtLocal = next++;
            frame = frame.plus(type("dev/deltic/runtime/JSException"), 1);
            clear(caughtLocal, caughtLocal + 1);
        }
        scratch = numbers.declare(next);
        numbers.unpackArguments(entered);
        m.aload(calleeLocal);
        m.getField(JS_FUNCTION, "realm", "Ldev/deltic/runtime/Realm;");
        m.astore(realmLocal);
        if (reads(bytecode.environmentRegister())) {
            m.aload(calleeLocal);
            m.invokeStatic("dev/deltic/baseline/CallStubs", "environmentOf", "(Ldev/deltic/runtime/JSFunction;)Ljava/lang/Object;");
            store(bytecode.environmentRegister());
        }
        if (!isLeaf(bytecode)) {
            m.aload(realmLocal);
            poll(m);
        }
    }

    /** Goes on in better code if there is any. */
    private void forward() {
        String descriptor = descriptor(bytecode);
        JumpLabel start = new JumpLabel();
        m.frame(start, m.entryLocals());
        m.getStatic(m.owner().name(), BETTER + number, 'L' + CallTarget.BASELINE + ';');
        m.jump(IFNULL, start);
        int objects = m.entryLocals().size() - (bytecode.hasTailCalls() ? 1 : 0);
        for (int i = 0; i < objects; i++) {
            m.aload(i);
        }
        if (bytecode.hasTailCalls()) {
            m.iload(objects);
        }
        m.invokeStatic(m.owner().name(), FORWARD + number, descriptor);
        m.op(ARETURN);
        m.bind(start);
    }

    /** Emits a poll for the realm on the stack. */
    static void poll(MethodWriter m) {
        m.invokeStatic("dev/deltic/baseline/CallStubs", "poll", "(Ldev/deltic/runtime/Realm;)V");
    }

    /** Whether a function has no call in it. Its method does not poll: who enters it by a call instruction has just polled, and the
     *  dispatching methods, by which accessors and conversions come, poll for it. So no recursion goes unpolled, and small functions
     *  keep a volatile read, which HotSpot moves nothing across, out of their callers. */
    static boolean isLeaf(BytecodeArray bytecode) {
        int[] code = bytecode.code;
        for (int pc = 0; pc < code.length; pc += Opcode.of(code[pc]).length()) {
            if (code[pc] >= Opcodes.CALL0 && code[pc] <= Opcodes.CONSTRUCT_SUPER_SPREAD) {
                return false;
            }
        }
        return true;
    }

    private boolean reads(int register) {
        for (int pc = 0; pc < code.length; pc += Opcode.of(code[pc]).length()) {
            Opcode opcode = Opcode.of(code[pc]);
            for (int i = 0; i < opcode.operandCount(); i++) {
                OperandKind kind = opcode.operand(i);
                int operand = code[pc + 1 + i];
                if ((kind == OperandKind.REG || kind == OperandKind.IN_OUT_REG) && operand == register
                        || kind == OperandKind.RANGE && register >= operand && register < operand + code[pc + 2 + i]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean uses(Opcode wanted) {
        for (int pc = 0; pc < code.length; pc += Opcode.of(code[pc]).length()) {
            if (code[pc] == wanted.ordinal()) {
                return true;
            }
        }
        return false;
    }

    @Override
    void suspension(int pc) {
        throw EngineError.unreachable(Opcode.of(code[pc]));
    }

    @Override
    void caught() {
        m.astore(scratch);
        m.aload(realmLocal);
        m.aload(scratch);
        m.invokeStatic("dev/deltic/baseline/JumpStubs", "caught",
            "(Ldev/deltic/runtime/Realm;Ljava/lang/Throwable;)Ldev/deltic/runtime/JSException;");
        if (caughtLocal != 0) {
            m.op(DUP);
            m.astore(caughtLocal);
        }
    }

    @Override
    void rethrown(int register) {
        m.aload(caughtLocal);
        load(register);
        m.invokeStatic("dev/deltic/baseline/CallStubs", "rethrow",
            "(Ldev/deltic/runtime/JSException;Ljava/lang/Object;)Ljava/lang/RuntimeException;");
    }
}
