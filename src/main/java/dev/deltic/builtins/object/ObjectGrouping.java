package dev.deltic.builtins.object;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods of Object that make an object from an iterable. */
final class ObjectGrouping {
    private ObjectGrouping() { }

    /** <a href="https://tc39.es/ecma262/#sec-object.fromentries">Object.fromEntries</a>, with
     *  <a href="https://tc39.es/ecma262/#sec-add-entries-from-iterable">AddEntriesFromIterable</a>. */
    static JSObject fromEntries(Realm realm, Object iterable) {
        if (iterable == UNDEFINED || iterable == null) {
            throw Errors.create(realm, MessageTemplate.NOT_ITERABLE, Errors.display(iterable));
        }
        JSObject result = JSObject.create(realm);
        IteratorRecord record = IteratorOperations.getIterator(realm, iterable);
        for (Object next = IteratorOperations.iteratorStepValue(realm, record); next != IteratorOperations.DONE;
                next = IteratorOperations.iteratorStepValue(realm, record)) {
            try {
                addEntry(realm, result, next);
            } catch (RuntimeException e) {
                throw IteratorOperations.closeAfter(realm, record.iterator, e);
            } catch (StackOverflowError e) {
                throw IteratorOperations.closeAfter(realm, record.iterator, Errors.asThrow(realm, e));
            }
        }
        return result;
    }

    private static void addEntry(Realm realm, JSObject result, Object entry) {
        if (!(entry instanceof JSObject pair)) {
            throw Errors.create(realm, MessageTemplate.ENTRY_NOT_OBJECT, Errors.describeWithoutCode(entry));
        }
        Object key = pair.get(realm, 0L);
        Object value = pair.get(realm, 1L);
        ObjectOperations.createDataPropertyOrThrow(realm, result, TypeConversion.toPropertyKey(realm, key), value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-groupby">GroupBy</a> with property keys. */
    static JSObject groupBy(Realm realm, Object items, Object callback) {
        if (items == UNDEFINED || items == null) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH, "Object.groupBy");
        }
        if (!ObjectOperations.isCallable(callback)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.display(callback));
        }
        Map<PropertyKey, List<Object>> groups = new LinkedHashMap<>();
        IteratorRecord record = IteratorOperations.getIterator(realm, items);
        long k = 0;
        for (Object value = IteratorOperations.iteratorStepValue(realm, record); value != IteratorOperations.DONE;
                value = IteratorOperations.iteratorStepValue(realm, record), k++) {
            PropertyKey key;
            try {
                key = TypeConversion.toPropertyKey(realm,
                    ObjectOperations.call(realm, callback, UNDEFINED, value, TypeConversion.number(k)));
            } catch (RuntimeException e) {
                throw IteratorOperations.closeAfter(realm, record.iterator, e);
            } catch (StackOverflowError e) {
                throw IteratorOperations.closeAfter(realm, record.iterator, Errors.asThrow(realm, e));
            }
            List<Object> group = groups.get(key);
            if (group == null) {
                group = new ArrayList<>();
                groups.put(key, group);
            }
            group.add(value);
        }
        JSObject result = JSObject.create(realm, null);
        for (Map.Entry<PropertyKey, List<Object>> group : groups.entrySet()) {
            ObjectOperations.createDataPropertyOrThrow(realm, result, group.getKey(), JSArray.fromList(realm, group.getValue()));
        }
        return result;
    }
}
