package dev.deltic.classfile;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.base.EngineError;
import dev.deltic.base.IntList;

/** The half of {@link MethodWriter} that emits instructions other than jumps, and keeps count of the operand stack and of
 *  the locals they use. */
public abstract sealed class InstructionWriter permits MethodWriter {
    static final int DEAD = -1;
    /** First of {@code iload_0} and so on, and {@code istore_0} and so on. */
    private static final int FIRST_SHORT_LOAD = 26;
    private static final int FIRST_SHORT_STORE = 59;

    /** By opcode, what an instruction without operands does to the stack's depth: {@code e} is 0, {@code f} one more,
     *  {@code d} one less. A dot: the instruction has operands, or it is none of a class file's. */
    private static final String EFFECT = "effffffffggfffgg" + ".........." + "ffffggggffffggggffff" + "dededddd" + "....."
        + "ddddccccddddccccdddd" + "bababbbb" + "dcfffggge" + "dcdcdcdcdcdcdcdcdcdc" + "eeee" + "dddddd" + "dcdcdc" + "."
        + "fefddeeffdedeee" + "bddbb" + "..................." + "dcdcde" + "............" + "ed" + ".." + "dd" + "......";

    final ConstantPool pool;
    final String name;
    final ByteVector code = new ByteVector(512);
    /** {@link #DEAD} where control cannot come. */
    int depth;
    int maxStack;
    int maxLocals;
    /** Null where nobody wants to know the places of calls. */
    final CallSites callSites;
    /** The calls so far, as {@link CallSites#add} takes them; null without a list. */
    final IntList calls;

    InstructionWriter(ConstantPool pool, String name, CallSites callSites) {
        this.pool = pool;
        this.name = name;
        this.callSites = callSites;
        calls = callSites == null ? null : new IntList(16);
    }

    /** For entries that the caller keeps. */
    public final ConstantPool constantPool() {
        return pool;
    }

    /** Bytes of code so far. */
    public int codeSize() {
        return code.size;
    }

    /** Whether control can come here; if not, a label with a frame must be bound first. */
    public boolean isReachable() {
        return depth != DEAD;
    }

    /** Depth of the operand stack in slots, where {@link #isReachable}. */
    public int stackDepth() {
        return depth;
    }

    // ---- Instructions without operands, constants ----

    /** Emits an instruction that has no operands: arithmetic, stack, arrays, returns, {@code athrow}. */
    public void op(int opcode) {
        int effect = EFFECT.charAt(opcode);
        if (effect == '.') {
            throw new EngineError("opcode " + opcode + " has operands");
        }
        emit(opcode, effect - 'e');
        if (opcode >= IRETURN && opcode <= RETURN || opcode == ATHROW) {
            depth = DEAD;
        }
    }

    public void pushInt(int value) {
        if (value >= -1 && value <= 5) {
            emit(ICONST_0 + value, 1);
        } else if (value == (byte) value) {
            emit(BIPUSH, 1);
            code.put1(value);
        } else if (value == (short) value) {
            emit(SIPUSH, 1);
            code.put2(value);
        } else {
            loadConstant(pool.integer(value));
        }
    }

    public void pushLong(long value) {
        if (value == 0 || value == 1) {
            emit(LCONST_0 + (int) value, 2);
        } else if (value == (byte) value) {
            pushInt((int) value);
            emit(I2L, 1);
        } else {
            loadWideConstant(pool.longConstant(value));
        }
    }

    public void pushFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        if (bits == 0 || value == 1 || value == 2) {
            emit(FCONST_0 + (int) value, 1);
        } else {
            loadConstant(pool.floatConstant(value));
        }
    }

    public void pushDouble(double value) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits == 0 || value == 1) {
            emit(DCONST_0 + (int) value, 2);
        } else {
            loadWideConstant(pool.doubleConstant(value));
        }
    }

    /** The string must be {@linkplain ConstantPool#isEncodable encodable}. */
    public void pushString(String value) {
        loadConstant(pool.string(value));
    }

    public void pushClass(String internalName) {
        loadConstant(pool.classConstant(internalName));
    }

    /** A constant of one slot: {@code ldc}. */
    public void loadConstant(int constant) {
        if (constant <= 255) {
            emit(LDC, 1);
            code.put1(constant);
        } else {
            emit(LDC_W, 1);
            code.put2(constant);
        }
    }

    /** A long or double constant: {@code ldc2_w}. */
    public void loadWideConstant(int constant) {
        emit(LDC2_W, 2);
        code.put2(constant);
    }

    // ---- Locals ----

    public void aload(int local) {
        load(ALOAD, local, 1);
    }

    public void iload(int local) {
        load(ILOAD, local, 1);
    }

    public void fload(int local) {
        load(FLOAD, local, 1);
    }

    public void lload(int local) {
        load(LLOAD, local, 2);
    }

    public void dload(int local) {
        load(DLOAD, local, 2);
    }

    public void astore(int local) {
        store(ASTORE, local, 1);
    }

    public void istore(int local) {
        store(ISTORE, local, 1);
    }

    public void fstore(int local) {
        store(FSTORE, local, 1);
    }

    public void lstore(int local) {
        store(LSTORE, local, 2);
    }

    public void dstore(int local) {
        store(DSTORE, local, 2);
    }

    public void iinc(int local, int delta) {
        noteLocal(local, 1);
        if (local <= 255 && delta == (byte) delta) {
            emit(IINC, 0);
            code.put1(local);
            code.put1(delta);
        } else if (delta == (short) delta) {
            emit(WIDE, 0);
            code.put1(IINC);
            code.put2(local);
            code.put2(delta);
        } else {
            iload(local);
            pushInt(delta);
            op(IADD);
            istore(local);
        }
    }

    private void load(int opcode, int local, int slots) {
        noteLocal(local, slots);
        if (local <= 3) {
            emit(FIRST_SHORT_LOAD + (opcode - ILOAD) * 4 + local, slots);
        } else {
            local(opcode, local, slots);
        }
    }

    private void store(int opcode, int local, int slots) {
        noteLocal(local, slots);
        if (local <= 3) {
            emit(FIRST_SHORT_STORE + (opcode - ISTORE) * 4 + local, -slots);
        } else {
            local(opcode, local, -slots);
        }
    }

    private void local(int opcode, int local, int effect) {
        if (local <= 255) {
            emit(opcode, effect);
            code.put1(local);
        } else {
            emit(WIDE, effect);
            code.put1(opcode);
            code.put2(local);
        }
    }

    private void noteLocal(int local, int slots) {
        maxLocals = Math.max(maxLocals, local + slots);
    }

    // ---- Fields, calls, objects ----

    public void getStatic(String type, String field, String fieldDescriptor) {
        field(GETSTATIC, pool.field(type, field, fieldDescriptor));
    }

    public void putStatic(String type, String field, String fieldDescriptor) {
        field(PUTSTATIC, pool.field(type, field, fieldDescriptor));
    }

    public void getField(String type, String field, String fieldDescriptor) {
        field(GETFIELD, pool.field(type, field, fieldDescriptor));
    }

    public void putField(String type, String field, String fieldDescriptor) {
        field(PUTFIELD, pool.field(type, field, fieldDescriptor));
    }

    /** A field access by the field's {@linkplain ConstantPool#field entry}. */
    public void field(int opcode, int constant) {
        int slots = pool.slots(constant);
        int receiver = opcode >= GETFIELD ? 1 : 0;
        boolean isGet = opcode == GETSTATIC || opcode == GETFIELD;
        emit(opcode, (isGet ? slots : -slots) - receiver);
        code.put2(constant);
    }

    public void invokeStatic(String type, String method, String methodDescriptor) {
        place(type);
        invoke(INVOKESTATIC, pool.method(type, method, methodDescriptor));
    }

    public void invokeVirtual(String type, String method, String methodDescriptor) {
        place(type);
        invoke(INVOKEVIRTUAL, pool.method(type, method, methodDescriptor));
    }

    /** A constructor or a superclass's method. */
    public void invokeSpecial(String type, String method, String methodDescriptor) {
        place(type);
        invoke(INVOKESPECIAL, pool.method(type, method, methodDescriptor));
    }

    public void invokeInterface(String type, String method, String methodDescriptor) {
        place(type);
        invoke(INVOKEINTERFACE, pool.interfaceMethod(type, method, methodDescriptor));
    }

    /** Lists the place of a call of a method of {@code type}, at one that is free. */
    private void place(String type) {
        if (callSites != null) {
            boolean distinct = callSites.isDistinct(type);
            while (distinct && !callSites.take(code.size)) {
                op(NOP);
            }
            calls.add(code.size << 1 | (distinct ? 1 : 0));
        }
    }

    /** A call by the {@linkplain ConstantPool#method method's entry}, for callers that keep it. */
    public void invoke(int opcode, int constant) {
        int slots = pool.slots(constant);
        int arguments = (slots >> 2) + (opcode == INVOKESTATIC || opcode == INVOKEDYNAMIC ? 0 : 1);
        emit(opcode, (slots & 3) - arguments);
        code.put2(constant);
        if (opcode == INVOKEINTERFACE) {
            code.put1(arguments);
            code.put1(0);
        } else if (opcode == INVOKEDYNAMIC) {
            code.put2(0);
        }
    }

    /** {@code bootstrapMethod} as {@link ConstantPool#bootstrapMethod} numbers it. */
    public void invokeDynamic(int bootstrapMethod, String method, String methodDescriptor) {
        invoke(INVOKEDYNAMIC, pool.invokeDynamic(bootstrapMethod, method, methodDescriptor));
    }

    public void newObject(String type) {
        type(NEW, type, 1);
    }

    /** An array of a primitive type: {@link JVMOpcodes#T_INT} and so on. */
    public void newArray(int elementType) {
        emit(NEWARRAY, 0);
        code.put1(elementType);
    }

    public void newReferenceArray(String elementType) {
        type(ANEWARRAY, elementType, 0);
    }

    public void checkCast(String type) {
        type(CHECKCAST, type, 0);
    }

    public void instanceOf(String type) {
        type(INSTANCEOF, type, 0);
    }

    private void type(int opcode, String type, int effect) {
        emit(opcode, effect);
        code.put2(pool.classConstant(type));
    }

    final void emit(int opcode, int effect) {
        if (depth == DEAD) {
            throw new EngineError("code at " + name + ":" + code.size + " follows a jump and has no frame");
        }
        depth += effect;
        if (depth > maxStack) {
            maxStack = depth;
        } else if (depth < 0) {
            throw new EngineError("operand stack of " + name + " runs empty at " + code.size);
        }
        code.put1(opcode);
    }
}
