package dev.deltic.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The same number from several rounds. */
final class Measurement {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Largest minus smallest, as a part of the median. */
    double spread() {
        return (Collections.max(values) - Collections.min(values)) / median();
    }
}
