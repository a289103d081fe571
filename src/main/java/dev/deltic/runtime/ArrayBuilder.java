package dev.deltic.runtime;

import static dev.deltic.values.Hole.HOLE;

import java.util.Arrays;

/** Collects the elements of a new array in the narrowest elements kind that holds them. Positions that are skipped become holes. */
public final class ArrayBuilder {
    /** More than this is not allocated in advance. */
    private static final int MAX_INITIAL = 1 << 22;

    private int size;
    private int[] ints;
    private double[] doubles;
    private Object[] values;

    /** A builder with room for {@code capacity} elements. */
    public ArrayBuilder(long capacity) {
        ints = new int[(int) Math.min(capacity, MAX_INITIAL)];
    }

    /** How many elements were added, skipped ones included. */
    public int size() {
        return size;
    }

    /** Appends {@code value}, which may be HOLE. */
    public void add(Object value) {
        if (values != null) {
            if (size == values.length) {
                values = Arrays.copyOf(values, grown());
            }
            values[size++] = value;
        } else if (ints != null && value instanceof Integer i) {
            if (size == ints.length) {
                ints = Arrays.copyOf(ints, grown());
            }
            ints[size++] = i;
        } else {
            addWider(value);
        }
    }

    private int grown() {
        return size + (size >> 1) + 4;
    }

    private void addWider(Object value) {
        if (value instanceof Double d) {
            toDoubles();
            addDouble(ElementOperations.canonical(d));
        } else if (value instanceof Integer i && doubles != null) {
            addDouble(i);
        } else {
            toValues();
            add(value);
        }
    }

    private void addDouble(double value) {
        if (size == doubles.length) {
            doubles = Arrays.copyOf(doubles, grown());
        }
        doubles[size++] = value;
    }

    private void toDoubles() {
        if (doubles == null) {
            doubles = new double[ints.length];
            for (int i = 0; i < size; i++) {
                doubles[i] = ints[i];
            }
            ints = null;
        }
    }

    private void toValues() {
        Object[] wide = new Object[ints != null ? ints.length : doubles.length];
        for (int i = 0; i < size; i++) {
            if (ints != null) {
                wide[i] = ints[i];
            } else {
                wide[i] = ElementOperations.isHole(doubles[i]) ? HOLE : (Object) doubles[i];
            }
        }
        ints = null;
        doubles = null;
        values = wide;
    }

    /** The array. The builder is not used again. */
    public JSArray toArray(Realm realm) {
        JSArray array = JSArray.create(realm);
        array.length = size;
        if (size == 0) {
            return array;
        }
        if (ints != null) {
            array.elements = ints;
        } else if (doubles != null) {
            Arrays.fill(doubles, size, doubles.length, ElementOperations.HOLE_NAN);
            array.elements = doubles;
        } else {
            Arrays.fill(values, size, values.length, HOLE);
            array.elements = values;
        }
        return array;
    }
}
