package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;

/** Tells whether some properties of an intrinsic object of a realm still are what the engine installed. Builtins ask before
 *  they take a shortcut that skips looking those properties up. */
public final class IntrinsicGuard {
    private final Realm realm;
    private final JSObject holder;
    private final PropertyKey[] keys;
    /** The descriptions and markers that the template gives the properties. */
    private final int[] properties;
    private final LazyValue[] initial;
    /** What the fields were found to hold last: the marker, or what it became. */
    private final Object[] expected;
    /** A shape that has the properties where the template has them. */
    private Shape accepted;

    /** A guard of {@code keys}, all of them lazy properties in the table of {@code which}. */
    public IntrinsicGuard(Realm realm, Intrinsic which, PropertyKey... keys) {
        this.realm = realm;
        this.holder = realm.intrinsic(which);
        this.keys = keys;
        BuiltinInstaller.Template template = realm.agent.templates[which.ordinal()];
        this.accepted = template.shape;
        this.properties = new int[keys.length];
        this.initial = new LazyValue[keys.length];
        this.expected = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            properties[i] = template.shape.property(template.shape.find(keys[i]));
            initial[i] = (LazyValue) template.slots[Property.field(properties[i])];
            expected[i] = initial[i];
        }
    }

    /** Whether all the properties are as installed. */
    public boolean holds() {
        if (holder.shape != accepted && !accept(holder.shape)) {
            return false;
        }
        Object[] slots = holder.slots;
        for (int i = 0; i < properties.length; i++) {
            Object value = slots[Property.field(properties[i])];
            if (value != expected[i] && !confirm(i, value)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets what the fields were found to hold: for the rehearsal of first moments. */
    public void reset() {
        System.arraycopy(initial, 0, expected, 0, initial.length);
    }

    private boolean accept(Shape shape) {
        if (shape.dictionary != null) {
            return false;
        }
        for (int i = 0; i < keys.length; i++) {
            int number = shape.find(keys[i]);
            if (number < 0 || shape.property(number) != properties[i]) {
                return false;
            }
        }
        accepted = shape;
        return true;
    }

    private boolean confirm(int i, Object value) {
        boolean same = value == initial[i] || initial[i].isValue(realm, value);
        if (same) {
            expected[i] = value;
        }
        return same;
    }
}
