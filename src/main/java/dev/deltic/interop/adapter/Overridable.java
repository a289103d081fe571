package dev.deltic.interop.adapter;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the methods that a class with given supertypes can override: public and protected ones that are not final. A method that is
 *  declared again further down counts once, as the lowest declaration. */
final class Overridable {
    private final Set<String> seen = new HashSet<>();
    private final List<AdapterMethod> found = new ArrayList<>();
    /** An abstract method that no adapter can implement, or null. */
    private Method impossible;

    /** The methods of a superclass and interfaces.
     *  @throws IllegalArgumentException when an abstract method cannot be implemented outside its package or module */
    static List<AdapterMethod> of(Class<?> superclass, List<Class<?>> interfaces) {
        Overridable search = new Overridable();
        for (Class<?> type = superclass; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                search.visit(method, superclass);
            }
        }
        search.visitInterfacesOf(superclass);
        for (Class<?> face : interfaces) {
            search.visitInterface(face, face);
        }
        if (search.impossible != null) {
            throw new IllegalArgumentException("no class elsewhere can implement " + search.impossible);
        }
        return search.found;
    }

    private void visitInterfacesOf(Class<?> superclass) {
        for (Class<?> type = superclass; type != null; type = type.getSuperclass()) {
            for (Class<?> face : type.getInterfaces()) {
                visitInterface(face, superclass);
            }
        }
    }

    private void visitInterface(Class<?> face, Class<?> owner) {
        for (Method method : face.getDeclaredMethods()) {
            visit(method, owner);
        }
        for (Class<?> above : face.getInterfaces()) {
            visitInterface(above, owner);
        }
    }

    private void visit(Method method, Class<?> owner) {
        int modifiers = method.getModifiers();
        boolean isVisible = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
        boolean isAbstract = Modifier.isAbstract(modifiers);
        if (Modifier.isStatic(modifiers) || Modifier.isPrivate(modifiers) || isFinalizer(method)) {
            return;
        }
        MethodType shape = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        // A bridge leads to a method below it, which is the one to override.
        if (!seen.add(method.getName() + shape.toMethodDescriptorString()) || method.isBridge() || Modifier.isFinal(modifiers)) {
            return;
        }
        if (isVisible && isAccessible(method.getReturnType())) {
            found.add(new AdapterMethod(method, owner));
        } else if (isAbstract) {
            impossible = method;
        }
    }

    private static boolean isFinalizer(Method method) {
        return method.getName().equals("finalize") && method.getParameterCount() == 0;
    }

    /** Whether any code may name the type. */
    static boolean isAccessible(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (element.isPrimitive()) {
            return true;
        }
        for (Class<?> c = element; c != null; c = c.getEnclosingClass()) {
            if (!Modifier.isPublic(c.getModifiers())) {
                return false;
            }
        }
        return element.getModule().isExported(element.getPackageName());
    }
}
