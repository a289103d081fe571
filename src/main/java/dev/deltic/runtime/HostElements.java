package dev.deltic.runtime;

import dev.deltic.values.Hole;

/** How the elements of a host class's lists or arrays and the entries of its maps are read and written. What the host's code throws
 *  arrives as a throw completion. As it is, this is for objects without elements and entries. */
public class HostElements {
    /** Of objects without elements and entries. */
    public static final HostElements NONE = new HostElements();

    /** For those who know a class's elements. */
    protected HostElements() { }

    /** The element as a JavaScript value, or {@link Hole#HOLE} when there is none. */
    public Object get(Realm realm, Object host, int index) {
        return Hole.HOLE;
    }

    /** Assigns to an element; false when that is for the general way to do or to refuse. */
    public boolean set(Realm realm, Object host, int index, Object value) {
        return false;
    }

    /** The value of a map's entry as a JavaScript value, or {@link Hole#HOLE} when there is none. */
    public Object entry(Realm realm, Object host, String name) {
        return Hole.HOLE;
    }
}
