package dev.deltic.regexp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where an alternation goes on, by the next code unit: at the first alternative that can begin with it. */
final class DispatchTable {
    private static final int DIRECT = 128;

    /** Targets of ASCII. */
    private final int[] direct = new int[DIRECT];
    /** From {@code starts[i]} up to the next start, the target is {@code targets[i]}; the first start is 0. */
    private final int[] starts;
    private final int[] targets;

    /** {@code entries[i]} is where the alternative that begins with {@code firsts[i]} is; {@code none}, where to go if none can. */
    DispatchTable(FirstUnits[] firsts, int[] entries, int none) {
        int[] bounds = bounds(firsts);
        targets = new int[bounds.length];
        Arrays.fill(targets, none);
        for (int i = firsts.length - 1; i >= 0; i--) {
            for (int range = 0; range < firsts[i].units().rangeCount(); range++) {
                int from = Arrays.binarySearch(bounds, firsts[i].units().rangeFirst(range));
                int to = Arrays.binarySearch(bounds, firsts[i].units().rangeLast(range) + 1);
                Arrays.fill(targets, from, to, entries[i]);
            }
        }
        starts = bounds;
        for (int c = 0; c < DIRECT; c++) {
            direct[c] = search(c);
        }
    }

    private static int[] bounds(FirstUnits[] firsts) {
        List<Integer> all = new ArrayList<>();
        all.add(0);
        for (FirstUnits first : firsts) {
            for (int range = 0; range < first.units().rangeCount(); range++) {
                all.add(first.units().rangeFirst(range));
                all.add(first.units().rangeLast(range) + 1);
            }
        }
        int[] sorted = new int[all.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = all.get(i);
        }
        Arrays.sort(sorted);
        int length = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[length - 1]) {
                sorted[length++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, length);
    }

    int target(char c) {
        return c < DIRECT ? direct[c] : search(c);
    }

    /** All targets, ascending, each once. */
    int[] distinctTargets() {
        int[] sorted = targets.clone();
        Arrays.sort(sorted);
        int length = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[length - 1]) {
                sorted[length++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, length);
    }

    private int search(int c) {
        int index = Arrays.binarySearch(starts, c);
        return targets[index < 0 ? -index - 2 : index];
    }
}
