package dev.deltic.api;

import jakarta.annotation.Nullable;
import java.util.Set;

/** A Java object that says itself what its members are: scripts see those, and of its class only the methods they call that are no
 *  members. Where scripts hand values to it, they are as {@link Value#toJava} gives them; what it returns is as for {@link Context#put}.
 *  What it throws, scripts can catch. Called by any thread that is in a context. */
public interface PluggableObject extends PluggableLink {
    /** The value of a member; null where there is none. */
    @Override
    @Nullable
    Object getMember(String name);

    /** Whether there is a member. */
    @Override
    boolean hasMember(String name);

    /** Sets a member. */
    @Override
    void setMember(String name, @Nullable Object value);

    /** Deletes a member, an index included; nothing where there is none. */
    @Override
    void removeMember(String name);

    /** The value at an index of at least 0; null where there is none. */
    @Override
    @Nullable
    Object getSlot(int index);

    /** Whether there is a value at an index. */
    @Override
    boolean hasSlot(int index);

    /** Sets the value at an index. */
    @Override
    void setSlot(int index, @Nullable Object value);

    /** The names that {@code for (… in …)}, {@code Object.keys} and JSON list. */
    @Override
    Set<String> keySet();

    /** Whether it can be called and constructed; the same always. */
    @Override
    boolean isFunction();

    /** Whether it is an array to scripts, with a member {@code length}. */
    @Override
    boolean isArray();

    /** Calls it; {@code receiver} is null where a script gives no {@code this}. */
    @Override
    @Nullable
    Object call(@Nullable Object receiver, Object... arguments);

    /** Makes an object, which must not be a primitive value. */
    @Override
    Object newObject(Object... arguments);

    /** What {@code value instanceof this} gives. */
    @Override
    boolean isInstance(@Nullable Object value);

    /** A primitive value for it.
     *  @param hint {@code String.class}, {@code Number.class} or null
     *  @throws UnsupportedOperationException when there is none: {@code toString()} stands in */
    @Override
    @Nullable
    Object getDefaultValue(@Nullable Class<?> hint);

    /** What {@code Object.prototype.toString} shows; null for the name of the class. */
    @Override
    @Nullable
    String getClassName();
}
