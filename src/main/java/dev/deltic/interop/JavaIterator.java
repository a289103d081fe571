package dev.deltic.interop;

import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.BuiltinIterator;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.BaseStream;

/** A Java iterator in the iteration protocol. A map gives [key, value] arrays; its entry set gives entries, which scripts ask
 *  {@code getKey()}, and which can be iterated themselves to be destructured. The {@code next} of all is one function per
 *  realm, an own property of each. */
final class JavaIterator extends BuiltinIterator {
    private final Iterator<?> iterator;
    private final boolean isOfMap;
    private final Wrapping wrapping = new Wrapping();

    private JavaIterator(Realm realm, Iterator<?> iterator, boolean isOfMap) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.ITERATOR_PROTOTYPE));
        this.iterator = iterator;
        this.isOfMap = isOfMap;
    }

    /** Whether {@code for…of} goes over the object. */
    static boolean isIterable(Object host) {
        return host instanceof Iterable || host instanceof Map || host instanceof Iterator || host instanceof Enumeration
            || host instanceof BaseStream || host.getClass().isArray() || host instanceof Map.Entry
            || OptionalConversion.isOptional(host.getClass());
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
        if (host instanceof Map.Entry<?, ?> entry) {
            return Arrays.asList(entry.getKey(), entry.getValue()).iterator();
        }
        if (OptionalConversion.isOptional(host.getClass())) {
            Object content = OptionalConversion.content(host);
            return content == null ? Collections.emptyIterator() : Collections.singletonList(content).iterator();
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

    /** The iterator of an iterable object as a JavaScript object. */
    static JSObject create(Realm realm, Object host) {
        JavaIterator object = new JavaIterator(realm, of(host), host instanceof Map);
        object.addProperty(Names.NEXT, JavaFunctions.of(realm).next(realm), Property.HIDDEN);
        return object;
    }

    @Override
    protected boolean isNext(Object function) {
        return function instanceof BuiltinFunction f && f.code == JavaFunctions.SharedCode.NEXT;
    }

    @Override
    protected String prototypeName() {
        return "%IteratorPrototype%";
    }

    @Override
    public Object step(Realm realm) {
        try {
            return iterator.hasNext() ? convert(realm, iterator.next()) : IteratorOperations.DONE;
        } catch (RuntimeException e) {
            throw JavaMethods.passOn(realm, e);
        }
    }

    private Object convert(Realm realm, Object value) {
        if (value == null || value instanceof String || value instanceof Integer) {
            return value;
        }
        if (isOfMap && value instanceof Map.Entry<?, ?> entry) {
            return JSArray.of(realm, HostValues.toScript(realm, entry.getKey()), HostValues.toScript(realm, entry.getValue()));
        }
        return wrapping.wrap(realm, value);
    }
}
