package dev.deltic.runtime;

/** How one named member of a host class's objects is read and written. What the host's code throws arrives as a throw completion. */
public abstract class HostAccessor {
    /** Of a method: the code of the functions that reading it gives, for calls that need no function. Any function of the caller's realm
     *  does as the callee. Null for other members, for ever. */
    public Code code;

    /** Of a method: what to call at a site whose only argument is that literal, or null if that is no faster. */
    public HostCall callWith(String literal) {
        return null;
    }

    /** The member's value as a JavaScript value. */
    public abstract Object get(Realm realm, Object host);

    /** Assigns a JavaScript value; false when the member cannot be assigned to. */
    public abstract boolean set(Realm realm, Object host, Object value);
}
