package dev.deltic.base;

import java.util.Comparator;

/** A stable merge sort that keeps its bounds whatever the comparator answers: scripts supply comparators that contradict
 *  themselves. Finds runs that are in order already and merges neighbours of like size, so that ordered input costs n - 1
 *  comparisons. The comparator may throw; the array then holds some permutation of its values, or duplicates of them. */
public final class StableSort {
    /** Shorter runs are extended to this or less than twice this by binary insertion. */
    private static final int MIN_RUN = 16;

    private final Object[] values;
    private final Comparator<Object> order;
    private Object[] scratch;
    /** Start and end of the runs not merged yet, in pairs; lengths at least double downwards, so 64 runs suffice. */
    private final int[] runs = new int[128];
    private int runCount;

    private StableSort(Object[] values, Comparator<Object> order) {
        this.values = values;
        this.order = order;
    }

    /** Sorts the first {@code length} values. */
    public static void sort(Object[] values, int length, Comparator<Object> order) {
        if (length > 1) {
            new StableSort(values, order).run(length);
        }
    }

    private void run(int length) {
        int shortest = shortestRun(length);
        int start = 0;
        while (start < length) {
            int end = runEnd(start, length);
            int wanted = Math.min(length, start + shortest);
            if (end < wanted) {
                insertionSort(start, end, wanted);
                end = wanted;
            }
            while (runCount > 0 && runs[2 * runCount - 1] - runs[2 * runCount - 2] < 2 * (end - start)) {
                start = mergeWithLast(start, end);
            }
            push(start, end);
            start = end;
        }
        while (runCount > 1) {
            runCount--;
            int from = mergeWithLast(runs[2 * runCount], length);
            push(from, length);
        }
    }

    /** A length that divides the whole into a number of runs that is a power of two or a little less, so that merges are of neighbours of
     *  like length up to the last one. */
    private static int shortestRun(int length) {
        int run = length;
        int rest = 0;
        while (run >= 2 * MIN_RUN) {
            rest |= run & 1;
            run >>= 1;
        }
        return run + rest;
    }

    private void push(int start, int end) {
        runs[2 * runCount] = start;
        runs[2 * runCount + 1] = end;
        runCount++;
    }

    /** Merges the last run with {@code [middle, end)} behind it; returns the start of the whole. */
    private int mergeWithLast(int middle, int end) {
        runCount--;
        int start = runs[2 * runCount];
        merge(start, middle, end);
        return start;
    }

    /** The end of the ordered stretch at {@code start}; a strictly descending one is reversed. */
    private int runEnd(int start, int length) {
        int i = start + 1;
        if (i == length) {
            return i;
        }
        boolean descending = order.compare(values[i], values[start]) < 0;
        i++;
        while (i < length && order.compare(values[i], values[i - 1]) < 0 == descending) {
            i++;
        }
        if (descending) {
            for (int low = start, high = i - 1; low < high; low++, high--) {
                Object value = values[low];
                values[low] = values[high];
                values[high] = value;
            }
        }
        return i;
    }

    private void insertionSort(int start, int sorted, int end) {
        for (int i = sorted; i < end; i++) {
            Object value = values[i];
            int at = upperBound(value, start, i);
            System.arraycopy(values, at, values, at + 1, i - at);
            values[at] = value;
        }
    }

    /** The first position in {@code [low, high)} whose value is greater than {@code value}. */
    private int upperBound(Object value, int low, int high) {
        while (low < high) {
            int middle = low + high >>> 1;
            if (order.compare(value, values[middle]) < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void merge(int start, int middle, int end) {
        // What of the left side is not greater than the first of the right stays where it is.
        int left = order.compare(values[middle], values[middle - 1]) >= 0 ? middle : upperBound(values[middle], start, middle);
        int count = middle - left;
        if (count == 0) {
            return;
        }
        if (scratch == null || scratch.length < count) {
            scratch = new Object[Math.max(count, Math.min(values.length, count * 2))];
        }
        System.arraycopy(values, left, scratch, 0, count);
        int from = merge(scratch, count, left, middle, end);
        System.arraycopy(scratch, from, values, end - (count - from), count - from);
    }

    /** Merges {@code count} values of {@code lefts} with those in {@code [right, end)} until one side is done; returns how many of the left
     *  ones are stored, from {@code to} on. */
    private int merge(Object[] lefts, int count, int to, int right, int end) {
        Object[] all = values;
        int from = 0;
        Object a = lefts[0];
        Object b = all[right];
        while (true) {
            if (order.compare(b, a) < 0) {
                all[to++] = b;
                if (++right == end) {
                    return from;
                }
                b = all[right];
            } else {
                all[to++] = a;
                if (++from == count) {
                    return from;
                }
                a = lefts[from];
            }
        }
    }
}
