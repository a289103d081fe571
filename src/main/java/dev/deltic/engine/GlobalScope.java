package dev.deltic.engine;

import dev.deltic.runtime.HostScope;
import java.util.Collection;

/** Global names that a host answers for besides the global object's own properties: a foreign {@code Bindings}. Values are
 *  JavaScript values; the implementer converts. Names are interned by the JVM. Called on the isolate's thread, name by name, never in
 *  bulk but for {@link #names}. What a method throws is passed on to the script, so implementers throw script exceptions. */
public interface GlobalScope extends HostScope {
    /** The value of a name; {@code Hole.HOLE} when it has none. */
    Object get(String name);

    /** Whether a script's assignment to the name goes to the host: it does to names the host has, and to new names where the
     *  host takes them. */
    boolean takes(String name);

    /** Assigns a name that the host {@link #takes}; false when the host refuses: the global object then keeps the value. */
    boolean set(String name, Object value);

    /** Removes a name; false when the host refuses. */
    boolean remove(String name);

    /** Another engine's realms with scopes of this kind, for the compiler's thread: HotSpot shall have seen the ways through the embedder's
     *  classes, too. Called on that thread, while any may be in the isolate. */
    RehearsalStage rehearsalStage(Engine rehearsed);

    /** The names that have a value, for {@code for…in} and {@code Object.keys} of the global object. */
    Collection<String> names();
}
