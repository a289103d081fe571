package dev.deltic.interop;

import java.util.Set;

/** A Java object that says itself what its members are to scripts; {@code api.PluggableObject} tells what each method means. */
public interface Pluggable extends KnownToScripts {
    /** The value of a member; null where there is none. */
    Object getMember(String name);

    /** Whether there is a member. */
    boolean hasMember(String name);

    /** Sets a member. */
    void setMember(String name, Object value);

    /** Deletes a member. */
    void removeMember(String name);

    /** The value at an index; null where there is none. */
    Object getSlot(int index);

    /** Whether there is a value at an index. */
    boolean hasSlot(int index);

    /** Sets the value at an index. */
    void setSlot(int index, Object value);

    /** The names that are listed. */
    Set<String> keySet();

    /** Whether it can be called. */
    boolean isFunction();

    /** Whether it is an array. */
    boolean isArray();

    /** Calls it. */
    Object call(Object receiver, Object... arguments);

    /** Makes an object. */
    Object newObject(Object... arguments);

    /** Whether a value is an instance of it. */
    boolean isInstance(Object value);

    /** What it is where a primitive value is needed. */
    Object getDefaultValue(Class<?> hint);

    /** The name of its kind. */
    String getClassName();
}
