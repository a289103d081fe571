package dev.deltic.baseline;

import static dev.deltic.bytecode.Opcodes.*;
import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.base.IntList;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.OperandKind;
import dev.deltic.classfile.FrameLocals;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.classfile.VerificationType;
import java.util.Arrays;

/** Registers whose numbers need no boxes. A register that is given ints or doubles by instructions with a path for them has a local of
 *  that type beside its Object local, and a {@link NumberTag} or null in the latter says that it holds the value. The tag is tested at each
 *  use, but HotSpot cuts off paths never taken; what is left of a loop then knows the tag, and neither the test nor a box remains.
 *  A register with an int local never has an Integer in the other, one with a double local never a Double (and if it has no int local, no
 *  Integer either). HotSpot counts what it inlines and stops at 8,000 bytes, so the sequences are short, and stubs are on paths that are
 *  rarely taken wherever that is possible.
 *
 *  <p>What the feedback says may widen while a method is written. A number for which a register has no local is boxed. */
final class NumberRegisters {
    /** The register has an int local. */
    static final int INT = 1;
    /** The register has a double local. */
    static final int DOUBLE = 2;
    /** The register has both. */
    static final int BOTH = INT | DOUBLE;

    private static final String STUBS = "dev/deltic/baseline/NumberStubs";
    private static final String FALLBACKS = "dev/deltic/baseline/NumberFallbacks";
    private static final String TAG = "dev/deltic/baseline/NumberTag";
    private static final String TAG_TYPE = "Ldev/deltic/baseline/NumberTag;";
    private static final String INTEGER = "java/lang/Integer";

    private final FunctionGenerator g;
    /** By register, INT and DOUBLE. */
    private final byte[] kinds;
    /** By register, whether something gives it values that may be of any type. */
    private final boolean[] objects;
    /** By register, whether it is a variable, as far as that shows. */
    private final boolean[] variables;
    private final int[] intLocals;
    private final int[] doubleLocals;

    NumberRegisters(FunctionGenerator g) {
        this(g, g.hasNumberRegisters());
    }

    private NumberRegisters(FunctionGenerator g, boolean isWanted) {
        this.g = g;
        int count = g.bytecode.registerCount;
        kinds = new byte[count];
        objects = new boolean[count];
        variables = new boolean[count];
        intLocals = new int[count];
        doubleLocals = new int[count];
        if (isWanted) {
            analyse();
        }
    }

    /** No number locals for a method whose registers have {@link FunctionGenerator#locals}. */
    static NumberRegisters none(FunctionGenerator g) {
        return new NumberRegisters(g, false);
    }

    // ---- Analysis ---------------------------------------------------------------------------------------------------

    private void analyse() {
        IntList followers = new IntList();
        int[] code = g.code;
        int next;
        for (int pc = g.first(); pc < g.end(); pc = next) {
            next = pc + Opcode.of(code[pc]).length();
            CodePart part = g.parts.at(pc);
            if (part != null) {
                if (part.output() >= 0) {
                    objects[part.output()] = true;
                }
                next = part.end();
            } else if (g.runs[pc] != null) {
                analyse(g.runs[pc], followers);
                next = g.runs[pc].end();
            } else if (g.flow.isReachable(pc)) {
                if (code[pc] == MOVE || code[pc] == LOAD_CONSTANT || code[pc] == LOAD_SMI) {
                    followers.add(pc);
                } else {
                    int made = results(pc);
                    if (made != 0) {
                        kinds[code[pc + 1]] |= made;
                    } else {
                        noteObjects(pc);
                    }
                }
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < followers.size(); i++) {
                changed |= follow(followers.get(i));
            }
        }
        boolean[] used = used();
        for (int register = 0; register < kinds.length; register++) {
            if (objects[register] && !variables[register] || !used[register]) {
                kinds[register] = 0;
            }
        }
    }

    private void analyse(FusedRun run, IntList followers) {
        for (int i = 0; i < run.stored().length; i++) {
            int register = run.stored()[i];
            kinds[register] |= run.kinds(i);
            objects[register] |= run.isObject(i);
        }
        for (int pc = run.start(); pc < run.end(); pc += Opcode.of(g.code[pc]).length()) {
            if (g.code[pc] == LOAD_CONSTANT && run.stores(g.code[pc + 1])) {
                followers.add(pc);
            }
        }
    }

    /** By register, whether something else than its return is done with its value; not so with a script's completion value. */
    private boolean[] used() {
        boolean[] used = new boolean[kinds.length];
        int[] code = g.code;
        for (int pc = g.first(); pc < g.end(); pc += Opcode.of(code[pc]).length()) {
            Opcode opcode = Opcode.of(code[pc]);
            for (int i = 0; code[pc] != Opcodes.RETURN && i < opcode.operandCount(); i++) {
                OperandKind kind = opcode.operand(i);
                int register = code[pc + 1 + i];
                if (kind == OperandKind.REG || kind == OperandKind.IN_OUT_REG) {
                    used[register] = true;
                } else if (kind == OperandKind.RANGE) {
                    Arrays.fill(used, register, register + code[pc + 2 + i], true);
                }
            }
        }
        return used;
    }

    /** Most often a temporary that now holds a value on its way, now a result: taken apart and boxed again, values would cost more than
     *  results would gain, whose boxes C2 removes where they are used at once. */
    private void noteObjects(int pc) {
        Opcode opcode = Opcode.of(g.code[pc]);
        if (opcode.operandCount() == 0 || !opcode.operand(0).isWritten()) {
            return;
        }
        if (g.code[pc] == LOAD_UNDEFINED) {
            variables[g.code[pc + 1]] = true;
            return;
        }
        objects[g.code[pc + 1]] = true;
        if (opcode.operand(0) == OperandKind.OUT_PAIR) {
            objects[g.code[pc + 1] + 1] = true;
        }
    }

    private int results(int pc) {
        int opcode = g.code[pc];
        if (!g.isInPlace(pc)) {
            return 0;
        }
        if (opcode >= ADD && opcode <= BIT_NOT) {
            return ArithmeticGenerator.results(g, pc);
        }
        return switch (opcode) {
            case GET_LENGTH -> INT;
            case GET_NAMED -> PropertyGenerator.results(g, pc);
            case GET_INDEXED -> ElementGenerator.results(g, pc);
            case CALL0, CALL1, CALL2, CALL_METHOD0, CALL_METHOD1, CALL_METHOD2 -> CallGenerator.results(g, pc);
            default -> 0;
        };
    }

    /** Literals alone do not make a number register: as an object the constant is ready. */
    private boolean follow(int pc) {
        int[] code = g.code;
        int to = code[pc + 1];
        int before = kinds[to];
        if (code[pc] == MOVE) {
            kinds[to] |= kinds[code[pc + 2]];
        } else if (before != 0 && code[pc] == LOAD_CONSTANT && g.bytecode.constants[code[pc + 2]] instanceof Double) {
            kinds[to] |= DOUBLE;
        }
        return kinds[to] != before;
    }

    /** Whether no register has number locals. */
    boolean isEmpty() {
        for (byte kind : kinds) {
            if (kind != 0) {
                return false;
            }
        }
        return true;
    }

    // ---- Locals -----------------------------------------------------------------------------------------------------

    /** Gives the registers their locals from {@code next} on, set to zero, and adds them to the frame; returns the next free local. */
    int declare(int next) {
        int ints = 0;
        int doubles = 0;
        MethodWriter m = g.m;
        for (int register = 0; register < kinds.length; register++) {
            if ((kinds[register] & INT) != 0) {
                m.op(ICONST_0);
                m.istore(next);
                intLocals[register] = next++;
                ints++;
            }
        }
        for (int register = 0; register < kinds.length; register++) {
            if ((kinds[register] & DOUBLE) != 0) {
                m.op(DCONST_0);
                m.dstore(next);
                doubleLocals[register] = next;
                next += 2;
                doubles++;
            }
        }
        FrameLocals frame = g.frame;
        if (ints > 0) {
            frame = frame.plus(VerificationType.INTEGER, ints);
        }
        if (doubles > 0) {
            frame = frame.plus(VerificationType.DOUBLE, doubles);
        }
        g.frame = frame;
        return next;
    }

    /** Puts numbers among the method's arguments, the Object locals below {@code end}, into their number locals. */
    void unpackArguments(int end) {
        for (int register = 0; register < kinds.length; register++) {
            if (kinds[register] != 0 && g.locals[register] < end) {
                g.m.aload(g.locals[register]);
                store(register);
            }
        }
    }

    private void pushTag(boolean isDouble, int register) {
        if (isDouble && kinds[register] == BOTH) {
            g.m.getStatic(TAG, "DOUBLE", TAG_TYPE);
        } else {
            g.m.op(ACONST_NULL);
        }
    }

    /** Goes to {@code otherwise} unless the number is in the first of the register's number locals. */
    private void checkFirst(int register, JumpLabel otherwise) {
        g.m.aload(g.locals[register]);
        g.m.jump(IFNONNULL, otherwise);
    }

    /** Pushes the Object local and the number locals of a register and calls the stub that takes them. */
    private void invoke(int register, String stub, String result) {
        MethodWriter m = g.m;
        m.aload(g.locals[register]);
        String parameters = "(Ljava/lang/Object;";
        if ((kinds[register] & INT) != 0) {
            m.iload(intLocals[register]);
            parameters += "I";
        }
        if ((kinds[register] & DOUBLE) != 0) {
            m.dload(doubleLocals[register]);
            parameters += "D";
        }
        m.invokeStatic(STUBS, stub, parameters + ")" + result);
    }

    /** The types of all locals of a register, as in a descriptor. */
    String typesOf(int register) {
        return switch (kinds[register]) {
            case 0 -> StubCalls.OBJECT;
            case INT -> StubCalls.OBJECT + 'I';
            case DOUBLE -> StubCalls.OBJECT + 'D';
            default -> StubCalls.OBJECT + "ID";
        };
    }

    /** How many locals those beside the Object local take. */
    int numberSlots(int register) {
        return kinds[register];
    }

    /** Pushes all locals of a register. */
    void pushLocals(int register) {
        MethodWriter m = g.m;
        m.aload(g.locals[register]);
        if ((kinds[register] & INT) != 0) {
            m.iload(intLocals[register]);
        }
        if ((kinds[register] & DOUBLE) != 0) {
            m.dload(doubleLocals[register]);
        }
    }

    /** In another method, to which all locals of a register were passed and are from {@code local} on: makes the first the value. */
    void box(MethodWriter m, int register, int local) {
        if (kinds[register] == 0) {
            return;
        }
        m.aload(local);
        if ((kinds[register] & INT) != 0) {
            m.iload(local + 1);
        }
        if ((kinds[register] & DOUBLE) != 0) {
            m.dload(local + kinds[register] - 1);
        }
        m.invokeStatic(STUBS, "box", '(' + typesOf(register) + ')' + StubCalls.OBJECT);
        m.astore(local);
    }

    // ---- Whole values -----------------------------------------------------------------------------------------------

    /** Pushes the value as an Object, boxed if it is a number. */
    void load(int register) {
        if (kinds[register] == 0) {
            g.m.aload(g.locals[register]);
        } else {
            invoke(register, "box", "Ljava/lang/Object;");
        }
    }

    /** Pushes whether the value of a register that {@link #hasNumber} is true as a condition. */
    void pushTruth(int register) {
        invoke(register, "isTrue", "Z");
    }

    /** Pops an Object into the register, as a number if it is one that the register has a local for. */
    void store(int register) {
        MethodWriter m = g.m;
        switch (kinds[register]) {
            case 0 -> { }
            case INT -> {
                m.op(DUP);
                m.invokeStatic(STUBS, "intOrZero", "(Ljava/lang/Object;)I");
                m.istore(intLocals[register]);
                m.invokeStatic(STUBS, "tagOfInt", "(Ljava/lang/Object;)Ljava/lang/Object;");
            }
            case DOUBLE -> {
                m.op(DUP);
                m.invokeStatic(STUBS, "numberOrZero", "(Ljava/lang/Object;)D");
                m.dstore(doubleLocals[register]);
                m.invokeStatic(STUBS, "tagOfNumber", "(Ljava/lang/Object;)Ljava/lang/Object;");
            }
            default -> {
                m.op(DUP);
                m.invokeStatic(STUBS, "intOrZero", "(Ljava/lang/Object;)I");
                m.istore(intLocals[register]);
                m.op(DUP);
                m.invokeStatic(STUBS, "doubleOrZero", "(Ljava/lang/Object;)D");
                m.dstore(doubleLocals[register]);
                m.invokeStatic(STUBS, "tagOf", "(Ljava/lang/Object;)Ljava/lang/Object;");
            }
        }
        m.astore(g.locals[register]);
    }

    /** Pops an Object that is no number, and not null, into the register. */
    void storeObject(int register) {
        g.m.astore(g.locals[register]);
    }

    /** LOAD_NULL. */
    void storeNull(int register) {
        if (kinds[register] == 0) {
            g.m.op(ACONST_NULL);
        } else {
            g.m.getStatic(TAG, "NULL", TAG_TYPE);
        }
        storeObject(register);
    }

    /** MOVE. */
    void move(int to, int from) {
        MethodWriter m = g.m;
        if ((kinds[from] & ~kinds[to]) != 0 || kinds[from] == 0 && kinds[to] != 0) {
            load(from);
            store(to);
            return;
        }
        m.aload(g.locals[from]);
        if (kinds[from] == DOUBLE && kinds[to] == BOTH) {
            m.invokeStatic(STUBS, "tagBesideInt", "(Ljava/lang/Object;)Ljava/lang/Object;");
        }
        m.astore(g.locals[to]);
        if ((kinds[from] & INT) != 0) {
            m.iload(intLocals[from]);
            m.istore(intLocals[to]);
        }
        if ((kinds[from] & DOUBLE) != 0) {
            m.dload(doubleLocals[from]);
            m.dstore(doubleLocals[to]);
        }
    }

    /** Loads a number literal; false if the register has no local for it. */
    boolean literal(int register, Object value) {
        if (value instanceof Integer i && (kinds[register] & INT) != 0) {
            g.m.pushInt(i);
            storeInt(register);
        } else if (value instanceof Number number && (kinds[register] & DOUBLE) != 0
                && (value instanceof Integer || value instanceof Double)) {
            g.m.pushDouble(number.doubleValue());
            storeDouble(register);
        } else {
            return false;
        }
        return true;
    }

    // ---- Ints -------------------------------------------------------------------------------------------------------

    /** Goes to {@code otherwise} unless the register holds an int32. */
    void checkInt(int register, JumpLabel otherwise) {
        MethodWriter m = g.m;
        switch (kinds[register]) {
            case 0 -> {
                m.aload(g.locals[register]);
                m.instanceOf(INTEGER);
                m.jump(IFEQ, otherwise);
            }
            case INT -> checkFirst(register, otherwise);
            case DOUBLE -> {
                checkFirst(register, otherwise);
                m.dload(doubleLocals[register]);
                m.invokeStatic(STUBS, "isInt32", "(D)Z");
                m.jump(IFEQ, otherwise);
            }
            default -> {
                m.aload(g.locals[register]);
                m.dload(doubleLocals[register]);
                m.invokeStatic(STUBS, "isInt", "(Ljava/lang/Object;D)Z");
                m.jump(IFEQ, otherwise);
            }
        }
    }

    /** Pushes the int of a register that {@link #checkInt} has passed. */
    void pushInt(int register) {
        MethodWriter m = g.m;
        switch (kinds[register]) {
            case 0 -> {
                m.aload(g.locals[register]);
                m.checkCast(INTEGER);
                m.invokeVirtual(INTEGER, "intValue", "()I");
            }
            case INT -> m.iload(intLocals[register]);
            case DOUBLE -> {
                m.dload(doubleLocals[register]);
                m.op(D2I);
            }
            default -> invoke(register, "intOf", "I");
        }
    }

    /** Goes to {@code otherwise} unless the register holds an int32; returns a local that has it then, {@code scratch} unless the register
     *  has one. */
    int fetchInt(int register, int scratch, JumpLabel otherwise) {
        checkInt(register, otherwise);
        if (kinds[register] == INT) {
            return intLocals[register];
        }
        pushInt(register);
        g.m.istore(scratch);
        return scratch;
    }

    /** Pops an int into the register. */
    void storeInt(int register) {
        MethodWriter m = g.m;
        if ((kinds[register] & INT) != 0) {
            m.istore(intLocals[register]);
            pushTag(false, register);
        } else if (kinds[register] == DOUBLE) {
            m.op(I2D);
            m.dstore(doubleLocals[register]);
            pushTag(true, register);
        } else {
            m.invokeStatic(INTEGER, "valueOf", "(I)Ljava/lang/Integer;");
        }
        m.astore(g.locals[register]);
    }

    // ---- Numbers ----------------------------------------------------------------------------------------------------

    /** Goes to {@code otherwise} unless the register holds a number, as far as that costs little: if the answer is true it may still hold
     *  something else, and {@link #pushDouble} then gives NaN. What is computed with it then is NaN too, and for a NaN the caller has to
     *  look again. */
    boolean checkDouble(int register, JumpLabel otherwise) {
        if ((kinds[register] & DOUBLE) == 0) {
            return true;
        }
        checkNumberTag(register, otherwise);
        return false;
    }

    /** Goes to {@code otherwise} unless the register, which has a double local, holds a number. */
    private void checkNumberTag(int register, JumpLabel otherwise) {
        if (kinds[register] == DOUBLE) {
            checkFirst(register, otherwise);
        } else {
            g.m.aload(g.locals[register]);
            g.m.invokeStatic(STUBS, "isNumberTag", "(Ljava/lang/Object;)Z");
            g.m.jump(IFEQ, otherwise);
        }
    }

    /** Pushes the double of a register that {@link #checkDouble} has passed. */
    void pushDouble(int register) {
        switch (kinds[register]) {
            case DOUBLE -> g.m.dload(doubleLocals[register]);
            case BOTH -> invoke(register, "toDouble", "D");
            default -> invoke(register, "doubleOrNaN", "D");
        }
    }

    /** As {@link #fetchDouble}; returns the local that has the double then, {@code local} unless the register has one. */
    int fetchDoubleIn(int register, int local, JumpLabel otherwise) {
        if (kinds[register] == DOUBLE) {
            checkFirst(register, otherwise);
            return doubleLocals[register];
        }
        fetchDouble(register, local, otherwise);
        return local;
    }

    /** Stores the double of the register in a local, or goes to {@code otherwise} if it holds no number, or perhaps if that is NaN. */
    void fetchDouble(int register, int local, JumpLabel otherwise) {
        MethodWriter m = g.m;
        boolean open = checkDouble(register, otherwise);
        pushDouble(register);
        m.dstore(local);
        if (open) {
            m.dload(local);
            m.dload(local);
            m.op(DCMPL);
            m.jump(IFNE, otherwise);
        }
    }

    /** Goes to {@code otherwise} unless the register holds a number; returns a local that has its int32 then, {@code local} unless it has
     *  one. {@code wide} is the first of two locals in between. */
    int fetchInt32(int register, int local, int wide, JumpLabel otherwise) {
        MethodWriter m = g.m;
        if ((kinds[register] & DOUBLE) != 0) {
            checkNumberTag(register, otherwise);
            if (kinds[register] == DOUBLE) {
                m.dload(doubleLocals[register]);
                m.invokeStatic(STUBS, "ofDouble", "(D)I");
            } else {
                invoke(register, "toInt32", "I");
            }
            m.istore(local);
            return local;
        }
        invoke(register, "int32OrMissing", "J");
        m.lstore(wide);
        m.lload(wide);
        m.pushLong(NumberStubs.MISSING);
        m.op(LCMP);
        m.jump(IFEQ, otherwise);
        m.lload(wide);
        m.op(L2I);
        m.istore(local);
        return local;
    }

    /** Pops a double into the register. */
    void storeDouble(int register) {
        MethodWriter m = g.m;
        if ((kinds[register] & DOUBLE) != 0) {
            m.dstore(doubleLocals[register]);
            pushTag(true, register);
            m.astore(g.locals[register]);
        } else {
            m.invokeStatic("java/lang/Double", "valueOf", "(D)Ljava/lang/Double;");
            store(register);
        }
    }

    /** Pops a double into the register, as an int where it is an int32: of quotients and the like, where consumers expect that. */
    void storeNumber(int register) {
        MethodWriter m = g.m;
        if (kinds[register] != BOTH) {
            m.invokeStatic(STUBS, "number", "(D)Ljava/lang/Object;");
            store(register);
            return;
        }
        JumpLabel fraction = g.inner();
        JumpLabel done = g.inner();
        m.dstore(doubleLocals[register]);
        m.dload(doubleLocals[register]);
        m.invokeStatic(STUBS, "isInt32", "(D)Z");
        m.jump(IFEQ, fraction);
        m.dload(doubleLocals[register]);
        m.op(D2I);
        storeInt(register);
        m.jump(GOTO, done);
        m.bind(fraction);
        m.dload(doubleLocals[register]);
        storeDouble(register);
        m.bind(done);
    }

    /** Whether the register can hold some numbers without a box. */
    boolean hasNumber(int register) {
        return kinds[register] != 0;
    }

    /** Whether the register can hold int32s without a box. */
    boolean hasInt(int register) {
        return (kinds[register] & INT) != 0;
    }

    /** Whether the register can hold any number without a box. */
    boolean hasDouble(int register) {
        return (kinds[register] & DOUBLE) != 0;
    }

    /** Stores the long in {@code local}, an integer that is exact as a double, in a register that has a double local. */
    void storeLong(int register, int local) {
        MethodWriter m = g.m;
        m.lload(local);
        m.op(L2D);
        m.dstore(doubleLocals[register]);
        if (kinds[register] == BOTH) {
            m.lload(local);
            m.op(L2I);
            m.istore(intLocals[register]);
            m.lload(local);
            m.invokeStatic(STUBS, "tagOfLong", "(J)Ljava/lang/Object;");
        } else {
            m.op(ACONST_NULL);
        }
        m.astore(g.locals[register]);
    }

    /** Stores the double in {@code local} in the register, as an int where it is an int32. Unlike {@link #storeNumber} without a jump. */
    void storeMixed(int register, int local) {
        MethodWriter m = g.m;
        m.dload(local);
        if (kinds[register] != BOTH) {
            storeNumber(register);
            return;
        }
        m.dstore(doubleLocals[register]);
        m.dload(local);
        m.op(D2I);
        m.istore(intLocals[register]);
        m.dload(local);
        m.invokeStatic(STUBS, "tagOfMixed", "(D)Ljava/lang/Object;");
        m.astore(g.locals[register]);
    }

    /** Pops an int whose 32 bits are a number without a sign into the register. */
    void storeUnsigned(int register) {
        MethodWriter m = g.m;
        if (kinds[register] != BOTH) {
            m.invokeStatic(STUBS, "unsigned", "(I)Ljava/lang/Object;");
            store(register);
            return;
        }
        JumpLabel large = g.inner();
        JumpLabel done = g.inner();
        m.istore(intLocals[register]);
        m.iload(intLocals[register]);
        m.jump(IFLT, large);
        m.iload(intLocals[register]);
        storeInt(register);
        m.jump(GOTO, done);
        m.bind(large);
        m.iload(intLocals[register]);
        m.invokeStatic(STUBS, "unsignedDouble", "(I)D");
        storeDouble(register);
        m.bind(done);
    }

    // ---- Fallbacks --------------------------------------------------------------------------------------------------

    /** Emits what an operation with two operands does when its path for numbers is left: by {@link NumberFallbacks} where the registers
     *  allow it, else by its stub. */
    void fallBack(int pc) {
        int[] code = g.code;
        Opcode opcode = Opcode.of(code[pc]);
        boolean computes = opcode.operand(0).isWritten();
        int first = pc + (computes ? 2 : 1);
        boolean small = opcode.operand(computes ? 2 : 1) == OperandKind.IMMEDIATE;
        if (!isSingle(code[first]) || !small && !isSingle(code[first + 1])) {
            StubCalls.emit(g, pc);
            return;
        }
        MethodWriter m = g.m;
        m.aload(g.calleeLocal);
        String parameters = "(Ldev/deltic/runtime/JSFunction;" + pushSingle(code[first]);
        if (small) {
            m.op(ACONST_NULL);
            m.pushInt(code[first + 1]);
            parameters += "Ljava/lang/Object;I";
        } else {
            parameters += pushSingle(code[first + 1]);
        }
        m.pushInt(pc);
        parameters += "I)";
        if (computes) {
            m.invokeStatic(FALLBACKS, "compute", parameters + "Ljava/lang/Object;");
            store(code[pc + 1]);
        } else {
            m.invokeStatic(FALLBACKS, "jumps", parameters + "Z");
            m.jump(IFNE, g.label(g.jumpTarget(pc)));
        }
    }

    private boolean isSingle(int register) {
        return kinds[register] == INT || kinds[register] == DOUBLE;
    }

    /** Pushes both locals of a register; returns their types. */
    private String pushSingle(int register) {
        g.m.aload(g.locals[register]);
        if (kinds[register] == INT) {
            g.m.iload(intLocals[register]);
            return "Ljava/lang/Object;I";
        }
        g.m.dload(doubleLocals[register]);
        return "Ljava/lang/Object;D";
    }
}
