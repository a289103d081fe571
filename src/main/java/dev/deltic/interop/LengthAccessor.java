package dev.deltic.interop;

import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.Realm;

/** {@code length} of lists and arrays. Assignments to it are {@link JavaObject}'s. */
final class LengthAccessor extends HostAccessor {
    private LengthAccessor() { }

    /** As a {@link HostAccessor}: so the JVM need not load the class to verify callers. */
    static HostAccessor create() {
        return new LengthAccessor();
    }

    @Override
    public Object get(Realm realm, Object host) {
        try {
            return JavaElements.size(host);
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    @Override
    public boolean set(Realm realm, Object host, Object value) {
        return false;
    }
}
