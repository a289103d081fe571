package dev.deltic.scripting;

import java.util.Arrays;
import java.util.HashSet;

/** A set of names, small most of the time: a script's variables are in it from their declaration to their first assignment. */
final class UndefinedNames {
    private static final int FEW = 16;

    private String[] few = new String[6];
    private int count;
    /** All names once they were more than {@link #FEW}, else null. */
    private HashSet<String> many;

    boolean isEmpty() {
        return many == null ? count == 0 : many.isEmpty();
    }

    boolean contains(String name) {
        return many == null ? find(name) >= 0 : many.contains(name);
    }

    private int find(String name) {
        for (int i = 0; i < count; i++) {
            if (few[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    void add(String name) {
        if (many != null) {
            many.add(name);
            return;
        }
        if (find(name) >= 0) {
            return;
        }
        if (count == FEW) {
            many = new HashSet<>(Arrays.asList(few).subList(0, count));
            many.add(name);
            return;
        }
        if (count == few.length) {
            few = Arrays.copyOf(few, FEW);
        }
        few[count++] = name;
    }

    void remove(String name) {
        if (many != null) {
            many.remove(name);
            return;
        }
        int at = find(name);
        if (at >= 0) {
            few[at] = few[--count];
            few[count] = null;
        }
    }
}
