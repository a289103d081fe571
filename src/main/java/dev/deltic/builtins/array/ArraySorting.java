package dev.deltic.builtins.array;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.StableSort;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import java.util.Arrays;
import java.util.Comparator;

/** sort and toSorted. Values are collected, sorted outside the array, and written back, so that a comparator may do to the
 *  array what it likes. */
final class ArraySorting {
    private ArraySorting() { }

    static Object sort(Realm realm, Object thisValue, Object comparator) {
        requireComparator(realm, comparator);
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.sort");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (length < 2 && object instanceof JSArray array && array.shape == realm.agent.wellKnownShapes.array
                && (length == 0 || array.present(0) != HOLE)) {
            return object;
        }
        NumericOrder numeric = NumericOrder.of(comparator);
        if (numeric != null && object instanceof JSArray array && numeric.sort(realm, array)) {
            return object;
        }
        Collector values = new Collector((int) Math.min(length, 1024));
        for (long k = 0; k < length; ) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, length);
                continue;
            }
            values.add(value);
            k++;
        }
        values.sort(realm, comparator);
        if (!values.writeBack(realm, object)) {
            for (int i = 0; i < values.size(); i++) {
                ArrayAccess.set(realm, object, i, values.get(i));
            }
        }
        removeRest(realm, object, values.size(), length);
        return object;
    }

    /** What the holes were moved behind. */
    private static void removeRest(Realm realm, JSObject object, long from, long length) {
        for (long k = from; k < length; ) {
            ArrayAccess.poll(realm, k);
            if (object instanceof JSArray array && array.present(k) == HOLE && !array.hasOwnProperty(realm, realm.key(k))) {
                k = ArrayAccess.afterHole(object, k, length);
                continue;
            }
            ArrayAccess.delete(realm, object, k);
            k++;
        }
    }

    static Object toSorted(Realm realm, Object thisValue, Object comparator) {
        requireComparator(realm, comparator);
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.toSorted");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (length > JSArray.MAX_LENGTH) {
            throw Errors.create(realm, MessageTemplate.INVALID_ARRAY_LENGTH);
        }
        Collector values = new Collector((int) Math.min(length, 1024));
        for (long k = 0; k < length; k++) {
            values.add(ArrayAccess.get(realm, object, k));
        }
        values.sort(realm, comparator);
        return values.toArray(realm);
    }

    private static void requireComparator(Realm realm, Object comparator) {
        if (comparator != UNDEFINED && !ObjectOperations.isCallable(comparator)) {
            throw Errors.create(realm, MessageTemplate.BAD_SORT_COMPARISON, Errors.describeWithoutCode(comparator));
        }
    }

    /** The values to sort; undefined ones are only counted, for they come last whatever the comparator. */
    private static final class Collector {
        private Object[] values;
        private int count;
        private int undefineds;

        Collector(int capacity) {
            values = new Object[capacity];
        }

        void add(Object value) {
            if (value == UNDEFINED) {
                undefineds++;
                return;
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2 + 4);
            }
            values[count++] = value;
        }

        int size() {
            return count + undefineds;
        }

        Object get(int index) {
            return index < count ? values[index] : UNDEFINED;
        }

        /** Stores all values at the start of an array whose elements are any values, if no step of that can be seen; whether it is done. */
        boolean writeBack(Realm realm, JSObject object) {
            if (!(object.elements instanceof Object[] all) || !ArrayAccess.isMovable(realm, object)
                    || ((JSArray) object).length < size()) {
                return false;
            }
            System.arraycopy(values, 0, all, 0, count);
            Arrays.fill(all, count, size(), UNDEFINED);
            return true;
        }

        void sort(Realm realm, Object comparator) {
            if (count < 2) {
                // Nothing is compared, so nothing is converted: a symbol alone is no error.
                return;
            }
            if (comparator != UNDEFINED) {
                NumericOrder numeric = NumericOrder.of(comparator);
                if (numeric != null && numeric.sort(values, count)) {
                    return;
                }
                PropertyOrder properties = PropertyOrder.of(comparator);
                if (properties != null && properties.sort(values, count)) {
                    return;
                }
                StableSort.sort(values, count, new ScriptOrder(realm, comparator));
                return;
            }
            boolean objects = false;
            boolean strings = true;
            for (int i = 0; i < count; i++) {
                objects |= values[i] instanceof JSObject;
                strings &= values[i] instanceof String;
            }
            if (strings) {
                StableSort.sort(values, count, StringOrder.INSTANCE);
            } else if (objects) {
                StableSort.sort(values, count, new TextOrder(realm));
            } else {
                sortPrimitives(realm);
            }
        }

        /** The text of a primitive is always the same, and nobody sees it made: make it once. */
        private void sortPrimitives(Realm realm) {
            for (int i = 0; i < count; i++) {
                values[i] = new Keyed(TypeConversion.toString(realm, values[i]), values[i]);
            }
            StableSort.sort(values, count, KeyOrder.INSTANCE);
            for (int i = 0; i < count; i++) {
                values[i] = ((Keyed) values[i]).value;
            }
        }

        JSArray toArray(Realm realm) {
            Object[] all = Arrays.copyOf(values, size());
            Arrays.fill(all, count, all.length, UNDEFINED);
            return JSArray.of(realm, all);
        }
    }

    private record Keyed(String key, Object value) { }

    /** By keys made before. */
    private static final class KeyOrder implements Comparator<Object> {
        static final KeyOrder INSTANCE = new KeyOrder();

        @Override
        public int compare(Object a, Object b) {
            return ((Keyed) a).key.compareTo(((Keyed) b).key);
        }
    }

    /** Flat strings by code units. */
    private static final class StringOrder implements Comparator<Object> {
        static final StringOrder INSTANCE = new StringOrder();

        @Override
        public int compare(Object a, Object b) {
            return ((String) a).compareTo((String) b);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-comparearrayelements">CompareArrayElements</a> without a comparator. */
    private static final class TextOrder implements Comparator<Object> {
        private final Realm realm;

        TextOrder(Realm realm) {
            this.realm = realm;
        }

        @Override
        public int compare(Object a, Object b) {
            CharSequence x = TypeConversion.toStringValue(realm, a);
            CharSequence y = TypeConversion.toStringValue(realm, b);
            return JSStrings.compare(x, y);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-comparearrayelements">CompareArrayElements</a> with a comparator. */
    private static final class ScriptOrder implements Comparator<Object> {
        private final Realm realm;
        private final Object comparator;
        private int calls;

        ScriptOrder(Realm realm, Object comparator) {
            this.realm = realm;
            this.comparator = comparator;
        }

        @Override
        public int compare(Object a, Object b) {
            ArrayAccess.poll(realm, ++calls);
            // A call of its own, so that HotSpot sees which comparators there are and not who else calls functions of two arguments.
            Object answer = comparator instanceof JSFunction function ? function.code.call2(function, UNDEFINED, a, b)
                : ObjectOperations.call(realm, comparator, UNDEFINED, a, b);
            if (answer instanceof Integer i) {
                return i;
            }
            double order = answer instanceof Double d ? d : TypeConversion.toNumber(realm, answer);
            return order < 0 ? -1 : order > 0 ? 1 : 0;
        }
    }
}
