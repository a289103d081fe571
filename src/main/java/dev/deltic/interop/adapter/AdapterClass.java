package dev.deltic.interop.adapter;

import dev.deltic.base.EngineError;
import dev.deltic.base.PerClass;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A generated class that extends a class and implements interfaces. Each method that can be overridden asks the instance's handler:
 *  {@code apply(new Object[] {number, this, argument…})}, where the number is an index of {@link #methods}, gives the result, boxed and of
 *  the method's type, or the handler itself for "not overridden". What the handler throws is thrown as it is.
 *
 *  <p>Shared ones are kept with the supertype whose class loader sees all the others, so they live as long as that, and refer to nothing
 *  but the supertypes. Thread-safe. */
public final class AdapterClass {
    private static final PerClass<Shared> SHARED = new PerClass<>() {
        @Override
        protected Shared compute(Class<?> type) {
            return new Shared();
        }
    };

    /** The adapters that are kept with one class, by their other types. */
    private static final class Shared {
        private final Map<List<String>, List<WeakReference<AdapterClass>>> byNames = new HashMap<>();
        /** What keeps them. */
        private final List<AdapterClass> all = new ArrayList<>();

        synchronized AdapterClass get(Class<?>[] types, ClassLoader loader) {
            List<String> names = new ArrayList<>();
            for (Class<?> type : types) {
                names.add(type.getName());
            }
            List<WeakReference<AdapterClass>> known = byNames.computeIfAbsent(names, n -> new ArrayList<>(1));
            for (WeakReference<AdapterClass> reference : known) {
                AdapterClass adapter = reference.get();
                if (adapter != null && Arrays.equals(adapter.supertypes, types)) {
                    return adapter;
                }
            }
            AdapterClass fresh = new AdapterClass(types, loader, false);
            known.add(new WeakReference<>(fresh));
            all.add(fresh);
            return fresh;
        }
    }

    /** How the names of all of them begin. */
    public static final String PREFIX = "deltic.adapters.";

    /** The generated class. */
    public final Class<?> type;
    /** The methods that ask the handler, by their numbers. */
    public final AdapterMethod[] methods;
    private final Class<?>[] supertypes;

    private AdapterClass(Class<?>[] types, ClassLoader loader, boolean hasDefaults) {
        this.supertypes = types;
        boolean isClass = !types[0].isInterface();
        Class<?> superclass = isClass ? types[0] : Object.class;
        List<Class<?>> interfaces = Arrays.asList(types).subList(isClass ? 1 : 0, types.length);
        List<AdapterMethod> found = Overridable.of(superclass, interfaces);
        this.methods = found.toArray(new AdapterMethod[0]);
        String name = PREFIX + types[0].getSimpleName() + "Adapter";
        byte[] file = AdapterWriter.write(name.replace('.', '/'), superclass, interfaces, found, hasDefaults);
        this.type = AdapterLoader.define(loader, name, file);
    }

    /** The adapter class of a class and interfaces, or of interfaces alone. The same types have the same class.
     *  @throws IllegalArgumentException when nothing can extend the types: the message says why */
    public static AdapterClass of(Class<?>... types) {
        check(types);
        ClassLoader loader = AdapterLoader.seeingAll(types);
        for (Class<?> type : types) {
            if (type.getClassLoader() == loader) {
                return SHARED.get(type).get(types.clone(), loader);
            }
        }
        throw new EngineError("a loader that is nobody's: " + loader);
    }

    /** A class like that of {@link #of}, of its own, whose instances that are made without a handler have this one: Java code may
     *  make some, by reflection. It lives as long as anything refers to it.
     *  @throws IllegalArgumentException when nothing can extend the types */
    public static AdapterClass withDefaults(Function<Object[], Object> defaults, Class<?>... types) {
        check(types);
        AdapterClass adapter = new AdapterClass(types.clone(), AdapterLoader.seeingAll(types), true);
        try {
            adapter.type.getField(AdapterWriter.DEFAULTS).set(null, defaults);
        } catch (ReflectiveOperationException e) {
            throw new EngineError("the field of " + adapter.type + " that was just written is not there", e);
        }
        return adapter;
    }

    private static void check(Class<?>[] types) {
        for (int i = 0; i < types.length; i++) {
            Class<?> type = types[i];
            if (i > 0 && !type.isInterface()) {
                throw new IllegalArgumentException(type.getName() + " is no interface: a class comes first, and there is one at most");
            }
            if (!Overridable.isAccessible(type) || type.isArray() || type.isPrimitive()) {
                throw new IllegalArgumentException(type.getName() + " is not public");
            }
            if (Modifier.isFinal(type.getModifiers()) || type.isSealed() || type.isEnum() || type.isAnnotation() || type.isHidden()) {
                throw new IllegalArgumentException(type.getName() + " is final");
            }
        }
        if (!types[0].isInterface() && !hasConstructor(types[0])) {
            throw new IllegalArgumentException(types[0].getName() + " has no constructor for subclasses");
        }
    }

    private static boolean hasConstructor(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if ((constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The constructors whose last parameter is the handler. */
    public List<Constructor<?>> constructors() {
        List<Constructor<?>> found = new ArrayList<>();
        for (Constructor<?> constructor : type.getConstructors()) {
            Class<?>[] parameters = constructor.getParameterTypes();
            if (parameters.length > 0 && parameters[parameters.length - 1] == Function.class && isNotInherited(parameters)) {
                found.add(constructor);
            }
        }
        return found;
    }

    /** A superclass's constructor may itself end with a Function; the adapter's own has one more than some other. */
    private boolean isNotInherited(Class<?>[] parameters) {
        Class<?> superclass = type.getSuperclass();
        try {
            superclass.getDeclaredConstructor(Arrays.copyOf(parameters, parameters.length - 1));
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** Whether a class is an adapter's. */
    public static boolean isAdapter(Class<?> type) {
        return type.getName().startsWith(PREFIX) && type.getClassLoader() instanceof AdapterLoader;
    }

    /** The methods of an adapter's class that call those of the supertypes, by the names of these; named {@code super$…}. */
    public static Map<String, List<Method>> superMethods(Class<?> type) {
        Map<String, List<Method>> byName = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isSynthetic() && method.getName().startsWith(AdapterWriter.SUPER_PREFIX)) {
                String name = method.getName().substring(AdapterWriter.SUPER_PREFIX.length());
                byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(method);
            }
        }
        return byName;
    }
}
