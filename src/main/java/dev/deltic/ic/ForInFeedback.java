package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Shape;
import java.util.Arrays;

/** What a for-in loop enumerates. The slot of FOR_IN_PREPARE holds null, a {@link Shape}, an array of up to four, or
 *  {@link Megamorphic}: also for an object that has elements, is exotic or in dictionary mode, so that its shape does not tell
 *  its keys. */
public final class ForInFeedback {
    private static final int MAX_SHAPES = 4;
    private static final Shape[] NONE = new Shape[0];

    private ForInFeedback() { }

    /** The shapes that a site has enumerated; none when it has not run or is megamorphic. */
    public static Shape[] of(FeedbackVector vector, int slot) {
        Object cell = vector.get(slot);
        return cell instanceof Shape shape ? new Shape[] {shape} : cell instanceof Shape[] shapes ? shapes.clone() : NONE;
    }

    /** Notes that a loop over {@code object} begins. */
    public static void record(Realm realm, Object[] feedback, int slot, JSObject object) {
        Object before = feedback[slot];
        if (before == MEGAMORPHIC) {
            return;
        }
        boolean keysAreShapes = object.elements == null && object.hasCacheableNames() && object.shape.dictionary == null
            && !object.hasUnshapedNames();
        if (!keysAreShapes || before != object.shape) {
            Object after = keysAreShapes ? extend(before, object.shape) : MEGAMORPHIC;
            if (after != before) {
                FeedbackVector.publish(feedback, slot, after);
                Tracing.report(realm, "for-in", null, before, after);
            }
        }
    }

    private static Object extend(Object state, Shape shape) {
        if (state == null) {
            return shape;
        }
        if (state instanceof Shape known) {
            return new Shape[] {known, shape};
        }
        Shape[] shapes = (Shape[]) state;
        for (Shape known : shapes) {
            if (known == shape) {
                return state;
            }
        }
        if (shapes.length == MAX_SHAPES) {
            return MEGAMORPHIC;
        }
        Shape[] longer = Arrays.copyOf(shapes, shapes.length + 1);
        longer[shapes.length] = shape;
        return longer;
    }
}
