package dev.deltic.interop;

import static dev.deltic.classfile.JVMOpcodes.*;
import static dev.deltic.interop.BorderWriter.ANY;
import static dev.deltic.interop.BorderWriter.REALM;

import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** Writes the methods of a {@link JavaElementAccess} for one class: locals 1 to 4 are realm, host, index or name, and assigned value. */
final class ElementWriter {
    private static final String GET = '(' + REALM + ANY + 'I' + ')' + ANY;
    private static final String SET = '(' + REALM + ANY + 'I' + ANY + ")Z";
    private static final String ENTRY = '(' + REALM + ANY + "Ljava/lang/String;)" + ANY;

    private final BorderWriter w;
    private final MethodWriter m;
    private final JumpLabel start = new JumpLabel();
    private final JumpLabel end = new JumpLabel();
    private final JumpLabel otherwise = new JumpLabel();

    private ElementWriter(ClassWriter writer, ClassConstants constants, String name, String descriptor, int free) {
        w = new BorderWriter(writer, constants, name, descriptor, false, free);
        m = w.m;
        m.frame(otherwise, w.entry);
        m.bind(start);
    }

    /** Elements of arrays of one type. */
    static void array(ClassWriter writer, ClassConstants constants, Class<?> type) {
        Class<?> element = type.getComponentType();
        // Arrays of references are read as such, whatever their class: it need not have a name for us.
        String name = element.isPrimitive() ? type.descriptorString() : "[Ljava/lang/Object;";
        new ElementWriter(writer, constants, "get", GET, 4).getFromArray(element, name);
        if (!element.isPrimitive() || element == int.class || element == double.class || element == long.class
                || element == boolean.class) {
            new ElementWriter(writer, constants, "set", SET, 5).setInArray(element, name);
        }
    }

    private void pushArray(String name) {
        m.aload(2);
        m.checkCast(name);
    }

    private void checkArrayIndex(String name) {
        m.iload(3);
        m.jump(IFLT, otherwise);
        m.iload(3);
        pushArray(name);
        m.op(ARRAYLENGTH);
        m.jump(IF_ICMPGE, otherwise);
    }

    private void getFromArray(Class<?> element, String name) {
        checkArrayIndex(name);
        pushArray(name);
        m.iload(3);
        m.op(loadOf(element));
        m.bind(end);
        w.convert(element);
        none();
        w.rethrow(start, end);
        m.end();
    }

    private void setInArray(Class<?> element, String name) {
        checkArrayIndex(name);
        w.check(element, 4, w.free, otherwise);
        pushArray(name);
        m.iload(3);
        w.push(element, Object.class, 4, w.free);
        m.op(storeOf(element));
        assigned();
    }

    private static int loadOf(Class<?> element) {
        return element == int.class ? IALOAD : element == long.class ? LALOAD : element == double.class ? DALOAD
            : element == float.class ? FALOAD : element == char.class ? CALOAD : element == short.class ? SALOAD
            : element.isPrimitive() ? BALOAD : AALOAD;
    }

    private static int storeOf(Class<?> element) {
        return element == int.class ? IASTORE : element == long.class ? LASTORE : element == double.class ? DASTORE
            : element == boolean.class ? BASTORE : AASTORE;
    }

    /** Elements of lists of one class. */
    static void list(ClassWriter writer, Class<?> type) {
        new ElementWriter(writer, null, "get", GET, 4).getFromList(type);
        new ElementWriter(writer, null, "set", SET, 5).setInList(type);
    }

    private void checkListIndex(Class<?> type) {
        m.iload(3);
        m.jump(IFLT, otherwise);
        m.iload(3);
        pushHost(type, java.util.List.class);
        invoke(type, "java/util/List", "size", "()I");
        m.jump(IF_ICMPGE, otherwise);
        pushHost(type, java.util.List.class);
        m.iload(3);
    }

    private void getFromList(Class<?> type) {
        checkListIndex(type);
        invoke(type, "java/util/List", "get", "(I)Ljava/lang/Object;");
        m.bind(end);
        w.convert(Object.class);
        none();
        w.rethrow(start, end);
        m.end();
    }

    private void setInList(Class<?> type) {
        checkListIndex(type);
        w.push(Object.class, Object.class, 4, w.free);
        invoke(type, "java/util/List", "set", "(ILjava/lang/Object;)Ljava/lang/Object;");
        m.op(POP);
        assigned();
    }

    /** Entries of maps of one class. */
    static void map(ClassWriter writer, Class<?> type) {
        new ElementWriter(writer, null, "entry", ENTRY, 4).getFromMap(type);
    }

    private void getFromMap(Class<?> type) {
        pushHost(type, java.util.Map.class);
        m.aload(3);
        invoke(type, "java/util/Map", "get", "(Ljava/lang/Object;)Ljava/lang/Object;");
        m.bind(end);
        m.astore(4);
        m.aload(4);
        m.jump(IFNULL, otherwise);
        m.aload(4);
        w.convert(Object.class);
        m.bind(otherwise);
        orNull(type);
        m.getStatic("dev/deltic/values/Hole", "HOLE", "Ldev/deltic/values/Hole;");
        m.op(ARETURN);
        failedEntry(start, end);
        m.end();
    }

    /** Returns null if there is an entry, which then has that value. */
    private void orNull(Class<?> type) {
        JumpLabel again = new JumpLabel();
        JumpLabel done = new JumpLabel();
        JumpLabel absent = new JumpLabel();
        m.frame(absent, w.entry);
        m.bind(again);
        pushHost(type, java.util.Map.class);
        m.aload(3);
        invoke(type, "java/util/Map", "containsKey", "(Ljava/lang/Object;)Z");
        m.bind(done);
        m.jump(IFEQ, absent);
        m.op(ACONST_NULL);
        m.op(ARETURN);
        failedEntry(again, done);
        m.bind(absent);
    }

    private void failedEntry(JumpLabel from, JumpLabel to) {
        JumpLabel handler = new JumpLabel();
        m.exceptionHandler(from, to, handler, null);
        m.frame(handler, w.entry, m.owner().objectType("java/lang/Throwable"));
        m.bind(handler);
        m.astore(4);
        m.aload(1);
        m.aload(4);
        m.invokeStatic("dev/deltic/interop/JavaElementAccess", "failedEntry", '(' + REALM + "Ljava/lang/Throwable;)" + ANY);
        m.op(ARETURN);
    }

    private void pushHost(Class<?> type, Class<?> face) {
        m.aload(2);
        m.checkCast(BorderWriter.nameOf(BorderCompiler.canName(type) ? type : face));
    }

    /** Calls a method of an interface: of the class, where that can be named, since then HotSpot knows more. */
    private void invoke(Class<?> type, String face, String method, String descriptor) {
        if (BorderCompiler.canName(type)) {
            m.invokeVirtual(BorderWriter.nameOf(type), method, descriptor);
        } else {
            m.invokeInterface(face, method, descriptor);
        }
    }

    private void none() {
        m.bind(otherwise);
        m.getStatic("dev/deltic/values/Hole", "HOLE", "Ldev/deltic/values/Hole;");
        m.op(ARETURN);
    }

    private void assigned() {
        m.bind(end);
        m.op(ICONST_1);
        m.op(IRETURN);
        m.bind(otherwise);
        m.op(ICONST_0);
        m.op(IRETURN);
        w.rethrow(start, end);
        m.end();
    }
}
