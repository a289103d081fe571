package dev.deltic.runtime;

import dev.deltic.shapes.Shape;
import java.lang.ref.WeakReference;

/** Which shapes the long-lived objects of an isolate have, found by following a few of those that could have unboxed fields: some
 *  that were made before a collection are asked after it whether they are still there. Belongs to one agent, whose feedback names
 *  shapes only. */
final class ObjectCensus {
    private static final int SAMPLES = 8;
    /** Objects from one sample to the next. */
    private static final int INTERVAL = 256;
    /** Survivors, less samples that died, that make a shape's fields unboxed. */
    private static final int ENOUGH = 6;

    /** Whether every object with doubles is to be unboxed, to test that path. */
    private final boolean always;
    private int countdown = 1;
    private int taken;
    /** Null before the first sample, as {@link #objects} is. */
    private Shape[] shapes;
    private WeakReference<?>[] objects;
    /** Cleared by the first collection after the first sample. */
    private WeakReference<Object> collected;

    ObjectCensus(boolean always) {
        this.always = always;
    }

    /** Whether a site whose objects look like {@code shape} and have doubles is to unbox them. */
    boolean unboxes(Shape shape) {
        return shape.unboxes() || always;
    }

    /** Counts an object of such a site. */
    void count(Shape shape, JSObject object) {
        if (--countdown <= 0) {
            sample(shape, object);
        }
    }

    private void sample(Shape shape, JSObject object) {
        countdown = INTERVAL;
        if (taken > 0 && collected.get() == null) {
            evaluate();
        }
        if (taken == 0) {
            collected = new WeakReference<>(new Object());
            shapes = shapes == null ? new Shape[SAMPLES] : shapes;
            objects = objects == null ? new WeakReference<?>[SAMPLES] : objects;
        }
        if (taken < SAMPLES) {
            shapes[taken] = shape;
            objects[taken++] = new WeakReference<>(object);
        }
    }

    private void evaluate() {
        for (int i = 0; i < taken; i++) {
            if (shapes[i].noteSurvival(objects[i].get() != null) >= ENOUGH) {
                shapes[i].unboxFields();
            }
            shapes[i] = null;
            objects[i] = null;
        }
        taken = 0;
    }
}
