package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.base.BitVector;
import dev.deltic.base.IntList;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** The method of a function that goes on with a frame: {@code static Object g$n(InterpreterFrame frame)}. It starts with a switch over
 *  the frame's position: the function's start, the loops' headers, and for each suspension where it is resumed and where it throws. */
final class FrameEntryGenerator extends FunctionGenerator {
    static final String DESCRIPTOR = "(Ldev/deltic/interpreter/InterpreterFrame;)Ljava/lang/Object;";
    private static final String FRAME = "dev/deltic/interpreter/InterpreterFrame";
    private static final String EXIT = "dev/deltic/interpreter/InterpreterFrame$Exit";
    private static final int FRAME_LOCAL = 0;

    private final Liveness liveness;
    private final IntList entries = new IntList();
    private int registersLocal;
    /** By the offset of a suspension, where its pending exception is thrown. */
    private JumpLabel[] throwing;

    FrameEntryGenerator(SharedFunctionInfo shared, ClassWriter writer, ClassConstants constants, MethodWriter method, String name) {
        super(shared, writer, constants, method, name);
        liveness = new Liveness(bytecode, flow);
    }

    @Override
    void pushTailDepth() {
        m.aload(FRAME_LOCAL);
        m.getField(FRAME, "tailDepth", "I");
    }

    /** The positions that frames can be entered at, ascending. */
    int[] entries() {
        return entries.toArray();
    }

    @Override
    void prologue() {
        int next = 1;
        for (int i = 0; i < bytecode.registerCount; i++) {
            locals[i] = next++;
        }
        clear(1, next);
        frame = withObjects(locals(type(FRAME)), next - 1).plus(type(REALM), 1).plus(type(JS_FUNCTION), 1)
            .plus(type("[Ljava/lang/Object;"), 1);
        realmLocal = next++;
        calleeLocal = next++;
        registersLocal = next++;
        scratch = numbers.declare(next);
        m.aload(FRAME_LOCAL);
        m.getField(FRAME, "realm", "Ldev/deltic/runtime/Realm;");
        m.astore(realmLocal);
        m.aload(FRAME_LOCAL);
        m.getField(FRAME, "function", "Ldev/deltic/runtime/Closure;");
        m.astore(calleeLocal);
        m.aload(FRAME_LOCAL);
        m.getField(FRAME, "registers", "[Ljava/lang/Object;");
        m.astore(registersLocal);
        collectEntries();
        dispatch();
    }

    private void collectEntries() {
        BitVector all = flow.loopHeaders().copy();
        all.set(0);
        throwing = new JumpLabel[code.length];
        BitVector suspensions = flow.suspensions();
        for (int pc = suspensions.nextSet(0); pc >= 0; pc = suspensions.nextSet(pc + 1)) {
            all.set(pc);
            all.set(pc + Opcode.of(code[pc]).length());
            if (code[pc] == YIELD) {
                all.set(jumpTarget(pc));
            }
            throwing[pc] = inner();
        }
        for (int pc = all.nextSet(0); pc >= 0; pc = all.nextSet(pc + 1)) {
            entries.add(pc);
        }
    }

    private void dispatch() {
        JumpLabel[] arrivals = new JumpLabel[entries.size()];
        for (int i = 0; i < arrivals.length; i++) {
            arrivals[i] = inner();
        }
        JumpLabel none = inner();
        m.aload(FRAME_LOCAL);
        m.getField(FRAME, "pc", "I");
        m.lookupSwitch(entries.toArray(), arrivals, none);
        for (int i = 0; i < arrivals.length; i++) {
            int pc = entries.get(i);
            m.bind(arrivals[i]);
            restore(pc);
            if (throwing[pc] != null) {
                // Without an exception it is not resumed but run: what a return from the suspension before it falls through to.
                m.aload(FRAME_LOCAL);
                m.invokeVirtual(FRAME, "hasPending", "()Z");
                m.jump(IFNE, throwing[pc]);
            }
            m.frame(label(pc), frame);
            m.jump(GOTO, label(pc));
        }
        m.bind(none);
        m.aload(FRAME_LOCAL);
        m.invokeStatic("dev/deltic/baseline/SuspensionStubs", "noEntry",
            "(Ldev/deltic/interpreter/InterpreterFrame;)Ljava/lang/Error;");
        m.op(ATHROW);
    }

    /** Loads what is live at {@code pc} from the frame. */
    private void restore(int pc) {
        BitVector live = liveness.before(pc);
        for (int register = live.nextSet(0); register >= 0; register = live.nextSet(register + 1)) {
            m.aload(registersLocal);
            m.pushInt(register);
            m.op(AALOAD);
            store(register);
        }
    }

    /** Writes what may be read after the suspension at {@code pc} back to the frame. */
    private void save(int pc) {
        BitVector live = liveness.before(pc).copy();
        live.union(liveness.before(pc + Opcode.of(code[pc]).length()));
        if (code[pc] == YIELD) {
            live.union(liveness.before(jumpTarget(pc)));
        }
        for (int register = live.nextSet(0); register >= 0; register = live.nextSet(register + 1)) {
            m.aload(registersLocal);
            m.pushInt(register);
            load(register);
            m.op(AASTORE);
        }
    }

    @Override
    void suspension(int pc) {
        switch (code[pc]) {
            case CREATE_GENERATOR -> {
                m.aload(FRAME_LOCAL);
                load(code[pc + 2]);
                m.invokeStatic("dev/deltic/baseline/SuspensionStubs", "createGenerator",
                    "(Ldev/deltic/interpreter/InterpreterFrame;Ljava/lang/Object;)Ljava/lang/Object;");
                store(code[pc + 1]);
            }
            case CREATE_ASYNC_FUNCTION -> {
                m.aload(FRAME_LOCAL);
                m.invokeStatic("dev/deltic/baseline/SuspensionStubs", "createAsyncFunction",
                    "(Ldev/deltic/interpreter/InterpreterFrame;)Ljava/lang/Object;");
                store(code[pc + 1]);
            }
            case ASYNC_RETURN, ASYNC_THROW -> {
                StubCalls.callPlain(this, pc, "Ljava/lang/Object;");
                m.op(ARETURN);
            }
            case INITIAL_YIELD -> {
                load(code[pc + 1]);
                suspend(pc, "YIELDED");
            }
            case YIELD -> {
                load(code[pc + 3]);
                suspend(pc, "YIELDED");
            }
            case YIELD_DELEGATE -> {
                load(code[pc + 3]);
                suspend(pc, "DELEGATED");
            }
            default -> {
                load(code[pc + 2]);
                load(code[pc + 3]);
                m.invokeStatic("dev/deltic/baseline/SuspensionStubs", "await",
                    "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
                suspend(pc, "AWAITING");
            }
        }
    }

    /** Leaves the frame with the value on the stack, then emits where a resumption by a throw arrives. */
    private void suspend(int pc, String exit) {
        m.astore(scratch);
        save(pc);
        m.aload(FRAME_LOCAL);
        m.pushInt(pc);
        m.getStatic(EXIT, exit, "Ldev/deltic/interpreter/InterpreterFrame$Exit;");
        m.aload(scratch);
        m.invokeVirtual(FRAME, "suspend", "(ILdev/deltic/interpreter/InterpreterFrame$Exit;Ljava/lang/Object;)Ljava/lang/Object;");
        m.op(ARETURN);
        m.bind(throwing[pc]);
        m.aload(FRAME_LOCAL);
        m.invokeVirtual(FRAME, "takePending", "()Ljava/lang/RuntimeException;");
        m.op(ATHROW);
    }

    @Override
    void caught() {
        m.astore(scratch);
        m.aload(FRAME_LOCAL);
        m.aload(scratch);
        m.invokeVirtual(FRAME, "caught", "(Ljava/lang/Throwable;)Ldev/deltic/runtime/JSException;");
    }

    @Override
    void rethrown(int register) {
        m.aload(FRAME_LOCAL);
        load(register);
        m.invokeVirtual(FRAME, "rethrown", "(Ljava/lang/Object;)Ldev/deltic/runtime/JSException;");
    }
}
