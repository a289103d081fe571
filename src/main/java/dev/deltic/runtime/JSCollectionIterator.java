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
    /** Null when the iterator is at its end, as is the cursor. */
    private OrderedTable table;
    private OrderedTable.Cursor cursor;

    private JSCollectionIterator(Realm realm, JSObject prototype, boolean ofMap, OrderedTable table, Kind kind) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.ofMap = ofMap;
        this.table = table;
        this.cursor = table.cursor();
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
        int entry = cursor == null ? OrderedTable.NONE : cursor.advance();
        if (entry == OrderedTable.NONE) {
            table = null;
            cursor = null;
            return IteratorOperations.DONE;
        }
        return value(realm, entry);
    }

    private Object value(Realm realm, int entry) {
        return kind == Kind.KEYS ? table.key(entry) : kind == Kind.VALUES ? table.value(entry)
            : JSArray.of(realm, table.key(entry), table.value(entry));
    }

    /** Whether it yields [key, value] arrays. */
    public boolean yieldsEntries() {
        return kind == Kind.ENTRIES;
    }

    /** What is still to come, without moving on; for display. */
    public List<Object> remaining(Realm realm) {
        List<Object> values = new ArrayList<>();
        if (cursor != null) {
            OrderedTable.Cursor ahead = cursor.copy();
            for (int e = ahead.advance(); e != OrderedTable.NONE; e = ahead.advance()) {
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
