package dev.deltic.runtime;

import dev.deltic.values.JSStrings;
import dev.deltic.values.Rope;

/** The entries of a Map or Set: a hash table whose entries are linked in order of insertion, so that an iterator stays valid
 *  whatever is added or deleted while it runs. Keys are compared by SameValueZero. */
public final class OrderedTable {
    /** One entry. A deleted entry keeps its links, so that an iterator that stands on it finds its way. */
    public static final class Entry {
        /** The key. */
        public final Object key;
        /** The value; the key itself in sets. */
        public Object value;
        private final int hash;
        private Entry chain;
        private Entry before;
        private Entry after;
        private boolean removed;

        private Entry(Object key, Object value, int hash) {
            this.key = key;
            this.value = value;
            this.hash = hash;
        }
    }

    private Entry[] buckets = new Entry[8];
    /** A sentinel before the first entry; its {@code before} is the last. */
    private final Entry head = new Entry(null, null, 0);
    private int size;

    /** An empty table. */
    public OrderedTable() {
        head.before = head;
        head.after = head;
    }

    /** Number of entries. */
    public int size() {
        return size;
    }

    /** -0 becomes 0, a Double that is an int32 an Integer, a rope a String: one form for each SameValueZero class.
     *  <a href="https://tc39.es/ecma262/#sec-canonicalizekeyedcollectionkey">CanonicalizeKeyedCollectionKey</a> */
    public static Object canonicalKey(Object key) {
        if (key instanceof Double d) {
            int i = (int) d.doubleValue();
            return i == d ? (Object) i : d;
        }
        return key instanceof Rope rope ? JSStrings.flatten(rope) : key;
    }

    private static int hash(Object key) {
        int h = key == null ? 1 : key instanceof JSObject object ? object.identityHash() : key.hashCode();
        return h * 0x9E3779B9 >>> 1;
    }

    private static boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof JSObject object) {
            return b instanceof JSObject other && object.isSameObject(other);
        }
        return a != null && a.equals(b);
    }

    /** The entry of a canonical key, or null. */
    public Entry find(Object key) {
        int hash = hash(key);
        for (Entry e = buckets[hash & buckets.length - 1]; e != null; e = e.chain) {
            if (e.hash == hash && same(e.key, key)) {
                return e;
            }
        }
        return null;
    }

    /** Sets the value of a canonical key, adding it at the end when it is not there. */
    public void put(Object key, Object value) {
        Entry present = find(key);
        if (present != null) {
            present.value = value;
            return;
        }
        if (size >= buckets.length) {
            grow();
        }
        Entry e = new Entry(key, value, hash(key));
        int bucket = e.hash & buckets.length - 1;
        e.chain = buckets[bucket];
        buckets[bucket] = e;
        e.before = head.before;
        e.after = head;
        head.before.after = e;
        head.before = e;
        size++;
    }

    private void grow() {
        Entry[] wider = new Entry[buckets.length * 2];
        for (Entry e = head.after; e != head; e = e.after) {
            int bucket = e.hash & wider.length - 1;
            e.chain = wider[bucket];
            wider[bucket] = e;
        }
        buckets = wider;
    }

    /** Removes a canonical key; false when it was not there. */
    public boolean remove(Object key) {
        Entry e = find(key);
        if (e == null) {
            return false;
        }
        int bucket = e.hash & buckets.length - 1;
        if (buckets[bucket] == e) {
            buckets[bucket] = e.chain;
        } else {
            Entry previous = buckets[bucket];
            while (previous.chain != e) {
                previous = previous.chain;
            }
            previous.chain = e.chain;
        }
        e.before.after = e.after;
        e.after.before = e.before;
        e.removed = true;
        size--;
        return true;
    }

    /** Removes every entry. */
    public void clear() {
        for (Entry e = head.after; e != head; ) {
            Entry after = e.after;
            e.removed = true;
            e.before = head;
            e.after = head;
            e = after;
        }
        head.before = head;
        head.after = head;
        buckets = new Entry[8];
        size = 0;
    }

    /** The entry after {@code position} (null: the first), or null at the end. {@code position} may have been removed. */
    public Entry next(Entry position) {
        Entry e = position == null ? head : position;
        while (e.removed) {
            e = e.before;
        }
        return e.after == head ? null : e.after;
    }
}
