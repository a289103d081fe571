package dev.deltic.builtins.json;

import dev.deltic.values.PropertyKey;
import java.util.Arrays;
import java.util.HashMap;

/** What the parser saw where it made a value: a <a href="https://tc39.es/ecma262/#sec-json-parse-record">JSON Parse Record</a>. */
final class JSONRecord {
    /** Among more keys than this one is looked up, not searched. */
    private static final int LINEAR_SEARCH = 8;
    private static final JSONRecord[] NONE = new JSONRecord[0];

    /** The value as parsed. */
    Object value;
    /** Where the text of a primitive value starts; -1 for containers. */
    final int start;
    /** Where the text of a primitive value ends. */
    final int end;
    /** The keys of an object's {@link #parts}, none twice; else null. */
    private PropertyKey[] keys;
    /** The records of an array's elements or an object's properties. */
    private JSONRecord[] parts = NONE;
    private int count;
    /** From keys to places among the parts, once there are many. */
    private HashMap<PropertyKey, Integer> places;

    private JSONRecord(Object value, int start, int end) {
        this.value = value;
        this.start = start;
        this.end = end;
    }

    /** The record of a primitive value whose text begins and ends there. */
    static JSONRecord ofPrimitive(Object value, int start, int end) {
        return new JSONRecord(value, start, end);
    }

    /** The record of a container that is being read. */
    static JSONRecord ofContainer(boolean array) {
        JSONRecord record = new JSONRecord(null, -1, -1);
        record.keys = array ? null : new PropertyKey[4];
        return record;
    }

    /** Appends an element. */
    void add(JSONRecord element) {
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, count * 2 + 4);
        }
        parts[count++] = element;
    }

    /** Sets a property; of equal keys the last counts. */
    void put(PropertyKey key, JSONRecord property) {
        int at = find(key);
        if (at >= 0) {
            parts[at] = property;
            return;
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
        }
        keys[count] = key;
        if (places != null) {
            places.put(key, count);
        } else if (count == LINEAR_SEARCH) {
            places = new HashMap<>();
            for (int i = 0; i <= count; i++) {
                places.put(keys[i], i);
            }
        }
        add(property);
    }

    private int find(PropertyKey key) {
        if (places != null) {
            Integer place = places.get(key);
            return place == null ? -1 : place;
        }
        for (int i = 0; i < count; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The record of element {@code index}, or null. */
    JSONRecord element(long index) {
        return keys == null && index < count ? parts[(int) index] : null;
    }

    /** The record of property {@code key}, or null. */
    JSONRecord entry(PropertyKey key) {
        int at = keys == null ? -1 : find(key);
        return at < 0 ? null : parts[at];
    }
}
