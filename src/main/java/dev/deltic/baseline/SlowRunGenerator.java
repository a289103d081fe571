package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.LOAD_CONSTANT;
import static dev.deltic.bytecode.Opcodes.LOAD_SMI;
import static dev.deltic.bytecode.Opcodes.MOVE;
import static dev.deltic.classfile.JVMOpcodes.AALOAD;
import static dev.deltic.classfile.JVMOpcodes.ARETURN;
import static dev.deltic.classfile.JVMOpcodes.RETURN;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.Opcode;
import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.MethodWriter;

/** The method of a {@link FusedRun} whose checks failed: all of its instructions by their stubs. It takes the callee and the locals of the
 *  registers that the run reads, and returns what the run stores: nothing, a value or an array of them. Outside of the function's method,
 *  because HotSpot inlines the less into a method the larger it is, whatever of it is ever run. */
final class SlowRunGenerator extends FunctionGenerator {
    /** What the names of these methods begin with. */
    static final String METHOD = "s$";

    private final FusedRun run;
    /** The registers that the run reads, in the order of the parameters. */
    private final int[] inputs;
    private final NumberRegisters callerNumbers;

    private SlowRunGenerator(FunctionGenerator caller, FusedRun run, int[] inputs, MethodWriter method, String name) {
        super(caller, method, name);
        this.run = run;
        this.inputs = inputs;
        callerNumbers = caller.numbers;
    }

    /** Writes the method of a run of {@code caller}, to be called as {@link #call} does; returns what to remember of it. */
    static CompiledFunction write(FunctionGenerator caller, FusedRun run) {
        int[] inputs = run.inputs(caller.code);
        String name = name(caller, run);
        MethodWriter method = caller.m.owner().method(AccessFlags.STATIC, name, descriptor(caller, run, inputs));
        SlowRunGenerator generator = new SlowRunGenerator(caller, run, inputs, method, name);
        generator.write();
        return new CompiledFunction(name, caller.shared, generator.positions());
    }

    /** Emits the call and stores what it gives. */
    static void call(FunctionGenerator g, FusedRun run) {
        MethodWriter m = g.m;
        int[] inputs = run.inputs(g.code);
        m.aload(g.calleeLocal);
        for (int register : inputs) {
            g.numbers.pushLocals(register);
        }
        m.invokeStatic(m.owner().name(), name(g, run), descriptor(g, run, inputs));
        int[] stored = run.stored();
        if (stored.length == 1) {
            g.store(stored[0]);
        } else if (stored.length > 1) {
            m.astore(g.scratch);
            for (int i = 0; i < stored.length; i++) {
                m.aload(g.scratch);
                m.pushInt(i);
                m.op(AALOAD);
                g.store(stored[i]);
            }
        }
    }

    private static String name(FunctionGenerator g, FusedRun run) {
        return METHOD + g.methodName() + '$' + run.start();
    }

    private static String descriptor(FunctionGenerator g, FusedRun run, int[] inputs) {
        StringBuilder text = new StringBuilder("(L").append(JS_FUNCTION).append(';');
        for (int register : inputs) {
            text.append(g.numbers.typesOf(register));
        }
        int count = run.stored().length;
        return text.append(')').append(count == 0 ? "V" : count == 1 ? StubCalls.OBJECT : StubCalls.OBJECTS).toString();
    }

    private void write() {
        prologue();
        numbers = NumberRegisters.none(this);
        pushVector();
        m.invokeVirtual("dev/deltic/feedback/FeedbackVector", "missed", "()V");
        for (int pc = run.start(); pc < run.end(); pc += Opcode.of(code[pc]).length()) {
            note(pc);
            switch (code[pc]) {
                case MOVE -> numbers.move(code[pc + 1], code[pc + 2]);
                case LOAD_SMI, LOAD_CONSTANT -> InstructionGenerator.literal(this, pc);
                default -> StubCalls.emit(this, pc);
            }
        }
        int[] stored = run.stored();
        if (stored.length == 0) {
            m.op(RETURN);
        } else {
            if (stored.length == 1) {
                load(stored[0]);
            } else {
                pushList(stored);
            }
            m.op(ARETURN);
        }
        m.end();
    }

    @Override
    void pushTailDepth() {
        throw EngineError.unreachable(METHOD);
    }

    @Override
    void prologue() {
        calleeLocal = 0;
        int next = 1;
        for (int register : inputs) {
            locals[register] = next;
            next += 1 + callerNumbers.numberSlots(register);
        }
        for (int register : inputs) {
            callerNumbers.box(m, register, locals[register]);
        }
        for (int pc = run.start(); pc < run.end(); pc += Opcode.of(code[pc]).length()) {
            if (Opcode.of(code[pc]).operand(0).isWritten() && locals[code[pc + 1]] == 0) {
                locals[code[pc + 1]] = next++;
            }
        }
        realmLocal = next++;
        scratch = next;
        m.aload(calleeLocal);
        m.getField(JS_FUNCTION, "realm", "L" + REALM + ";");
        m.astore(realmLocal);
    }

    @Override
    void suspension(int pc) {
        throw EngineError.unreachable(Opcode.of(code[pc]));
    }

    @Override
    void caught() {
        throw EngineError.unreachable(run);
    }

    @Override
    void rethrown(int register) {
        throw EngineError.unreachable(run);
    }
}
