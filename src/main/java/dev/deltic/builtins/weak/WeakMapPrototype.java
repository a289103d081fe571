package dev.deltic.builtins.weak;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.KeyedCollections;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.WeakCollection;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-weakmap-prototype-object">The WeakMap Prototype Object</a> */
@BuiltinHolder(value = "%WeakMap.prototype%", toStringTag = "WeakMap")
@IntrinsicProperty(name = "constructor", intrinsic = "WEAK_MAP")
public final class WeakMapPrototype {
    private WeakMapPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-weakmap.prototype.get">WeakMap.prototype.get</a> */
    @Builtin(name = "get", length = 1)
    static Object get(Realm realm, Object thisValue, Object key) {
        return JSWeakMap.of(realm, thisValue, "WeakMap.prototype.get").entries.get(key, UNDEFINED);
    }

    /** <a href="https://tc39.es/ecma262/#sec-weakmap.prototype.set">WeakMap.prototype.set</a> */
    @Builtin(name = "set", length = 2)
    static Object set(Realm realm, Object thisValue, Object key, Object value) {
        JSWeakMap map = JSWeakMap.of(realm, thisValue, "WeakMap.prototype.set");
        map.entries.put(checkKey(realm, key), value);
        return map;
    }

    private static Object checkKey(Realm realm, Object key) {
        if (!KeyedCollections.canBeHeldWeakly(realm, key)) {
            throw Errors.create(realm, MessageTemplate.INVALID_WEAK_MAP_KEY);
        }
        return key;
    }

    /** <a href="https://tc39.es/ecma262/#sec-weakmap.prototype.has">WeakMap.prototype.has</a> */
    @Builtin(name = "has", length = 1)
    static Object has(Realm realm, Object thisValue, Object key) {
        return JSWeakMap.of(realm, thisValue, "WeakMap.prototype.has").entries.has(key);
    }

    /** <a href="https://tc39.es/ecma262/#sec-weakmap.prototype.delete">WeakMap.prototype.delete</a> */
    @Builtin(name = "delete", length = 1)
    static Object delete(Realm realm, Object thisValue, Object key) {
        return JSWeakMap.of(realm, thisValue, "WeakMap.prototype.delete").entries.remove(key);
    }

    /** <a href="https://tc39.es/ecma262/#sec-weakmap.prototype.getorinsert">WeakMap.prototype.getOrInsert</a> */
    @Builtin(name = "getOrInsert", length = 2)
    static Object getOrInsert(Realm realm, Object thisValue, Object key, Object value) {
        WeakCollection entries = JSWeakMap.of(realm, thisValue, "WeakMap.prototype.getOrInsert").entries;
        checkKey(realm, key);
        if (!entries.has(key)) {
            entries.put(key, value);
        }
        return entries.get(key, UNDEFINED);
    }

    /** <a href="https://tc39.es/ecma262/#sec-weakmap.prototype.getorinsertcomputed">WeakMap.prototype.getOrInsertComputed</a> */
    @Builtin(name = "getOrInsertComputed", length = 2)
    static Object getOrInsertComputed(Realm realm, Object thisValue, Object key, Object callback) {
        WeakCollection entries = JSWeakMap.of(realm, thisValue, "WeakMap.prototype.getOrInsertComputed").entries;
        checkKey(realm, key);
        if (!ObjectOperations.isCallable(callback)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.display(callback));
        }
        if (!entries.has(key)) {
            entries.put(key, ObjectOperations.call(realm, callback, UNDEFINED, key));
        }
        return entries.get(key, UNDEFINED);
    }
}
