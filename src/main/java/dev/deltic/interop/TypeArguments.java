package dev.deltic.interop;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;

/** What generic declarations say about the values that Java code is going to take out of a list, a map or a function's result: a
 *  {@code List<Long>} whose elements are Integers would fail there, far from the script. */
final class TypeArguments {
    private TypeArguments() { }

    /** The class of a declared type. */
    static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(rawClass(array.getGenericComponentType()), 0).getClass();
        }
        return rawClass(type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : ((TypeVariable<?>) type).getBounds()[0]);
    }

    /** The component type of a declared array type. */
    static Type component(Type array) {
        return array instanceof GenericArrayType generic ? generic.getGenericComponentType() : rawClass(array).getComponentType();
    }

    /** What a declared type has for the type parameter of a class or interface above it; null when that says nothing. */
    static Type argument(Type declared, Class<?> generic, int index) {
        Type[] arguments = arguments(rawClass(declared), own(declared), generic);
        return arguments == null ? null : known(arguments[index]);
    }

    /** What the type of a member of {@code declaring} is in an object of the declared type; null when that is any. */
    static Type memberType(Type member, Class<?> declaring, Type declared) {
        if (!(member instanceof TypeVariable<?> variable)) {
            return known(member);
        }
        int index = variable.getGenericDeclaration() == declaring ? indexOf(declaring, variable) : -1;
        Type[] arguments = index < 0 ? null : arguments(rawClass(declared), own(declared), declaring);
        Type known = arguments == null ? null : known(arguments[index]);
        return known != null ? known : known(variable.getBounds()[0]);
    }

    private static Type[] own(Type declared) {
        return declared instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments() : null;
    }

    private static int indexOf(Class<?> generic, TypeVariable<?> variable) {
        TypeVariable<?>[] parameters = generic.getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].equals(variable)) {
                return i;
            }
        }
        return -1;
    }

    /** The arguments that a class with the arguments {@code own} gives to one above it; null, or null within, when they are not known. */
    private static Type[] arguments(Class<?> type, Type[] own, Class<?> wanted) {
        if (type == wanted) {
            return own;
        }
        if (type.getGenericSuperclass() instanceof ParameterizedType up && wanted.isAssignableFrom((Class<?>) up.getRawType())) {
            return above(type, own, up, wanted);
        }
        for (Type face : type.getGenericInterfaces()) {
            if (wanted.isAssignableFrom(rawClass(face))) {
                return above(type, own, face, wanted);
            }
        }
        Class<?> superclass = type.getSuperclass();
        return superclass != null && wanted.isAssignableFrom(superclass) ? arguments(superclass, null, wanted) : null;
    }

    private static Type[] above(Class<?> type, Type[] own, Type up, Class<?> wanted) {
        Type[] given = own(up);
        if (given == null) {
            return arguments(rawClass(up), null, wanted);
        }
        Type[] substituted = given.clone();
        for (int i = 0; i < given.length; i++) {
            if (given[i] instanceof TypeVariable<?> variable) {
                int index = indexOf(type, variable);
                substituted[i] = own == null || index < 0 ? null : own[index];
            }
        }
        return arguments(rawClass(up), substituted, wanted);
    }

    /** A type that says something about a value; null for Object, what is not known, and what is only bounded from below. */
    private static Type known(Type type) {
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0 ? null : known(wildcard.getUpperBounds()[0]);
        }
        return type == Object.class || type instanceof TypeVariable ? null : type;
    }
}
