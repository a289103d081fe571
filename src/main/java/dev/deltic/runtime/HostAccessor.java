package dev.deltic.runtime;

/** How one named member of a host class's objects is read and written. What the host's code throws arrives as a throw completion. */
public abstract class HostAccessor {
    /** The member's value as a JavaScript value. */
    public abstract Object get(Realm realm, Object host);

    /** Assigns a JavaScript value; false when the member cannot be assigned to. */
    public abstract boolean set(Realm realm, Object host, Object value);
}
