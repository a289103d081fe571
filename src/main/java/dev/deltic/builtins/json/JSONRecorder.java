package dev.deltic.builtins.json;

import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.HashMap;

/** Builds the tree of {@link JSONRecord}s beside the parser's values. */
final class JSONRecorder {
    private final ArrayList<JSONRecord> open = new ArrayList<>();
    private JSONRecord last;

    /** A container begins. */
    void begin(boolean array) {
        JSONRecord record = new JSONRecord();
        if (array) {
            record.elements = new ArrayList<>();
        } else {
            record.entries = new HashMap<>();
        }
        open.add(record);
    }

    /** The innermost container is complete. */
    void end(Object value) {
        last = open.remove(open.size() - 1);
        last.value = value;
    }

    /** A primitive value was read. */
    void primitive(Object value, String source) {
        last = new JSONRecord();
        last.value = value;
        last.source = source;
    }

    /** The last value becomes an element. */
    void element() {
        open.get(open.size() - 1).elements.add(last);
    }

    /** The last value becomes a property; of equal keys the last counts. */
    void property(PropertyKey key) {
        open.get(open.size() - 1).entries.put(key, last);
    }

    /** The record of the whole text. */
    JSONRecord root() {
        return last;
    }
}
