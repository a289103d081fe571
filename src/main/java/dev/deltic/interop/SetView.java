package dev.deltic.interop;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSSet;
import dev.deltic.runtime.OrderedTable;
import dev.deltic.runtime.Realm;
import java.util.AbstractSet;
import java.util.Iterator;

/** A JavaScript Set as a live Set of its values, in their order. Values are equal as they are to JavaScript. */
final class SetView extends AbstractSet<Object> implements ScriptView {
    private final RealmHandle handle;
    private final JSSet set;

    SetView(Realm realm, JSSet set) {
        this.handle = new RealmHandle(realm);
        this.set = set;
    }

    @Override
    public JSObject object() {
        return set;
    }

    @Override
    public Realm realm() {
        return handle.realm;
    }

    private static Object key(Realm realm, Object value) {
        return OrderedTable.canonicalKey(HostValues.toScript(realm, value));
    }

    @Override
    public int size() {
        return handle.in(realm -> set.table.size());
    }

    @Override
    public boolean contains(Object value) {
        return handle.in(realm -> set.table.find(key(realm, value)) != null);
    }

    @Override
    public boolean add(Object value) {
        return handle.in(realm -> {
            Object key = key(realm, value);
            boolean isNew = set.table.find(key) == null;
            set.table.put(key, key);
            return isNew;
        });
    }

    @Override
    public boolean remove(Object value) {
        return handle.in(realm -> set.table.remove(key(realm, value)));
    }

    @Override
    public void clear() {
        handle.in(realm -> {
            set.table.clear();
            return null;
        });
    }

    @Override
    public Iterator<Object> iterator() {
        return new TableIterator<>(handle, set.table) {
            @Override
            Object element(OrderedTable.Entry entry) {
                return handle.toHost(entry.key);
            }
        };
    }
}
