package dev.deltic.interop;

import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.PropertyKey;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Elements of Java lists and arrays, entries of maps, and the JSON form of objects that are values rather than beans. What the Java
 *  object throws is passed on as it is. */
final class JavaElements {
    /** What an element of a list takes, at least. */
    static final long BYTES_OF_ELEMENT = 4;

    private JavaElements() { }

    static int size(Object host) {
        return host instanceof List<?> list ? list.size() : Array.getLength(host);
    }

    /** An element as a JavaScript value, or ABSENT. */
    static Object get(Realm realm, Object host, long index) {
        if (host instanceof List<?> list) {
            return index < list.size() ? HostValues.toScript(realm, list.get((int) index)) : JavaObject.ABSENT;
        }
        if (host instanceof Object[] array) {
            return index < array.length ? HostValues.toScript(realm, array[(int) index]) : JavaObject.ABSENT;
        }
        if (host instanceof int[] array) {
            return index < array.length ? (Object) array[(int) index] : JavaObject.ABSENT;
        }
        if (host instanceof double[] array) {
            return index < array.length ? (Object) array[(int) index] : JavaObject.ABSENT;
        }
        return index < Array.getLength(host) ? HostValues.toScript(realm, Array.get(host, (int) index)) : JavaObject.ABSENT;
    }

    /** Sets an element, or appends one to a list; false when the index is further away. */
    @SuppressWarnings("unchecked")
    static boolean set(Realm realm, Object host, long index, Object value) {
        int size = size(host);
        if (host instanceof List<?> list) {
            List<Object> target = (List<Object>) list;
            if (index > size) {
                return false;
            }
            if (index == size) {
                target.add(HostValues.toHost(realm, value));
            } else {
                target.set((int) index, HostValues.toHost(realm, value));
            }
            return true;
        }
        if (index >= size) {
            return false;
        }
        Array.set(host, (int) index, HostConversion.convertChecked(realm, value, host.getClass().getComponentType()));
        return true;
    }

    /** Assigns {@code length}: a list gets shorter, or longer by nulls; an array refuses. */
    static boolean resize(Realm realm, Object host, Object value) {
        double length = TypeConversion.toNumber(realm, value);
        int size = size(host);
        if (length == size) {
            return true;
        }
        if (!(host instanceof List<?> list) || !(length >= 0 && length <= Integer.MAX_VALUE)) {
            return false;
        }
        if (length < size) {
            list.subList((int) length, size).clear();
            return true;
        }
        realm.agent.announceBytes(BYTES_OF_ELEMENT * ((long) length - size));
        for (int i = size; i < length; i++) {
            list.add(null);
            if ((i & 4095) == 0) {
                realm.agent.poll();
            }
        }
        return true;
    }

    /** The value of a map's entry as a JavaScript value, or ABSENT. */
    static Object entry(Realm realm, Map<?, ?> map, String name) {
        try {
            Object value = map.get(name);
            return value != null || map.containsKey(name) ? HostValues.toScript(realm, value) : JavaObject.ABSENT;
        } catch (ClassCastException e) {
            // A sorted map whose keys are no strings: it has no entry of that name.
            return JavaObject.ABSENT;
        }
    }

    /** As above for an index, which may be the text, an Integer or a Long. */
    static Object entry(Realm realm, Map<?, ?> map, long index) {
        Object value = entry(realm, map, Long.toString(index));
        if (value != JavaObject.ABSENT) {
            return value;
        }
        Object key = numericKey(map, index);
        return key == null ? JavaObject.ABSENT : HostValues.toScript(realm, map.get(key));
    }

    private static Object numericKey(Map<?, ?> map, long index) {
        try {
            if (index <= Integer.MAX_VALUE && map.containsKey((int) index)) {
                return (int) index;
            }
            return map.containsKey(index) ? (Object) index : null;
        } catch (ClassCastException e) {
            // A sorted map with keys of another type.
            return null;
        }
    }

    static void put(Map<Object, Object> map, PropertyKey key, Object value) {
        Object numeric = key.isIndex() ? numericKey(map, key.index()) : null;
        map.put(numeric == null ? key.toDisplayString() : numeric, value);
    }

    static void remove(Map<?, ?> map, PropertyKey key) {
        Object numeric = key.isIndex() ? numericKey(map, key.index()) : null;
        map.remove(numeric == null ? key.toDisplayString() : numeric);
    }

    /** Whether the object is written as a text or an array by JSON.stringify, not by its properties. */
    static boolean hasJSONForm(Object host) {
        return host instanceof Enum || host instanceof CharSequence || host instanceof Date || host instanceof Collection
            || host instanceof java.time.temporal.TemporalAccessor || host instanceof java.time.temporal.TemporalAmount
            || host instanceof java.util.UUID || host instanceof java.net.URI || host instanceof Class
            || OptionalConversion.isOptional(host.getClass());
    }

    static Object toJSON(Realm realm, Object host) {
        if (host instanceof Collection<?> collection) {
            Object[] values = collection.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = HostValues.toScript(realm, values[i]);
            }
            return JSArray.of(realm, values);
        }
        if (OptionalConversion.isOptional(host.getClass())) {
            return HostValues.toScript(realm, OptionalConversion.content(host));
        }
        return host instanceof Enum<?> constant ? constant.name() : host instanceof Date date ? date.toInstant().toString()
            : host.toString();
    }
}
