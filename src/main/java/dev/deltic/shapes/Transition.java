package dev.deltic.shapes;

import dev.deltic.values.PropertyKey;
import java.lang.ref.WeakReference;

/** An edge from a shape to the shape with one more key, with other attributes of a key, or with another flag. Holds its
 *  target weakly, so that shapes no object has any more are collected. */
final class Transition extends WeakReference<Shape> {
    final PropertyKey key;
    /** Attributes and kind of the new property, or a code of {@link Shape} for the other edges. */
    final int what;
    final Transition next;

    Transition(PropertyKey key, int what, Shape target, Transition next) {
        super(target);
        this.key = key;
        this.what = what;
        this.next = next;
    }
}
