package dev.deltic.interop;

import dev.deltic.base.EngineError;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;

/** A bean property or a field of a Java class. The first accesses go through reflection, which is ready at once; a property that is
 *  used more gets method handles. Thread-safe: threads that race make the same handle twice. */
final class JavaProperty {
    /** How many accesses reflection serves: for that many the JDK makes no class of its own. */
    static final int REFLECTIVE_CALLS = 15;

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    /** Null for a field, and where there is none. */
    final Method getter;
    /** Null for a field, and where there is none. */
    final Method setter;
    /** Null for a bean property. */
    final Field field;
    /** Null until something is assigned. */
    private Type declared;
    private MethodHandle reader;
    private MethodHandle writer;
    private int reads;
    private int writes;

    private JavaProperty(Method getter, Method setter, Field field) {
        this.getter = getter;
        this.setter = setter;
        this.field = field;
    }

    /** A property with a getter, a setter or both. */
    static JavaProperty ofMethods(Method getter, Method setter) {
        return new JavaProperty(getter, setter, null);
    }

    /** A public field. */
    static JavaProperty ofField(Field field) {
        return new JavaProperty(null, null, field);
    }

    boolean isReadable() {
        return getter != null || field != null;
    }

    boolean isWritable() {
        return setter != null || field != null && !Modifier.isFinal(field.getModifiers());
    }

    /** What an assigned value is converted to. */
    Class<?> setterType() {
        return setter != null ? setter.getParameterTypes()[0] : field.getType();
    }

    /** The same as declared. */
    Type declaredType() {
        if (declared == null) {
            declared = setter != null ? setter.getGenericParameterTypes()[0] : field.getGenericType();
        }
        return declared;
    }

    /** Reads. Throws what the getter throws. */
    Object read(Object host) throws Throwable {
        MethodHandle handle = reader;
        return handle != null ? (Object) handle.invokeExact(host) : readFirst(host);
    }

    private Object readFirst(Object host) throws Throwable {
        if (++reads > REFLECTIVE_CALLS) {
            reader = ignoringHost(getter != null ? handle(getter) : reader(field)).asType(GETTER);
            return read(host);
        }
        return getter != null ? call(getter, host) : field.get(host);
    }

    /** Writes a converted value. Throws what the setter throws. */
    void write(Object host, Object converted) throws Throwable {
        MethodHandle handle = writer;
        if (handle != null) {
            handle.invokeExact(host, converted);
        } else if (++writes > REFLECTIVE_CALLS) {
            writer = ignoringHost(setter != null ? handle(setter) : writer(field)).asType(SETTER);
            write(host, converted);
        } else if (setter != null) {
            call(setter, host, converted);
        } else {
            field.set(host, converted);
        }
    }

    /** Adds the host object as an argument where the member is static and has none. */
    private MethodHandle ignoringHost(MethodHandle handle) {
        Member member = getter != null ? getter : setter != null ? setter : field;
        return Modifier.isStatic(member.getModifiers()) ? MethodHandles.dropArguments(handle, 0, Object.class) : handle;
    }

    /** Makes an object by reflection; throws what the constructor throws. */
    static Object make(Constructor<?> constructor, Object... arguments) throws Throwable {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static MethodHandle handle(Constructor<?> constructor) {
        try {
            return MethodHandles.publicLookup().unreflectConstructor(constructor);
        } catch (IllegalAccessException e) {
            throw new EngineError("a constructor that was found public cannot be called: " + constructor, e);
        }
    }

    /** Calls by reflection; throws what the method throws. */
    static Object call(Method method, Object receiver, Object... arguments) throws Throwable {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static MethodHandle handle(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new EngineError("a method that was found public cannot be called: " + method, e);
        }
    }

    static MethodHandle reader(Field field) {
        try {
            return MethodHandles.publicLookup().unreflectGetter(field);
        } catch (IllegalAccessException e) {
            throw new EngineError("a field that was found public cannot be read: " + field, e);
        }
    }

    static MethodHandle writer(Field field) {
        try {
            return MethodHandles.publicLookup().unreflectSetter(field);
        } catch (IllegalAccessException e) {
            throw new EngineError("a field that was found public cannot be written: " + field, e);
        }
    }
}
