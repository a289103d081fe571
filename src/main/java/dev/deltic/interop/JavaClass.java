package dev.deltic.interop;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of a Java class that scripts may use: methods by name, bean properties, fields. Made once per class and kept with it
 *  by a {@link ClassValue}, so that neither pins the other. Immutable after construction. */
final class JavaClass {
    private static final ClassValue<JavaClass> CLASSES = new ClassValue<>() {
        @Override
        protected JavaClass computeValue(Class<?> type) {
            return new JavaClass(type);
        }
    };

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    /** A bean property or field.
     *  @param getter (Object)Object, or null
     *  @param setter (Object,Object)void for an already converted value, or null
     *  @param setterType what the value is converted to */
    record Accessor(MethodHandle getter, MethodHandle setter, Class<?> setterType) { }

    final Class<?> type;
    private final Map<String, JavaMethods> methods = new HashMap<>();
    private final Map<String, Accessor> properties = new HashMap<>();

    private JavaClass(Class<?> type) {
        this.type = type;
        if (AccessPolicy.isDenied(type)) {
            return;
        }
        Map<String, List<Method>> byName = new HashMap<>();
        collect(type, byName);
        for (Map.Entry<String, List<Method>> entry : byName.entrySet()) {
            methods.put(entry.getKey(), new JavaMethods(entry.getKey(), entry.getValue()));
        }
        addProperties(byName);
        addFields();
    }

    static JavaClass of(Class<?> type) {
        return CLASSES.get(type);
    }

    /** The overloads of a method name, or null. */
    JavaMethods methods(String name) {
        return methods.get(name);
    }

    /** The bean property or field, or null. */
    Accessor property(String name) {
        return properties.get(name);
    }

    /** The names of the properties and fields. */
    Iterable<String> propertyNames() {
        return properties.keySet();
    }

    /** Adds the public methods that can be called: those that an open class or interface above declares. */
    private static void collect(Class<?> type, Map<String, List<Method>> byName) {
        if (type == null) {
            return;
        }
        if (AccessPolicy.isOpen(type)) {
            for (Method method : type.getMethods()) {
                if (!method.isBridge() && AccessPolicy.allows(method) && AccessPolicy.isOpen(method.getDeclaringClass())) {
                    add(byName, method);
                }
            }
        }
        collect(type.getSuperclass(), byName);
        for (Class<?> face : type.getInterfaces()) {
            collect(face, byName);
        }
    }

    private static void add(Map<String, List<Method>> byName, Method method) {
        List<Method> list = byName.get(method.getName());
        if (list == null) {
            list = new ArrayList<>(2);
            byName.put(method.getName(), list);
        }
        for (Method present : list) {
            if (java.util.Arrays.equals(present.getParameterTypes(), method.getParameterTypes())) {
                return;
            }
        }
        list.add(method);
    }

    private void addProperties(Map<String, List<Method>> byName) {
        for (Map.Entry<String, List<Method>> entry : byName.entrySet()) {
            for (Method method : entry.getValue()) {
                String property = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())
                    ? propertyOf(method) : null;
                if (property == null || properties.containsKey(property)) {
                    continue;
                }
                Method setter = setter(byName, "set" + method.getName().substring(method.getName().startsWith("is") ? 2 : 3),
                    method.getReturnType());
                properties.put(property, new Accessor(handle(method).asType(GETTER),
                    setter == null ? null : handle(setter).asType(SETTER), setter == null ? null : setter.getParameterTypes()[0]));
            }
        }
        addWriteOnly(byName);
    }

    private void addWriteOnly(Map<String, List<Method>> byName) {
        for (Map.Entry<String, List<Method>> entry : byName.entrySet()) {
            for (Method method : entry.getValue()) {
                String name = method.getName();
                if (name.length() > 3 && name.startsWith("set") && method.getParameterCount() == 1) {
                    String property = decapitalize(name.substring(3));
                    if (!properties.containsKey(property)) {
                        properties.put(property, new Accessor(null, handle(method).asType(SETTER), method.getParameterTypes()[0]));
                    }
                }
            }
        }
        if (type.isRecord()) {
            for (java.lang.reflect.RecordComponent component : type.getRecordComponents()) {
                if (AccessPolicy.isOpen(type) && !properties.containsKey(component.getName())) {
                    properties.put(component.getName(),
                        new Accessor(handle(component.getAccessor()).asType(GETTER), null, null));
                }
            }
        }
    }

    private static Method setter(Map<String, List<Method>> byName, String name, Class<?> type) {
        Method found = null;
        for (Method method : byName.getOrDefault(name, List.of())) {
            if (method.getParameterCount() == 1 && (found == null || method.getParameterTypes()[0] == type)) {
                found = method;
            }
        }
        return found;
    }

    private static String propertyOf(Method getter) {
        String name = getter.getName();
        if (name.length() > 3 && name.startsWith("get") && getter.getReturnType() != void.class) {
            return decapitalize(name.substring(3));
        }
        boolean isBoolean = getter.getReturnType() == boolean.class || getter.getReturnType() == Boolean.class;
        return name.length() > 2 && name.startsWith("is") && isBoolean ? decapitalize(name.substring(2)) : null;
    }

    /** As java.beans does: "URL" stays, "Name" becomes "name". */
    private static String decapitalize(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void addFields() {
        if (!AccessPolicy.isOpen(type)) {
            return;
        }
        for (Field field : type.getFields()) {
            if (properties.containsKey(field.getName()) || AccessPolicy.isDenied(field.getDeclaringClass())
                    || Modifier.isStatic(field.getModifiers()) || !AccessPolicy.isOpen(field.getDeclaringClass())) {
                continue;
            }
            try {
                MethodHandle getter = MethodHandles.publicLookup().unreflectGetter(field);
                boolean constant = Modifier.isFinal(field.getModifiers());
                MethodHandle setter = constant ? null : MethodHandles.publicLookup().unreflectSetter(field).asType(SETTER);
                properties.put(field.getName(), new Accessor(getter.asType(GETTER), setter, field.getType()));
            } catch (IllegalAccessException e) {
                // Not readable from outside its module after all: scripts do not see the field.
                continue;
            }
        }
    }

    static MethodHandle handle(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new dev.deltic.base.EngineError("a method that was found public cannot be called: " + method, e);
        }
    }
}
