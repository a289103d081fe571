package dev.deltic.builtins.iterator;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-iteratorzip">IteratorZip</a> */
final class ZipIterator extends LazyIterator {
    /** What happens when the iterators differ in length. */
    enum Mode { SHORTEST, LONGEST, STRICT }

    /** In order; null for one that is done. */
    private final IteratorRecord[] iterators;
    private final ArrayList<IteratorRecord> open;
    private final Mode mode;
    /** The values that stand for those of a done iterator in mode LONGEST, else null. */
    private final Object[] padding;
    /** The keys of the result objects, or null for result arrays. */
    private final PropertyKey[] keys;

    ZipIterator(Realm realm, List<IteratorRecord> iterators, Mode mode, Object[] padding, PropertyKey[] keys) {
        super(realm);
        this.iterators = iterators.toArray(new IteratorRecord[0]);
        this.open = new ArrayList<>(iterators);
        this.mode = mode;
        this.padding = padding;
        this.keys = keys;
    }

    @Override
    Object advance(Realm realm) {
        if (iterators.length == 0) {
            return DONE;
        }
        Object[] results = new Object[iterators.length];
        for (int i = 0; i < iterators.length; i++) {
            IteratorRecord iterator = iterators[i];
            if (iterator == null) {
                results[i] = padding[i];
                continue;
            }
            Object value;
            try {
                value = IteratorOperations.iteratorStepValue(realm, iterator);
            } catch (RuntimeException | StackOverflowError e) {
                open.remove(iterator);
                throw closeAllAfter(realm, open, e);
            }
            if (value != DONE) {
                results[i] = value;
                continue;
            }
            open.remove(iterator);
            if (mode == Mode.SHORTEST) {
                close(realm);
                return DONE;
            }
            if (mode == Mode.STRICT) {
                requireAllDone(realm, i);
                return DONE;
            }
            if (open.isEmpty()) {
                return DONE;
            }
            iterators[i] = null;
            results[i] = padding[i];
        }
        return result(realm, results);
    }

    /** Iterator {@code i} was done: in mode STRICT it must be the first, and the rest done too. */
    private void requireAllDone(Realm realm, int i) {
        if (i != 0) {
            throw closeAllAfter(realm, open, Errors.create(realm, MessageTemplate.ITERATOR_ZIP_STRICT));
        }
        for (int k = 1; k < iterators.length; k++) {
            boolean done;
            try {
                done = IteratorOperations.iteratorStep(realm, iterators[k]) == null;
            } catch (RuntimeException | StackOverflowError e) {
                open.remove(iterators[k]);
                throw closeAllAfter(realm, open, e);
            }
            if (!done) {
                throw closeAllAfter(realm, open, Errors.create(realm, MessageTemplate.ITERATOR_ZIP_STRICT));
            }
            open.remove(iterators[k]);
        }
    }

    private JSObject result(Realm realm, Object[] results) {
        if (keys == null) {
            return JSArray.of(realm, results);
        }
        JSObject object = JSObject.create(realm, null);
        for (int i = 0; i < keys.length; i++) {
            ObjectOperations.createDataPropertyOrThrow(realm, object, keys[i], results[i]);
        }
        return object;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratorcloseall">IteratorCloseAll</a> for a normal completion. */
    @Override
    void close(Realm realm) {
        for (int i = open.size() - 1; i >= 0; i--) {
            try {
                IteratorOperations.iteratorClose(realm, open.get(i).iterator);
            } catch (RuntimeException | StackOverflowError e) {
                throw closeAllAfter(realm, open.subList(0, i), e);
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratorcloseall">IteratorCloseAll</a> for a throw completion, to be rethrown. */
    static RuntimeException closeAllAfter(Realm realm, List<IteratorRecord> iterators, Throwable failure) {
        RuntimeException result = failure instanceof RuntimeException e ? e : Errors.asThrow(realm, failure);
        for (int i = iterators.size() - 1; i >= 0; i--) {
            result = IteratorOperations.closeAfter(realm, iterators.get(i).iterator, result);
        }
        return result;
    }
}
