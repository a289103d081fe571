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

    private OrderedTable.Entry find(Realm realm, Object key) {
        return map.table.find(OrderedTable.canonicalKey(HostValues.toScript(realm, key)));
    }

    @Override
    public int size() {
        return handle.in(realm -> map.table.size());
    }

    @Override
    public boolean containsKey(Object key) {
        return handle.in(realm -> find(realm, key) != null);
    }

    @Override
    public Object get(Object key) {
        return handle.in(realm -> {
            OrderedTable.Entry entry = find(realm, key);
            return entry == null ? null : handle.toHost(entry.value);
        });
    }

    @Override
    public Object put(Object key, Object value) {
        return handle.in(realm -> {
            OrderedTable.Entry before = find(realm, key);
            Object old = before == null ? null : handle.toHost(before.value);
            map.table.put(OrderedTable.canonicalKey(HostValues.toScript(realm, key)), HostValues.toScript(realm, value));
            return old;
        });
    }

    @Override
    public Object remove(Object key) {
        return handle.in(realm -> {
            OrderedTable.Entry before = find(realm, key);
            if (before == null) {
                return null;
            }
            map.table.remove(before.key);
            return handle.toHost(before.value);
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
                    Entry<Object, Object> element(OrderedTable.Entry entry) {
                        return new LiveEntry(handle.toHost(entry.key), handle.toHost(entry.value));
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
