package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.shapes.Shape;

/** An iterator of ours, with a builtin {@code next}. Loops over iterables recognise it and call {@link #step}, which makes no
 *  result object: no script can tell, because the builtin's fresh result would be read and dropped. */
public abstract class BuiltinIterator extends JSObject {
    protected BuiltinIterator(Shape shape, JSObject prototype) {
        super(shape, prototype);
    }

    /** The next value, or {@link IteratorOperations#DONE}. */
    public abstract Object step(Realm realm);

    /** The specification name of the object whose {@code next} steps this iterator. */
    protected abstract String prototypeName();

    /** What {@code next} gives. */
    public final JSObject next(Realm realm) {
        Object value = step(realm);
        return value == IteratorOperations.DONE ? iteratorResult(realm, UNDEFINED, true) : iteratorResult(realm, value, false);
    }

    /** Whether {@code function} is the builtin {@code next}, of any realm: what allows {@link #step} in its place. */
    protected boolean isNext(Object function) {
        return function instanceof BuiltinFunction f && f.code instanceof BuiltinCode code && code.is(prototypeName(), "next");
    }
}
