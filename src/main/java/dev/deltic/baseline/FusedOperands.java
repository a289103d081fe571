package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.baseline.FusedValue.Type;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.LoadHandler;

/** The values of a {@link FusedRun} where its instructions use them: {@code prepare} checks and converts, with nothing on the stack, what
 *  has not been before; then {@code push} cannot fail. */
final class FusedOperands {
    private static final String STUBS = "dev/deltic/baseline/NumberStubs";
    private static final String INTEGER = "java/lang/Integer";
    /** The locals from {@link FunctionGenerator#scratch} on that the code for single operations uses. */
    private static final int RESERVED = 5;

    private final FunctionGenerator g;
    private final MethodWriter m;
    private final JumpLabel slow;
    private int next;

    FusedOperands(FunctionGenerator g, JumpLabel slow) {
        this.g = g;
        this.m = g.m;
        this.slow = slow;
        next = g.scratch + RESERVED;
    }

    private int local(int size) {
        int local = next;
        next += size;
        return local;
    }

    // ---- Results ----------------------------------------------------------------------------------------------------

    void setInt(FusedValue value) {
        value.intLocal = local(1);
        m.istore(value.intLocal);
    }

    void setLong(FusedValue value) {
        value.longLocal = local(2);
        m.lstore(value.longLocal);
    }

    void setDouble(FusedValue value) {
        value.doubleLocal = local(2);
        m.dstore(value.doubleLocal);
    }

    void setObject(FusedValue value) {
        value.objectLocal = local(1);
        m.astore(value.objectLocal);
    }

    // ---- Objects ----------------------------------------------------------------------------------------------------

    void pushObject(FusedValue value) {
        if (value.objectLocal >= 0) {
            m.aload(value.objectLocal);
        } else {
            g.load(value.register);
        }
    }

    /** Makes sure that a value is an object with the handler's shape; {@link FusedValue#guardedLocal} then is that. */
    void guard(FusedValue value, LoadHandler handler) {
        String type = PropertyGenerator.leaf(handler.receiver.layout);
        if (value.guarded == handler.receiver) {
            return;
        }
        pushObject(value);
        m.instanceOf(type);
        m.jump(IFEQ, slow);
        pushObject(value);
        m.checkCast(type);
        value.guardedLocal = local(1);
        m.astore(value.guardedLocal);
        m.aload(value.guardedLocal);
        m.getField(type, "shape", PropertyGenerator.SHAPE);
        g.pushShape(handler.receiver);
        m.jump(IF_ACMPNE, slow);
        value.guarded = handler.receiver;
    }

    // ---- Int32s -----------------------------------------------------------------------------------------------------

    /** Makes sure that the value is an int32, as a number. */
    void prepareInt(FusedValue value) {
        if (value.intLocal >= 0 || value.literal instanceof Integer) {
            return;
        }
        if (value.isInput()) {
            int made = local(1);
            value.intLocal = g.numbers.fetchInt(value.register, made, slow);
        } else if (value.type == Type.OBJECT) {
            m.aload(value.objectLocal);
            m.instanceOf(INTEGER);
            m.jump(IFEQ, slow);
            m.aload(value.objectLocal);
            m.checkCast(INTEGER);
            m.invokeVirtual(INTEGER, "intValue", "()I");
            setInt(value);
        } else if (value.type == Type.LONG) {
            prepareLong(value);
            pushLong(value);
            m.op(L2I);
            int made = local(1);
            m.istore(made);
            m.iload(made);
            m.op(I2L);
            pushLong(value);
            m.op(LCMP);
            m.jump(IFNE, slow);
            value.intLocal = made;
        } else {
            prepareDouble(value);
            pushDouble(value);
            m.invokeStatic(STUBS, "isInt32", "(D)Z");
            m.jump(IFEQ, slow);
            pushDouble(value);
            m.op(D2I);
            setInt(value);
        }
    }

    void pushInt(FusedValue value) {
        if (value.intLocal >= 0) {
            m.iload(value.intLocal);
        } else {
            m.pushInt(value.literal.intValue());
        }
    }

    /** A local with the value, an int32. */
    int intLocal(FusedValue value) {
        prepareInt(value);
        if (value.intLocal < 0) {
            m.pushInt(value.literal.intValue());
            setInt(value);
        }
        return value.intLocal;
    }

    // ---- ToInt32 ----------------------------------------------------------------------------------------------------

    /** Makes sure that the value is a number, or an int32 where {@code isInt} says that nothing else has been met. */
    void prepareTruncated(FusedValue value, boolean isInt) {
        if (value.intLocal >= 0 || value.truncatedLocal >= 0 || value.longLocal >= 0 || value.literal instanceof Integer
                || value.doubleLocal >= 0) {
            return;
        }
        if (value.literal != null) {
            m.pushInt(NumberStubs.ofDouble(value.literal.doubleValue()));
            value.truncatedLocal = local(1);
            m.istore(value.truncatedLocal);
        } else if (isInt) {
            prepareInt(value);
        } else if (value.isInput()) {
            int made = local(1);
            value.truncatedLocal = g.numbers.fetchInt32(value.register, made, g.scratch, slow);
        } else {
            m.aload(value.objectLocal);
            m.invokeStatic(STUBS, "int32OrMissing", "(Ljava/lang/Object;)J");
            m.lstore(g.scratch);
            m.lload(g.scratch);
            m.pushLong(NumberStubs.MISSING);
            m.op(LCMP);
            m.jump(IFEQ, slow);
            m.lload(g.scratch);
            m.op(L2I);
            value.truncatedLocal = local(1);
            m.istore(value.truncatedLocal);
        }
    }

    void pushTruncated(FusedValue value) {
        if (value.truncatedLocal >= 0) {
            m.iload(value.truncatedLocal);
        } else if (value.intLocal >= 0 || value.literal instanceof Integer) {
            pushInt(value);
        } else if (value.longLocal >= 0) {
            m.lload(value.longLocal);
            m.op(L2I);
        } else {
            m.dload(value.doubleLocal);
            m.invokeStatic(STUBS, "ofDouble", "(D)I");
        }
    }

    // ---- Integers ---------------------------------------------------------------------------------------------------

    /** Makes sure that the value is an integer. */
    void prepareLong(FusedValue value) {
        if (value.longLocal < 0 && value.literal == null) {
            prepareInt(value);
        }
    }

    void pushLong(FusedValue value) {
        if (value.longLocal >= 0) {
            m.lload(value.longLocal);
        } else if (value.literal != null) {
            m.pushLong(value.literal.longValue());
        } else {
            pushInt(value);
            m.op(I2L);
        }
    }

    // ---- Doubles ----------------------------------------------------------------------------------------------------

    /** Makes sure that the value is a number. */
    void prepareDouble(FusedValue value) {
        if (value.doubleLocal >= 0 || value.intLocal >= 0 || value.longLocal >= 0 || value.literal != null) {
            return;
        }
        if (value.isInput()) {
            int made = local(2);
            value.doubleLocal = g.numbers.fetchDoubleIn(value.register, made, slow);
        } else {
            m.aload(value.objectLocal);
            m.invokeStatic(STUBS, "doubleOrNaN", "(Ljava/lang/Object;)D");
            setDouble(value);
            pushDouble(value);
            pushDouble(value);
            m.op(DCMPL);
            m.jump(IFNE, slow);
        }
    }

    void pushDouble(FusedValue value) {
        if (value.literal != null) {
            m.pushDouble(value.literal.doubleValue());
        } else if (value.doubleLocal >= 0) {
            m.dload(value.doubleLocal);
        } else if (value.intLocal >= 0) {
            m.iload(value.intLocal);
            m.op(I2D);
        } else {
            m.lload(value.longLocal);
            m.op(L2D);
        }
    }
}
