package dev.deltic.runtime;

import dev.deltic.values.JSStrings;
import dev.deltic.values.Rope;
import dev.deltic.values.SmallIntegers;
import dev.deltic.values.Undefined;
import java.util.Arrays;

/** The entries of a Map or Set, with keys compared by SameValueZero: a hash table whose entries lie in arrays in order of insertion, and
 *  whose chains are numbers of entries, so that a million entries are a handful of objects. Entries have numbers from 1; a number is good
 *  until something is added, removed or cleared, and a {@link Cursor} goes on being good whatever happens.
 *
 *  <p>An int32 that is a key is its own hash. As long as all keys are int32s there are no keys but these, and as long as all values are
 *  int32s they are in an {@code int[]}. A set has no values. */
public final class OrderedTable {
    /** The number of no entry. */
    public static final int NONE = 0;
    private static final int REMOVED = -1;
    private static final int LEAST_CAPACITY = 4;
    private static final int MOST_CAPACITY = 1 << 29;
    private static final int[] NO_ENTRIES = new int[2];

    /** By spread hash, the number of the newest entry of a chain; as many as there is room for entries, a power of two. */
    private int[] buckets = NO_ENTRIES;
    /** By entry, two ints: the hash, and the next entry of the chain, {@link #NONE}, or {@link #REMOVED}. */
    private int[] links = NO_ENTRIES;
    /** By entry; null while all keys are int32s. */
    private Object[] keys;
    /** By entry; null in sets, and while all values are int32s. */
    private Object[] values;
    /** By entry; null in sets, and as soon as there are {@link #values}. */
    private int[] intValues;
    private int capacity;
    /** The number of the last entry, removed ones included. */
    private int last;
    /** No entry before this one is left. */
    private int first = 1;
    private int size;
    /** What cursors compare; null while there has been none. */
    private Layout layout;

    /** A numbering of entries that cursors may have met, and what became of it. */
    private static final class Layout {
        Layout next;
        /** The entries that the next numbering left out, ascending; null if it left out all. */
        int[] removed;
    }

    /** A position between entries. It sees what is added behind it, does not see what is removed, and starts again after a clear. */
    public static final class Cursor {
        private final OrderedTable table;
        private Layout layout;
        private int next;

        private Cursor(OrderedTable table) {
            this.table = table;
            this.layout = table.layout;
            this.next = table.first;
        }

        /** The number of the entry behind the position, or {@link #NONE} at the end. */
        public int peek() {
            if (layout != table.layout) {
                renumber();
            }
            int[] links = table.links;
            int entry = next;
            while (entry <= table.last && links[2 * entry + 1] < 0) {
                entry++;
            }
            next = entry;
            return entry <= table.last ? entry : NONE;
        }

        /** As {@link #peek}, and moves behind that entry. */
        public int advance() {
            int entry = peek();
            if (entry != NONE) {
                next = entry + 1;
            }
            return entry;
        }

        /** Another cursor at the same position. */
        public Cursor copy() {
            Cursor copy = new Cursor(table);
            copy.layout = layout;
            copy.next = next;
            return copy;
        }

        private void renumber() {
            for (; layout.next != null; layout = layout.next) {
                if (layout.removed == null) {
                    next = 1;
                } else {
                    int found = Arrays.binarySearch(layout.removed, next);
                    next -= found < 0 ? -found - 1 : found;
                }
            }
        }
    }

    /** An empty table. */
    public OrderedTable() { }

    /** A table with the same keys in the same order and no values. */
    public OrderedTable(OrderedTable source) {
        resize(source.size);
        for (int entry = source.first; entry <= source.last; entry++) {
            if (source.links[2 * entry + 1] >= 0) {
                if (source.keys == null) {
                    append(source.links[2 * entry]);
                } else {
                    append(source.keys[entry], source.links[2 * entry]);
                }
            }
        }
    }

    /** Number of entries. */
    public int size() {
        return size;
    }

    /** A cursor before the first entry. */
    public Cursor cursor() {
        if (layout == null) {
            layout = new Layout();
        }
        return new Cursor(this);
    }

    /** The key of an entry. */
    public Object key(int entry) {
        return keys == null ? SmallIntegers.box(links[2 * entry]) : keys[entry];
    }

    /** The value of an entry; its key in sets. */
    public Object value(int entry) {
        return values != null ? values[entry] : intValues != null ? SmallIntegers.box(intValues[entry]) : key(entry);
    }

    /** The value of a key; undefined if it is not there. */
    public Object get(Object key) {
        int entry = find(key);
        return entry == NONE ? Undefined.UNDEFINED : value(entry);
    }

    /** As {@link #get(Object)}. */
    public Object get(int key) {
        int entry = find(key);
        return entry == NONE ? Undefined.UNDEFINED : value(entry);
    }

    // ---- keys -------------------------------------------------------------------------------------------------------

    /** -0 becomes 0, a Double that is an int32 an Integer, a rope a String: one form for each SameValueZero class.
     *  <a href="https://tc39.es/ecma262/#sec-canonicalizekeyedcollectionkey">CanonicalizeKeyedCollectionKey</a> */
    public static Object canonicalKey(Object key) {
        if (key instanceof Double d) {
            int i = (int) d.doubleValue();
            return i == d ? (Object) SmallIntegers.box(i) : d;
        }
        return key instanceof Rope rope ? JSStrings.flatten(rope) : key;
    }

    /** Of a canonical key that is not an int32. */
    private static int hash(Object key) {
        return key instanceof String s ? s.hashCode() : key instanceof JSObject object ? object.identityHash()
            : key == null ? 1 : key.hashCode() * 0x9E3779B9;
    }

    /** Hashes that differ little stay close together, which is kind to the processor's caches; those that differ in their high bits
     *  alone are told apart. */
    private static int spread(int hash) {
        return hash ^ hash >>> 7 ^ hash >>> 13 ^ hash >>> 20;
    }

    private static boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof String s) {
            return s.equals(b);
        }
        if (a instanceof JSObject object) {
            return b instanceof JSObject other && object.isSameObject(other);
        }
        return a != null && a.equals(b);
    }

    // ---- finding ----------------------------------------------------------------------------------------------------

    /** The entry of a key, or {@link #NONE}. */
    public int find(Object key) {
        if (key instanceof Integer i) {
            return find(i.intValue());
        }
        return key instanceof Double || key instanceof Rope ? findCanonical(canonicalKey(key)) : find(key, hash(key));
    }

    private int findCanonical(Object key) {
        return key instanceof Integer i ? find(i.intValue()) : find(key, hash(key));
    }

    /** The entry of a key, or {@link #NONE}. */
    public int find(int key) {
        int[] links = this.links;
        Object[] keys = this.keys;
        int entry = buckets[spread(key) & buckets.length - 1];
        while (entry != NONE && (links[2 * entry] != key || keys != null && !(keys[entry] instanceof Integer))) {
            entry = links[2 * entry + 1];
        }
        return entry;
    }

    private int find(Object key, int hash) {
        Object[] keys = this.keys;
        if (keys == null) {
            return NONE;
        }
        int[] links = this.links;
        int entry = buckets[spread(hash) & buckets.length - 1];
        while (entry != NONE && (links[2 * entry] != hash || !same(keys[entry], key))) {
            entry = links[2 * entry + 1];
        }
        return entry;
    }

    /** The most entries that have to be looked at for one key; for tests. */
    int longestChain() {
        int longest = 0;
        for (int bucket : buckets) {
            int length = 0;
            for (int entry = bucket; entry != NONE; entry = links[2 * entry + 1]) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    // ---- adding -----------------------------------------------------------------------------------------------------

    /** Adds a key at the end if it is not there; for sets. */
    public void add(Object key) {
        entry(key);
    }

    /** Adds a key at the end if it is not there; for sets. */
    public void add(int key) {
        entry(key);
    }

    /** Sets the value of a key, adding it at the end when it is not there. */
    public void put(Object key, Object value) {
        setValue(entry(key), value);
    }

    /** As {@link #put(Object, Object)}. */
    public void put(int key, Object value) {
        setValue(entry(key), value);
    }

    /** As {@link #put(Object, Object)}. */
    public void put(Object key, int value) {
        setValue(entry(key), value);
    }

    /** As {@link #put(Object, Object)}. */
    public void put(int key, int value) {
        setValue(entry(key), value);
    }

    /** The entry of a key, which is added at the end when it is not there. */
    private int entry(Object key) {
        if (key instanceof Integer i) {
            return entry(i.intValue());
        }
        return key instanceof Double || key instanceof Rope ? canonicalEntry(canonicalKey(key)) : entry(key, hash(key));
    }

    private int canonicalEntry(Object key) {
        return key instanceof Integer i ? entry(i.intValue()) : entry(key, hash(key));
    }

    private int entry(int key) {
        int found = find(key);
        return found != NONE ? found : append(key);
    }

    private int entry(Object key, int hash) {
        int found = find(key, hash);
        return found != NONE ? found : append(key, hash);
    }

    private int append(int key) {
        Object boxed = keys == null ? null : SmallIntegers.box(key);
        int entry = link(key);
        if (boxed != null) {
            keys[entry] = boxed;
        }
        return entry;
    }

    private int append(Object key, int hash) {
        if (keys == null) {
            boxKeys();
        }
        int entry = link(hash);
        keys[entry] = key;
        return entry;
    }

    private void boxKeys() {
        Object[] boxed = new Object[capacity + 1];
        for (int entry = first; entry <= last; entry++) {
            if (links[2 * entry + 1] >= 0) {
                boxed[entry] = SmallIntegers.box(links[2 * entry]);
            }
        }
        keys = boxed;
    }

    private int link(int hash) {
        if (last == capacity) {
            resize(size + 1);
        }
        int bucket = spread(hash) & buckets.length - 1;
        int entry = last + 1;
        links[2 * entry] = hash;
        links[2 * entry + 1] = buckets[bucket];
        buckets[bucket] = entry;
        last = entry;
        size++;
        return entry;
    }

    private void setValue(int entry, Object value) {
        if (values != null) {
            values[entry] = value;
        } else if (value instanceof Integer i) {
            setValue(entry, i.intValue());
        } else {
            boxValues();
            values[entry] = value;
        }
    }

    private void setValue(int entry, int value) {
        if (intValues != null) {
            intValues[entry] = value;
        } else if (values != null) {
            values[entry] = SmallIntegers.box(value);
        } else {
            intValues = new int[capacity + 1];
            intValues[entry] = value;
        }
    }

    private void boxValues() {
        Object[] boxed = new Object[capacity + 1];
        for (int entry = first; entry <= last && intValues != null; entry++) {
            if (links[2 * entry + 1] >= 0) {
                boxed[entry] = SmallIntegers.box(intValues[entry]);
            }
        }
        values = boxed;
        intValues = null;
    }

    // ---- removing ---------------------------------------------------------------------------------------------------

    /** Removes a key; false when it was not there. */
    public boolean remove(Object key) {
        return removeEntry(find(key));
    }

    /** Removes a key; false when it was not there. */
    public boolean remove(int key) {
        return removeEntry(find(key));
    }

    private boolean removeEntry(int entry) {
        if (entry == NONE) {
            return false;
        }
        int[] links = this.links;
        int bucket = spread(links[2 * entry]) & buckets.length - 1;
        if (buckets[bucket] == entry) {
            buckets[bucket] = links[2 * entry + 1];
        } else {
            int previous = buckets[bucket];
            while (links[2 * previous + 1] != entry) {
                previous = links[2 * previous + 1];
            }
            links[2 * previous + 1] = links[2 * entry + 1];
        }
        links[2 * entry + 1] = REMOVED;
        if (keys != null) {
            keys[entry] = null;
        }
        if (values != null) {
            values[entry] = null;
        }
        size--;
        while (first <= last && links[2 * first + 1] < 0) {
            first++;
        }
        if (size < capacity >> 2 && capacity > LEAST_CAPACITY) {
            resize(size);
        }
        return true;
    }

    /** Removes every entry. */
    public void clear() {
        if (capacity == 0) {
            return;
        }
        leaveLayout(null);
        buckets = NO_ENTRIES;
        links = NO_ENTRIES;
        keys = null;
        values = null;
        intValues = null;
        capacity = 0;
        last = 0;
        first = 1;
        size = 0;
    }

    // ---- room -------------------------------------------------------------------------------------------------------
    // A stack overflow may end any call, so nothing is called while the fields contradict each other.

    /** Makes room for {@code wanted} entries and at least a quarter more, and leaves out those that are removed. */
    private void resize(int wanted) {
        int room = LEAST_CAPACITY;
        while (room - (room >> 2) < wanted) {
            if (room == MOST_CAPACITY) {
                throw new OutOfMemoryError("A Map or Set of more than " + room + " entries");
            }
            room <<= 1;
        }
        int[] newLinks = new int[2 * room + 2];
        int[] newBuckets = new int[room];
        int[] newIntValues = intValues == null ? null : new int[room + 1];
        Object[] newKeys = keys == null ? null : new Object[room + 1];
        Object[] newValues = values == null ? null : new Object[room + 1];
        int to = NONE;
        for (int entry = first; entry <= last; entry++) {
            if (links[2 * entry + 1] < 0) {
                continue;
            }
            to++;
            int hash = links[2 * entry];
            int bucket = spread(hash) & room - 1;
            newLinks[2 * to] = hash;
            newLinks[2 * to + 1] = newBuckets[bucket];
            newBuckets[bucket] = to;
            if (newKeys != null) {
                newKeys[to] = keys[entry];
            }
            if (newValues != null) {
                newValues[to] = values[entry];
            }
            if (newIntValues != null) {
                newIntValues[to] = intValues[entry];
            }
        }
        if (to < last) {
            leaveLayout(removed(last - to));
        }
        links = newLinks;
        buckets = newBuckets;
        keys = newKeys;
        values = newValues;
        intValues = newIntValues;
        capacity = room;
        last = to;
        first = 1;
    }

    /** The removed entries, ascending. */
    private int[] removed(int count) {
        if (layout == null) {
            return null;
        }
        int[] removed = new int[count];
        int found = 0;
        for (int entry = 1; entry <= last; entry++) {
            if (links[2 * entry + 1] < 0) {
                removed[found++] = entry;
            }
        }
        return removed;
    }

    /** Goes on to a new numbering of the entries. */
    private void leaveLayout(int[] removed) {
        if (layout != null) {
            Layout next = new Layout();
            layout.removed = removed;
            layout.next = next;
            layout = next;
        }
    }
}
