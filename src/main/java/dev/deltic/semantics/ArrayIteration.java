package dev.deltic.semantics;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Names;
import dev.deltic.values.SmallIntegers;

/** Stands for an iterator record over an array whose iteration nobody has changed, without the iterator object: no script can
 *  tell, because the object would be reachable from nowhere else. */
final class ArrayIteration {
    final JSArray array;
    private int index;
    boolean done;

    /** The iteration of an array for which {@link dev.deltic.runtime.ArrayIterationGuard} holds. */
    ArrayIteration(JSArray array) {
        this.array = array;
    }

    /** The next element, or {@link IteratorOperations#DONE}. */
    Object next(Realm realm) {
        if (done) {
            return IteratorOperations.DONE;
        }
        int i = index;
        if (i >= array.length) {
            done = true;
            return IteratorOperations.DONE;
        }
        index = i + 1;
        Object elements = array.elements;
        if (elements instanceof Object[] a) {
            if (i < a.length && a[i] != HOLE) {
                return a[i];
            }
        } else if (elements instanceof int[] a && i < a.length) {
            return SmallIntegers.box(a[i]);
        }
        try {
            return array.get(realm, i);
        } catch (RuntimeException | StackOverflowError e) {
            done = true;
            throw e;
        }
    }

    /** The iterator object that the specification would have made, in the state of this iteration. */
    JSObject object(Realm realm) {
        JSObject iterator = (JSObject) ObjectOperations.call(realm, realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE_VALUES), array);
        for (int i = 0; i < index; i++) {
            ObjectOperations.call(realm, iterator.get(realm, Names.NEXT), iterator);
        }
        return iterator;
    }

    /** The {@code return} method that closing would call: undefined unless a script added one to a prototype. */
    Object returnMethod(Realm realm) {
        JSObject prototype = realm.intrinsic(Intrinsic.ARRAY_ITERATOR_PROTOTYPE);
        return prototype.hasProperty(realm, Names.RETURN) ? ObjectOperations.getMethod(realm, object(realm), Names.RETURN)
            : UNDEFINED;
    }
}
