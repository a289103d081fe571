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

    @Override
    public int size() {
        return handle.in(realm -> set.table.size());
    }

    @Override
    public boolean contains(Object value) {
        return handle.in(realm -> set.table.find(HostValues.toScript(realm, value)) != OrderedTable.NONE);
    }

    @Override
    public boolean add(Object value) {
        return handle.in(realm -> {
            int before = set.table.size();
            set.table.add(HostValues.toScript(realm, value));
            return set.table.size() > before;
        });
    }

    @Override
    public boolean remove(Object value) {
        return handle.in(realm -> set.table.remove(HostValues.toScript(realm, value)));
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
            Object element(Object key, Object value) {
                return handle.toHost(key);
            }
        };
    }
}
