package dev.deltic.values;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/** The engine's intern table of property names: one {@link PropertyName} per string, so that shapes and caches compare keys
 *  by identity. Holds names weakly: what no shape, code or cache uses any more goes. Thread-safe. */
public final class PropertyKeyTable {
    private static final class Entry extends WeakReference<PropertyName> {
        final String string;

        Entry(PropertyName name, ReferenceQueue<PropertyName> queue) {
            super(name, queue);
            this.string = name.string();
        }
    }

    private final ConcurrentHashMap<String, Entry> names = new ConcurrentHashMap<>();
    /** Whether the name of one of Nashorn's hooks for absent properties was ever looked up: before that no object has one. */
    private boolean hasHookNames;
    private final ReferenceQueue<PropertyName> cleared = new ReferenceQueue<>();

    /** The key of any string: an {@link IndexKey} when it is a canonical array index, else the interned name. */
    public PropertyKey of(String string) {
        long index = arrayIndex(string);
        return index >= 0 ? IndexKey.of(index) : name(string);
    }

    /** The key of a non-negative integer up to 2^53 - 1. */
    public PropertyKey of(long index) {
        return index <= IndexKey.MAX ? IndexKey.of(index) : name(Long.toString(index));
    }

    /** The interned name; the caller knows that {@code string} is not an array index. */
    public PropertyName name(String string) {
        Entry entry = names.get(string);
        PropertyName name = entry == null ? null : entry.get();
        return name != null ? name : intern(string);
    }

    private PropertyName intern(String string) {
        PropertyName constant = Names.find(string, string.hashCode() ^ string.hashCode() >>> 15);
        if (constant != null) {
            hasHookNames |= constant == Names.NO_SUCH_PROPERTY || constant == Names.NO_SUCH_METHOD;
            names.put(string, new Entry(constant, cleared));
            return constant;
        }
        removeCleared();
        PropertyName fresh = new PropertyName(string);
        Entry freshEntry = new Entry(fresh, cleared);
        while (true) {
            Entry present = names.putIfAbsent(string, freshEntry);
            if (present == null) {
                return fresh;
            }
            PropertyName name = present.get();
            if (name != null) {
                return name;
            }
            names.remove(string, present);
        }
    }

    /** Whether an object may have a property {@code __noSuchProperty__} or {@code __noSuchMethod__}: whether somebody got that name from
     *  here. */
    public boolean hasHookNames() {
        return hasHookNames;
    }

    private void removeCleared() {
        for (Object entry = cleared.poll(); entry != null; entry = cleared.poll()) {
            names.remove(((Entry) entry).string, entry);
        }
    }

    /** The array index that {@code string} spells canonically, or -1. */
    public static long arrayIndex(String string) {
        int length = string.length();
        if (length == 0 || length > 10) {
            return -1;
        }
        char first = string.charAt(0);
        if (first == '0') {
            return length == 1 ? 0 : -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = string.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= IndexKey.MAX ? value : -1;
    }
}
