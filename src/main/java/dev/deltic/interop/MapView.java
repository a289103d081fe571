package dev.deltic.interop;

import dev.deltic.runtime.JSMap;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.OrderedTable;
import dev.deltic.runtime.Realm;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** A JavaScript Map as a live Map of its entries, in their order. Keys are equal as they are to JavaScript. */
final class MapView extends AbstractMap<Object, Object> implements ScriptView {
    private final RealmHandle handle;
    private final JSMap map;

    MapView(Realm realm, JSMap map) {
        this.handle = new RealmHandle(realm);
        this.map = map;
    }

    @Override
    public JSObject object() {
        return map;
    }

    @Override
    public Realm realm() {
        return handle.realm;
    }

    private int find(Realm realm, Object key) {
        return map.table.find(HostValues.toScript(realm, key));
    }

    @Override
    public int size() {
        return handle.in(realm -> map.table.size());
    }

    @Override
    public boolean containsKey(Object key) {
        return handle.in(realm -> find(realm, key) != OrderedTable.NONE);
    }

    @Override
    public Object get(Object key) {
        return handle.in(realm -> {
            int entry = find(realm, key);
            return entry == OrderedTable.NONE ? null : handle.toHost(map.table.value(entry));
        });
    }

    @Override
    public Object put(Object key, Object value) {
        return handle.in(realm -> {
            int before = find(realm, key);
            Object old = before == OrderedTable.NONE ? null : handle.toHost(map.table.value(before));
            map.table.put(HostValues.toScript(realm, key), HostValues.toScript(realm, value));
            return old;
        });
    }

    @Override
    public Object remove(Object key) {
        return handle.in(realm -> {
            int before = find(realm, key);
            if (before == OrderedTable.NONE) {
                return null;
            }
            Object value = map.table.value(before);
            map.table.remove(map.table.key(before));
            return handle.toHost(value);
        });
    }

    @Override
    public void clear() {
        handle.in(realm -> {
            map.table.clear();
            return null;
        });
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return MapView.this.size();
            }

            @Override
            public Iterator<Entry<Object, Object>> iterator() {
                return new TableIterator<>(handle, map.table) {
                    @Override
                    Entry<Object, Object> element(Object key, Object value) {
                        return new LiveEntry(handle.toHost(key), handle.toHost(value));
                    }
                };
            }
        };
    }

    private final class LiveEntry extends SimpleEntry<Object, Object> {
        private static final long serialVersionUID = 1L;

        LiveEntry(Object key, Object value) {
            super(key, value);
        }

        @Override
        public Object setValue(Object value) {
            MapView.this.put(getKey(), value);
            return super.setValue(value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScriptView view ? view.object() == map : other instanceof Map<?, ?> && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
