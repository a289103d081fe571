package dev.deltic.interop;

import dev.deltic.runtime.OrderedTable;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes over the entries of a script's Map or Set, whatever the script adds or deletes meanwhile. Each step enters the isolate. */
abstract class TableIterator<T> implements Iterator<T> {
    private final RealmHandle handle;
    private final OrderedTable table;
    private final OrderedTable.Cursor cursor;
    /** The last element's key. */
    private Object key;
    private boolean hasKey;

    TableIterator(RealmHandle handle, OrderedTable table) {
        this.handle = handle;
        this.table = table;
        this.cursor = handle.in(realm -> table.cursor());
    }

    /** What an entry is to Java; called inside the isolate. */
    abstract T element(Object key, Object value);

    @Override
    public boolean hasNext() {
        return handle.in(realm -> cursor.peek() != OrderedTable.NONE);
    }

    @Override
    public T next() {
        return handle.in(realm -> {
            int entry = cursor.advance();
            if (entry == OrderedTable.NONE) {
                throw new NoSuchElementException();
            }
            key = table.key(entry);
            hasKey = true;
            return element(key, table.value(entry));
        });
    }

    @Override
    public void remove() {
        if (!hasKey) {
            throw new IllegalStateException();
        }
        handle.in(realm -> table.remove(key));
    }
}
