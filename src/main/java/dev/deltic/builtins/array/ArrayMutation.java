package dev.deltic.builtins.array;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.Names;
import java.util.Arrays;

/** The methods that change the array they are called on, sorting apart. */
final class ArrayMutation {
    private ArrayMutation() { }

    static Object push(Realm realm, Object thisValue, Object[] items) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.push");
        if (ArrayAccess.isMovable(realm, object) && ((JSArray) object).length + items.length < Integer.MAX_VALUE) {
            JSArray array = (JSArray) object;
            for (Object item : items) {
                array.append(item);
            }
            return TypeConversion.number(array.length);
        }
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (length + items.length > ArrayAccess.MAX_SAFE_LENGTH) {
            throw Errors.create(realm, MessageTemplate.PUSH_PAST_SAFE_LENGTH, items.length, length);
        }
        for (Object item : items) {
            ArrayAccess.set(realm, object, length++, item);
        }
        ArrayAccess.setLength(realm, object, length);
        return TypeConversion.number(length);
    }

    static Object pop(Realm realm, Object thisValue) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.pop");
        if (object instanceof JSArray array && array.shape == realm.agent.wellKnownShapes.array) {
            Object last = array.present(array.length - 1);
            if (last != HOLE) {
                removeLast(array);
                return last;
            }
        }
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (length == 0) {
            ArrayAccess.setLength(realm, object, 0);
            return UNDEFINED;
        }
        Object last = ArrayAccess.get(realm, object, length - 1);
        ArrayAccess.delete(realm, object, length - 1);
        ObjectOperations.set(realm, object, Names.LENGTH, TypeConversion.number(length - 1));
        return last;
    }

    private static void removeLast(JSArray array) {
        int last = (int) array.length - 1;
        if (array.elements instanceof Object[] a) {
            a[last] = HOLE;
        } else if (array.elements instanceof double[] a) {
            a[last] = ElementOperations.HOLE_NAN;
        }
        array.length = last;
    }

    static Object shift(Realm realm, Object thisValue) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.shift");
        if (ArrayAccess.isMovable(realm, object) && ((JSArray) object).length > 0) {
            JSArray array = (JSArray) object;
            Object first = array.present(0);
            move(array, 1, 0, (int) array.length - 1);
            removeLast(array);
            return first == HOLE ? UNDEFINED : first;
        }
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (length == 0) {
            ArrayAccess.setLength(realm, object, 0);
            return UNDEFINED;
        }
        Object first = ArrayAccess.get(realm, object, 0);
        moveGenerically(realm, object, 1, 0, length - 1);
        ArrayAccess.delete(realm, object, length - 1);
        ObjectOperations.set(realm, object, Names.LENGTH, TypeConversion.number(length - 1));
        return first;
    }

    static Object unshift(Realm realm, Object thisValue, Object[] items) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.unshift");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (items.length > 0) {
            if (length + items.length > ArrayAccess.MAX_SAFE_LENGTH) {
                throw Errors.create(realm, MessageTemplate.ARRAY_TOO_LONG);
            }
            if (ArrayAccess.isMovable(realm, object) && length + items.length < 1 << 26) {
                replace((JSArray) object, 0, 0, items, 0);
                return TypeConversion.number(((JSArray) object).length);
            }
            moveGenerically(realm, object, 0, items.length, length);
            for (int j = 0; j < items.length; j++) {
                ArrayAccess.set(realm, object, j, items[j]);
            }
        }
        ArrayAccess.setLength(realm, object, length + items.length);
        return TypeConversion.number(length + items.length);
    }

    /** Moves {@code count} elements, holes included, from {@code from} to {@code to}, in the order that saves them. */
    static void moveGenerically(Realm realm, JSObject object, long from, long to, long count) {
        boolean up = from < to;
        for (long i = 0; i < count; i++) {
            long k = up ? count - 1 - i : i;
            Object value = ArrayAccess.getIfPresent(realm, object, from + k);
            if (value != HOLE) {
                ArrayAccess.set(realm, object, to + k, value);
            } else {
                ArrayAccess.delete(realm, object, to + k);
            }
        }
    }

    private static void move(JSArray array, int from, int to, int count) {
        if (count > 0) {
            System.arraycopy(array.elements, from, array.elements, to, count);
        }
    }

    /** In a movable array, puts {@code items[first..]} in the place of {@code removed} elements at {@code start}. */
    static void replace(JSArray array, int start, int removed, Object[] items, int first) {
        int added = items.length - first;
        int oldLength = (int) array.length;
        int newLength = oldLength - removed + added;
        for (int i = first; i < items.length; i++) {
            widenFor(array, items[i]);
        }
        Object e = array.elements;
        int tail = oldLength - start - removed;
        int capacity = capacity(e);
        if (newLength > capacity) {
            int grown = newLength + (newLength >> 1) + 4;
            Object copy = e instanceof int[] ? new int[grown] : e instanceof double[] ? new double[grown] : new Object[grown];
            if (e != null) {
                System.arraycopy(e, 0, copy, 0, start);
                System.arraycopy(e, start + removed, copy, start + added, tail);
            }
            array.elements = copy;
            clear(copy, newLength, grown);
        } else if (e != null) {
            System.arraycopy(e, start + removed, e, start + added, tail);
            clear(e, newLength, Math.max(oldLength, newLength));
        }
        array.length = newLength;
        store(array.elements, start, items, first);
    }

    private static int capacity(Object elements) {
        return elements instanceof Object[] a ? a.length : elements instanceof int[] a ? a.length
            : elements instanceof double[] a ? a.length : 0;
    }

    private static void widenFor(JSArray array, Object value) {
        if (array.elements instanceof int[] && !(value instanceof Integer)
                || array.elements instanceof double[] && !(value instanceof Integer) && !(value instanceof Double)) {
            ElementOperations.widen(array, value instanceof Double ? value : HOLE);
        }
    }

    private static void store(Object elements, int at, Object[] items, int first) {
        for (int i = first; i < items.length; i++, at++) {
            if (elements instanceof int[] a) {
                a[at] = (Integer) items[i];
            } else if (elements instanceof double[] a) {
                a[at] = ElementOperations.canonical(((Number) items[i]).doubleValue());
            } else {
                ((Object[]) elements)[at] = items[i];
            }
        }
    }

    private static void clear(Object elements, int from, int to) {
        if (elements instanceof Object[] a) {
            Arrays.fill(a, from, to, HOLE);
        } else if (elements instanceof double[] a) {
            Arrays.fill(a, from, to, ElementOperations.HOLE_NAN);
        }
    }

    /** {@code arguments} as the call's: their number matters. */
    static Object splice(Realm realm, Object thisValue, Object[] arguments) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.splice");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        long start = arguments.length == 0 ? 0 : ArrayAccess.relativeIndex(realm, arguments[0], length);
        long removed = deleteCount(realm, arguments, length, start);
        int added = Math.max(arguments.length - 2, 0);
        if (length + added - removed > ArrayAccess.MAX_SAFE_LENGTH) {
            throw Errors.create(realm, MessageTemplate.ARRAY_TOO_LONG);
        }
        JSObject species = ArrayAccess.species(realm, object);
        if (species == null && ArrayAccess.isMovable(realm, object) && ((JSArray) object).length == length
                && length + added < 1 << 26) {
            JSArray array = (JSArray) object;
            JSArray result = ArrayCopying.copyDense(realm, array, (int) start, (int) removed);
            replace(array, (int) start, (int) removed, arguments, Math.min(2, arguments.length));
            return result;
        }
        JSObject result = ArrayAccess.createFor(realm, species, removed);
        for (long k = start; k < start + removed; ) {
            Object value = ArrayAccess.getIfPresent(realm, object, k);
            if (value == HOLE) {
                k = ArrayAccess.afterHole(object, k, start + removed);
                continue;
            }
            ArrayAccess.create(realm, result, k++ - start, value);
        }
        ArrayAccess.setLength(realm, result, removed);
        if (added != removed) {
            moveGenerically(realm, object, start + removed, start + added, length - start - removed);
            for (long k = length; k > length - removed + added; k--) {
                ArrayAccess.poll(realm, k);
                ArrayAccess.delete(realm, object, k - 1);
            }
        }
        for (int i = 0; i < added; i++) {
            ArrayAccess.set(realm, object, start + i, arguments[i + 2]);
        }
        ArrayAccess.setLength(realm, object, length - removed + added);
        return result;
    }

    /** How many elements splice and toSpliced leave out. */
    static long deleteCount(Realm realm, Object[] arguments, long length, long start) {
        if (arguments.length < 2) {
            return arguments.length == 0 ? 0 : length - start;
        }
        double count = TypeConversion.toIntegerOrInfinity(realm, arguments[1]);
        return (long) Math.min(Math.max(count, 0), length - start);
    }

    static Object reverse(Realm realm, Object thisValue) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.reverse");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        if (ArrayAccess.isMovable(realm, object)) {
            reverseDense(((JSArray) object).elements, (int) length);
            return object;
        }
        for (long lower = 0; lower < length / 2; lower++) {
            long upper = length - 1 - lower;
            Object low = ArrayAccess.getIfPresent(realm, object, lower);
            Object high = ArrayAccess.getIfPresent(realm, object, upper);
            if (high != HOLE) {
                ArrayAccess.set(realm, object, lower, high);
            } else if (low != HOLE) {
                ArrayAccess.delete(realm, object, lower);
            }
            if (low != HOLE) {
                ArrayAccess.set(realm, object, upper, low);
            } else if (high != HOLE) {
                ArrayAccess.delete(realm, object, upper);
            }
        }
        return object;
    }

    private static void reverseDense(Object elements, int length) {
        for (int low = 0, high = length - 1; low < high; low++, high--) {
            if (elements instanceof Object[] a) {
                Object value = a[low];
                a[low] = a[high];
                a[high] = value;
            } else if (elements instanceof int[] a) {
                int value = a[low];
                a[low] = a[high];
                a[high] = value;
            } else {
                double[] a = (double[]) elements;
                double value = a[low];
                a[low] = a[high];
                a[high] = value;
            }
        }
    }

    static Object fill(Realm realm, Object thisValue, Object value, Object start, Object end) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.fill");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        long k = ArrayAccess.relativeIndex(realm, start, length);
        long last = ArrayAccess.relativeEnd(realm, end, length);
        if (ArrayAccess.isMovable(realm, object) && ((JSArray) object).length == length && k < last) {
            realm.agent.announceBytes(8 * last);
            fillDense((JSArray) object, value, (int) k, (int) last);
            return object;
        }
        for (; k < last; k++) {
            ArrayAccess.poll(realm, k);
            ArrayAccess.set(realm, object, k, value);
        }
        return object;
    }

    private static void fillDense(JSArray array, Object value, int from, int to) {
        if (from == 0 && to == array.length) {
            if (value instanceof Integer i) {
                int[] a = array.elements instanceof int[] present ? present : new int[to];
                if (a != array.elements && i == 0) {
                    array.elements = a;
                    return;
                }
                Arrays.fill(a, 0, to, i);
                array.elements = a;
                return;
            }
            if (value instanceof Double d) {
                double[] a = new double[to];
                Arrays.fill(a, ElementOperations.canonical(d));
                array.elements = a;
                return;
            }
        }
        widenFor(array, value);
        if (array.elements instanceof Object[] a) {
            Arrays.fill(a, from, to, value);
        } else if (array.elements instanceof int[] a) {
            Arrays.fill(a, from, to, (Integer) value);
        } else {
            Arrays.fill((double[]) array.elements, from, to, ElementOperations.canonical(((Number) value).doubleValue()));
        }
    }

    static Object copyWithin(Realm realm, Object thisValue, Object target, Object start, Object end) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.copyWithin");
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        long to = ArrayAccess.relativeIndex(realm, target, length);
        long from = ArrayAccess.relativeIndex(realm, start, length);
        long last = ArrayAccess.relativeEnd(realm, end, length);
        long count = Math.min(last - from, length - to);
        if (count <= 0) {
            return object;
        }
        if (ArrayAccess.isMovable(realm, object) && ((JSArray) object).length == length) {
            move((JSArray) object, (int) from, (int) to, (int) count);
            return object;
        }
        // The specification copies downwards only when the target starts inside the source; upwards gives the same otherwise.
        boolean down = from < to && to < from + count;
        for (long i = 0; i < count; i++) {
            long k = down ? count - 1 - i : i;
            Object value = ArrayAccess.getIfPresent(realm, object, from + k);
            if (value != HOLE) {
                ArrayAccess.set(realm, object, to + k, value);
            } else {
                ArrayAccess.delete(realm, object, to + k);
            }
        }
        return object;
    }
}
