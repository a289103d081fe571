package dev.deltic.runtime;

/** How the values that one site or member gives become JavaScript values: remembers, weakly, which classes they had. Shared by threads,
 *  which may lose a memory, nothing else. */
public abstract class HostWrapping {
    /** Any value of the host but null as a JavaScript value of {@code realm}. */
    public abstract Object toScript(Realm realm, Object value);
}
