package dev.deltic.interop;

import dev.deltic.runtime.HostElements;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Hole;
import java.util.Map;

/** The elements or entries of one class of lists, arrays or maps. {@link BorderCompiler} makes subclasses that know the class. */
class JavaElementAccess extends HostElements {
    /** How many uses it takes until a class of its own is worth its making. */
    static final int USES_TO_COMPILE = 400;

    final JavaClass owner;
    /** Whether there can be nothing faster. */
    private final boolean isFinal;
    private final Wrapping wrapping;
    private int uses;

    JavaElementAccess(JavaClass owner) {
        this(owner, new Wrapping(), false);
    }

    /** The access that takes the place of {@code slow}. */
    JavaElementAccess(JavaElementAccess slow) {
        this(slow.owner, slow.wrapping, true);
    }

    private JavaElementAccess(JavaClass owner, Wrapping wrapping, boolean isFinal) {
        this.owner = owner;
        this.wrapping = wrapping;
        this.isFinal = isFinal;
    }

    private void count() {
        // What stays as it is must not be written to by all threads.
        if (!isFinal && ++uses == USES_TO_COMPILE) {
            owner.elements = BorderCompiler.compile(this);
        }
    }

    @Override
    public Object get(Realm realm, Object host, int index) {
        if (index < 0) {
            return Hole.HOLE;
        }
        count();
        Object value;
        try {
            value = owner.kind == JavaClass.Kind.MAP ? JavaElements.entry(realm, (Map<?, ?>) host, (long) index)
                : JavaElements.get(realm, host, index);
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        return seen(value);
    }

    private Object seen(Object value) {
        if (!isFinal && value instanceof JavaObject object) {
            wrapping.remember(object);
        }
        return value == JavaObject.ABSENT ? Hole.HOLE : value;
    }

    @Override
    public boolean set(Realm realm, Object host, int index, Object value) {
        count();
        return false;
    }

    @Override
    public Object entry(Realm realm, Object host, String name) {
        if (owner.kind != JavaClass.Kind.MAP) {
            return Hole.HOLE;
        }
        count();
        return anyEntry(realm, host, name);
    }

    // ---- what compiled subclasses use ---------------------------------------------------------------------------------

    /** The entry, which the map may have with the value null, or not at all. */
    protected final Object anyEntry(Realm realm, Object host, String name) {
        Object value;
        try {
            value = JavaElements.entry(realm, (Map<?, ?>) host, name);
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        return seen(value);
    }

    /** Where the values come from; see {@link Wrapping}. */
    protected final Wrapping wrapping() {
        return wrapping;
    }

    /** What a map's {@code get} threw: for a sorted map whose keys are no strings, there is no such entry. */
    protected static Object failedEntry(Realm realm, Throwable thrown) {
        if (thrown instanceof ClassCastException) {
            return Hole.HOLE;
        }
        throw JavaMethods.passOn(realm, thrown);
    }
}
