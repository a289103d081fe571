package dev.deltic.builtins.json;

import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.HashMap;

/** What the parser saw where it made a value: a <a href="https://tc39.es/ecma262/#sec-json-parse-record">JSON Parse Record</a>. */
final class JSONRecord {
    /** The value as parsed. */
    Object value;
    /** The source text of a primitive value, else null. */
    String source;
    /** The records of an array's elements, else null. */
    ArrayList<JSONRecord> elements;
    /** The records of an object's properties, else null. */
    HashMap<PropertyKey, JSONRecord> entries;

    /** The record of element {@code index}, or null. */
    JSONRecord element(long index) {
        return elements != null && index < elements.size() ? elements.get((int) index) : null;
    }

    /** The record of property {@code key}, or null. */
    JSONRecord entry(PropertyKey key) {
        return entries == null ? null : entries.get(key);
    }
}
