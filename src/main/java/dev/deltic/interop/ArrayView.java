package dev.deltic.interop;

import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.Hole;
import dev.deltic.values.Names;
import java.lang.reflect.Type;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A JavaScript array as a live, growable List; holes and undefined are null. Elements are what JavaScript values are to Java, or where the
 *  list was declared to have others, those. */
final class ArrayView extends AbstractList<Object> implements RandomAccess, ScriptView {
    private final RealmHandle handle;
    private final JSObject array;
    /** What the elements are converted to; null for what they are. */
    private final Type element;

    ArrayView(Realm realm, JSObject array) {
        this(realm, array, null);
    }

    ArrayView(Realm realm, JSObject array, Type element) {
        this.handle = new RealmHandle(realm);
        this.array = array;
        this.element = element;
    }

    private Object toHost(Realm realm, Object value) {
        return element == null ? handle.toHost(value) : HostConversion.convertChecked(realm, value, element);
    }

    @Override
    public JSObject object() {
        return array;
    }

    @Override
    public Realm realm() {
        return handle.realm;
    }

    private static int length(Realm realm, JSObject array) {
        return (int) Math.min(Integer.MAX_VALUE, ObjectOperations.lengthOfArrayLike(realm, array));
    }

    private static void checkIndex(int index, int length) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException("index " + index + ", length " + length);
        }
    }

    @Override
    public int size() {
        int seen = array instanceof JSArray real ? Glance.length(handle.realm, real) : -1;
        if (seen >= 0) {
            return seen;
        }
        return handle.in(realm -> length(realm, array));
    }

    @Override
    public Object get(int index) {
        Object seen = element == null && array instanceof JSArray real ? Glance.element(handle.realm, real, index) : Hole.HOLE;
        if (seen != Hole.HOLE) {
            return seen;
        }
        return handle.in(realm -> {
            checkIndex(index, length(realm, array));
            return toHost(realm, array.get(realm, index));
        });
    }

    @Override
    public Object set(int index, Object value) {
        return handle.in(realm -> {
            checkIndex(index, length(realm, array));
            Object old = array.get(realm, index);
            ObjectOperations.set(realm, array, index, HostValues.toScript(realm, value));
            return toHost(realm, old);
        });
    }

    @Override
    public void add(int index, Object value) {
        handle.in(realm -> {
            int length = length(realm, array);
            checkIndex(index, length + 1);
            for (int i = length; i > index; i--) {
                ObjectOperations.set(realm, array, i, array.get(realm, i - 1));
            }
            ObjectOperations.set(realm, array, index, HostValues.toScript(realm, value));
            return null;
        });
        modCount++;
    }

    @Override
    public Object remove(int index) {
        Object removed = handle.in(realm -> {
            int length = length(realm, array);
            checkIndex(index, length);
            Object old = array.get(realm, index);
            for (int i = index; i < length - 1; i++) {
                ObjectOperations.set(realm, array, i, array.get(realm, i + 1));
            }
            ObjectOperations.set(realm, array, Names.LENGTH, length - 1);
            return toHost(realm, old);
        });
        modCount++;
        return removed;
    }

    @Override
    public String toString() {
        return handle.in(realm -> TypeConversion.toString(realm, array));
    }
}
