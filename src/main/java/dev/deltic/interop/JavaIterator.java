package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import java.lang.reflect.Array;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.BaseStream;

/** A Java iterator in the iteration protocol; map entries come as [key, value] arrays. */
final class JavaIterator extends NativeCode {
    private final Iterator<?> iterator;

    private JavaIterator(Iterator<?> iterator) {
        this.iterator = iterator;
    }

    /** Whether {@code for…of} goes over the object. */
    static boolean isIterable(Object host) {
        return host instanceof Iterable || host instanceof Map || host instanceof Iterator || host instanceof Enumeration
            || host instanceof BaseStream || host.getClass().isArray();
    }

    /** The iterator of an iterable object. */
    static Iterator<?> of(Object host) {
        if (host instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        if (host instanceof Map<?, ?> map) {
            return map.entrySet().iterator();
        }
        if (host instanceof Iterator<?> iterator) {
            return iterator;
        }
        if (host instanceof Enumeration<?> enumeration) {
            return enumeration.asIterator();
        }
        if (host instanceof BaseStream<?, ?> stream) {
            return stream.iterator();
        }
        return new ArrayElements(host);
    }

    /** The elements of an array of any type. */
    private static final class ArrayElements implements Iterator<Object> {
        private final Object array;
        private int next;

        ArrayElements(Object array) {
            this.array = array;
        }

        @Override
        public boolean hasNext() {
            return next < Array.getLength(array);
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return Array.get(array, next++);
        }
    }

    static JSObject create(Realm realm, Iterator<?> iterator) {
        JSObject object = JSObject.create(realm, realm.intrinsic(Intrinsic.ITERATOR_PROTOTYPE));
        object.addProperty(Names.NEXT, BuiltinFunction.create(realm, new JavaIterator(iterator), 0, "next"), Property.HIDDEN);
        return object;
    }

    @Override
    protected Object run(Realm realm, Object thisValue, Object[] arguments) {
        try {
            if (!iterator.hasNext()) {
                return JSObject.iteratorResult(realm, UNDEFINED, true);
            }
            Object value = iterator.next();
            return JSObject.iteratorResult(realm, value instanceof Map.Entry<?, ?> entry
                ? JSArray.of(realm, HostValues.toScript(realm, entry.getKey()), HostValues.toScript(realm, entry.getValue()))
                : HostValues.toScript(realm, value), false);
        } catch (RuntimeException e) {
            throw JavaMethods.passOn(realm, e);
        }
    }
}
