package dev.deltic.builtins.weak;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.KeyedCollections;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-weakset-prototype-object">The WeakSet Prototype Object</a> */
@BuiltinHolder(value = "%WeakSet.prototype%", toStringTag = "WeakSet")
@IntrinsicProperty(name = "constructor", intrinsic = "WEAK_SET")
public final class WeakSetPrototype {
    private WeakSetPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-weakset.prototype.add">WeakSet.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object value) {
        JSWeakSet set = JSWeakSet.of(realm, thisValue, "WeakSet.prototype.add");
        if (!KeyedCollections.canBeHeldWeakly(realm, value)) {
            throw Errors.create(realm, MessageTemplate.INVALID_WEAK_SET_VALUE);
        }
        set.entries.put(value, true);
        return set;
    }

    /** <a href="https://tc39.es/ecma262/#sec-weakset.prototype.has">WeakSet.prototype.has</a> */
    @Builtin(name = "has", length = 1)
    static Object has(Realm realm, Object thisValue, Object value) {
        return JSWeakSet.of(realm, thisValue, "WeakSet.prototype.has").entries.has(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-weakset.prototype.delete">WeakSet.prototype.delete</a> */
    @Builtin(name = "delete", length = 1)
    static Object delete(Realm realm, Object thisValue, Object value) {
        return JSWeakSet.of(realm, thisValue, "WeakSet.prototype.delete").entries.remove(value);
    }
}
