package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.AALOAD;
import static dev.deltic.classfile.JVMOpcodes.DUP;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;
import static dev.deltic.classfile.JVMOpcodes.IFLT;
import static dev.deltic.classfile.JVMOpcodes.IFNONNULL;
import static dev.deltic.classfile.JVMOpcodes.IFNULL;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPNE;
import static dev.deltic.classfile.JVMOpcodes.L2I;
import static dev.deltic.classfile.JVMOpcodes.LALOAD;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.LoadHandler;
import dev.deltic.ic.LoadIC;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.shapes.ObjectLayout;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import java.util.Arrays;

/** Loads: named properties in place for the shapes that the site has seen, else by its inline cache. A shape's objects are of one
 *  class, so a shape check is a class check too, but the verifier wants a cast. */
final class PropertyGenerator {
    /** Longer chains are left to the inline cache. */
    static final int MAX_PROTOTYPES = 4;
    static final String OBJECT = "dev/deltic/runtime/JSObject";
    static final String PLAIN = "dev/deltic/runtime/PlainObject";
    static final String NUMERIC = "dev/deltic/runtime/NumericObject";
    static final String SHAPE = "Ldev/deltic/shapes/Shape;";
    private static final String ACCESSOR = "dev/deltic/runtime/AccessorPair";
    private static final LoadHandler[] NO_LOADS = new LoadHandler[0];

    private PropertyGenerator() { }

    /** GET_LENGTH dst, object, feedback. */
    static void length(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        g.load(g.code[pc + 2]);
        m.invokeStatic("dev/deltic/baseline/PropertyStubs", "lengthOf", "(Ljava/lang/Object;)I");
        m.istore(g.scratch);
        m.iload(g.scratch);
        m.jump(IFLT, slow);
        m.iload(g.scratch);
        g.numbers.storeInt(g.code[pc + 1]);
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    /** GET_NAMED dst, object, key, feedback. */
    static void load(FunctionGenerator g, int pc) {
        Object state = g.feedback.get(g.code[pc + 4]);
        MethodWriter m = g.m;
        JumpLabel done = g.inner();
        if (state instanceof LoadIC.PrimitiveLoad load && isInPlace(load.handler())) {
            JumpLabel miss = g.inner();
            pushPrototype(g, g.code[pc + 2], load.type(), miss);
            guardShape(g, OBJECT, load.handler().receiver, miss);
            finishLoad(g, pc, load.handler(), miss, done);
        } else {
            for (LoadHandler handler : loads(g, state)) {
                JumpLabel miss = g.inner();
                guard(g, g.code[pc + 2], handler.receiver, leaf(handler.receiver.layout), miss);
                finishLoad(g, pc, handler, miss, done);
            }
        }
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    /** From the receiver, or a primitive's prototype, in the scratch local to the value in the destination. */
    static void finishLoad(FunctionGenerator g, int pc, LoadHandler handler, JumpLabel miss, JumpLabel done) {
        walk(g, handler.prototypes, miss);
        if (handler.isAbsent()) {
            checkEnd(g, miss);
            g.pushUndefined();
        } else if (handler.isAccessor()) {
            pushGetterResult(g, handler, g.code[pc + 2], miss);
        } else if (handler.isLazySlot()) {
            pushLazySlot(g, handler.field());
        } else {
            pushField(g, handler);
        }
        if (isNumber(handler, Property.DOUBLE)) {
            g.numbers.storeDouble(g.code[pc + 1]);
        } else if (isNumber(handler, Property.INT)) {
            g.numbers.storeInt(g.code[pc + 1]);
        } else {
            g.store(g.code[pc + 1]);
        }
        g.m.jump(GOTO, done);
        g.m.bind(miss);
    }

    /** Pushes what an overflow slot of the object in the scratch local holds, made if it has not been. */
    static void pushLazySlot(FunctionGenerator g, int slot) {
        g.m.aload(g.scratch);
        g.m.aload(g.realmLocal);
        g.m.pushInt(slot);
        g.m.invokeVirtual(OBJECT, "lazySlot", "(L" + FunctionGenerator.REALM + ";I)Ljava/lang/Object;");
    }

    /** Whether a load gives a number without a box. */
    private static boolean isNumber(LoadHandler handler, int representation) {
        return handler.isField() && handler.representation() == representation;
    }

    /** What {@link NumberRegisters} a load needs. */
    static int results(FunctionGenerator g, int pc) {
        int kinds = 0;
        for (LoadHandler handler : loads(g, g.feedback.get(g.code[pc + 4]))) {
            kinds |= isNumber(handler, Property.DOUBLE) ? NumberRegisters.DOUBLE
                : isNumber(handler, Property.INT) ? NumberRegisters.INT : 0;
        }
        return kinds;
    }

    /** The handler of a site whose objects all have the property in a field, or null. */
    static LoadHandler singleField(FunctionGenerator g, Object state) {
        LoadHandler[] handlers = loads(g, state);
        return handlers.length == 1 && handlers[0].isField() ? handlers[0] : null;
    }

    /** How {@link FusedRun}s hold what a field does. */
    static FusedValue.Type type(LoadHandler handler) {
        return isNumber(handler, Property.DOUBLE) ? FusedValue.Type.DOUBLE
            : isNumber(handler, Property.INT) ? FusedValue.Type.INT : FusedValue.Type.OBJECT;
    }

    /** Shapes that no site makes any more are left out, unless the function has been compiled without them before. */
    private static LoadHandler[] loads(FunctionGenerator g, Object state) {
        if (state instanceof LoadHandler handler) {
            return isInPlace(handler) ? new LoadHandler[] {handler} : NO_LOADS;
        }
        if (!(state instanceof LoadHandler[] handlers)) {
            return NO_LOADS;
        }
        int count = 0;
        LoadHandler[] kept = new LoadHandler[handlers.length];
        for (LoadHandler handler : handlers) {
            if (isInPlace(handler) && (g.generation > 1 || !handler.receiver.isObsolete())) {
                kept[count++] = handler;
            }
        }
        if (count == 0 && isInPlace(handlers[0])) {
            kept[count++] = handlers[0];
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean isInPlace(LoadHandler handler) {
        boolean known = handler.isField() || handler.isLazySlot() || handler.isAbsent() || handler.isAccessor();
        return known && (handler.prototypes == null || handler.prototypes.length <= MAX_PROTOTYPES) && !handler.receiver.isDeprecated();
    }

    /** The class of the objects of a layout. */
    static String leaf(ObjectLayout layout) {
        return layout == ObjectLayout.PLAIN ? PLAIN : layout == ObjectLayout.NUMERIC ? NUMERIC : OBJECT;
    }

    /** Leaves in the scratch local what a string or number in a register inherits from. */
    private static void pushPrototype(FunctionGenerator g, int register, Intrinsic type, JumpLabel miss) {
        MethodWriter m = g.m;
        g.load(register);
        if (type == Intrinsic.STRING_PROTOTYPE) {
            m.invokeStatic("dev/deltic/baseline/PropertyStubs", "isString", "(Ljava/lang/Object;)Z");
        } else {
            m.invokeStatic("dev/deltic/baseline/NumberStubs", "isNumber", "(Ljava/lang/Object;)Z");
        }
        m.jump(IFEQ, miss);
        m.aload(g.realmLocal);
        m.pushInt(type.ordinal());
        m.invokeVirtual(FunctionGenerator.REALM, "intrinsicAt", "(I)Ldev/deltic/runtime/JSObject;");
        m.astore(g.scratch);
    }

    /** Leaves the object of a register in the scratch local, known to be of {@code type} and to have the shape. */
    static void guard(FunctionGenerator g, int register, Shape shape, String type, JumpLabel miss) {
        MethodWriter m = g.m;
        g.load(register);
        m.instanceOf(type);
        m.jump(IFEQ, miss);
        g.load(register);
        m.checkCast(type);
        m.astore(g.scratch);
        guardShape(g, type, shape, miss);
    }

    private static void guardShape(FunctionGenerator g, String type, Shape shape, JumpLabel miss) {
        g.m.aload(g.scratch);
        g.m.getField(type, "shape", SHAPE);
        g.pushShape(shape);
        g.m.jump(IF_ACMPNE, miss);
    }

    /** Goes from the object in the scratch local to the last of its prototypes, which must have the shapes. */
    static void walk(FunctionGenerator g, Shape[] shapes, JumpLabel miss) {
        MethodWriter m = g.m;
        for (int i = 0; shapes != null && i < shapes.length; i++) {
            m.aload(g.scratch);
            m.getField(OBJECT, "prototype", "Ldev/deltic/runtime/JSObject;");
            m.astore(g.scratch);
            m.aload(g.scratch);
            m.jump(IFNULL, miss);
            guardShape(g, OBJECT, shapes[i], miss);
        }
    }

    /** Makes sure that the object in the scratch local has no prototype. */
    static void checkEnd(FunctionGenerator g, JumpLabel miss) {
        g.m.aload(g.scratch);
        g.m.getField(OBJECT, "prototype", "Ldev/deltic/runtime/JSObject;");
        g.m.jump(IFNONNULL, miss);
    }

    /** Calls the getter of the holder in the scratch local, as the script's own call would. */
    private static void pushGetterResult(FunctionGenerator g, LoadHandler handler, int receiver, JumpLabel miss) {
        MethodWriter m = g.m;
        pushField(g, handler);
        castToHalf(g, "getter", miss);
        m.getField(FunctionGenerator.JS_FUNCTION, "code", "Ldev/deltic/runtime/Code;");
        m.aload(g.scratch);
        g.load(receiver);
        m.invokeVirtual("dev/deltic/runtime/Code", "call0", CallGenerator.descriptor(0));
    }

    /** Replaces what an accessor's field holds by the function that is one half of it, which is in the scratch local too. */
    static void castToHalf(FunctionGenerator g, String half, JumpLabel miss) {
        MethodWriter m = g.m;
        String function = FunctionGenerator.JS_FUNCTION;
        m.astore(g.scratch);
        m.aload(g.scratch);
        m.instanceOf(ACCESSOR);
        m.jump(IFEQ, miss);
        m.aload(g.scratch);
        m.checkCast(ACCESSOR);
        m.getField(ACCESSOR, half, "Ldev/deltic/runtime/JSObject;");
        m.astore(g.scratch);
        m.aload(g.scratch);
        m.instanceOf(function);
        m.jump(IFEQ, miss);
        m.aload(g.scratch);
        m.checkCast(function);
        m.op(DUP);
        m.astore(g.scratch);
    }

    /** Pushes the field of the holder in the scratch local: an Object, an int or a double. */
    static void pushField(FunctionGenerator g, LoadHandler handler) {
        MethodWriter m = g.m;
        m.aload(g.scratch);
        if (!handler.isInline() && handler.representation() == Property.REFERENCE) {
            m.getField(OBJECT, "slots", "[Ljava/lang/Object;");
            m.pushInt(handler.field());
            m.op(AALOAD);
            return;
        }
        String type = leaf(handler.layout());
        if (handler.prototypes != null) {
            m.checkCast(type);
        }
        switch (handler.representation()) {
            case Property.DOUBLE -> {
                pushPrimitive(m, handler);
                m.invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
            }
            case Property.INT -> {
                pushPrimitive(m, handler);
                m.op(L2I);
            }
            default -> m.getField(type, "reference" + handler.field(), "Ljava/lang/Object;");
        }
    }

    /** Pushes the long of a field of the object on the stack. */
    private static void pushPrimitive(MethodWriter m, LoadHandler handler) {
        if (handler.isInline()) {
            m.getField(NUMERIC, "primitive" + handler.field(), "J");
        } else {
            m.getField(NUMERIC, "primitives", "[J");
            m.pushInt(handler.field());
            m.op(LALOAD);
        }
    }
}
