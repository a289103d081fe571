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
    /** How many places it remembers. */
    private static final int MAX_PLACES = 8;
    /** The longest text that is kept as what a property was. */
    private static final int MAX_KEPT = 256;

    private Glance() { }

    /** Where the object of a view has a plain property of its own, by the string that Java asked with: those are literals mostly, the same
     *  object each time. And where it has others, as long as it has the same shape. For any thread. */
    static final class Place {
        private final String name;
        private final Shape shape;
        private final boolean isReference;
        private final boolean isInline;
        private final int field;
        private final int property;
        private final Turns turns;
        private final Place next;
        /** Of the places from here on. */
        private final int count;
        /** The number of turns when the property was read last; threads that race forget. */
        private long lastRead = -1;
        /** Null until it was read twice while no thread had been in the isolate in between. */
        private Seen seen;

        private Place(String name, Shape shape, int property, Turns turns, Place next) {
            this.name = name;
            this.shape = shape;
            this.isReference = Property.isPlainReference(property);
            this.isInline = (property & Property.INLINE) != 0;
            this.field = Property.field(property);
            this.property = property;
            this.turns = turns;
            this.next = next;
            this.count = next == null ? 1 : next.count + 1;
        }

        /** The value of a property as a Java value. */
        Object read(Realm realm, JSObject object, Object key) {
            Place place = this;
            while (place.name != key) {
                place = place.next;
                if (place == null) {
                    return Hole.HOLE;
                }
            }
            Seen known = place.seen;
            long before = place.turns.read();
            if (known != null && known.turn == before) {
                return known.value;
            }
            return place.look(realm, object, before);
        }

        private Object look(Realm realm, JSObject object, long before) {
            if ((before & 1) != 0 || shape != object.shape) {
                return Hole.HOLE;
            }
            Object value;
            try {
                value = field(object);
            } catch (RuntimeException torn) {
                return Hole.HOLE;
            }
            if (!turns.isUndisturbed(before)) {
                return Hole.HOLE;
            }
            if (lastRead != before) {
                lastRead = before;
                return toHost(realm, value);
            }
            Object result = toHost(realm, value);
            if (result == null || isSmall(result)) {
                seen = new Seen(before, result);
            }
            return result;
        }

        /** Whether a value may be kept that the property perhaps no longer has. */
        private static boolean isSmall(Object value) {
            return value instanceof String text ? text.length() <= MAX_KEPT
                : value instanceof Integer || value instanceof Double || value instanceof Boolean;
        }

        // Not readField, where HotSpot sees objects of all classes.
        private Object field(JSObject object) {
            return !isReference ? object.readField(property) : isInline ? object.inlineReference(field) : object.slots[field];
        }

        private boolean has(String asked) {
            for (Place place = this; place != null; place = place.next) {
                if (place.name.equals(asked)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What a property was as a Java value, and still is while the number of turns is the same: only who is in the isolate writes.
     *
     *  @param turn an even number */
    private record Seen(long turn, Object value) { }

    /** The places that a view remembers after it was asked for a property: {@code known}, which may be null, and where this one is. */
    static Place remember(Realm realm, JSObject object, String name, Place known) {
        Shape shape = object.shape;
        Place others = known == null || known.shape != shape ? null : known;
        boolean isEnough = others != null && (others.count == MAX_PLACES || others.has(name));
        PropertyName key = isEnough ? null : realm.agent.recentName(name);
        int number = key == null || shape.dictionary != null || !object.hasCacheableNames() ? -1 : shape.find(key);
        return number < 0 || (shape.property(number) & NOT_PLAIN) != 0 ? others
            : new Place(name, shape, shape.property(number), realm.agent.turns, others);
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
