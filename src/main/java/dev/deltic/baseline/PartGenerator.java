package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.ARETURN;
import static dev.deltic.classfile.JVMOpcodes.RETURN;

import dev.deltic.base.BitVector;
import dev.deltic.base.EngineError;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** The method of a {@link CodePart}: takes the callee and what the part's inputs hold, boxed, and returns its output's value, if it has
 *  one. */
final class PartGenerator extends FunctionGenerator {
    /** What the names of these methods begin with. */
    static final String METHOD = "p$";

    private final CodePart part;

    private PartGenerator(FunctionGenerator caller, CodePart part, MethodWriter method, String name) {
        super(caller, method, name, new JumpLabel[caller.code.length + 1]);
        this.part = part;
        targets = caller.targets;
    }

    /** Writes the method of a part of {@code caller}, with that economy or more; null if it is too large with any. */
    static PartGenerator write(FunctionGenerator caller, CodePart part, Economy least) {
        for (Economy economy : Economy.values()) {
            if (economy.compareTo(least) >= 0) {
                MethodWriter method = caller.m.owner().method(AccessFlags.STATIC, name(caller, part), descriptor(part));
                PartGenerator generator = new PartGenerator(caller, part, method, name(caller, part));
                if (generator.emit(economy)) {
                    return generator;
                }
                generator.discard();
            }
        }
        return null;
    }

    /** Emits the call and stores what it gives. */
    static void call(FunctionGenerator g, CodePart part) {
        MethodWriter m = g.m;
        g.note(part.start());
        m.aload(g.calleeLocal);
        for (int register : part.inputs()) {
            g.load(register);
        }
        m.invokeStatic(m.owner().name(), name(g, part), descriptor(part));
        if (part.output() >= 0) {
            g.store(part.output());
        }
    }

    private static String name(FunctionGenerator g, CodePart part) {
        return METHOD + g.methodName() + '$' + part.start();
    }

    private static String descriptor(CodePart part) {
        StringBuilder text = new StringBuilder("(L").append(JS_FUNCTION).append(';');
        for (int i = 0; i < part.inputs().length; i++) {
            text.append(StubCalls.OBJECT);
        }
        return text.append(')').append(part.output() < 0 ? "V" : StubCalls.OBJECT).toString();
    }

    @Override
    int first() {
        return part.start();
    }

    @Override
    int end() {
        return part.end();
    }

    @Override
    void prologue() {
        calleeLocal = 0;
        int next = 1;
        for (int register : part.inputs()) {
            locals[register] = next++;
        }
        int own = next;
        BitVector used = registers();
        used.clear(bytecode.calleeRegister());
        for (int register = used.nextSet(0); register >= 0; register = used.nextSet(register + 1)) {
            if (locals[register] == 0) {
                locals[register] = next++;
            }
        }
        clear(own, next);
        frame = withObjects(locals(type(JS_FUNCTION)), next - 1).plus(type(REALM), 1);
        realmLocal = next++;
        scratch = numbers.declare(next);
        numbers.unpackArguments(own);
        m.aload(calleeLocal);
        m.getField(JS_FUNCTION, "realm", "L" + REALM + ";");
        m.astore(realmLocal);
    }

    /** The registers that the part reads or writes. */
    private BitVector registers() {
        BitVector used = new BitVector(bytecode.registerCount);
        for (int pc = part.start(); pc < part.end(); pc += Opcode.of(code[pc]).length()) {
            Opcode opcode = Opcode.of(code[pc]);
            for (int i = 0; i < opcode.operandCount(); i++) {
                OperandKind kind = opcode.operand(i);
                int count = !kind.isRegister() ? 0 : kind == OperandKind.RANGE ? code[pc + 2 + i] : kind == OperandKind.OUT_PAIR ? 2 : 1;
                for (int k = 0; k < count; k++) {
                    used.set(code[pc + 1 + i] + k);
                }
            }
        }
        return used;
    }

    @Override
    void epilogue() {
        super.epilogue();
        if (part.output() < 0) {
            m.op(RETURN);
        } else {
            load(part.output());
            m.op(ARETURN);
        }
    }

    @Override
    void pushTailDepth() {
        throw EngineError.unreachable(part);
    }

    @Override
    void suspension(int pc) {
        throw EngineError.unreachable(part);
    }

    @Override
    void caught() {
        throw EngineError.unreachable(part);
    }

    @Override
    void rethrown(int register) {
        throw EngineError.unreachable(part);
    }
}
