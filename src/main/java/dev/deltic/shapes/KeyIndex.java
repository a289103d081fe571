package dev.deltic.shapes;

import dev.deltic.values.PropertyKey;

/** A hash index over the keys of a line of shapes: of one shape and those that grew from it by adding keys. Covers as many keys as
 *  somebody has asked for and is extended, not rebuilt, when a longer shape of the line is searched. Thread-safe: entries below
 *  {@link #covered} are visible to whoever has read that count. */
final class KeyIndex {
    private volatile int covered;
    /** Key number + 1 per bucket; 0 is empty. At most half full; null before the first search. */
    private volatile int[] buckets;

    /** The number of {@code key} among the first {@code count} keys, at least one, or -1. */
    int find(PropertyKey key, PropertyKey[] keys, int count) {
        if (covered < count) {
            extend(keys, count);
        }
        int[] table = buckets;
        int mask = table.length - 1;
        for (int i = key.hash & mask; table[i] != 0; i = i + 1 & mask) {
            // A key of longer shapes only is taken for the last one here, which it is not. As a branch that would be taken in each realm
            // in its first moments only, while it grows, and HotSpot would compile it to a trap.
            int number = Math.min(table[i], count) - 1;
            if (keys[number] == key) {
                return number;
            }
        }
        return -1;
    }

    private synchronized void extend(PropertyKey[] keys, int count) {
        int from = covered;
        if (from >= count) {
            return;
        }
        int[] table = buckets;
        if (table == null || count * 2 > table.length) {
            table = new int[Integer.highestOneBit(count * 2) << 1];
            from = 0;
        }
        int mask = table.length - 1;
        for (int number = from; number < count; number++) {
            int i = keys[number].hash & mask;
            while (table[i] != 0) {
                i = i + 1 & mask;
            }
            table[i] = number + 1;
        }
        buckets = table;
        covered = count;
    }
}
