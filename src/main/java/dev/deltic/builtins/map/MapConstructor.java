package dev.deltic.builtins.map;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSMap;
import dev.deltic.runtime.KeyedCollections;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrderedTable;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-map-constructor">The Map Constructor</a> */
@BuiltinHolder("%Map%")
@IntrinsicProperty(name = "prototype", intrinsic = "MAP_PROTOTYPE", attributes = 0)
public final class MapConstructor {
    private MapConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-map-iterable">Map</a> */
    @Builtin(name = "Map", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object iterable) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Map");
        }
        JSMap map = new JSMap(realm, ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.MAP_PROTOTYPE));
        if (iterable != UNDEFINED && iterable != null) {
            KeyedCollections.addEntries(realm, map, iterable, realm.key("set"));
        }
        return map;
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.groupby">Map.groupBy</a> */
    @Builtin(name = "groupBy", length = 2)
    static Object groupBy(Realm realm, Object thisValue, Object items, Object callback) {
        if (items == UNDEFINED || items == null) {
            throw IteratorOperations.notIterable(realm, items);
        }
        if (!ObjectOperations.isCallable(callback)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.display(callback));
        }
        OrderedTable groups = new OrderedTable();
        IteratorRecord record = IteratorOperations.getIterator(realm, items);
        long k = 0;
        for (Object v = IteratorOperations.iteratorStepValue(realm, record); v != IteratorOperations.DONE;
                v = IteratorOperations.iteratorStepValue(realm, record)) {
            Object key;
            try {
                key = ObjectOperations.call(realm, callback, UNDEFINED, v, TypeConversion.number(k));
            } catch (RuntimeException e) {
                throw IteratorOperations.closeAfter(realm, record.iterator, e);
            }
            addToGroup(groups, key, v);
            k++;
        }
        JSMap map = new JSMap(realm, realm.intrinsic(Intrinsic.MAP_PROTOTYPE));
        OrderedTable.Cursor cursor = groups.cursor();
        for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
            map.table.put(groups.key(e), JSArray.fromList(realm, (List<?>) groups.value(e)));
        }
        return map;
    }

    private static void addToGroup(OrderedTable groups, Object key, Object value) {
        int entry = groups.find(key);
        if (entry == OrderedTable.NONE) {
            List<Object> fresh = new ArrayList<>();
            fresh.add(value);
            groups.put(key, fresh);
        } else {
            @SuppressWarnings("unchecked")
            List<Object> present = (List<Object>) groups.value(entry);
            present.add(value);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-map-%symbol.species%">get Map [ %Symbol.species% ]</a> */
    @Builtin(name = "@@species", kind = Builtin.Kind.GETTER)
    static Object species(Realm realm, Object thisValue) {
        return thisValue;
    }

    static JSMap thisMap(Realm realm, Object value, String method) {
        if (value instanceof JSMap map) {
            return map;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(value));
    }
}
