package dev.deltic.interop;

import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.Realm;

/** A bean property or a field that can be read. {@link BorderCompiler} makes subclasses that call getter and setter directly. */
class PropertyAccessor extends HostAccessor {
    /** How many uses it takes until a class of its own is worth its making. */
    static final int USES_TO_COMPILE = 12;

    final JavaClass owner;
    final JavaProperty property;
    final int number;
    /** Whether there can be nothing faster. */
    private final boolean isFinal;
    private final Wrapping wrapping;
    private int uses;

    PropertyAccessor(JavaClass owner, JavaProperty property, int number) {
        this(owner, property, number, new Wrapping(), false);
    }

    /** The accessor that takes the place of {@code slow}. */
    PropertyAccessor(PropertyAccessor slow) {
        this(slow.owner, slow.property, slow.number, slow.wrapping, true);
    }

    private PropertyAccessor(JavaClass owner, JavaProperty property, int number, Wrapping wrapping, boolean isFinal) {
        this.owner = owner;
        this.property = property;
        this.number = number;
        this.wrapping = wrapping;
        this.isFinal = isFinal;
    }

    /** Puts a faster accessor in the place of this one, unless it is one. */
    final void compile() {
        if (!isFinal) {
            owner.replace(number, BorderCompiler.compile(this));
        }
    }

    private void count() {
        // What stays as it is must not be written to by all threads.
        if (!isFinal && ++uses == USES_TO_COMPILE) {
            compile();
        }
    }

    @Override
    public Object get(Realm realm, Object host) {
        count();
        Object value;
        try {
            value = property.read(host);
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        return value == null ? null : wrapping.wrap(realm, value);
    }

    @Override
    public boolean set(Realm realm, Object host, Object value) {
        count();
        return assign(realm, host, value);
    }

    /** Converts and assigns. */
    protected final boolean assign(Realm realm, Object host, Object value) {
        if (!property.isWritable()) {
            return false;
        }
        try {
            property.write(host, HostConversion.convertChecked(realm, value, property.declaredType()));
        } catch (Throwable e) {
            throw JavaMethods.passOn(realm, e);
        }
        return true;
    }

    // ---- what compiled subclasses use ---------------------------------------------------------------------------------

    /** Where the values come from; see {@link Wrapping}. */
    protected final Wrapping wrapping() {
        return wrapping;
    }
}
