package dev.deltic.runtime;

import java.lang.ref.WeakReference;

/** What scripts may use of the host objects of one class, in the form that access sites want: accessors by numbers, which a type gives
 *  to names when they are asked for. It lives as long as the host's class, and sites outlive that: they remember {@link #self} and a
 *  number, never the type or an accessor. */
public abstract class HostType {
    private static final HostAccessor[] NONE = new HostAccessor[0];

    /** What sites know the type by, the same object always. */
    public final WeakReference<HostType> self = new WeakReference<>(this);
    /** By number. Grows by copies, and an accessor may give way to a faster one: who finds no accessor, because another thread has
     *  just made it, goes the general way. */
    public HostAccessor[] accessors = NONE;
    /** How elements and entries are read. */
    public HostElements elements = HostElements.NONE;

    /** A bare {@link HostObject} for one of the class's objects. */
    public abstract Object wrap(Realm realm, Object host);

    /** The number of the accessor of a name, or -1 for a name that sites cannot remember. */
    public abstract int number(String name);

    /** The number of the accessor of the methods of a name, whatever else the objects have by it: for those that are going to call them; -1
     *  where there are none, or where the objects' own properties count first. */
    public abstract int methodNumber(String name);

    /** Whether an object may have a property of its own for any name, as maps have, which comes before the accessor's. */
    public abstract boolean hasEntries();

    /** Whether code may keep the type alive: its class is one of the JVM's own, which stay anyway. */
    public abstract boolean isPermanent();

    /** A compiled tier is going to use the accessor: now is the time to make it fast. Any thread may call this. */
    public abstract void prepare(int number);
}
