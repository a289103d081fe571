package dev.deltic.runtime;

import dev.deltic.values.JSSymbol;
import java.util.Map;
import java.util.WeakHashMap;

/** The entries of a WeakMap or WeakSet, kept in their keys: an entry goes with its key even when its value refers to the key.
 *  Symbols, which have no room for entries, are in a weak table here. */
public final class WeakCollection {
    private Map<JSSymbol, Object> symbols;

    private WeakEntry find(JSObject key) {
        WeakEntry previous = null;
        for (WeakEntry e = key.weakEntries; e != null; e = e.next) {
            WeakCollection owner = e.get();
            if (owner == this) {
                return e;
            }
            if (owner == null) {
                if (previous == null) {
                    key.weakEntries = e.next;
                } else {
                    previous.next = e.next;
                }
            } else {
                previous = e;
            }
        }
        return null;
    }

    /** Whether there is an entry for the key, which may be any value. */
    public boolean has(Object key) {
        return key instanceof JSObject object ? find(object) != null
            : key instanceof JSSymbol && symbols != null && symbols.containsKey(key);
    }

    /** The key's value; {@code absent} when there is none. */
    public Object get(Object key, Object absent) {
        if (key instanceof JSObject object) {
            WeakEntry entry = find(object);
            return entry == null ? absent : entry.value;
        }
        return has(key) ? symbols.get(key) : absent;
    }

    /** Sets the value of a key that can be held weakly. */
    public void put(Object key, Object value) {
        if (key instanceof JSObject object) {
            WeakEntry entry = find(object);
            if (entry != null) {
                entry.value = value;
            } else {
                object.weakEntries = new WeakEntry(this, value, object.weakEntries);
            }
            return;
        }
        if (symbols == null) {
            symbols = new WeakHashMap<>();
        }
        symbols.put((JSSymbol) key, value);
    }

    /** Removes the entry of the key; false when there is none. */
    public boolean remove(Object key) {
        if (!has(key)) {
            return false;
        }
        if (key instanceof JSObject object) {
            WeakEntry entry = find(object);
            if (object.weakEntries == entry) {
                object.weakEntries = entry.next;
                return true;
            }
            WeakEntry previous = object.weakEntries;
            while (previous.next != entry) {
                previous = previous.next;
            }
            previous.next = entry.next;
            return true;
        }
        symbols.remove(key);
        return true;
    }
}
