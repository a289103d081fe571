package dev.deltic.interop;

import dev.deltic.runtime.HostType;
import dev.deltic.runtime.HostWrapping;
import dev.deltic.runtime.Realm;
import java.lang.ref.WeakReference;

/** What one member's, or one site's, values were when they were host objects: the types of the last two classes, which then need not be
 *  looked up. Held weakly, for a list keeps no class of what was in it. Racing threads lose a memory, nothing else. */
final class Wrapping extends HostWrapping {
    private static final WeakReference<HostType> NOTHING = new WeakReference<>(null);

    /** After so many changes the classes are too many to remember, and threads had better not fight about the memory. */
    private static final int MAX_CHANGES = 16;

    private int changes;
    /** The type of the last class but those that {@link #other} serves. */
    WeakReference<HostType> last = NOTHING;
    private WeakReference<HostType> other = NOTHING;

    static HostWrapping create() {
        return new Wrapping();
    }

    @Override
    public Object toScript(Realm realm, Object value) {
        return value instanceof Integer || value instanceof String || value instanceof Double || value instanceof Boolean ? value
            : wrap(realm, value);
    }

    /** Any Java value but null as a JavaScript value. */
    Object wrap(Realm realm, Object value) {
        return last.get() instanceof JavaClass type && type.type == value.getClass() ? new JavaObject(realm, value, type)
            : convert(realm, value);
    }

    /** The same for values of other classes than the last one, remembering the class. */
    Object convert(Realm realm, Object value) {
        HostType known = other.get();
        if (known instanceof JavaClass type && type.type == value.getClass()) {
            return new JavaObject(realm, value, type);
        }
        if (value instanceof ScriptView view && view.realm().agent == realm.agent) {
            return view.object();
        }
        Object result = HostValues.toScript(realm, value);
        if (result instanceof JavaObject object && object.host == value) {
            remember(object);
        }
        return result;
    }

    /** Remembers the class of a value that was a host object. */
    void remember(JavaObject value) {
        if (last != value.type.self && changes < MAX_CHANGES && !value.members().isView) {
            changes++;
            other = last;
            last = value.type.self;
        }
    }
}
