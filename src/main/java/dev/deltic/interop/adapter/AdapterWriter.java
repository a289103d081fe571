package dev.deltic.interop.adapter;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Writes an adapter class:
 *
 *  <pre>{@code
 *  public class FooAdapter extends Foo implements Bar {
 *      public static Function defaults;                                // of an adapter that makes instances of its own accord
 *      private final Function handler;
 *      public FooAdapter(int a, Function handler) { this.handler = handler; super(a); }
 *      public FooAdapter(int a) { this.handler = defaults; super(a); } // likewise
 *      public int m(String s) {
 *          Object result = handler.apply(new Object[] {number of m, this, s});
 *          return result == handler ? super.m(s) : (Integer) result;
 *      }
 *      public int super$m(String s) { return super.m(s); }
 *  }}</pre>
 *
 *  The handler is there before the superclass's constructor runs, which may call overridden methods. */
final class AdapterWriter {
    static final String SUPER_PREFIX = "super$";
    static final String DEFAULTS = "defaults";
    private static final String HANDLER = "handler";
    private static final String FUNCTION = "java/util/function/Function";
    private static final String FUNCTION_TYPE = 'L' + FUNCTION + ';';
    private static final String OBJECT = "java/lang/Object";

    private final ClassWriter writer;
    private final String superName;
    private final Class<?> superclass;

    private AdapterWriter(String name, Class<?> superclass, List<Class<?>> interfaces) {
        this.superclass = superclass;
        this.superName = nameOf(superclass);
        this.writer = new ClassWriter(AccessFlags.PUBLIC, name, superName);
        for (Class<?> face : interfaces) {
            writer.implement(nameOf(face));
        }
    }

    /** The class file. */
    static byte[] write(String name, Class<?> superclass, List<Class<?>> interfaces, List<AdapterMethod> methods, boolean hasDefaults) {
        AdapterWriter w = new AdapterWriter(name, superclass, interfaces);
        w.writer.field(AccessFlags.PRIVATE | AccessFlags.FINAL | AccessFlags.SYNTHETIC, HANDLER, FUNCTION_TYPE);
        if (hasDefaults) {
            w.writer.field(AccessFlags.PUBLIC | AccessFlags.STATIC | AccessFlags.SYNTHETIC, DEFAULTS, FUNCTION_TYPE);
        }
        for (Constructor<?> constructor : superclass.getDeclaredConstructors()) {
            if ((constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
                w.constructor(constructor.getParameterTypes(), false);
                if (hasDefaults && !w.endsWithHandler(constructor.getParameterTypes())) {
                    w.constructor(constructor.getParameterTypes(), true);
                }
            }
        }
        for (int i = 0; i < methods.size(); i++) {
            w.override(methods.get(i), i);
            if (!methods.get(i).isAbstract()) {
                w.superCall(methods.get(i));
            }
        }
        return w.writer.toByteArray();
    }

    /** Whether a constructor that takes a handler has these parameters. */
    private boolean endsWithHandler(Class<?>[] parameters) {
        int last = parameters.length - 1;
        if (last < 0 || parameters[last] != Function.class) {
            return false;
        }
        try {
            superclass.getDeclaredConstructor(Arrays.copyOf(parameters, last));
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static String nameOf(Class<?> type) {
        return type.isArray() ? type.descriptorString() : type.getName().replace('.', '/');
    }

    private void constructor(Class<?>[] parameters, boolean isDefault) {
        MethodType shape = MethodType.methodType(void.class, parameters);
        MethodType own = isDefault ? shape : shape.appendParameterTypes(Function.class);
        MethodWriter m = writer.method(AccessFlags.PUBLIC, "<init>", own.toMethodDescriptorString());
        m.aload(0);
        if (isDefault) {
            m.getStatic(writer.name(), DEFAULTS, FUNCTION_TYPE);
        } else {
            m.aload(1 + slots(parameters));
        }
        m.putField(writer.name(), HANDLER, FUNCTION_TYPE);
        m.aload(0);
        loadAll(m, parameters);
        m.invokeSpecial(superName, "<init>", shape.toMethodDescriptorString());
        m.op(RETURN);
        m.end();
    }

    private void override(AdapterMethod method, int number) {
        Method overridden = method.method();
        Class<?>[] parameters = overridden.getParameterTypes();
        Class<?> result = overridden.getReturnType();
        int access = overridden.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED);
        MethodWriter m = writer.method(access, overridden.getName(), descriptor(overridden));
        pushHandler(m);
        pushArguments(m, number, parameters);
        m.invokeInterface(FUNCTION, "apply", "(Ljava/lang/Object;)Ljava/lang/Object;");
        if (!method.isAbstract()) {
            JumpLabel overriding = new JumpLabel();
            m.frame(overriding, m.entryLocals(), writer.objectType(OBJECT));
            m.op(DUP);
            pushHandler(m);
            m.jump(IF_ACMPNE, overriding);
            m.op(POP);
            callSuper(m, method);
            giveBack(m, result);
            m.bind(overriding);
        }
        unbox(m, result);
        giveBack(m, result);
        m.end();
    }

    private void superCall(AdapterMethod method) {
        Method overridden = method.method();
        MethodWriter m = writer.method(AccessFlags.PUBLIC | AccessFlags.SYNTHETIC, SUPER_PREFIX + overridden.getName(),
            descriptor(overridden));
        callSuper(m, method);
        giveBack(m, overridden.getReturnType());
        m.end();
    }

    private void callSuper(MethodWriter m, AdapterMethod method) {
        m.aload(0);
        loadAll(m, method.method().getParameterTypes());
        String name = method.method().getName();
        String descriptor = descriptor(method.method());
        if (method.owner() == superclass) {
            m.invokeSpecial(superName, name, descriptor);
        } else {
            m.invoke(INVOKESPECIAL, writer.constantPool().interfaceMethod(nameOf(method.owner()), name, descriptor));
        }
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
    }

    private void pushHandler(MethodWriter m) {
        m.aload(0);
        m.getField(writer.name(), HANDLER, FUNCTION_TYPE);
    }

    private static void pushArguments(MethodWriter m, int number, Class<?>[] parameters) {
        m.pushInt(parameters.length + 2);
        m.newReferenceArray(OBJECT);
        m.op(DUP);
        m.op(ICONST_0);
        m.pushInt(number);
        m.invokeStatic("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;");
        m.op(AASTORE);
        m.op(DUP);
        m.op(ICONST_1);
        m.aload(0);
        m.op(AASTORE);
        int local = 1;
        for (int i = 0; i < parameters.length; i++) {
            m.op(DUP);
            m.pushInt(i + 2);
            load(m, parameters[i], local);
            box(m, parameters[i]);
            m.op(AASTORE);
            local += slots(parameters[i]);
        }
    }

    private static void loadAll(MethodWriter m, Class<?>[] parameters) {
        int local = 1;
        for (Class<?> parameter : parameters) {
            load(m, parameter, local);
            local += slots(parameter);
        }
    }

    private static int slots(Class<?>... types) {
        int slots = 0;
        for (Class<?> type : types) {
            slots += type == long.class || type == double.class ? 2 : 1;
        }
        return slots;
    }

    private static void load(MethodWriter m, Class<?> type, int local) {
        if (type == long.class) {
            m.lload(local);
        } else if (type == double.class) {
            m.dload(local);
        } else if (type == float.class) {
            m.fload(local);
        } else if (type.isPrimitive()) {
            m.iload(local);
        } else {
            m.aload(local);
        }
    }

    private static String boxOf(Class<?> primitive) {
        return nameOf(MethodType.methodType(primitive).wrap().returnType());
    }

    private static void box(MethodWriter m, Class<?> type) {
        if (type.isPrimitive()) {
            String box = boxOf(type);
            m.invokeStatic(box, "valueOf", '(' + type.descriptorString() + ")L" + box + ';');
        }
    }

    /** What the handler gave, as a value of the type. */
    private static void unbox(MethodWriter m, Class<?> type) {
        if (type == void.class) {
            m.op(POP);
        } else if (type.isPrimitive()) {
            m.checkCast(boxOf(type));
            m.invokeVirtual(boxOf(type), type.getName() + "Value", "()" + type.descriptorString());
        } else if (type != Object.class) {
            m.checkCast(nameOf(type));
        }
    }

    private static void giveBack(MethodWriter m, Class<?> type) {
        m.op(type == void.class ? RETURN : type == long.class ? LRETURN : type == double.class ? DRETURN : type == float.class ? FRETURN
            : type.isPrimitive() ? IRETURN : ARETURN);
    }
}
