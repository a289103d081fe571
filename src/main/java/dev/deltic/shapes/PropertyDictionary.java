package dev.deltic.shapes;

import dev.deltic.values.PropertyKey;

/** The properties of one object in dictionary mode, in insertion order: a hash table with open addressing over dense entry
 *  arrays. Belongs to one object; not thread-safe. */
public final class PropertyDictionary {
    private static final Object DELETED = null;

    private PropertyKey[] keys;
    private Object[] values;
    private byte[] attributes;
    /** Entry number + 1 per bucket; 0 is empty. Deleted entries keep their bucket until a rehash. */
    private int[] buckets;
    private int used;
    private int live;

    /** An empty dictionary with room for {@code capacity} properties. */
    public PropertyDictionary(int capacity) {
        int size = Math.max(8, capacity);
        keys = new PropertyKey[size];
        values = new Object[size];
        attributes = new byte[size];
        buckets = new int[Integer.highestOneBit(size * 2 - 1) << 1];
    }

    /** Number of properties. */
    public int size() {
        return live;
    }

    /** One past the greatest entry number; entries below it may be deleted. */
    public int limit() {
        return used;
    }

    /** The entry of {@code key}, or -1. */
    public int find(PropertyKey key) {
        int mask = buckets.length - 1;
        for (int i = key.hash & mask; buckets[i] != 0; i = i + 1 & mask) {
            if (keys[buckets[i] - 1] == key) {
                return buckets[i] - 1;
            }
        }
        return -1;
    }

    /** The key at {@code entry}, or null where it was deleted. */
    public PropertyKey key(int entry) {
        return keys[entry];
    }

    /** The value at {@code entry}. */
    public Object value(int entry) {
        return values[entry];
    }

    /** Replaces the value at {@code entry}. */
    public void setValue(int entry, Object value) {
        values[entry] = value;
    }

    /** Attributes and kind at {@code entry}, as in {@link Property}. */
    public int attributes(int entry) {
        return attributes[entry];
    }

    /** Replaces attributes and kind at {@code entry}. */
    public void setAttributes(int entry, int attributesAndKind) {
        attributes[entry] = (byte) attributesAndKind;
    }

    /** Appends a property that is not there yet. */
    public void add(PropertyKey key, Object value, int attributesAndKind) {
        if (used == keys.length) {
            rehash();
        }
        keys[used] = key;
        values[used] = value;
        attributes[used] = (byte) attributesAndKind;
        insert(used++);
        live++;
    }

    /** Removes the property at {@code entry}. */
    public void remove(int entry) {
        keys[entry] = null;
        values[entry] = DELETED;
        live--;
    }

    private void insert(int entry) {
        int mask = buckets.length - 1;
        int i = keys[entry].hash & mask;
        while (buckets[i] != 0) {
            i = i + 1 & mask;
        }
        buckets[i] = entry + 1;
    }

    private void rehash() {
        PropertyDictionary fresh = new PropertyDictionary(live * 2 + 4);
        for (int i = 0; i < used; i++) {
            if (keys[i] != null) {
                fresh.add(keys[i], values[i], attributes[i]);
            }
        }
        keys = fresh.keys;
        values = fresh.values;
        attributes = fresh.attributes;
        buckets = fresh.buckets;
        used = fresh.used;
    }
}
