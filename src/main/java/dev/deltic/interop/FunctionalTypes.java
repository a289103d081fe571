package dev.deltic.interop;

import dev.deltic.base.PerClass;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Which interfaces have one method, and which classes are meant to be called by it. */
final class FunctionalTypes {
    private FunctionalTypes() { }

    /** The single abstract method of an interface, if it has one: reflection copies all methods to say so. */
    private static final PerClass<Single> SINGLE = new PerClass<>() {
        @Override
        protected Single compute(Class<?> type) {
            return new Single(findSingleMethod(type));
        }
    };

    private record Single(Method method) { }

    /** Whether the interface has exactly one abstract method that is not one of Object's. */
    static boolean isFunctional(Class<?> type) {
        return type.isInterface() && singleMethod(type) != null;
    }

    /** The method that makes an interface functional, or null. */
    static Method singleMethod(Class<?> type) {
        return SINGLE.get(type).method;
    }

    private static Method findSingleMethod(Class<?> type) {
        Method found = null;
        for (Method method : type.getMethods()) {
            if (!Modifier.isAbstract(method.getModifiers()) || isObjectMethod(method)) {
                continue;
            }
            if (found != null && !(found.getName().equals(method.getName())
                    && found.getParameterCount() == method.getParameterCount())) {
                return null;
            }
            found = method;
        }
        return found;
    }

    /** The method that calling an object of a class means: that of the first interface above it that is meant to be a function's
     *  type; null when there is none. */
    static Method functionOf(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> face : c.getInterfaces()) {
                Method method = face.isAnnotationPresent(FunctionalInterface.class) || type.isHidden() ? singleMethod(face) : null;
                method = method != null ? method : functionOf(face);
                if (method != null && AccessPolicy.isOpen(method.getDeclaringClass())) {
                    return method;
                }
            }
        }
        return null;
    }

    /** Whether a method is one that every object has, which an interface may declare too. */
    static boolean isObjectMethod(Method method) {
        String name = method.getName();
        int count = method.getParameterCount();
        return name.equals("toString") && count == 0 || name.equals("hashCode") && count == 0
            || name.equals("equals") && count == 1 && method.getParameterTypes()[0] == Object.class;
    }
}
