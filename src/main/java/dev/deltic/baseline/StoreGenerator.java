package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.AALOAD;
import static dev.deltic.classfile.JVMOpcodes.AASTORE;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.I2L;
import static dev.deltic.classfile.JVMOpcodes.IFNE;
import static dev.deltic.classfile.JVMOpcodes.POP;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.StoreHandler;
import dev.deltic.shapes.Property;
import java.util.Arrays;

/** Stores to named properties: in place for the shapes that the site has seen, else by its inline cache. */
final class StoreGenerator {
    private static final StoreHandler[] NO_STORES = new StoreHandler[0];

    private StoreGenerator() { }

    /** SET_NAMED object, key, value, feedback. */
    static void store(FunctionGenerator g, int pc) {
        JumpLabel done = g.inner();
        for (StoreHandler handler : stores(g, g.feedback.get(g.code[pc + 4]))) {
            unboxLater(g, handler, g.code[pc + 3]);
            JumpLabel miss = g.inner();
            store(g, g.code[pc + 1], handler, g.code[pc + 3], miss);
            g.m.jump(GOTO, done);
            g.m.bind(miss);
        }
        StubCalls.emit(g, pc);
        g.m.bind(done);
    }

    /** A field that is overwritten with computed doubles costs a box each time: objects made from now on are to have it unboxed. This code
     *  misses with those, and is made again. What is only written when an object is made tells nothing: it may die young. */
    private static void unboxLater(FunctionGenerator g, StoreHandler handler, int value) {
        if (handler.next == null && !handler.isSetter() && handler.representation() == Property.REFERENCE && g.numbers.hasDouble(value)
                && handler.receiver.isDouble(handler.number)) {
            handler.receiver.unboxFields();
        }
    }

    private static StoreHandler[] stores(FunctionGenerator g, Object state) {
        if (state instanceof StoreHandler handler) {
            return isInPlace(handler) ? new StoreHandler[] {handler} : NO_STORES;
        }
        if (!(state instanceof StoreHandler[] handlers)) {
            return NO_STORES;
        }
        int count = 0;
        StoreHandler[] kept = new StoreHandler[handlers.length];
        for (StoreHandler handler : handlers) {
            if (isInPlace(handler) && (g.generation > 1 || !handler.isObsolete())) {
                kept[count++] = handler;
            }
        }
        if (count == 0 && isInPlace(handlers[0])) {
            kept[count++] = handlers[0];
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean isInPlace(StoreHandler handler) {
        return !handler.receiver.isDeprecated() && (handler.next == null || !handler.next.isDeprecated())
            && (handler.prototypes == null || handler.prototypes.length <= PropertyGenerator.MAX_PROTOTYPES);
    }

    /** Stores a register's value, or misses with nothing done. */
    static void store(FunctionGenerator g, int object, StoreHandler handler, int value, JumpLabel miss) {
        String type = PropertyGenerator.leaf(handler.layout());
        PropertyGenerator.guard(g, object, handler.receiver, type, miss);
        if (handler.isSetter()) {
            callSetter(g, object, handler, value, miss);
            return;
        }
        checkValue(g, handler, value, miss);
        if (handler.next != null) {
            checkAddition(g, handler, miss);
            PropertyGenerator.walk(g, handler.prototypes, miss);
            PropertyGenerator.checkEnd(g, miss);
            reload(g, object, type);
        }
        if (handler.representation() == Property.REFERENCE) {
            storeReference(g, handler, type, value);
        } else {
            storeNumber(g, handler, value);
        }
        if (handler.next != null) {
            g.m.aload(g.scratch);
            g.pushShape(handler.next);
            g.m.putField(type, "shape", PropertyGenerator.SHAPE);
        }
    }

    /** Calls the setter, as the script's own call would. */
    private static void callSetter(FunctionGenerator g, int object, StoreHandler handler, int value, JumpLabel miss) {
        MethodWriter m = g.m;
        PropertyGenerator.walk(g, handler.prototypes, miss);
        m.aload(g.scratch);
        if (handler.isInline()) {
            String type = PropertyGenerator.leaf(handler.holderLayout());
            m.checkCast(type);
            m.getField(type, "reference" + handler.field(), "Ljava/lang/Object;");
        } else {
            m.getField(PropertyGenerator.OBJECT, "slots", "[Ljava/lang/Object;");
            m.pushInt(handler.field());
            m.op(AALOAD);
        }
        PropertyGenerator.castToHalf(g, "setter", miss);
        m.getField(FunctionGenerator.JS_FUNCTION, "code", "Ldev/deltic/runtime/Code;");
        m.aload(g.scratch);
        g.load(object);
        g.load(value);
        m.invokeVirtual("dev/deltic/runtime/Code", "call1", CallGenerator.descriptor(1));
        m.op(POP);
    }

    /** Makes sure that the field can hold the value; a double is in the second scratch local then. */
    private static void checkValue(FunctionGenerator g, StoreHandler handler, int value, JumpLabel miss) {
        switch (handler.representation()) {
            case Property.DOUBLE -> g.numbers.fetchDouble(value, g.scratch + 1, miss);
            case Property.INT -> g.numbers.checkInt(value, miss);
            default -> { }
        }
    }

    /** New objects should not get a field that has turned out too narrow: each would be moved at once. */
    private static void checkAddition(FunctionGenerator g, StoreHandler handler, JumpLabel miss) {
        if (handler.representation() != Property.REFERENCE) {
            g.pushShape(handler.next);
            g.m.invokeVirtual("dev/deltic/shapes/Shape", "isDeprecated", "()Z");
            g.m.jump(IFNE, miss);
        }
    }

    /** The scratch local has gone to the prototypes: back to the object. */
    private static void reload(FunctionGenerator g, int register, String type) {
        g.load(register);
        g.m.checkCast(type);
        g.m.astore(g.scratch);
    }

    private static void storeReference(FunctionGenerator g, StoreHandler handler, String type, int value) {
        MethodWriter m = g.m;
        m.aload(g.scratch);
        if (handler.isInline()) {
            g.load(value);
            m.putField(type, "reference" + handler.field(), "Ljava/lang/Object;");
        } else if (handler.next == null) {
            m.getField(type, "slots", "[Ljava/lang/Object;");
            m.pushInt(handler.field());
            g.load(value);
            m.op(AASTORE);
        } else {
            m.pushInt(handler.field());
            g.load(value);
            m.invokeVirtual(PropertyGenerator.OBJECT, "setOverflowReference", "(ILjava/lang/Object;)V");
        }
    }

    private static void storeNumber(FunctionGenerator g, StoreHandler handler, int value) {
        MethodWriter m = g.m;
        m.aload(g.scratch);
        if (!handler.isInline()) {
            m.pushInt(handler.property);
            m.pushInt(handler.field());
        }
        if (handler.representation() == Property.DOUBLE) {
            m.dload(g.scratch + 1);
            m.invokeStatic("java/lang/Double", "doubleToRawLongBits", "(D)J");
        } else {
            g.numbers.pushInt(value);
            m.op(I2L);
        }
        if (handler.isInline()) {
            m.putField(PropertyGenerator.NUMERIC, "primitive" + handler.field(), "J");
        } else {
            m.invokeVirtual(PropertyGenerator.NUMERIC, "setPrimitive", "(IIJ)V");
        }
    }
}
