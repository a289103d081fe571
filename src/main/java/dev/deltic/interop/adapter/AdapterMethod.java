package dev.deltic.interop.adapter;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** A method that an adapter class overrides.
 *  @param method the overridden one
 *  @param owner the direct supertype of the adapter class that it comes from */
public record AdapterMethod(Method method, Class<?> owner) {
    /** Whether there is nothing to fall back to. */
    public boolean isAbstract() {
        return Modifier.isAbstract(method.getModifiers());
    }
}
