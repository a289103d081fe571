package dev.deltic.baseline;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.ForInEnumerator;
import dev.deltic.semantics.IterationSemantics;
import dev.deltic.semantics.PropertySemantics;
import dev.deltic.semantics.PropertyValueIterator;

/** Iteration and destructuring. */
final class IterationStubs {
    private IterationStubs() { }

    static Object getIterator(Realm realm, Object value, FeedbackVector vector, int slot) {
        return IterationSemantics.getIterator(realm, value, vector.slots, slot);
    }

    static Object getAsyncIterator(Realm realm, Object value, FeedbackVector vector, int slot) {
        return IterationSemantics.getAsyncIterator(realm, value, vector.slots, slot);
    }

    static Object eachValues(Realm realm, Object value) {
        return PropertyValueIterator.iterable(realm, value);
    }

    /** The next value, or {@link IteratorOperations#DONE}. */
    static Object iteratorNext(Realm realm, Object iterator, FeedbackVector vector, int slot) {
        return IterationSemantics.next(realm, iterator, vector.slots, slot);
    }

    static Object iteratorStep(Realm realm, Object iterator, FeedbackVector vector, int slot) {
        Object value = IterationSemantics.next(realm, iterator, vector.slots, slot);
        return value == IteratorOperations.DONE ? UNDEFINED : value;
    }

    static void iteratorSkip(Realm realm, Object iterator) {
        IterationSemantics.skip(realm, iterator);
    }

    static Object iteratorRest(Realm realm, Object iterator, FeedbackVector vector, int slot) {
        return IterationSemantics.rest(realm, iterator, vector.slots, slot);
    }

    static void iteratorClose(Realm realm, Object iterator) {
        IterationSemantics.close(realm, iterator);
    }

    static void iteratorCloseSilently(Realm realm, Object iterator) {
        IterationSemantics.closeSilently(realm, iterator);
    }

    static Object iteratorObject(Realm realm, Object iterator) {
        return IterationSemantics.iteratorObject(realm, iterator);
    }

    static Object iteratorCallNext(Realm realm, Object iterator, Object value) {
        return IterationSemantics.callNext(realm, iterator, value);
    }

    static Object iteratorCallNextNoValue(Realm realm, Object iterator) {
        return IterationSemantics.callNext(realm, iterator);
    }

    /** Whether the result says done; the first half of ITERATOR_UNPACK. */
    static boolean jumpIfIteratorDone(Realm realm, Object result) {
        return IterationSemantics.isComplete(realm, result);
    }

    /** The result's value; the second half of ITERATOR_UNPACK. */
    static Object iteratorValue(Realm realm, Object result) {
        return IteratorOperations.iteratorValue(realm, (JSObject) result);
    }

    static void checkObject(Realm realm, Object value, Object template) {
        if (!(value instanceof JSObject)) {
            throw Errors.create(realm, (MessageTemplate) template, Errors.display(value));
        }
    }

    static void checkObjectCoercible(Realm realm, Object value, Object property) {
        if (value == UNDEFINED || value == null) {
            throw PropertySemantics.notCoercible(realm, value, property);
        }
    }

    static Object forInPrepare(Realm realm, Object object, FeedbackVector vector, int slot) {
        return ForInEnumerator.create(realm, object, vector.slots, slot);
    }

    /** The next key, null at the end. */
    static Object forInNext(Realm realm, Object enumerator, FeedbackVector vector, int slot) {
        return ((ForInEnumerator) enumerator).next(realm);
    }
}
