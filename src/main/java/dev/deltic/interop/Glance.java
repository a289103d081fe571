package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.Turns;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.Hole;
import dev.deltic.values.PropertyName;

/** Reads of plain fields and elements for Java code while no thread is in the isolate, without entering it: entering and leaving costs ten
 *  times as much as such a read. Whatever is not plain, or was disturbed, is left to who enters: the answer then is {@link Hole#HOLE}. Runs
 *  no script and changes nothing. */
final class Glance {
    private static final int MAX_PROTOTYPES = 16;
    private static final int NOT_PLAIN = Property.NATIVE | Property.ACCESSOR | Property.LAZY;

    /** How often a view looks before it remembers where properties are. */
    static final int LOOKS = 8;
    /** How many places it remembers; a power of two. */
    private static final int PLACES = 4;

    private Glance() { }

    /** Where objects of a shape have a plain property of their own. */
    private record Place(String name, Shape shape, int property) { }

    /** What one view remembers. For any thread. */
    static final class Memory {
        private final Place[] places = new Place[PLACES];
        private final Turns turns;

        Memory(Realm realm) {
            turns = realm.agent.turns;
        }

        private static int hash(String name) {
            return name.hashCode() & PLACES - 1;
        }

        /** The property's value as a Java value. */
        Object property(Realm realm, JSObject object, String name) {
            Place place = places[hash(name)];
            if (place == null || place.shape != object.shape || place.name != name && !place.name.equals(name)) {
                return first(realm, object, name);
            }
            long before = turns.read();
            if ((before & 1) != 0 || place.shape != object.shape) {
                return Hole.HOLE;
            }
            Object value;
            try {
                value = object.readField(place.property);
            } catch (RuntimeException torn) {
                return Hole.HOLE;
            }
            return turns.isUndisturbed(before) ? toHost(realm, value) : Hole.HOLE;
        }

        private Object first(Realm realm, JSObject object, String name) {
            Shape shape = object.shape;
            PropertyName key = realm.agent.recentName(name);
            int number = key == null || shape.dictionary != null || !object.hasCacheableNames() ? -1 : shape.find(key);
            if (number >= 0 && (shape.property(number) & NOT_PLAIN) == 0) {
                places[hash(name)] = new Place(name, shape, shape.property(number));
            }
            return Glance.property(realm, object, name);
        }
    }

    /** The property's value as a Java value. */
    static Object property(Realm realm, JSObject object, String name) {
        Turns turns = realm.agent.turns;
        long before = turns.read();
        PropertyName key = (before & 1) != 0 ? null : realm.agent.recentName(name);
        if (key == null) {
            return Hole.HOLE;
        }
        Object value;
        try {
            value = field(object, key);
        } catch (RuntimeException torn) {
            return Hole.HOLE;
        }
        return turns.isUndisturbed(before) ? toHost(realm, value) : Hole.HOLE;
    }

    private static Object field(JSObject object, PropertyName key) {
        JSObject holder = object;
        for (int i = 0; i < MAX_PROTOTYPES; i++) {
            Shape shape = holder.shape;
            if (shape.dictionary != null || !holder.hasCacheableNames()) {
                return Hole.HOLE;
            }
            int number = shape.find(key);
            if (number >= 0) {
                int property = shape.property(number);
                return (property & NOT_PLAIN) != 0 ? Hole.HOLE : holder.readField(property);
            }
            if (holder.hasUnshapedNames()) {
                return Hole.HOLE;
            }
            holder = holder.prototype;
            if (holder == null) {
                return UNDEFINED;
            }
        }
        return Hole.HOLE;
    }

    /** The element as a Java value. */
    static Object element(Realm realm, JSArray array, int index) {
        Turns turns = realm.agent.turns;
        long before = turns.read();
        if ((before & 1) != 0 || index < 0) {
            return Hole.HOLE;
        }
        Object value = Hole.HOLE;
        try {
            Object elements = array.elements;
            if (index >= array.length) {
                return Hole.HOLE;
            }
            if (elements instanceof Object[] values) {
                value = values[index];
            } else if (elements instanceof int[] numbers) {
                value = numbers[index];
            }
        } catch (RuntimeException torn) {
            return Hole.HOLE;
        }
        return turns.isUndisturbed(before) ? toHost(realm, value) : Hole.HOLE;
    }

    /** The length, or -1. */
    static int length(Realm realm, JSArray array) {
        Turns turns = realm.agent.turns;
        long before = turns.read();
        long length = array.length;
        return (before & 1) == 0 && length <= Integer.MAX_VALUE && turns.isUndisturbed(before) ? (int) length : -1;
    }

    /** As {@link HostValues#toHost}, for values that nothing has to be done for, and objects that need no asking what they are. */
    private static Object toHost(Realm realm, Object value) {
        if (value == null || value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        boolean isKnown = value == UNDEFINED || value instanceof Double || value instanceof JavaObject
            || value instanceof JSObject object && (object.isPlain() || object instanceof JSArray);
        return isKnown ? HostValues.toHost(realm, value) : Hole.HOLE;
    }
}
