package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.CALL_METHOD0;
import static dev.deltic.bytecode.Opcodes.CALL_METHOD4;
import static dev.deltic.bytecode.Opcodes.GET_GLOBAL;
import static dev.deltic.bytecode.Opcodes.GET_INDEXED;
import static dev.deltic.bytecode.Opcodes.GET_NAMED;
import static dev.deltic.bytecode.Opcodes.SET_GLOBAL;
import static dev.deltic.classfile.JVMOpcodes.DUP;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;
import static dev.deltic.classfile.JVMOpcodes.IFNE;
import static dev.deltic.classfile.JVMOpcodes.IFNONNULL;
import static dev.deltic.classfile.JVMOpcodes.POP;

import dev.deltic.bytecode.Opcode;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.GlobalIC;
import dev.deltic.ic.HostLoad;
import dev.deltic.runtime.LazyValue;

/** Pairs of instructions between which a host object needs no wrapper, because it goes into a global variable or comes out of one: what an
 *  access or a call gives and the next instruction assigns, and a member of what a variable holds. The wrapper that an access makes is
 *  nobody else's then, so the variable can do without; see {@link LazyValue}. */
final class HostVariableGenerator {
    private static final String REALM = "Ldev/deltic/runtime/Realm;";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String PROPERTY = "dev/deltic/ic/GlobalIC$PropertyState";
    private static final String PROPERTY_FIELD = 'L' + PROPERTY + ';';
    private static final String HOST_OBJECT = "dev/deltic/runtime/HostObject";
    private static final String ACCESSOR = "dev/deltic/runtime/HostAccessor";

    private HostVariableGenerator() { }

    /** Emits an instruction and the next if they are such a pair; returns where that ends, or -1. */
    static int emit(FunctionGenerator g, int pc) {
        int opcode = g.code[pc];
        if (opcode == GET_GLOBAL) {
            return emitLoad(g, pc);
        }
        boolean isAccess = opcode == GET_NAMED || opcode == GET_INDEXED || opcode >= CALL_METHOD0 && opcode <= CALL_METHOD4;
        return isAccess ? emitAssignment(g, pc) : -1;
    }

    /** The instruction behind the one at {@code pc} if both are to be emitted, the second is {@code opcode}, runs after the first only, and
     *  is the only one to read what that writes; else -1. */
    private static int second(FunctionGenerator g, int pc, int opcode, int operand) {
        int next = pc + Opcode.of(g.code[pc]).length();
        boolean isPair = next < g.end() && g.code[next] == opcode && g.code[next + operand] == g.code[pc + 1] && !g.isLabeled(next)
            && !g.isPartBoundary(next) && g.isInPlace(pc);
        return isPair && !g.uses().isReadFrom(pc, next + Opcode.of(opcode).length()) ? next : -1;
    }

    // ---- Assignments ------------------------------------------------------------------------------------------------

    /** An access of a host object and SET_GLOBAL key, value, feedback. */
    private static int emitAssignment(FunctionGenerator g, int pc) {
        int assignment = second(g, pc, SET_GLOBAL, 2);
        if (assignment < 0 || !(g.feedback.get(g.code[assignment + 3]) instanceof GlobalIC.PropertyState property)
                || !property.holdsCells()) {
            return -1;
        }
        JumpLabel assigned = g.inner();
        g.assignment = new Assignment(property, assigned);
        boolean isAccess = HostAccessGenerator.emit(g, pc);
        g.assignment = null;
        if (!isAccess) {
            return -1;
        }
        g.note(assignment);
        InstructionGenerator.emit(g, assignment);
        g.m.bind(assigned);
        return assignment + Opcode.of(SET_GLOBAL).length();
    }

    /** Where the result of an access goes: a host object into {@code variable}, which leads to {@code assigned}, else into its register. */
    record Assignment(GlobalIC.PropertyState variable, JumpLabel assigned) {
        /** Pops what the access has given. The register has it too, which nobody reads if it has been assigned. */
        void store(FunctionGenerator g, int register) {
            MethodWriter m = g.m;
            JumpLabel other = g.inner();
            m.astore(g.scratch);
            m.aload(g.scratch);
            g.store(register);
            m.aload(g.scratch);
            m.instanceOf(HOST_OBJECT);
            m.jump(IFEQ, other);
            g.pushConstant(variable, PROPERTY_FIELD);
            m.aload(g.realmLocal);
            m.aload(g.scratch);
            m.invokeVirtual(PROPERTY, "storeHost", '(' + REALM + OBJECT + ")Z");
            m.jump(IFNE, assigned);
            m.bind(other);
        }
    }

    // ---- Loads ------------------------------------------------------------------------------------------------------

    /** GET_GLOBAL dst, key, feedback and GET_NAMED dst, object, key, feedback. */
    private static int emitLoad(FunctionGenerator g, int pc) {
        int load = second(g, pc, GET_NAMED, 2);
        if (load < 0 || !(g.feedback.get(g.code[pc + 3]) instanceof GlobalIC.PropertyState property) || !property.holdsCells()
                || !(g.feedback.get(g.code[load + 4]) instanceof HostLoad member) || member.number() < 0 || member.entries()) {
            return -1;
        }
        member.prepare();
        MethodWriter m = g.m;
        JumpLabel known = g.innerWithValue();
        JumpLabel done = g.inner();
        g.pushConstant(property, PROPERTY_FIELD);
        m.aload(g.realmLocal);
        g.pushConstant(member.type());
        m.pushInt(member.number());
        m.invokeVirtual(PROPERTY, "hostAccessor", '(' + REALM + OBJECT + "I)L" + ACCESSOR + ';');
        m.op(DUP);
        m.jump(IFNONNULL, known);
        m.op(POP);
        StubCalls.emit(g, pc);
        g.note(load);
        StubCalls.emit(g, load);
        m.jump(GOTO, done);
        m.bind(known);
        m.checkCast(ACCESSOR);
        m.aload(g.realmLocal);
        g.pushConstant(property, PROPERTY_FIELD);
        m.aload(g.realmLocal);
        m.invokeVirtual(PROPERTY, "host", '(' + REALM + ')' + OBJECT);
        m.invokeVirtual(ACCESSOR, "get", '(' + REALM + OBJECT + ')' + OBJECT);
        g.store(g.code[load + 1]);
        m.bind(done);
        return load + Opcode.of(GET_NAMED).length();
    }
}
