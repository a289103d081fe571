package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.AALOAD;
import static dev.deltic.classfile.JVMOpcodes.AASTORE;
import static dev.deltic.classfile.JVMOpcodes.ARETURN;
import static dev.deltic.classfile.JVMOpcodes.ATHROW;
import static dev.deltic.classfile.JVMOpcodes.DUP;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IFNE;
import static dev.deltic.classfile.JVMOpcodes.IFNULL;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPNE;
import static dev.deltic.classfile.JVMOpcodes.POP;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.values.SmallIntegers;

/** The expansion of each instruction: in place where it is short and common, else a call of its stub. */
final class InstructionGenerator {
    private static final String ENVIRONMENT = "dev/deltic/runtime/Environment";
    private static final String OBJECTS = "[Ljava/lang/Object;";
    /** Environments walked in place; further out by a loop. */
    private static final int MAX_STEPS = 3;

    private InstructionGenerator() { }

    static void emit(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        int[] code = g.code;
        int opcode = code[pc];
        if (pc == g.tailCall && (opcode > CALL_N || !g.isInPlace(pc))) {
            TailCallGenerator.emit(g, pc);
            return;
        }
        if (hasStub(opcode) && !g.isInPlace(pc)) {
            StubCalls.emit(g, pc);
            return;
        }
        if (HostAccessGenerator.emit(g, pc)) {
            return;
        }
        switch (opcode) {
            case LOAD_UNDEFINED -> {
                g.pushUndefined();
                g.numbers.storeObject(code[pc + 1]);
            }
            case LOAD_NULL -> g.numbers.storeNull(code[pc + 1]);
            case LOAD_TRUE, LOAD_FALSE -> {
                m.getStatic("java/lang/Boolean", opcode == LOAD_TRUE ? "TRUE" : "FALSE", "Ljava/lang/Boolean;");
                g.numbers.storeObject(code[pc + 1]);
            }
            case LOAD_HOLE -> {
                g.pushHole();
                g.numbers.storeObject(code[pc + 1]);
            }
            case LOAD_SMI, LOAD_CONSTANT -> literal(g, pc);
            case MOVE -> g.numbers.move(code[pc + 1], code[pc + 2]);
            case CHECK_HOLE, CHECK_THIS -> unlessHole(g, pc);
            case COERCE_THIS -> coerceThis(g, pc);
            case GET_ENVIRONMENT_SLOT -> getSlot(g, pc, 0);
            case GET_OUTER_SLOT -> getSlot(g, pc, code[pc + 3]);
            case SET_ENVIRONMENT_SLOT -> setSlot(g, pc, 0);
            case SET_OUTER_SLOT -> setSlot(g, pc, code[pc + 2]);
            case LOOKUP_GET, LOOKUP_GET_TYPEOF, LOOKUP_CALLEE -> StubCalls.emit(g, pc, g.shared.isStrict() ? 1 : 0);
            case GET_NAMED -> PropertyGenerator.load(g, pc);
            case SET_NAMED -> StoreGenerator.store(g, pc);
            case GET_GLOBAL -> GlobalGenerator.load(g, pc);
            case SET_GLOBAL -> GlobalGenerator.store(g, pc);
            case GET_PRIVATE -> PrivateGenerator.load(g, pc);
            case SET_PRIVATE -> PrivateGenerator.store(g, pc);
            case GET_LENGTH -> PropertyGenerator.length(g, pc);
            case GET_INDEXED -> ElementGenerator.load(g, pc);
            case SET_INDEXED -> ElementGenerator.store(g, pc);
            case CALL0, CALL1, CALL2, CALL3, CALL4, CALL_METHOD0, CALL_METHOD1, CALL_METHOD2, CALL_METHOD3, CALL_METHOD4,
                CALL_N ->
                CallGenerator.emit(g, pc, opcode);
            case CONSTRUCT -> ConstructGenerator.construct(g, pc);
            case CONSTRUCT_SUPER -> ConstructGenerator.constructSuper(g, pc);
            case RETURN -> {
                g.load(code[pc + 1]);
                m.op(ARETURN);
            }
            case RETURN_UNDEFINED -> {
                g.pushUndefined();
                m.op(ARETURN);
            }
            case THROW -> {
                m.aload(g.calleeLocal);
                g.load(code[pc + 1]);
                m.pushInt(pc);
                m.invokeStatic("dev/deltic/baseline/CallStubs", "throwValue",
                    "(Ldev/deltic/runtime/JSFunction;Ljava/lang/Object;I)Ljava/lang/RuntimeException;");
                m.op(ATHROW);
            }
            case RETHROW -> {
                g.rethrown(code[pc + 1]);
                m.op(ATHROW);
            }
            case ITERATOR_NEXT -> iteratorNext(g, pc);
            case ITERATOR_UNPACK -> iteratorUnpack(g, pc);
            case FOR_IN_NEXT -> {
                StubCalls.call(g, pc);
                m.op(DUP);
                g.store(code[pc + 1]);
                m.jump(IFNULL, g.label(code[pc + 4]));
            }
            case DISPOSE_NEXT -> disposeNext(g, pc);
            case IMPORT_CALL -> importCall(g, pc);
            case CREATE_GENERATOR, INITIAL_YIELD, YIELD, YIELD_DELEGATE, CREATE_ASYNC_FUNCTION, AWAIT, ASYNC_RETURN, ASYNC_THROW ->
                g.suspension(pc);
            case DEBUGGER -> { }
            default -> {
                if (opcode >= ADD && opcode <= BIT_NOT) {
                    ArithmeticGenerator.emit(g, pc, opcode);
                } else if (opcode >= JUMP && opcode < CALL0) {
                    JumpGenerator.emit(g, pc, opcode);
                } else if (EqualityGenerator.isEquality(opcode)) {
                    EqualityGenerator.value(g, pc);
                } else {
                    StubCalls.emit(g, pc);
                }
            }
        }
    }

    /** Whether the instruction is expanded for speed only, and its stub does the same. */
    private static boolean hasStub(int opcode) {
        return switch (opcode) {
            case GET_PRIVATE, SET_PRIVATE,
                GET_GLOBAL, SET_GLOBAL, GET_NAMED, SET_NAMED, GET_LENGTH, GET_INDEXED, SET_INDEXED, CALL0, CALL1, CALL2, CALL3, CALL4,
                CALL_METHOD0, CALL_METHOD1, CALL_METHOD2, CALL_METHOD3, CALL_METHOD4, CONSTRUCT, JUMP_IF_LESS, JUMP_IF_LESS_SMI,
                JUMP_IF_NOT_LESS, JUMP_IF_NOT_LESS_SMI, JUMP_IF_LESS_EQUAL, JUMP_IF_NOT_LESS_EQUAL, JUMP_IF_GREATER,
                JUMP_IF_GREATER_SMI, JUMP_IF_NOT_GREATER, JUMP_IF_NOT_GREATER_SMI, JUMP_IF_GREATER_EQUAL, JUMP_IF_NOT_GREATER_EQUAL,
                JUMP_IF_STRICT_EQUAL_SMI, JUMP_IF_EQUAL, JUMP_IF_STRICT_EQUAL, JUMP_IF_STRICT_NOT_EQUAL_SMI, JUMP_IF_NOT_EQUAL,
                JUMP_IF_STRICT_NOT_EQUAL -> true;
            default -> opcode >= ADD && opcode <= BIT_NOT;
        };
    }

    /** LOAD_SMI and LOAD_CONSTANT. */
    static void literal(FunctionGenerator g, int pc) {
        int operand = g.code[pc + 2];
        constant(g, g.code[pc + 1], g.code[pc] == LOAD_SMI ? (Object) SmallIntegers.box(operand) : g.bytecode.constants[operand]);
    }

    /** Stores a constant in a register. */
    static void constant(FunctionGenerator g, int register, Object value) {
        if (!g.numbers.literal(register, value)) {
            g.pushConstant(value);
            g.store(register);
        }
    }

    private static void unlessHole(FunctionGenerator g, int pc) {
        JumpLabel present = g.inner();
        g.load(g.code[pc + 1]);
        g.pushHole();
        g.m.jump(IF_ACMPNE, present);
        StubCalls.emit(g, pc);
        g.m.bind(present);
    }

    private static void coerceThis(FunctionGenerator g, int pc) {
        JumpLabel object = g.inner();
        g.load(g.code[pc + 1]);
        g.m.instanceOf("dev/deltic/runtime/JSObject");
        g.m.jump(IFNE, object);
        StubCalls.emit(g, pc);
        g.m.bind(object);
    }

    /** Pushes the slots of the environment {@code depth} steps outside the one in a register. */
    private static void pushSlots(FunctionGenerator g, int register, int depth) {
        g.load(register);
        g.m.checkCast(ENVIRONMENT);
        for (int i = 0; i < depth; i++) {
            g.m.getField(ENVIRONMENT, "parent", "Ldev/deltic/runtime/Environment;");
        }
        g.m.getField(ENVIRONMENT, "slots", OBJECTS);
    }

    private static void getSlot(FunctionGenerator g, int pc, int depth) {
        if (depth > MAX_STEPS) {
            StubCalls.emit(g, pc);
            return;
        }
        pushSlots(g, g.code[pc + 2], depth);
        g.m.pushInt(g.code[pc + (depth == 0 ? 3 : 4)]);
        g.m.op(AALOAD);
        g.store(g.code[pc + 1]);
    }

    private static void setSlot(FunctionGenerator g, int pc, int depth) {
        if (depth > MAX_STEPS) {
            StubCalls.emit(g, pc);
            return;
        }
        int slot = pc + (depth == 0 ? 2 : 3);
        pushSlots(g, g.code[pc + 1], depth);
        g.m.pushInt(g.code[slot]);
        g.load(g.code[slot + 1]);
        g.m.op(AASTORE);
    }

    private static void iteratorNext(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        JumpLabel value = g.innerWithValue();
        StubCalls.call(g, pc);
        m.op(DUP);
        m.getStatic("dev/deltic/runtime/IteratorOperations", "DONE", "Ljava/lang/Object;");
        m.jump(IF_ACMPNE, value);
        m.op(POP);
        g.pushUndefined();
        g.store(g.code[pc + 1]);
        m.jump(GOTO, g.label(g.code[pc + 4]));
        m.bind(value);
        g.store(g.code[pc + 1]);
    }

    private static void iteratorUnpack(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        m.aload(g.realmLocal);
        g.load(g.code[pc + 2]);
        m.invokeStatic("dev/deltic/baseline/IterationStubs", "jumpIfIteratorDone", "(Ldev/deltic/runtime/Realm;Ljava/lang/Object;)Z");
        m.istore(g.scratch);
        m.aload(g.realmLocal);
        g.load(g.code[pc + 2]);
        m.invokeStatic("dev/deltic/baseline/IterationStubs", "iteratorValue",
            "(Ldev/deltic/runtime/Realm;Ljava/lang/Object;)Ljava/lang/Object;");
        g.store(g.code[pc + 1]);
        m.iload(g.scratch);
        m.jump(IFNE, g.label(g.code[pc + 3]));
    }

    private static void disposeNext(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        JumpLabel value = g.innerWithValue();
        StubCalls.call(g, pc);
        m.op(DUP);
        m.getStatic("dev/deltic/runtime/DisposalList", "DONE", "Ljava/lang/Object;");
        m.jump(IF_ACMPNE, value);
        m.op(POP);
        m.jump(GOTO, g.label(g.code[pc + 3]));
        m.bind(value);
        g.store(g.code[pc + 1]);
    }

    private static void importCall(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        m.aload(g.realmLocal);
        g.load(g.code[pc + 2]);
        g.load(g.code[pc + 3]);
        g.load(g.code[pc + 4]);
        m.pushInt(g.code[pc + 5]);
        m.aload(g.calleeLocal);
        m.invokeStatic("dev/deltic/baseline/SuspensionStubs", "importCall", "(Ldev/deltic/runtime/Realm;Ljava/lang/Object;"
            + "Ljava/lang/Object;Ljava/lang/Object;ILdev/deltic/runtime/JSFunction;)Ljava/lang/Object;");
        g.store(g.code[pc + 1]);
    }
}
