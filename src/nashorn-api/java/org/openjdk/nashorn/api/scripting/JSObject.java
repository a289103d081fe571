package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.PluggableObject;
import java.util.Collection;

/** An object of a script to Java code; and, implemented by Java code, an object whose members it decides itself to scripts. What the
 *  methods mean where scripts use them, {@link PluggableObject} says. */
public interface JSObject extends PluggableObject {
    /** Runs a text as a script. */
    Object eval(String s);

    /** The values of what {@link #keySet} lists. */
    Collection<Object> values();

    /** Whether this is an instance of a function. */
    boolean isInstanceOf(Object clazz);

    /** Whether this is a function of strict code. */
    boolean isStrictFunction();

    /** The object as a number.
     *  @deprecated {@link #getDefaultValue} says the same and more */
    @Deprecated
    default double toNumber() {
        return PrimitiveConversion.toNumber(this);
    }

    /** {@inheritDoc} Asks the members {@code toString} and {@code valueOf}. */
    @Override
    default Object getDefaultValue(Class<?> hint) throws UnsupportedOperationException {
        return PrimitiveConversion.defaultValue(this, hint);
    }
}
