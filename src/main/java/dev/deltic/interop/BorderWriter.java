package dev.deltic.interop;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.FrameLocals;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Writes one method of a class of {@link BorderCompiler}'s: checks that arguments are what needs no thought to convert, calls the member,
 *  converts the result. A member whose class can be named is called by name; any other through a method handle, which is a constant
 *  of the class, so that HotSpot inlines it just so. */
final class BorderWriter {
    static final String OBJECT = "java/lang/Object";
    static final String ANY = "Ljava/lang/Object;";
    static final String REALM = "Ldev/deltic/runtime/Realm;";
    private static final String FUNCTION = "Ldev/deltic/runtime/JSFunction;";
    private static final String HOST_OBJECT = "dev/deltic/runtime/HostObject";
    private static final String TYPE = "Ldev/deltic/runtime/HostType;";
    private static final String JAVA_OBJECT = "dev/deltic/interop/JavaObject";
    private static final String JAVA_CLASS = "dev/deltic/interop/JavaClass";
    private static final String WRAPPING = "dev/deltic/interop/Wrapping";
    private static final String METHOD_CODE = "dev/deltic/interop/MethodCode";
    private static final String HOST_VALUES = "dev/deltic/interop/HostValues";
    private static final String HANDLE = "java/lang/invoke/MethodHandle";

    /** Whether Integer has the constructor that boxes. */
    private static final boolean BOXES = hasBoxes();

    final MethodWriter m;
    private final ClassWriter writer;
    private final ClassConstants constants;
    /** Whether local 1 is the function called, else it is the realm. */
    private final boolean inFunction;
    /** The first local after the parameters. */
    final int free;
    final FrameLocals entry;

    BorderWriter(ClassWriter writer, ClassConstants constants, String name, String descriptor, boolean inFunction, int free) {
        this.writer = writer;
        this.constants = constants;
        this.m = writer.method(AccessFlags.PUBLIC | AccessFlags.FINAL, name, descriptor);
        this.inFunction = inFunction;
        this.free = free;
        this.entry = m.entryLocals();
    }

    // ---- properties -------------------------------------------------------------------------------------------------

    /** {@code HostAccessor.get} */
    static void getter(ClassWriter writer, ClassConstants constants, PropertyAccessor slow) {
        BorderWriter w = new BorderWriter(writer, constants, "get", '(' + REALM + ANY + ')' + ANY, false, 3);
        MethodWriter m = w.m;
        JumpLabel start = new JumpLabel();
        JumpLabel end = new JumpLabel();
        Method getter = slow.property.getter;
        Field field = slow.property.field;
        m.bind(start);
        Class<?> result;
        if (getter != null) {
            Call call = w.new Call(slow.owner.type, getter);
            call.begin(2);
            call.end();
            result = getter.getReturnType();
        } else {
            result = field.getType();
            w.readField(field);
        }
        m.bind(end);
        w.convert(result);
        w.rethrow(start, end);
        m.end();
    }

    private void readField(Field field) {
        if (BorderCompiler.canName(field.getDeclaringClass()) && BorderCompiler.canName(field.getType())) {
            m.aload(2);
            m.checkCast(nameOf(field.getDeclaringClass()));
            m.getField(nameOf(field.getDeclaringClass()), field.getName(), field.getType().descriptorString());
            return;
        }
        Class<?> type = erased(field.getType());
        MethodType shape = MethodType.methodType(type, Object.class);
        pushHandle(JavaProperty.reader(field).asType(shape));
        m.aload(2);
        m.invokeVirtual(HANDLE, "invokeExact", shape.toMethodDescriptorString());
    }

    /** {@code HostAccessor.set}; a value that needs a conversion goes the slow way. */
    static void setter(ClassWriter writer, ClassConstants constants, PropertyAccessor slow) {
        Class<?> type = slow.property.setterType();
        if (!isSimple(type)) {
            return;
        }
        BorderWriter w = new BorderWriter(writer, constants, "set", '(' + REALM + ANY + ANY + ")Z", false, 4);
        MethodWriter m = w.m;
        JumpLabel otherwise = new JumpLabel();
        m.frame(otherwise, w.entry);
        w.check(type, 3, w.free, otherwise);
        JumpLabel start = new JumpLabel();
        JumpLabel end = new JumpLabel();
        m.bind(start);
        Method setter = slow.property.setter;
        if (setter != null) {
            Call call = w.new Call(slow.owner.type, setter);
            call.begin(2);
            call.argument(type, 3, w.free);
            call.end();
            w.drop(setter.getReturnType());
        } else {
            w.writeField(slow.property.field, type);
        }
        m.bind(end);
        m.op(ICONST_1);
        m.op(IRETURN);
        m.bind(otherwise);
        m.aload(0);
        m.aload(1);
        m.aload(2);
        m.aload(3);
        m.invokeVirtual("dev/deltic/interop/PropertyAccessor", "assign", '(' + REALM + ANY + ANY + ")Z");
        m.op(IRETURN);
        w.rethrow(start, end);
        m.end();
    }

    private void writeField(Field field, Class<?> type) {
        if (BorderCompiler.canName(field.getDeclaringClass()) && BorderCompiler.canName(type)) {
            m.aload(2);
            m.checkCast(nameOf(field.getDeclaringClass()));
            push(type, type, 3, free);
            m.putField(nameOf(field.getDeclaringClass()), field.getName(), type.descriptorString());
            return;
        }
        Class<?> erased = erased(type);
        MethodType shape = MethodType.methodType(void.class, Object.class, erased);
        pushHandle(JavaProperty.writer(field).asType(shape));
        m.aload(2);
        push(type, erased, 3, free);
        m.invokeVirtual(HANDLE, "invokeExact", shape.toMethodDescriptorString());
    }

    // ---- methods ----------------------------------------------------------------------------------------------------

    /** Whether arguments for the method need no conversion but the simple ones. */
    static boolean canCall(Method method) {
        for (Class<?> parameter : method.getParameterTypes()) {
            if (!isSimple(parameter)) {
                return false;
            }
        }
        return true;
    }

    /** {@code Code.call0} to {@code call3}; other receivers or arguments go the general way. */
    static void call(ClassWriter writer, ClassConstants constants, JavaClass owner, Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        int count = parameters.length;
        String descriptor = '(' + FUNCTION + ANY + ANY.repeat(count) + ')' + ANY;
        BorderWriter w = new BorderWriter(writer, constants, "call" + count, descriptor, true, 3 + count);
        MethodWriter m = w.m;
        JumpLabel otherwise = new JumpLabel();
        m.frame(otherwise, w.entry);
        int host = w.free + count;
        w.hostOf(owner, 2, otherwise);
        m.astore(host);
        for (int i = 0; i < count; i++) {
            w.check(parameters[i], 3 + i, w.free + i, otherwise);
        }
        JumpLabel start = new JumpLabel();
        JumpLabel end = new JumpLabel();
        m.bind(start);
        Call call = w.new Call(owner.type, method);
        call.begin(host);
        for (int i = 0; i < count; i++) {
            call.argument(parameters[i], 3 + i, w.free + i);
        }
        call.end();
        m.bind(end);
        w.convert(method.getReturnType());
        m.bind(otherwise);
        for (int i = 0; i < 3 + count; i++) {
            m.aload(i);
        }
        m.invokeSpecial(METHOD_CODE, "call" + count, descriptor);
        m.op(ARETURN);
        w.rethrow(start, end);
        m.end();
    }

    /** Pushes the host object of the receiver in a local, which must be of the type. A constant, so that HotSpot sees that the caller may
     *  have asked just that. */
    private void hostOf(JavaClass owner, int receiver, JumpLabel otherwise) {
        m.aload(receiver);
        m.instanceOf(HOST_OBJECT);
        m.jump(IFEQ, otherwise);
        m.aload(receiver);
        m.checkCast(HOST_OBJECT);
        m.getField(HOST_OBJECT, "type", TYPE);
        constants.load(m, constants.add(owner, TYPE));
        m.jump(IF_ACMPNE, otherwise);
        m.aload(receiver);
        m.checkCast(HOST_OBJECT);
        m.getField(HOST_OBJECT, "host", ANY);
    }

    // ---- arguments --------------------------------------------------------------------------------------------------

    private static boolean isSimple(Class<?> type) {
        return !type.isPrimitive() || type == int.class || type == long.class || type == double.class || type == boolean.class;
    }

    /** Goes elsewhere unless the JavaScript value in {@code from} is what {@link #push} takes for the type. A host object of that type is
     *  left in {@code to}. The locals may be the same. */
    void check(Class<?> type, int from, int to, JumpLabel otherwise) {
        if (type == Object.class) {
            return;
        }
        String wanted = type == int.class || type == long.class || type == double.class || type == Integer.class ? "java/lang/Integer"
            : type == boolean.class || type == Boolean.class ? "java/lang/Boolean"
            : type == String.class || type == CharSequence.class ? "java/lang/String" : type == Double.class ? "java/lang/Double" : null;
        if (wanted == null) {
            m.aload(from);
            constants.load(m, constants.add(type, "Ljava/lang/Class;"));
            m.invokeStatic(METHOD_CODE, "hostArgument", '(' + ANY + "Ljava/lang/Class;)" + ANY);
            m.astore(to);
            m.aload(to);
            m.getStatic("dev/deltic/values/Hole", "HOLE", "Ldev/deltic/values/Hole;");
            m.jump(IF_ACMPEQ, otherwise);
            return;
        }
        m.aload(from);
        m.instanceOf(wanted);
        if (type != double.class) {
            m.jump(IFEQ, otherwise);
            return;
        }
        // A Number that is neither would be a BigInt. Without a jump, which would need a frame that knows all locals.
        m.aload(from);
        m.instanceOf("java/lang/Double");
        m.op(IOR);
        m.jump(IFEQ, otherwise);
    }

    /** Pushes a checked argument as a value of {@code as}, which is the type, or Object in its place. */
    void push(Class<?> type, Class<?> as, int from, int to) {
        if (type == Object.class) {
            pushRealm();
            m.aload(from);
            m.invokeStatic(HOST_VALUES, "toHost", '(' + REALM + ANY + ')' + ANY);
        } else if (type == int.class || type == long.class) {
            m.aload(from);
            m.checkCast("java/lang/Integer");
            m.invokeVirtual("java/lang/Integer", "intValue", "()I");
            if (type == long.class) {
                m.op(I2L);
            }
        } else if (type == double.class) {
            m.aload(from);
            m.checkCast("java/lang/Number");
            m.invokeVirtual("java/lang/Number", "doubleValue", "()D");
        } else if (type == boolean.class) {
            m.aload(from);
            m.checkCast("java/lang/Boolean");
            m.invokeVirtual("java/lang/Boolean", "booleanValue", "()Z");
        } else {
            boolean isPrimitive = type == String.class || type == CharSequence.class || type == Integer.class || type == Double.class
                || type == Boolean.class;
            m.aload(isPrimitive ? from : to);
            if (as != Object.class) {
                m.checkCast(nameOf(as));
            }
        }
    }

    void pushRealm() {
        m.aload(1);
        if (inFunction) {
            m.getField("dev/deltic/runtime/JSFunction", "realm", REALM);
        }
    }

    private void pushHandle(MethodHandle handle) {
        constants.load(m, constants.add(handle, "Ljava/lang/invoke/MethodHandle;"));
    }

    // ---- calls ------------------------------------------------------------------------------------------------------

    /** A class's name inside class files. */
    static String nameOf(Class<?> type) {
        return type.isArray() ? type.descriptorString() : type.getName().replace('.', '/');
    }

    /** What a type is to a method handle's caller: Object where its class cannot be named. */
    private static Class<?> erased(Class<?> type) {
        return type.isPrimitive() || type == String.class ? type : Object.class;
    }

    /** A call of a Java method: begin, arguments, end. */
    private final class Call {
        private final Method method;
        private final Class<?> owner;
        private final boolean named;
        private final boolean isStatic;
        private MethodType shape;

        Call(Class<?> type, Method method) {
            this.method = method;
            this.isStatic = Modifier.isStatic(method.getModifiers());
            Class<?> declaring = method.getDeclaringClass();
            this.owner = !isStatic && BorderCompiler.canName(type) && !type.isArray() ? type : declaring;
            this.named = isNamed();
        }

        private boolean isNamed() {
            boolean known = BorderCompiler.canName(owner) && BorderCompiler.canName(method.getReturnType())
                && !(isStatic && owner.isInterface());
            for (Class<?> parameter : method.getParameterTypes()) {
                known &= BorderCompiler.canName(parameter);
            }
            return known;
        }

        /** Pushes what comes before the arguments: the host object of a local. */
        void begin(int host) {
            if (!named) {
                Class<?>[] parameters = method.getParameterTypes();
                shape = MethodType.methodType(erased(method.getReturnType()));
                if (!isStatic) {
                    shape = shape.appendParameterTypes(Object.class);
                }
                for (Class<?> parameter : parameters) {
                    shape = shape.appendParameterTypes(erased(parameter));
                }
                pushHandle(JavaProperty.handle(method).asFixedArity().asType(shape));
            }
            if (!isStatic) {
                m.aload(host);
                if (named) {
                    m.checkCast(nameOf(owner));
                }
            }
        }

        void argument(Class<?> type, int from, int to) {
            push(type, named ? type : erased(type), from, to);
        }

        void end() {
            if (!named) {
                m.invokeVirtual(HANDLE, "invokeExact", shape.toMethodDescriptorString());
                return;
            }
            String descriptor = MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
            if (isStatic) {
                m.invokeStatic(nameOf(owner), method.getName(), descriptor);
            } else if (owner.isInterface()) {
                m.invokeInterface(nameOf(owner), method.getName(), descriptor);
            } else {
                m.invokeVirtual(nameOf(owner), method.getName(), descriptor);
            }
        }
    }

    // ---- results ----------------------------------------------------------------------------------------------------

    private void drop(Class<?> type) {
        if (type != void.class) {
            m.op(type == long.class || type == double.class ? POP2 : POP);
        }
    }

    /** Returns the value on the stack, which is of a Java type, as a JavaScript value. */
    void convert(Class<?> type) {
        if (type == void.class) {
            m.getStatic("dev/deltic/values/Undefined", "UNDEFINED", "Ldev/deltic/values/Undefined;");
        } else if (type == int.class || type == short.class || type == byte.class) {
            box();
        } else if (type == boolean.class) {
            m.invokeStatic("java/lang/Boolean", "valueOf", "(Z)Ljava/lang/Boolean;");
        } else if (type == char.class) {
            m.invokeStatic("dev/deltic/values/JSStrings", "ofChar", "(C)Ljava/lang/String;");
        } else if (type == float.class || type == double.class) {
            if (type == float.class) {
                m.op(F2D);
            }
            m.invokeStatic("java/lang/Double", "valueOf", "(D)Ljava/lang/Double;");
        } else if (type != String.class && type != Integer.class && type != Double.class && type != Boolean.class) {
            if (type == long.class) {
                m.invokeStatic("java/lang/Long", "valueOf", "(J)Ljava/lang/Long;");
            }
            convertReference(type);
            return;
        }
        m.op(ARETURN);
    }

    /** Boxes the int on the stack in an object of its own, which HotSpot removes where the number is used at once. What {@code valueOf}
     *  gives may come from its cache: HotSpot keeps it for the paths that it has cut off. */
    private void box() {
        if (!BOXES) {
            m.invokeStatic("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;");
            return;
        }
        m.istore(free);
        m.newObject("java/lang/Integer");
        m.op(DUP);
        m.iload(free);
        m.invokeSpecial("java/lang/Integer", "<init>", "(I)V");
    }

    /** The constructor is deprecated: a later JDK may have none. */
    private static boolean hasBoxes() {
        try {
            return Integer.class.getConstructor(int.class) != null;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** The fast ways first, each with branches that only this member's values go through: if all go one way, a wrapper that is
     *  dropped again need not be made. */
    private void convertReference(Class<?> type) {
        int value = free;
        int known = free + 1;
        JumpLabel asItIs = new JumpLabel();
        JumpLabel otherwise = new JumpLabel();
        FrameLocals withValue = entry.plus(writer.objectType(OBJECT), 1);
        m.frame(asItIs, withValue);
        m.frame(otherwise, withValue);
        m.astore(value);
        m.aload(value);
        m.jump(IFNULL, asItIs);
        goIfInstance(type, String.class, asItIs);
        goIfInstance(type, Integer.class, asItIs);
        pushWrapping();
        m.getField(WRAPPING, "last", "Ljava/lang/ref/WeakReference;");
        m.invokeVirtual("java/lang/ref/WeakReference", "get", "()Ljava/lang/Object;");
        m.checkCast(JAVA_CLASS);
        m.astore(known);
        m.aload(known);
        m.jump(IFNULL, otherwise);
        m.aload(value);
        m.invokeVirtual(OBJECT, "getClass", "()Ljava/lang/Class;");
        m.aload(known);
        m.getField(JAVA_CLASS, "type", "Ljava/lang/Class;");
        m.jump(IF_ACMPNE, otherwise);
        m.newObject(JAVA_OBJECT);
        m.op(DUP);
        pushRealm();
        m.aload(value);
        m.aload(known);
        m.invokeSpecial(JAVA_OBJECT, "<init>", '(' + REALM + ANY + 'L' + JAVA_CLASS + ";)V");
        m.op(ARETURN);
        m.bind(otherwise);
        pushWrapping();
        pushRealm();
        m.aload(value);
        m.invokeVirtual(WRAPPING, "convert", '(' + REALM + ANY + ')' + ANY);
        m.op(ARETURN);
        m.bind(asItIs);
        m.aload(value);
        m.op(ARETURN);
    }

    private void goIfInstance(Class<?> declared, Class<?> type, JumpLabel target) {
        if (declared.isAssignableFrom(type)) {
            m.aload(free);
            m.instanceOf(nameOf(type));
            m.jump(IFNE, target);
        }
    }

    private void pushWrapping() {
        m.aload(0);
        m.invokeVirtual(writer.name(), "wrapping", "()L" + WRAPPING + ';');
    }

    /** What the host throws between the labels becomes a throw completion. */
    void rethrow(JumpLabel start, JumpLabel end) {
        JumpLabel handler = new JumpLabel();
        m.exceptionHandler(start, end, handler, null);
        m.frame(handler, entry, writer.objectType("java/lang/Throwable"));
        m.bind(handler);
        m.astore(free);
        pushRealm();
        m.aload(free);
        m.invokeStatic("dev/deltic/interop/JavaMethods", "passOn", '(' + REALM + "Ljava/lang/Throwable;)Ljava/lang/RuntimeException;");
        m.op(ATHROW);
    }
}
