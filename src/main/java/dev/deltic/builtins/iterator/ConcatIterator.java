package dev.deltic.builtins.iterator;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSSymbol;

/** <a href="https://tc39.es/ecma262/#sec-iterator.concat">Iterator.concat</a> */
final class ConcatIterator extends LazyIterator {
    private final Object[] iterables;
    private final Object[] openMethods;
    private int next;
    private IteratorRecord inner;

    private ConcatIterator(Realm realm, Object[] iterables, Object[] openMethods) {
        super(realm);
        this.iterables = iterables;
        this.openMethods = openMethods;
    }

    static ConcatIterator create(Realm realm, Object[] items) {
        Object[] methods = new Object[items.length];
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof JSObject)) {
                throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, "Iterator.concat");
            }
            methods[i] = ObjectOperations.getMethod(realm, items[i], JSSymbol.ITERATOR);
            if (methods[i] == UNDEFINED) {
                throw IteratorOperations.notIterable(realm, items[i]);
            }
        }
        return new ConcatIterator(realm, items, methods);
    }

    @Override
    Object advance(Realm realm) {
        while (true) {
            if (inner == null) {
                if (next == iterables.length) {
                    return DONE;
                }
                int i = next++;
                Object iterator = ObjectOperations.call(realm, openMethods[i], iterables[i]);
                if (!(iterator instanceof JSObject object)) {
                    throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.describeWithoutCode(iterator));
                }
                inner = IteratorOperations.getIteratorDirect(realm, object);
            }
            Object value = IteratorOperations.iteratorStepValue(realm, inner);
            if (value != DONE) {
                return value;
            }
            inner = null;
        }
    }

    @Override
    void close(Realm realm) {
        if (inner != null) {
            IteratorOperations.iteratorClose(realm, inner.iterator);
        }
    }
}
