package dev.deltic.ic;

import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.HostType;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Hole;
import java.lang.ref.WeakReference;

/** How a named member of host objects of one class is read or written: the state of LOAD_NAMED and STORE_NAMED slots that met those.
 *  Keeps nothing of the host's alive.
 *
 *  @param type the class's type, as {@link HostType#self}
 *  @param number the accessor's number, -1 when only an entry can have the name
 *  @param entries whether an entry of that name comes before the accessor
 *  @param name the name, interned by the JVM: the keys of most maps are too, which then are found without comparing characters */
public record HostLoad(WeakReference<HostType> type, int number, boolean entries, String name) {
    /** Reads from an object whose type has been checked, or gives {@link Hole#HOLE}. */
    Object load(Realm realm, HostObject object) {
        if (entries) {
            Object value = object.type.elements.entry(realm, object.host, name);
            if (value != Hole.HOLE) {
                return value;
            }
        }
        HostAccessor accessor = accessor(object.type);
        return accessor == null ? Hole.HOLE : accessor.get(realm, object.host);
    }

    /** Writes to an object whose type has been checked; false when the general way is to do it, or refuse. */
    boolean store(Realm realm, HostObject object, Object value) {
        HostAccessor accessor = entries ? null : accessor(object.type);
        return accessor != null && accessor.set(realm, object.host, value);
    }

    /** Whether the accessor's member is a method; false too when the type is gone. */
    public boolean isMethod() {
        HostType known = type.get();
        HostAccessor accessor = known == null ? null : accessor(known);
        return accessor != null && accessor.code != null;
    }

    private HostAccessor accessor(HostType known) {
        HostAccessor[] accessors = known.accessors;
        return number >= 0 && number < accessors.length ? accessors[number] : null;
    }

    /** The type, if code may keep it alive; else null. */
    public HostType permanentType() {
        HostType known = type.get();
        return known != null && known.isPermanent() ? known : null;
    }

    /** The accessor that sites find in the type now; null when it has none. */
    public HostAccessor accessorOf(HostType known) {
        return accessor(known);
    }

    /** Tells the type that a compiled tier relies on the accessor. */
    public void prepare() {
        HostType known = type.get();
        if (known != null && number >= 0) {
            known.prepare(number);
        }
    }
}
