package dev.deltic.runtime;

import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import java.util.Collection;

/** An object of the host as scripts see it. What its members are, its {@link HostType} says; access sites remember that. */
public abstract class HostObject extends ExoticObject {
    /** The host's object. */
    public final Object host;
    /** What the objects of its class offer. */
    public final HostType type;

    protected HostObject(Shape shape, JSObject prototype, Object host, HostType type) {
        super(shape, prototype);
        this.host = host;
        this.type = type;
    }

    /** Whether it is its host object and its type and nothing more, as far as scripts can tell if nobody has it but who asks. */
    public boolean isBare() {
        return false;
    }

    /** The names of what its class offers, methods and properties; null for an object that has but its own properties. */
    public Collection<String> memberNames() {
        return null;
    }

    /** What {@code object.key(…)} calls: the methods of that name where there are some, else what [[Get]] gives. */
    public Object getCallee(Realm realm, PropertyKey key) {
        return get(realm, key, this);
    }

    /** Whether a name is that of methods. */
    public boolean isMethod(String name) {
        return false;
    }
}
