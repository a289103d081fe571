package dev.deltic.builtins.map;

import static dev.deltic.builtins.map.MapConstructor.thisMap;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSCollectionIterator;
import dev.deltic.runtime.JSMap;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrderedTable;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-map-prototype-object">The Map Prototype Object</a> */
@BuiltinHolder(value = "%Map.prototype%", toStringTag = "Map")
@IntrinsicProperty(name = "constructor", intrinsic = "MAP")
public final class MapPrototype {
    private MapPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.get">Map.prototype.get</a> */
    @Builtin(name = "get", length = 1)
    static Object get(Realm realm, Object thisValue, Object key) {
        return thisMap(realm, thisValue, "Map.prototype.get").table.get(key);
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.set">Map.prototype.set</a> */
    @Builtin(name = "set", length = 2)
    static Object set(Realm realm, Object thisValue, Object key, Object value) {
        thisMap(realm, thisValue, "Map.prototype.set").table.put(key, value);
        return thisValue;
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.has">Map.prototype.has</a> */
    @Builtin(name = "has", length = 1)
    static Object has(Realm realm, Object thisValue, Object key) {
        return thisMap(realm, thisValue, "Map.prototype.has").table.find(key) != OrderedTable.NONE;
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.delete">Map.prototype.delete</a> */
    @Builtin(name = "delete", length = 1)
    static Object delete(Realm realm, Object thisValue, Object key) {
        return thisMap(realm, thisValue, "Map.prototype.delete").table.remove(key);
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.clear">Map.prototype.clear</a> */
    @Builtin(name = "clear")
    static Object clear(Realm realm, Object thisValue) {
        thisMap(realm, thisValue, "Map.prototype.clear").table.clear();
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.getorinsert">Map.prototype.getOrInsert</a> */
    @Builtin(name = "getOrInsert", length = 2)
    static Object getOrInsert(Realm realm, Object thisValue, Object key, Object value) {
        OrderedTable table = thisMap(realm, thisValue, "Map.prototype.getOrInsert").table;
        int entry = table.find(key);
        if (entry != OrderedTable.NONE) {
            return table.value(entry);
        }
        table.put(key, value);
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.getorinsertcomputed">Map.prototype.getOrInsertComputed</a> */
    @Builtin(name = "getOrInsertComputed", length = 2)
    static Object getOrInsertComputed(Realm realm, Object thisValue, Object key, Object callback) {
        OrderedTable table = thisMap(realm, thisValue, "Map.prototype.getOrInsertComputed").table;
        if (!ObjectOperations.isCallable(callback)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(callback));
        }
        Object canonical = OrderedTable.canonicalKey(key);
        int entry = table.find(canonical);
        if (entry != OrderedTable.NONE) {
            return table.value(entry);
        }
        Object value = ObjectOperations.call(realm, callback, UNDEFINED, canonical);
        table.put(canonical, value);
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.foreach">Map.prototype.forEach</a> */
    @Builtin(name = "forEach", length = 1)
    static Object forEach(Realm realm, Object thisValue, Object callback, Object thisArg) {
        JSMap map = thisMap(realm, thisValue, "Map.prototype.forEach");
        if (!ObjectOperations.isCallable(callback)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(callback));
        }
        OrderedTable table = map.table;
        OrderedTable.Cursor cursor = table.cursor();
        for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
            ObjectOperations.call(realm, callback, thisArg, table.value(e), table.key(e), map);
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-map.prototype.size">get Map.prototype.size</a> */
    @Builtin(name = "size", kind = Builtin.Kind.GETTER)
    static Object size(Realm realm, Object thisValue) {
        return thisMap(realm, thisValue, "get Map.prototype.size").table.size();
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.entries">Map.prototype.entries</a> */
    @Builtin(name = "entries", aliases = "@@iterator")
    static Object entries(Realm realm, Object thisValue) {
        return JSCollectionIterator.of(realm, thisMap(realm, thisValue, "Map.prototype.entries"),
            JSCollectionIterator.Kind.ENTRIES);
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.keys">Map.prototype.keys</a> */
    @Builtin(name = "keys")
    static Object keys(Realm realm, Object thisValue) {
        return JSCollectionIterator.of(realm, thisMap(realm, thisValue, "Map.prototype.keys"), JSCollectionIterator.Kind.KEYS);
    }

    /** <a href="https://tc39.es/ecma262/#sec-map.prototype.values">Map.prototype.values</a> */
    @Builtin(name = "values")
    static Object values(Realm realm, Object thisValue) {
        return JSCollectionIterator.of(realm, thisMap(realm, thisValue, "Map.prototype.values"),
            JSCollectionIterator.Kind.VALUES);
    }
}
