package dev.deltic.runtime;

import java.lang.ref.WeakReference;

/** How the values that one site or member gives become JavaScript values: remembers, weakly, which classes they had. Shared by threads,
 *  which may lose a memory, nothing else. */
public abstract class HostWrapping {
    /** The type of the last host object; refers to nothing, or to a type that no value has, before there was one. */
    public WeakReference<HostType> last;

    protected HostWrapping(WeakReference<HostType> last) {
        this.last = last;
    }

    /** Whether there was a host object. */
    public abstract boolean hasSeenObjects();

    /** Any value of the host but null as a JavaScript value of {@code realm}. */
    public abstract Object toScript(Realm realm, Object value);
}
