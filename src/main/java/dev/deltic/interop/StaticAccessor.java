package dev.deltic.interop;

import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.Realm;

/** A static field or a static bean property of a class. */
final class StaticAccessor extends HostAccessor {
    private final JavaProperty property;

    private StaticAccessor(JavaProperty property) {
        this.property = property;
    }

    /** As a {@link HostAccessor}: so the JVM need not load the class to verify callers. */
    static HostAccessor of(JavaProperty property) {
        return new StaticAccessor(property);
    }

    @Override
    public Object get(Realm realm, Object host) {
        try {
            return HostValues.toScript(realm, property.read(host));
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    @Override
    public boolean set(Realm realm, Object host, Object value) {
        if (!property.isWritable()) {
            return false;
        }
        try {
            property.write(host, HostConversion.convertChecked(realm, value, property.setterType()));
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        return true;
    }
}
