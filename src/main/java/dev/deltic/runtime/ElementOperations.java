package dev.deltic.runtime;

import static dev.deltic.values.Hole.HOLE;

import dev.deltic.shapes.Property;
import dev.deltic.values.IndexKey;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;

/** The kinds of {@link JSObject#elements} and the ways between them. Transitions go one way: int → double → Object →
 *  sparse. Within dense kinds every element is writable, enumerable and configurable. */
public final class ElementOperations {
    /** The bits of the double that stands for an absent element; computed NaNs are never stored with these bits. */
    public static final long HOLE_NAN_BITS = 0x7FF7_DE17_1C00_0000L;
    /** {@link #HOLE_NAN_BITS} as a double. */
    public static final double HOLE_NAN = Double.longBitsToDouble(HOLE_NAN_BITS);

    /** A dense store may leave this many holes; beyond it, at least a quarter must be in use. */
    private static final int SMALL_GAP = 1024;
    private static final int MAX_DENSE = 1 << 27;

    private ElementOperations() { }

    /** Whether {@code value} is the absent element's NaN. */
    public static boolean isHole(double value) {
        return Double.doubleToRawLongBits(value) == HOLE_NAN_BITS;
    }

    /** The bound below which dense elements may be present. */
    public static long denseLimit(JSObject object) {
        Object elements = object.elements;
        int capacity = elements instanceof Object[] a ? a.length : elements instanceof int[] a ? a.length
            : elements instanceof double[] a ? a.length : 0;
        return object instanceof JSArray array ? Math.min(array.length, capacity) : capacity;
    }

    /** The element's value, boxed; an AccessorPair as it is; null when absent or null: {@link #isNull} tells. */
    public static Object get(JSObject object, long index) {
        Object elements = object.elements;
        if (elements instanceof Object[] a) {
            Object value = index < a.length ? a[(int) index] : HOLE;
            return value == HOLE ? null : value;
        }
        if (elements instanceof int[] a) {
            return index < a.length && index < ((JSArray) object).length ? (Object) a[(int) index] : null;
        }
        if (elements instanceof double[] a) {
            if (index < a.length && index < ((JSArray) object).length && !isHole(a[(int) index])) {
                return a[(int) index];
            }
            return null;
        }
        if (elements instanceof SparseElements sparse) {
            SparseElements.Element element = sparse.map.get(index);
            return element == null ? null : element.value;
        }
        return null;
    }

    /** Whether the element is present and the value null. */
    public static boolean isNull(JSObject object, long index) {
        Object elements = object.elements;
        if (elements instanceof Object[] a) {
            return index < a.length && a[(int) index] == null;
        }
        if (elements instanceof SparseElements sparse) {
            SparseElements.Element element = sparse.map.get(index);
            return element != null && element.value == null;
        }
        return false;
    }

    /** Whether the object has the element. */
    public static boolean has(JSObject object, long index) {
        return get(object, index) != null || isNull(object, index);
    }

    static PropertyDescriptor getOwnProperty(JSObject object, long index) {
        if (object.elements instanceof SparseElements sparse) {
            SparseElements.Element element = sparse.map.get(index);
            if (element == null) {
                return null;
            }
            return element.value instanceof AccessorPair pair
                ? PropertyDescriptor.accessor(pair.getter, pair.setter, element.attributes)
                : PropertyDescriptor.data(element.value, element.attributes);
        }
        Object value = get(object, index);
        return value == null && !isNull(object, index) ? null : PropertyDescriptor.data(value, Property.ALL);
    }

    /** Stores to an element that is present and writable data; false when it is not. */
    public static boolean setExisting(JSObject object, long index, Object value) {
        Object elements = object.elements;
        if (elements instanceof Object[] a) {
            if (index < a.length && a[(int) index] != HOLE) {
                a[(int) index] = value;
                return true;
            }
            return false;
        }
        if (elements instanceof int[] a) {
            if (index >= ((JSArray) object).length) {
                return false;
            }
            if (value instanceof Integer i) {
                a[(int) index] = i;
            } else {
                widen((JSArray) object, value);
                return setExisting(object, index, value);
            }
            return true;
        }
        if (elements instanceof double[] a) {
            if (index >= a.length || index >= ((JSArray) object).length || isHole(a[(int) index])) {
                return false;
            }
            if (value instanceof Double d) {
                a[(int) index] = canonical(d);
            } else if (value instanceof Integer i) {
                a[(int) index] = i;
            } else {
                widen((JSArray) object, value);
                return setExisting(object, index, value);
            }
            return true;
        }
        if (elements instanceof SparseElements sparse) {
            SparseElements.Element element = sparse.map.get(index);
            if (element != null && (element.attributes & (Property.WRITABLE | Property.ACCESSOR)) == Property.WRITABLE) {
                element.value = value;
                return true;
            }
        }
        return false;
    }

    /** A double that is not the hole's NaN. */
    public static double canonical(double value) {
        return value != value ? Double.NaN : value;
    }

    /** Changes an array's int or double elements to a kind that holds {@code value} (a hole for {@code HOLE}). */
    public static void widen(JSArray array, Object value) {
        if (array.elements instanceof int[] a) {
            int length = (int) array.length;
            if (value instanceof Double) {
                double[] wide = new double[a.length];
                for (int i = 0; i < length; i++) {
                    wide[i] = a[i];
                }
                Arrays.fill(wide, length, wide.length, HOLE_NAN);
                array.elements = wide;
            } else {
                Object[] wide = new Object[a.length];
                for (int i = 0; i < length; i++) {
                    wide[i] = a[i];
                }
                Arrays.fill(wide, length, wide.length, HOLE);
                array.elements = wide;
            }
        } else if (array.elements instanceof double[] a) {
            Object[] wide = new Object[a.length];
            for (int i = 0; i < a.length; i++) {
                wide[i] = i >= array.length || isHole(a[i]) ? HOLE : (Object) a[i];
            }
            array.elements = wide;
        }
    }

    /** Adds or replaces an element with the attributes of assignment. Does not change an array's length. */
    public static void put(JSObject object, long index, Object value) {
        if (object.elements instanceof SparseElements sparse) {
            sparse.map.put(index, new SparseElements.Element(value, Property.ALL));
            return;
        }
        if (object instanceof JSArray array) {
            if (array.elements == null && index == 0 && array.length == 0 && value instanceof Integer) {
                array.elements = new int[4];
            }
            putDenseArray(array, index, value);
        } else {
            putDenseObject(object, index, value);
        }
    }

    private static void putDenseArray(JSArray array, long index, Object value) {
        Object elements = array.elements;
        if (elements instanceof int[] a) {
            // An int array has no hole: only the element at its end may be added.
            if (value instanceof Integer i && index == array.length && index < MAX_DENSE) {
                if (index == a.length) {
                    array.elements = a = Arrays.copyOf(a, grown(index));
                }
                a[(int) index] = i;
                return;
            }
            widen(array, index <= array.length ? value : HOLE);
            elements = array.elements;
        }
        if (elements instanceof double[] a) {
            if (value instanceof Number && (value instanceof Double || value instanceof Integer) && fits(a.length, index, array)) {
                if (index >= a.length) {
                    array.elements = a = Arrays.copyOf(a, grown(index));
                    Arrays.fill(a, (int) Math.min(a.length, array.length), a.length, HOLE_NAN);
                }
                a[(int) index] = value instanceof Double d ? canonical(d) : (Integer) value;
                return;
            }
            widen(array, HOLE);
        }
        if (array.elements == null && index == 0 && array.length <= 1 && value instanceof Double d) {
            double[] a = new double[4];
            Arrays.fill(a, HOLE_NAN);
            a[0] = canonical(d);
            array.elements = a;
            return;
        }
        putDenseObject(array, index, value);
    }

    private static void putDenseObject(JSObject object, long index, Object value) {
        Object[] a = (Object[]) object.elements;
        int capacity = a == null ? 0 : a.length;
        if (index >= capacity) {
            if (!fits(capacity, index, object)) {
                toSparse(object).map.put(index, new SparseElements.Element(value, Property.ALL));
                return;
            }
            a = a == null ? new Object[grown(index)] : Arrays.copyOf(a, grown(index));
            Arrays.fill(a, capacity, a.length, HOLE);
            object.elements = a;
        }
        a[(int) index] = value;
    }

    private static int grown(long index) {
        return (int) (index + (index >> 1) + 4);
    }

    private static boolean fits(int capacity, long index, JSObject object) {
        if (index < capacity) {
            return true;
        }
        if (index >= MAX_DENSE) {
            return false;
        }
        long used = object instanceof JSArray array ? Math.min(capacity, array.length) : capacity;
        return index - used <= SMALL_GAP || index < used * 4 && index < present(object.elements, (int) used) * 4L;
    }

    /** How many of the first {@code count} dense elements are present. */
    private static int present(Object elements, int count) {
        if (elements instanceof int[]) {
            return count;
        }
        int present = 0;
        for (int i = 0; i < count; i++) {
            if (elements instanceof Object[] a ? a[i] != HOLE : !isHole(((double[]) elements)[i])) {
                present++;
            }
        }
        return present;
    }

    /** Changes to sparse elements. */
    public static SparseElements toSparse(JSObject object) {
        if (object.elements instanceof SparseElements sparse) {
            return sparse;
        }
        SparseElements sparse = new SparseElements();
        long limit = denseLimit(object);
        for (int i = 0; i < limit; i++) {
            if (has(object, i)) {
                sparse.map.put((long) i, new SparseElements.Element(get(object, i), Property.ALL));
            }
        }
        object.elements = sparse;
        return sparse;
    }

    /** Removes the element; false when it is not configurable. */
    static boolean delete(JSObject object, long index) {
        if (object.elements instanceof SparseElements sparse) {
            SparseElements.Element element = sparse.map.get(index);
            if (element != null && (element.attributes & Property.CONFIGURABLE) == 0) {
                return false;
            }
            sparse.map.remove(index);
            return true;
        }
        if (!has(object, index)) {
            return true;
        }
        if (object.elements instanceof int[]) {
            widen((JSArray) object, HOLE);
        }
        if (object.elements instanceof double[] a) {
            a[(int) index] = HOLE_NAN;
        } else {
            ((Object[]) object.elements)[(int) index] = HOLE;
        }
        return true;
    }

    static void addKeys(JSObject object, ArrayList<PropertyKey> keys) {
        if (object.elements instanceof SparseElements sparse) {
            for (Long index : sparse.map.keySet()) {
                keys.add(IndexKey.of(index));
            }
            return;
        }
        long limit = denseLimit(object);
        for (int i = 0; i < limit; i++) {
            if (has(object, i)) {
                keys.add(IndexKey.of(i));
            }
        }
    }

    /** Makes every element non-configurable, and data elements read-only when {@code frozen}. */
    public static void restrict(JSObject object, boolean frozen) {
        if (object.elements == null) {
            return;
        }
        for (Map.Entry<Long, SparseElements.Element> entry : toSparse(object).map.entrySet()) {
            SparseElements.Element element = entry.getValue();
            element.attributes &= ~Property.CONFIGURABLE;
            if (frozen && (element.attributes & Property.ACCESSOR) == 0) {
                element.attributes &= ~Property.WRITABLE;
            }
        }
    }
}
