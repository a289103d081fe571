package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.BuiltinCode;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.LazyValue;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;

/** Stands for an iterator record over an array whose iteration nobody has changed, without the iterator object: no script can
 *  tell, because the object would be reachable from nowhere else. */
final class ArrayIteration {
    final JSArray array;
    private int index;
    boolean done;

    private ArrayIteration(JSArray array) {
        this.array = array;
    }

    /** An iteration of {@code value}, or null when it has to be the general way. */
    static ArrayIteration of(Realm realm, Object value) {
        if (!(value instanceof JSArray array)) {
            return null;
        }
        JSObject prototype = realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE);
        if (array.prototype != prototype || array.shape != realm.agent.wellKnownShapes.array
                || !hasOriginalValues(realm, prototype)) {
            return null;
        }
        return hasOriginalNext(realm.intrinsic(Intrinsic.ARRAY_ITERATOR_PROTOTYPE)) ? new ArrayIteration(array) : null;
    }

    private static boolean hasOriginalValues(Realm realm, JSObject prototype) {
        if (prototype.shape.dictionary != null) {
            return false;
        }
        int number = prototype.shape.find(JSSymbol.ITERATOR);
        if (number < 0 || (prototype.shape.property(number) & (Property.ACCESSOR | Property.NATIVE)) != 0) {
            return false;
        }
        Object value = prototype.readField(prototype.shape.property(number));
        return value instanceof LazyValue || value == realm.intrinsicIfCreated(Intrinsic.ARRAY_PROTOTYPE_VALUES);
    }

    private static boolean hasOriginalNext(JSObject prototype) {
        if (prototype.shape.dictionary != null) {
            return false;
        }
        int number = prototype.shape.find(Names.NEXT);
        if (number < 0 || (prototype.shape.property(number) & (Property.ACCESSOR | Property.NATIVE)) != 0) {
            return false;
        }
        Object value = prototype.readField(prototype.shape.property(number));
        return value instanceof LazyValue || value instanceof BuiltinFunction function
            && function.code instanceof BuiltinCode code && code.table.toStringTag().equals("Array Iterator");
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
        if (array.elements instanceof Object[] a && i < a.length && a[i] != dev.deltic.values.Hole.HOLE) {
            return a[i];
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
