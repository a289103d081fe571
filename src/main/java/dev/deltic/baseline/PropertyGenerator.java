package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.AALOAD;
import static dev.deltic.classfile.JVMOpcodes.AASTORE;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IFEQ;
import static dev.deltic.classfile.JVMOpcodes.IFNULL;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPNE;
import static dev.deltic.classfile.JVMOpcodes.L2I;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.ElementFeedback;
import dev.deltic.ic.LoadHandler;
import dev.deltic.ic.StoreHandler;
import dev.deltic.shapes.ObjectLayout;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;

/** Named properties: in place for the shapes that the site has seen, up to {@link #MAX_SHAPES}, else by its inline cache. A shape's
 *  objects are of one class, so a shape check is a class check too, but the verifier wants a cast. */
final class PropertyGenerator {
    private static final int MAX_SHAPES = 2;
    private static final int MAX_PROTOTYPES = 3;
    private static final String OBJECT = "dev/deltic/runtime/JSObject";
    private static final String PLAIN = "dev/deltic/runtime/PlainObject";
    private static final String NUMERIC = "dev/deltic/runtime/NumericObject";
    private static final String SHAPE = "Ldev/deltic/shapes/Shape;";
    private static final String ELEMENTS = "dev/deltic/baseline/ElementStubs";
    private static final LoadHandler[] NO_LOADS = new LoadHandler[0];

    private PropertyGenerator() { }

    // ---- Loads ------------------------------------------------------------------------------------------------------

    /** GET_NAMED dst, object, key, feedback. */
    static void load(FunctionGenerator g, int pc) {
        LoadHandler[] handlers = loads(g.feedback.get(g.code[pc + 4]));
        if (handlers.length == 0) {
            StubCalls.emit(g, pc);
            return;
        }
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        for (int i = 0; i < handlers.length; i++) {
            JumpLabel miss = i == handlers.length - 1 ? slow : g.inner();
            guard(g, g.code[pc + 2], handlers[i].receiver, classOf(handlers[i]), miss);
            walk(g, handlers[i].prototypes, miss);
            pushField(g, handlers[i]);
            g.store(g.code[pc + 1]);
            m.jump(GOTO, done);
            m.bind(miss);
        }
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    private static LoadHandler[] loads(Object state) {
        if (state instanceof LoadHandler handler) {
            return isSimple(handler) ? new LoadHandler[] {handler} : NO_LOADS;
        }
        if (!(state instanceof LoadHandler[] handlers) || handlers.length > MAX_SHAPES) {
            return NO_LOADS;
        }
        for (LoadHandler handler : handlers) {
            if (!isSimple(handler)) {
                return NO_LOADS;
            }
        }
        return handlers;
    }

    private static boolean isSimple(LoadHandler handler) {
        return handler.isField() && (handler.prototypes == null || handler.prototypes.length <= MAX_PROTOTYPES)
            && (handler.isInline() || handler.representation() == Property.REFERENCE) && !handler.receiver.isDeprecated();
    }

    /** The class to test a receiver for: the one whose field is read, if that is its own. */
    private static String classOf(LoadHandler handler) {
        return handler.prototypes != null || !handler.isInline() ? OBJECT : leaf(handler.layout());
    }

    private static String leaf(ObjectLayout layout) {
        return layout == ObjectLayout.PLAIN ? PLAIN : NUMERIC;
    }

    /** Leaves the object of a register in the scratch local, known to be of {@code type} and to have the shape. */
    private static void guard(FunctionGenerator g, int register, Shape shape, String type, JumpLabel miss) {
        MethodWriter m = g.m;
        g.load(register);
        m.instanceOf(type);
        m.jump(IFEQ, miss);
        g.load(register);
        m.checkCast(type);
        m.astore(g.scratch);
        m.aload(g.scratch);
        m.getField(type, "shape", SHAPE);
        g.pushShape(shape);
        m.jump(IF_ACMPNE, miss);
    }

    /** Goes from the object in the scratch local to the last of its prototypes, which must have the shapes. */
    private static void walk(FunctionGenerator g, Shape[] shapes, JumpLabel miss) {
        MethodWriter m = g.m;
        for (int i = 0; shapes != null && i < shapes.length; i++) {
            m.aload(g.scratch);
            m.getField(OBJECT, "prototype", "Ldev/deltic/runtime/JSObject;");
            m.astore(g.scratch);
            m.aload(g.scratch);
            m.jump(IFNULL, miss);
            m.aload(g.scratch);
            m.getField(OBJECT, "shape", SHAPE);
            g.pushShape(shapes[i]);
            m.jump(IF_ACMPNE, miss);
        }
    }

    /** Pushes the field of the holder in the scratch local. */
    private static void pushField(FunctionGenerator g, LoadHandler handler) {
        MethodWriter m = g.m;
        m.aload(g.scratch);
        if (!handler.isInline()) {
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
                m.getField(type, "primitive" + handler.field(), "J");
                m.invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
                m.invokeStatic("java/lang/Double", "valueOf", "(D)Ljava/lang/Double;");
            }
            case Property.INT -> {
                m.getField(type, "primitive" + handler.field(), "J");
                m.op(L2I);
                m.invokeStatic("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;");
            }
            default -> m.getField(type, "reference" + handler.field(), "Ljava/lang/Object;");
        }
    }

    // ---- Stores -----------------------------------------------------------------------------------------------------

    /** SET_NAMED object, key, value, feedback. */
    static void store(FunctionGenerator g, int pc) {
        if (!(g.feedback.get(g.code[pc + 4]) instanceof StoreHandler handler) || !isSimple(handler)) {
            StubCalls.emit(g, pc);
            return;
        }
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        String type = handler.isInline() ? leaf(handler.layout()) : OBJECT;
        guard(g, g.code[pc + 1], handler.receiver, type, slow);
        boolean isDouble = handler.representation() == Property.DOUBLE;
        if (isDouble) {
            ArithmeticGenerator.checkNumber(g, g.code[pc + 3], slow);
        }
        if (handler.next != null) {
            walk(g, handler.prototypes, slow);
            reload(g, g.code[pc + 1], type);
        }
        m.aload(g.scratch);
        if (isDouble) {
            ArithmeticGenerator.pushDouble(g, g.code[pc + 3]);
            m.invokeStatic("java/lang/Double", "doubleToRawLongBits", "(D)J");
            m.putField(type, "primitive" + handler.field(), "J");
        } else if (handler.isInline()) {
            g.load(g.code[pc + 3]);
            m.putField(type, "reference" + handler.field(), "Ljava/lang/Object;");
        } else {
            m.getField(type, "slots", "[Ljava/lang/Object;");
            m.pushInt(handler.field());
            g.load(g.code[pc + 3]);
            m.op(AASTORE);
        }
        if (handler.next != null) {
            m.aload(g.scratch);
            g.pushShape(handler.next);
            m.putField(type, "shape", SHAPE);
        }
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    /** The scratch local has gone to the prototypes: back to the object. */
    private static void reload(FunctionGenerator g, int register, String type) {
        g.load(register);
        g.m.checkCast(type);
        g.m.astore(g.scratch);
    }

    private static boolean isSimple(StoreHandler handler) {
        boolean adds = handler.next != null;
        if (handler.receiver.isDeprecated() || adds && (!handler.isInline() || handler.next.isDeprecated()
                || handler.prototypes.length > MAX_PROTOTYPES)) {
            return false;
        }
        return handler.representation() == Property.REFERENCE || handler.representation() == Property.DOUBLE && handler.isInline();
    }

    // ---- Elements ---------------------------------------------------------------------------------------------------

    /** GET_INDEXED dst, object, key, feedback. */
    static void loadElement(FunctionGenerator g, int pc) {
        String stub = switch (ElementFeedback.of(g.feedback, g.code[pc + 4])) {
            case ElementFeedback.INT32 -> "getInt32";
            case ElementFeedback.DOUBLE -> "getDouble";
            case ElementFeedback.OBJECT -> "getObject";
            case ElementFeedback.STRING -> "getCharacter";
            default -> null;
        };
        if (stub == null) {
            StubCalls.emit(g, pc);
        } else {
            StubCalls.emitAs(g, pc, ELEMENTS, stub);
        }
    }

    /** SET_INDEXED object, key, value, feedback. */
    static void storeElement(FunctionGenerator g, int pc) {
        String stub = switch (ElementFeedback.of(g.feedback, g.code[pc + 4])) {
            case ElementFeedback.INT32 -> "setInt32";
            case ElementFeedback.DOUBLE -> "setDouble";
            case ElementFeedback.OBJECT -> "setObject";
            default -> null;
        };
        if (stub == null) {
            StubCalls.emit(g, pc);
        } else {
            StubCalls.emitAs(g, pc, ELEMENTS, stub);
        }
    }
}
