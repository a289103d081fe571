package dev.deltic.interop;

import static dev.deltic.interop.HostConversion.IMPOSSIBLE;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSMap;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSSet;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrderedTable;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.values.JSSymbol;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** JavaScript arrays, other iterable objects and plain objects as Java arrays, collections, streams and maps. List, Collection, Iterable
 *  and Map are live views of arrays and objects; everything else is a copy. Where the declaration says what the elements are, they are
 *  converted to that. */
final class CollectionConversion {
    private CollectionConversion() { }

    // ---- elements ---------------------------------------------------------------------------------------------------

    /** The cost of conversion to a class of arrays, collections, iterators, streams or maps; IMPOSSIBLE for other classes too. */
    static int cost(Realm realm, JSObject object, Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return object instanceof JSArray ? IMPOSSIBLE : isViewOfMap(type) ? 4 : createMap(type) != null ? 9 : IMPOSSIBLE;
        }
        int cost = elementsCost(type);
        return cost >= IMPOSSIBLE || object instanceof JSArray ? cost : isIterable(realm, object) ? cost + 2 : IMPOSSIBLE;
    }

    private static int elementsCost(Class<?> type) {
        if (isViewOfArray(type)) {
            return 3;
        }
        if (type.isArray()) {
            return 4;
        }
        if (type == Stream.class || type == Iterator.class) {
            return 9;
        }
        return Iterable.class.isAssignableFrom(type) && create(type) != null ? 8 : IMPOSSIBLE;
    }

    private static boolean isViewOfArray(Class<?> type) {
        return type == List.class || type == Collection.class || type == Iterable.class;
    }

    private static boolean isIterable(Realm realm, JSObject object) {
        return ObjectOperations.isCallable(object.get(realm, JSSymbol.ITERATOR));
    }

    /** The object as one of the classes that {@link #cost} knows. */
    static Object convert(Realm realm, JSObject object, Type declared) {
        Class<?> type = TypeArguments.rawClass(declared);
        if (Map.class.isAssignableFrom(type)) {
            return map(realm, object, type, declared);
        }
        if (type.isArray()) {
            return array(realm, object, TypeArguments.component(declared));
        }
        Type element = TypeArguments.argument(declared, type == Stream.class ? Stream.class : type == Iterator.class ? Iterator.class
            : Iterable.class, 0);
        if (object instanceof JSSet set && element == null && type.isAssignableFrom(SetView.class)) {
            return new SetView(realm, set);
        }
        if (object instanceof JSArray && isViewOfArray(type)) {
            checkElements(realm, object, element);
            return new ArrayView(realm, object, element);
        }
        List<Object> values = elements(realm, object, element);
        if (type == Stream.class) {
            return values.stream();
        }
        if (type == Iterator.class) {
            return values.iterator();
        }
        Collection<Object> collection = isViewOfArray(type) ? new ArrayList<>() : create(type);
        collection.addAll(values);
        return collection;
    }

    /** An empty collection of the class, or of one that implements the interface: of {@code java.util} alone; null when there is none. */
    @SuppressWarnings("unchecked")
    private static Collection<Object> create(Class<?> type) {
        if (type.isInterface()) {
            return !type.getName().startsWith("java.") ? null : type.isAssignableFrom(ArrayList.class) ? new ArrayList<>()
                : type.isAssignableFrom(LinkedHashSet.class) ? new LinkedHashSet<>()
                : type.isAssignableFrom(TreeSet.class) ? new TreeSet<>() : type.isAssignableFrom(LinkedList.class) ? new LinkedList<>()
                : type.isAssignableFrom(java.util.concurrent.LinkedBlockingDeque.class)
                    ? new java.util.concurrent.LinkedBlockingDeque<>() : null;
        }
        return Collection.class.isAssignableFrom(type) ? (Collection<Object>) instance(type) : null;
    }

    /** A new object of a public class of {@code java.util} that can be made of nothing, or null. */
    private static Object instance(Class<?> type) {
        if (!type.getName().startsWith("java.util.") || java.lang.reflect.Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            return null;    // it has no such constructor
        }
    }

    /** The elements of an array or of what iterating gives, as a type or, where that is null, as what they are. */
    private static List<Object> elements(Realm realm, JSObject object, Type element) {
        List<Object> values;
        if (object instanceof JSArray || object instanceof JSTypedArray || object.isHostList()) {
            long length = ObjectOperations.lengthOfArrayLike(realm, object);
            if (length > Integer.MAX_VALUE - 8) {
                throw Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH);
            }
            realm.agent.announceBytes(JavaElements.BYTES_OF_ELEMENT * length);
            values = new ArrayList<>((int) length);
            for (int i = 0; i < length; i++) {
                values.add(object.get(realm, i));
                if ((i & 4095) == 0) {
                    realm.agent.poll();
                }
            }
        } else {
            values = new ArrayList<>(IteratorOperations.iterableToList(realm, object));
        }
        for (int i = 0; i < values.size(); i++) {
            values.set(i, element == null ? HostValues.toHost(realm, values.get(i))
                : HostConversion.convertChecked(realm, values.get(i), element));
        }
        return values;
    }

    private static void checkElements(Realm realm, JSObject array, Type element) {
        if (element == null) {
            return;
        }
        Class<?> type = TypeArguments.rawClass(element);
        int length = (int) ObjectOperations.lengthOfArrayLike(realm, array);
        for (int i = 0; i < length; i++) {
            HostConversion.check(realm, array.get(realm, i), type);
        }
    }

    private static Object array(Realm realm, JSObject object, Type component) {
        Class<?> type = TypeArguments.rawClass(component);
        if (type == byte.class && object instanceof JSTypedArray) {
            return bytes(realm, object);
        }
        List<Object> values = elements(realm, object, component == Object.class ? null : component);
        Object array = Array.newInstance(type, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    /** The low eight bits of each element: those of a Uint8Array are bytes, whatever Java calls their sign. */
    private static byte[] bytes(Realm realm, JSObject object) {
        byte[] bytes = new byte[(int) ObjectOperations.lengthOfArrayLike(realm, object)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ((Number) object.get(realm, i)).byteValue();
        }
        return bytes;
    }

    // ---- maps -------------------------------------------------------------------------------------------------------

    private static boolean isViewOfMap(Class<?> type) {
        return type.isAssignableFrom(ObjectView.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> createMap(Class<?> type) {
        if (type.isInterface()) {
            return type.isAssignableFrom(LinkedHashMap.class) ? new LinkedHashMap<>() : type.isAssignableFrom(TreeMap.class)
                ? new TreeMap<>() : type.isAssignableFrom(ConcurrentHashMap.class) ? new ConcurrentHashMap<>() : null;
        }
        return (Map<Object, Object>) instance(type);
    }

    private static Object map(Realm realm, JSObject object, Class<?> type, Type declared) {
        Type key = TypeArguments.argument(declared, Map.class, 0);
        Type value = TypeArguments.argument(declared, Map.class, 1);
        boolean hasTextKeys = key == null || key == String.class || key == CharSequence.class;
        if (isViewOfMap(type) && hasTextKeys && !(object instanceof JSMap)) {
            if (object.isCallable()) {
                return new FunctionView(realm, object);
            }
            checkValues(realm, object, value);
            return new ObjectView(realm, object, value);
        }
        if (object instanceof JSMap entries && key == null && value == null && type.isAssignableFrom(MapView.class)) {
            return new MapView(realm, entries);
        }
        Map<Object, Object> copy = createMap(type == javax.script.Bindings.class ? javax.script.SimpleBindings.class : type);
        if (copy == null) {
            throw Errors.create(realm, MessageTemplate.CANNOT_CONVERT_TO_JAVA, Errors.display(object), type.getTypeName());
        }
        if (object instanceof JSMap map) {
            OrderedTable.Cursor cursor = map.table.cursor();
            for (int entry = cursor.advance(); entry != OrderedTable.NONE; entry = cursor.advance()) {
                Object element = map.table.value(entry);
                copy.put(typed(realm, map.table.key(entry), key), typed(realm, element, value));
            }
            return copy;
        }
        for (String name : RealmHandle.keys(realm, object)) {
            copy.put(typed(realm, name, key), typed(realm, object.get(realm, realm.key(name)), value));
        }
        return copy;
    }

    private static Object typed(Realm realm, Object value, Type type) {
        return type == null ? HostValues.toHost(realm, value) : HostConversion.convertChecked(realm, value, type);
    }

    private static void checkValues(Realm realm, JSObject object, Type value) {
        if (value != null) {
            Class<?> type = TypeArguments.rawClass(value);
            for (String name : RealmHandle.keys(realm, object)) {
                HostConversion.check(realm, object.get(realm, realm.key(name)), type);
            }
        }
    }
}
