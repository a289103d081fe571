package dev.deltic.runtime;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.PropertyKey;

/** What the constructors of keyed collections share. */
public final class KeyedCollections {
    private KeyedCollections() { }

    /** <a href="https://tc39.es/ecma262/#sec-add-entries-from-iterable">AddEntriesFromIterable</a> with the target's method
     *  {@code adderName}. */
    public static void addEntries(Realm realm, JSObject target, Object iterable, PropertyKey adderName) {
        Object adder = adder(realm, target, adderName);
        IteratorRecord record = IteratorOperations.getIterator(realm, iterable);
        for (Object item = IteratorOperations.iteratorStepValue(realm, record); item != IteratorOperations.DONE;
                item = IteratorOperations.iteratorStepValue(realm, record)) {
            try {
                if (!(item instanceof JSObject entry)) {
                    throw Errors.create(realm, MessageTemplate.NOT_AN_ENTRY, Errors.display(item));
                }
                Object key = entry.get(realm, 0);
                Object value = entry.get(realm, 1);
                ObjectOperations.call(realm, adder, target, key, value);
            } catch (RuntimeException e) {
                throw IteratorOperations.closeAfter(realm, record.iterator, e);
            }
        }
    }

    /** Adds each value of an iterable with the target's method {@code adderName}: what Set and WeakSet do. */
    public static void addValues(Realm realm, JSObject target, Object iterable, PropertyKey adderName) {
        Object adder = adder(realm, target, adderName);
        IteratorRecord record = IteratorOperations.getIterator(realm, iterable);
        for (Object item = IteratorOperations.iteratorStepValue(realm, record); item != IteratorOperations.DONE;
                item = IteratorOperations.iteratorStepValue(realm, record)) {
            try {
                ObjectOperations.call(realm, adder, target, item);
            } catch (RuntimeException e) {
                throw IteratorOperations.closeAfter(realm, record.iterator, e);
            }
        }
    }

    private static Object adder(Realm realm, JSObject target, PropertyKey name) {
        Object adder = target.get(realm, name);
        if (!ObjectOperations.isCallable(adder)) {
            throw Errors.create(realm, MessageTemplate.PROPERTY_NOT_A_FUNCTION, Errors.display(adder), name.toDisplayString(),
                Errors.display(target));
        }
        return adder;
    }

    /** <a href="https://tc39.es/ecma262/#sec-canbeheldweakly">CanBeHeldWeakly</a> */
    public static boolean canBeHeldWeakly(Realm realm, Object value) {
        return value instanceof JSObject
            || value instanceof dev.deltic.values.JSSymbol symbol && realm.agent.keyForSymbol(symbol) == null;
    }
}
