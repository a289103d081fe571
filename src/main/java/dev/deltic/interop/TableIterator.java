package dev.deltic.interop;

import dev.deltic.runtime.OrderedTable;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes over the entries of a script's Map or Set, whatever the script adds or deletes meanwhile. Each step enters the isolate. */
abstract class TableIterator<T> implements Iterator<T> {
    private final RealmHandle handle;
    private final OrderedTable table;
    private OrderedTable.Entry position;

    TableIterator(RealmHandle handle, OrderedTable table) {
        this.handle = handle;
        this.table = table;
    }

    /** What an entry is to Java; called inside the isolate. */
    abstract T element(OrderedTable.Entry entry);

    @Override
    public boolean hasNext() {
        return handle.in(realm -> table.next(position) != null);
    }

    @Override
    public T next() {
        return handle.in(realm -> {
            OrderedTable.Entry entry = table.next(position);
            if (entry == null) {
                throw new NoSuchElementException();
            }
            position = entry;
            return element(entry);
        });
    }

    @Override
    public void remove() {
        if (position == null) {
            throw new IllegalStateException();
        }
        handle.in(realm -> table.remove(position.key));
    }
}
