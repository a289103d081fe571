package dev.deltic.runtime;

import java.util.ArrayList;
import java.util.List;

/** A Map or Set iterator. <a href="https://tc39.es/ecma262/#sec-map-iterator-objects">Map Iterator Objects</a>,
 *  <a href="https://tc39.es/ecma262/#sec-set-iterator-objects">Set Iterator Objects</a> */
public final class JSCollectionIterator extends BuiltinIterator {
    /** What an iterator yields. */
    public enum Kind { KEYS, VALUES, ENTRIES }

    /** Whether it iterates a Map, not a Set. */
    public final boolean ofMap;
    private final Kind kind;
    /** Null when the iterator is at its end. */
    private OrderedTable table;
    private OrderedTable.Entry position;

    private JSCollectionIterator(Realm realm, JSObject prototype, boolean ofMap, OrderedTable table, Kind kind) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.ofMap = ofMap;
        this.table = table;
        this.kind = kind;
    }

    /** An iterator over a Map. */
    public static JSCollectionIterator of(Realm realm, JSMap map, Kind kind) {
        return new JSCollectionIterator(realm, realm.intrinsic(Intrinsic.MAP_ITERATOR_PROTOTYPE), true, map.table, kind);
    }

    /** An iterator over a Set. */
    public static JSCollectionIterator of(Realm realm, JSSet set, Kind kind) {
        return new JSCollectionIterator(realm, realm.intrinsic(Intrinsic.SET_ITERATOR_PROTOTYPE), false, set.table, kind);
    }

    @Override
    public Object step(Realm realm) {
        if (table == null) {
            return IteratorOperations.DONE;
        }
        OrderedTable.Entry entry = table.next(position);
        if (entry == null) {
            table = null;
            position = null;
            return IteratorOperations.DONE;
        }
        position = entry;
        return value(realm, entry);
    }

    private Object value(Realm realm, OrderedTable.Entry entry) {
        return kind == Kind.KEYS ? entry.key : kind == Kind.VALUES ? entry.value
            : JSArray.of(realm, entry.key, entry.value);
    }

    /** Whether it yields [key, value] arrays. */
    public boolean yieldsEntries() {
        return kind == Kind.ENTRIES;
    }

    /** What is still to come, without moving on; for display. */
    public List<Object> remaining(Realm realm) {
        List<Object> values = new ArrayList<>();
        if (table != null) {
            for (OrderedTable.Entry e = table.next(position); e != null; e = table.next(e)) {
                values.add(value(realm, e));
            }
        }
        return values;
    }

    @Override
    protected String prototypeName() {
        return ofMap ? "%MapIteratorPrototype%" : "%SetIteratorPrototype%";
    }

    @Override
    public String className() {
        return ofMap ? "Map Iterator" : "Set Iterator";
    }
}
