package dev.deltic.builtins.json;

import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** Builds the tree of {@link JSONRecord}s beside the parser's values. */
final class JSONRecorder {
    private final ArrayList<JSONRecord> open = new ArrayList<>();
    private JSONRecord last;

    /** A container begins. */
    void begin(boolean array) {
        open.add(JSONRecord.ofContainer(array));
    }

    /** The innermost container is complete. */
    void end(Object value) {
        last = open.remove(open.size() - 1);
        last.value = value;
    }

    /** A primitive value was read from {@code start} to {@code end}. */
    void primitive(Object value, int start, int end) {
        last = JSONRecord.ofPrimitive(value, start, end);
    }

    /** The last value becomes an element. */
    void element() {
        open.get(open.size() - 1).add(last);
    }

    /** The last value becomes a property. */
    void property(PropertyKey key) {
        open.get(open.size() - 1).put(key, last);
    }

    /** The record of the whole text. */
    JSONRecord root() {
        return last;
    }
}
