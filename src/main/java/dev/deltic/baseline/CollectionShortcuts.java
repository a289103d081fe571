package dev.deltic.baseline;

import dev.deltic.runtime.JSMap;
import dev.deltic.runtime.JSSet;
import dev.deltic.runtime.OrderedTable;

/** The {@link BuiltinShortcut}s of Map.prototype and Set.prototype: for receivers that are Maps and Sets. Keys and values that may be
 *  int32s in number registers come as such. */
final class CollectionShortcuts {
    private CollectionShortcuts() { }

    /** Null stands for a null in the map, too: then it is read again. */
    static Object mapGet(Object receiver, Object key) {
        return receiver instanceof JSMap map ? map.table.get(key) : null;
    }

    static Object mapGet(Object receiver, int key) {
        return receiver instanceof JSMap map ? map.table.get(key) : null;
    }

    static Object mapHas(Object receiver, Object key) {
        return receiver instanceof JSMap map ? (Object) (map.table.find(key) != OrderedTable.NONE) : null;
    }

    static Object mapHas(Object receiver, int key) {
        return receiver instanceof JSMap map ? (Object) (map.table.find(key) != OrderedTable.NONE) : null;
    }

    static Object mapSet(Object receiver, Object key, Object value) {
        if (receiver instanceof JSMap map) {
            map.table.put(key, value);
            return receiver;
        }
        return null;
    }

    static Object mapSet(Object receiver, Object key, int value) {
        if (receiver instanceof JSMap map) {
            map.table.put(key, value);
            return receiver;
        }
        return null;
    }

    static Object mapSet(Object receiver, int key, Object value) {
        if (receiver instanceof JSMap map) {
            map.table.put(key, value);
            return receiver;
        }
        return null;
    }

    static Object mapSet(Object receiver, int key, int value) {
        if (receiver instanceof JSMap map) {
            map.table.put(key, value);
            return receiver;
        }
        return null;
    }

    static Object mapDelete(Object receiver, Object key) {
        return receiver instanceof JSMap map ? (Object) map.table.remove(key) : null;
    }

    static Object mapDelete(Object receiver, int key) {
        return receiver instanceof JSMap map ? (Object) map.table.remove(key) : null;
    }

    static Object setHas(Object receiver, Object key) {
        return receiver instanceof JSSet set ? (Object) (set.table.find(key) != OrderedTable.NONE) : null;
    }

    static Object setHas(Object receiver, int key) {
        return receiver instanceof JSSet set ? (Object) (set.table.find(key) != OrderedTable.NONE) : null;
    }

    static Object setAdd(Object receiver, Object key) {
        if (receiver instanceof JSSet set) {
            set.table.add(key);
            return receiver;
        }
        return null;
    }

    static Object setAdd(Object receiver, int key) {
        if (receiver instanceof JSSet set) {
            set.table.add(key);
            return receiver;
        }
        return null;
    }

    static Object setDelete(Object receiver, Object key) {
        return receiver instanceof JSSet set ? (Object) set.table.remove(key) : null;
    }

    static Object setDelete(Object receiver, int key) {
        return receiver instanceof JSSet set ? (Object) set.table.remove(key) : null;
    }
}
