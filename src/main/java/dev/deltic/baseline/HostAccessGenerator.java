package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.CALL_METHOD0;
import static dev.deltic.bytecode.Opcodes.CALL_METHOD1;
import static dev.deltic.bytecode.Opcodes.CALL_METHOD2;
import static dev.deltic.bytecode.Opcodes.CALL_METHOD3;
import static dev.deltic.bytecode.Opcodes.CALL_METHOD4;
import static dev.deltic.bytecode.Opcodes.GET_INDEXED;
import static dev.deltic.bytecode.Opcodes.GET_LENGTH;
import static dev.deltic.bytecode.Opcodes.GET_NAMED;
import static dev.deltic.bytecode.Opcodes.LOAD_CONSTANT;
import static dev.deltic.bytecode.Opcodes.SET_INDEXED;
import static dev.deltic.bytecode.Opcodes.SET_NAMED;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;
import static dev.deltic.classfile.JVMOpcodes.IFNULL;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPEQ;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPNE;

import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.bytecode.OpcodeFlag;
import dev.deltic.classfile.ConstantPool;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.ElementFeedback;
import dev.deltic.ic.HostLoad;
import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.HostCall;
import dev.deltic.runtime.HostType;

/** Members, elements and entries of host objects, where a site has met those: a guard for the type, then a call of the type's accessor from
 *  an instruction of the site's own. HotSpot sees there which accessor it is, a class made for one member, and inlines it. The code refers
 *  to the type weakly and to the accessor not at all, so that it keeps no class of the host's. Of the JVM's own classes, which nothing
 *  could unload, it knows both by constants, and has neither to find nor to ask. */
final class HostAccessGenerator {
    private static final int MAX_TYPES = 3;
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String REALM = "Ldev/deltic/runtime/Realm;";
    private static final String HOST_OBJECT = "dev/deltic/runtime/HostObject";
    private static final String TYPE = "dev/deltic/runtime/HostType";
    private static final String ACCESSOR = "dev/deltic/runtime/HostAccessor";
    private static final String ELEMENTS = "dev/deltic/runtime/HostElements";
    private static final String TYPE_FIELD = 'L' + TYPE + ';';
    private static final String ACCESSOR_FIELD = 'L' + ACCESSOR + ';';
    private static final String CODE = "dev/deltic/runtime/Code";
    private static final String CODE_FIELD = "Ldev/deltic/runtime/Code;";
    private static final String HOST_CALL = "dev/deltic/runtime/HostCall";
    private static final String HOST_CALL_FIELD = 'L' + HOST_CALL + ';';
    private static final HostLoad[] NONE = new HostLoad[0];

    private HostAccessGenerator() { }

    /** Emits an instruction if it is an access and its site has met host objects and nothing else; else says false. */
    static boolean emit(FunctionGenerator g, int pc) {
        switch (g.code[pc]) {
            case GET_NAMED, GET_LENGTH -> {
                HostLoad[] loads = loads(g.feedback.get(g.code[g.code[pc] == GET_NAMED ? pc + 4 : pc + 3]));
                if (loads.length > 0) {
                    load(g, pc, loads);
                }
                return loads.length > 0;
            }
            case SET_NAMED -> {
                HostLoad[] stores = loads(g.feedback.get(g.code[pc + 4]));
                if (stores.length > 0) {
                    store(g, pc, stores);
                }
                return stores.length > 0;
            }
            case GET_INDEXED, SET_INDEXED -> {
                int kind = ElementFeedback.of(g.feedback, g.code[pc + 4]) & ~ElementFeedback.ABSENT;
                if (g.code[pc] == SET_INDEXED && kind == ElementFeedback.HOST) {
                    storeElement(g, pc);
                } else if (g.code[pc] == GET_INDEXED && (kind == ElementFeedback.HOST || kind == ElementFeedback.HOST_ENTRY)) {
                    loadElement(g, pc, kind == ElementFeedback.HOST_ENTRY);
                } else {
                    return false;
                }
                return true;
            }
            case CALL_METHOD0, CALL_METHOD1, CALL_METHOD2, CALL_METHOD3, CALL_METHOD4 -> {
                boolean known = g.hostCalls.get(pc);
                if (known) {
                    call(g, pc, g.code[pc] - CALL_METHOD0);
                }
                return known;
            }
            default -> {
                return false;
            }
        }
    }

    // ---- names ------------------------------------------------------------------------------------------------------

    /** GET_NAMED and GET_LENGTH: dst, object, … */
    private static void load(FunctionGenerator g, int pc, HostLoad[] loads) {
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        int call = callOf(g, pc);
        for (int i = 0; i < loads.length; i++) {
            HostLoad load = loads[i];
            load.prepare();
            JumpLabel miss = i == loads.length - 1 ? slow : g.inner();
            boolean isName = load.entries() && ConstantPool.isEncodable(load.name());
            if (isName) {
                JumpLabel absent = load.number() < 0 ? miss : g.inner();
                guard(g, g.code[pc + 2], load, miss);
                pushElements(g);
                m.pushString(load.name());
                m.invokeVirtual(ELEMENTS, "entry", '(' + REALM + OBJECT + "Ljava/lang/String;)" + OBJECT);
                storeUnlessHole(g, g.code[pc + 1], absent, done);
                if (absent != miss) {
                    m.bind(absent);
                }
            }
            if (load.number() >= 0 && isName == load.entries()) {
                boolean isCall = call >= 0 && load.isMethod();
                HostCall known = isCall ? knownCall(g, pc, call, load) : null;
                pushAccessor(g, g.code[pc + 2], load, known, isCall, miss);
                if (known != null) {
                    g.literalCalls[call] = known;
                }
                if (isCall) {
                    g.hostCalls.set(call);
                } else {
                    m.aload(g.realmLocal);
                    pushHost(g, g.code[pc + 2]);
                    m.invokeVirtual(ACCESSOR, "get", '(' + REALM + OBJECT + ')' + OBJECT);
                }
                storeResult(g, g.code[pc + 1]);
                m.jump(GOTO, done);
            }
            m.bind(miss);
        }
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    /** The call of the loaded value as a method, if that is all that happens to it: the register is a temporary one then, and may hold the
     *  method's code in place of a function. Else -1. */
    private static int callOf(FunctionGenerator g, int load) {
        int register = g.code[load + 1];
        for (int pc = load + Opcode.of(g.code[load]).length(); pc < g.end(); pc += Opcode.of(g.code[pc]).length()) {
            int opcode = g.code[pc];
            Opcode row = Opcode.of(opcode);
            if (g.flow.isTarget(pc) || g.isPartBoundary(pc)) {
                return -1;
            }
            if (opcode >= CALL_METHOD0 && opcode <= CALL_METHOD4 && g.code[pc + 2] == register) {
                return uses(g, pc, register) == 1 && g.isInPlace(pc) ? pc : -1;
            }
            if (row.has(OpcodeFlag.JUMPS) || row.has(OpcodeFlag.SUSPENDS) || row.has(OpcodeFlag.TERMINATES) || uses(g, pc, register) > 0) {
                return -1;
            }
        }
        return -1;
    }

    /** What a call does whose only argument is a string, loaded as a literal since the load before it; null if that makes no
     *  difference. */
    private static HostCall knownCall(FunctionGenerator g, int load, int call, HostLoad loaded) {
        HostType permanent = g.code[call] == CALL_METHOD1 ? loaded.permanentType() : null;
        HostAccessor accessor = permanent == null ? null : loaded.accessorOf(permanent);
        if (accessor == null || g.literalCalls[call] != null) {
            return null;
        }
        int register = g.code[call + 4];
        String literal = null;
        for (int pc = load + Opcode.of(g.code[load]).length(); pc < call; pc += Opcode.of(g.code[pc]).length()) {
            if (uses(g, pc, register) > 0) {
                boolean isLoad = g.code[pc] == LOAD_CONSTANT && g.code[pc + 1] == register;
                literal = isLoad && g.bytecode.constants[g.code[pc + 2]] instanceof String text ? text : null;
            }
        }
        return literal == null ? null : accessor.callWith(literal);
    }

    /** CALL_METHOD0 to CALL_METHOD4 dst, callee, this, …: if the callee is a method's code, calls that, else a function. The running
     *  function stands for a callee of its realm. */
    private static void call(FunctionGenerator g, int pc, int count) {
        MethodWriter m = g.m;
        JumpLabel function = g.inner();
        JumpLabel done = g.inner();
        if (g.literalCalls[pc] != null) {
            callKnown(g, pc, g.literalCalls[pc], done);
        }
        g.load(g.code[pc + 2]);
        m.instanceOf(CODE);
        m.jump(IFEQ, function);
        g.load(g.code[pc + 2]);
        m.checkCast(CODE);
        m.aload(g.calleeLocal);
        for (int i = 0; i <= count; i++) {
            g.load(g.code[pc + 3 + i]);
        }
        m.invokeVirtual(CODE, "call" + count, CallGenerator.descriptor(count));
        storeResult(g, g.code[pc + 1]);
        m.jump(GOTO, done);
        m.bind(function);
        CallGenerator.emit(g, pc, g.code[pc]);
        m.bind(done);
    }

    /** Calls what the callee's register holds if it is {@code known}, which it is unless the object was of another type. */
    private static void callKnown(FunctionGenerator g, int pc, HostCall known, JumpLabel done) {
        MethodWriter m = g.m;
        JumpLabel other = g.inner();
        g.load(g.code[pc + 2]);
        g.pushConstant(known, HOST_CALL_FIELD);
        m.jump(IF_ACMPNE, other);
        g.pushConstant(known, HOST_CALL_FIELD);
        m.aload(g.calleeLocal);
        g.load(g.code[pc + 3]);
        m.invokeInterface(HOST_CALL, "call", "(Ldev/deltic/runtime/JSFunction;" + OBJECT + ')' + OBJECT);
        storeResult(g, g.code[pc + 1]);
        m.jump(GOTO, done);
        m.bind(other);
    }

    /** How many operands of an instruction are the register. */
    private static int uses(FunctionGenerator g, int pc, int register) {
        Opcode opcode = Opcode.of(g.code[pc]);
        int count = 0;
        for (int i = 0; i < opcode.operandCount(); i++) {
            int operand = g.code[pc + 1 + i];
            OperandKind kind = opcode.operand(i);
            if (kind.isRegister()) {
                int registers = kind == OperandKind.RANGE ? g.code[pc + 2 + i] : kind == OperandKind.OUT_PAIR ? 2 : 1;
                count += operand <= register && register < operand + registers ? 1 : 0;
            }
        }
        return count;
    }

    /** SET_NAMED object, key, value, feedback. */
    private static void store(FunctionGenerator g, int pc, HostLoad[] loads) {
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        for (int i = 0; i < loads.length; i++) {
            JumpLabel miss = i == loads.length - 1 ? slow : g.inner();
            if (loads[i].number() >= 0 && !loads[i].entries()) {
                loads[i].prepare();
                pushAccessor(g, g.code[pc + 1], loads[i], null, false, miss);
                m.aload(g.realmLocal);
                pushHost(g, g.code[pc + 1]);
                g.load(g.code[pc + 3]);
                m.invokeVirtual(ACCESSOR, "set", '(' + REALM + OBJECT + OBJECT + ")Z");
                m.jump(IFEQ, miss);
                m.jump(GOTO, done);
            }
            m.bind(miss);
        }
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    private static HostLoad[] loads(Object state) {
        return state instanceof HostLoad load ? new HostLoad[] {load}
            : state instanceof HostLoad[] several && several.length <= MAX_TYPES ? several : NONE;
    }

    /** Leaves the object of a register in the first scratch local and its type, which must be this one, in the second. */
    private static void guard(FunctionGenerator g, int register, HostLoad load, JumpLabel miss) {
        loadObject(g, register, miss);
        MethodWriter m = g.m;
        m.aload(g.scratch);
        m.getField(HOST_OBJECT, "type", TYPE_FIELD);
        m.astore(g.scratch + 1);
        m.aload(g.scratch + 1);
        m.getField(TYPE, "self", "Ljava/lang/ref/WeakReference;");
        g.pushConstant(load.type());
        m.jump(IF_ACMPNE, miss);
    }

    private static void loadObject(FunctionGenerator g, int register, JumpLabel miss) {
        MethodWriter m = g.m;
        g.load(register);
        m.instanceOf(HOST_OBJECT);
        m.jump(IFEQ, miss);
        g.load(register);
        m.checkCast(HOST_OBJECT);
        m.astore(g.scratch);
    }

    private static void pushHost(FunctionGenerator g) {
        g.m.aload(g.scratch);
        g.m.getField(HOST_OBJECT, "host", OBJECT);
    }

    /** Pushes the host object of a register that is known to hold one. */
    private static void pushHost(FunctionGenerator g, int register) {
        g.load(register);
        g.m.checkCast(HOST_OBJECT);
        g.m.getField(HOST_OBJECT, "host", OBJECT);
    }

    /** Pushes the accessor of a register's object, which must be of the type, or what its method is called by.
     *
     *  @param known what calls the method with arguments that are known; null without such */
    private static void pushAccessor(FunctionGenerator g, int register, HostLoad load, HostCall known, boolean isCall, JumpLabel miss) {
        MethodWriter m = g.m;
        HostType permanent = load.permanentType();
        HostAccessor accessor = permanent == null ? null : load.accessorOf(permanent);
        if (accessor != null) {
            loadObject(g, register, miss);
            m.aload(g.scratch);
            m.getField(HOST_OBJECT, "type", TYPE_FIELD);
            g.pushConstant(permanent, TYPE_FIELD);
            m.jump(IF_ACMPNE, miss);
            if (known != null) {
                g.pushConstant(known, HOST_CALL_FIELD);
            } else {
                g.pushConstant(isCall ? accessor.code : accessor, isCall ? CODE_FIELD : ACCESSOR_FIELD);
            }
            return;
        }
        g.load(register);
        g.pushConstant(load.type());
        m.pushInt(load.number());
        m.invokeStatic("dev/deltic/baseline/PropertyStubs", "hostAccessor", '(' + OBJECT + OBJECT + "I)L" + ACCESSOR + ';');
        m.astore(g.scratch);
        m.aload(g.scratch);
        m.jump(IFNULL, miss);
        m.aload(g.scratch);
        if (isCall) {
            m.getField(ACCESSOR, "code", CODE_FIELD);
        }
    }

    // ---- elements ---------------------------------------------------------------------------------------------------

    /** GET_INDEXED dst, object, key, feedback. */
    private static void loadElement(FunctionGenerator g, int pc, boolean entry) {
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        String key = entry ? "java/lang/String" : "java/lang/Integer";
        loadTyped(g, g.code[pc + 2], g.code[pc + 3], key, slow);
        pushElements(g);
        pushKey(g, g.code[pc + 3], key);
        m.invokeVirtual(ELEMENTS, entry ? "entry" : "get", '(' + REALM + OBJECT + (entry ? "Ljava/lang/String;)" : "I)") + OBJECT);
        storeUnlessHole(g, g.code[pc + 1], slow, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    /** SET_INDEXED object, key, value, feedback. */
    private static void storeElement(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        loadTyped(g, g.code[pc + 1], g.code[pc + 2], "java/lang/Integer", slow);
        pushElements(g);
        pushKey(g, g.code[pc + 2], "java/lang/Integer");
        g.load(g.code[pc + 3]);
        m.invokeVirtual(ELEMENTS, "set", '(' + REALM + OBJECT + 'I' + OBJECT + ")Z");
        m.jump(IFEQ, slow);
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    /** Leaves the object in the first scratch local and its type in the second; the key must be of a class. */
    private static void loadTyped(FunctionGenerator g, int object, int key, String keyClass, JumpLabel miss) {
        MethodWriter m = g.m;
        g.load(key);
        m.instanceOf(keyClass);
        m.jump(IFEQ, miss);
        loadObject(g, object, miss);
        m.aload(g.scratch);
        m.getField(HOST_OBJECT, "type", 'L' + TYPE + ';');
        m.astore(g.scratch + 1);
    }

    /** Pushes the element access of the type, the realm and the host object: what its methods begin with. */
    private static void pushElements(FunctionGenerator g) {
        MethodWriter m = g.m;
        m.aload(g.scratch + 1);
        m.getField(TYPE, "elements", 'L' + ELEMENTS + ';');
        m.aload(g.realmLocal);
        pushHost(g);
    }

    private static void pushKey(FunctionGenerator g, int register, String keyClass) {
        g.load(register);
        g.m.checkCast(keyClass);
        if (keyClass.equals("java/lang/Integer")) {
            g.m.invokeVirtual(keyClass, "intValue", "()I");
        }
    }

    private static void storeUnlessHole(FunctionGenerator g, int register, JumpLabel absent, JumpLabel done) {
        MethodWriter m = g.m;
        m.astore(g.scratch);
        m.aload(g.scratch);
        g.pushHole();
        m.jump(IF_ACMPEQ, absent);
        m.aload(g.scratch);
        storeResult(g, register);
        m.jump(GOTO, done);
    }

    /** Pops what an access has given, which is nobody else's if it is a bare wrapper. */
    private static void storeResult(FunctionGenerator g, int register) {
        if (g.assignment == null) {
            g.store(register);
        } else {
            g.assignment.store(g, register);
        }
    }
}
