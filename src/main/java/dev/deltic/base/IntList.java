package dev.deltic.base;

import java.util.Arrays;

/** A growable list of {@code int}s; also serves as a stack. */
public final class IntList {
    private static final int[] EMPTY = new int[0];
    private static final int FIRST_CAPACITY = 8;

    private int[] items;
    private int size;

    public IntList() {
        items = EMPTY;
    }

    public IntList(int capacity) {
        items = capacity == 0 ? EMPTY : new int[capacity];
    }

    /** A list that starts with a copy of {@code values}. */
    public static IntList of(int... values) {
        IntList list = new IntList(values.length);
        list.addAll(values, 0, values.length);
        return list;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int get(int index) {
        checkIndex(index);
        return items[index];
    }

    public void set(int index, int value) {
        checkIndex(index);
        items[index] = value;
    }

    public void add(int value) {
        if (size == items.length) {
            grow(size + 1);
        }
        items[size++] = value;
    }

    public void addAll(int[] values, int from, int count) {
        if (count > items.length - size) {
            grow(size + count);
        }
        System.arraycopy(values, from, items, size, count);
        size += count;
    }

    public void addAll(IntList other) {
        addAll(other.items, 0, other.size);
    }

    public void insert(int index, int value) {
        if (index < 0 || index > size) {
            throw outOfBounds(index);
        }
        add(value);
        System.arraycopy(items, index, items, index + 1, size - 1 - index);
        items[index] = value;
    }

    public int last() {
        return get(size - 1);
    }

    /** Removes and returns the last item. */
    public int pop() {
        int value = get(size - 1);
        size--;
        return value;
    }

    /** Forgets the items from {@code newSize} on. */
    public void truncate(int newSize) {
        if (newSize < 0 || newSize > size) {
            throw outOfBounds(newSize);
        }
        size = newSize;
    }

    public void clear() {
        size = 0;
    }

    public int indexOf(int value) {
        for (int i = 0; i < size; i++) {
            if (items[i] == value) {
                return i;
            }
        }
        return -1;
    }

    public boolean contains(int value) {
        return indexOf(value) >= 0;
    }

    public int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    private void grow(int atLeast) {
        int doubled = Math.max(FIRST_CAPACITY, items.length + (items.length >> 1));
        items = Arrays.copyOf(items, Math.max(atLeast, doubled));
    }

    private void checkIndex(int index) {
        if (index < 0 || index >= size) {
            throw outOfBounds(index);
        }
    }

    private IndexOutOfBoundsException outOfBounds(int index) {
        return new IndexOutOfBoundsException("index " + index + ", size " + size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntList list && Arrays.equals(items, 0, size, list.items, 0, list.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + items[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
