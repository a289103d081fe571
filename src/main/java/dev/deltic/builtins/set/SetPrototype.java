package dev.deltic.builtins.set;

import static dev.deltic.builtins.set.SetConstructor.thisSet;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSCollectionIterator;
import dev.deltic.runtime.JSSet;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrderedTable;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-set-prototype-object">The Set Prototype Object</a> */
@BuiltinHolder(value = "%Set.prototype%", toStringTag = "Set")
@IntrinsicProperty(name = "constructor", intrinsic = "SET")
public final class SetPrototype {
    private SetPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.add">Set.prototype.add</a> */
    @Builtin(name = "add", length = 1)
    static Object add(Realm realm, Object thisValue, Object value) {
        thisSet(realm, thisValue, "Set.prototype.add").table.add(value);
        return thisValue;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.has">Set.prototype.has</a> */
    @Builtin(name = "has", length = 1)
    static Object has(Realm realm, Object thisValue, Object value) {
        return thisSet(realm, thisValue, "Set.prototype.has").table.find(value) != OrderedTable.NONE;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.delete">Set.prototype.delete</a> */
    @Builtin(name = "delete", length = 1)
    static Object delete(Realm realm, Object thisValue, Object value) {
        return thisSet(realm, thisValue, "Set.prototype.delete").table.remove(value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.clear">Set.prototype.clear</a> */
    @Builtin(name = "clear")
    static Object clear(Realm realm, Object thisValue) {
        thisSet(realm, thisValue, "Set.prototype.clear").table.clear();
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.foreach">Set.prototype.forEach</a> */
    @Builtin(name = "forEach", length = 1)
    static Object forEach(Realm realm, Object thisValue, Object callback, Object thisArg) {
        JSSet set = thisSet(realm, thisValue, "Set.prototype.forEach");
        if (!ObjectOperations.isCallable(callback)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(callback));
        }
        OrderedTable table = set.table;
        OrderedTable.Cursor cursor = table.cursor();
        for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
            Object key = table.key(e);
            ObjectOperations.call(realm, callback, thisArg, key, key, set);
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-set.prototype.size">get Set.prototype.size</a> */
    @Builtin(name = "size", kind = Builtin.Kind.GETTER)
    static Object size(Realm realm, Object thisValue) {
        return thisSet(realm, thisValue, "get Set.prototype.size").table.size();
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.entries">Set.prototype.entries</a> */
    @Builtin(name = "entries")
    static Object entries(Realm realm, Object thisValue) {
        return JSCollectionIterator.of(realm, thisSet(realm, thisValue, "Set.prototype.entries"),
            JSCollectionIterator.Kind.ENTRIES);
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.values">Set.prototype.values</a> */
    @Builtin(name = "values", aliases = {"keys", "@@iterator"})
    static Object values(Realm realm, Object thisValue) {
        return JSCollectionIterator.of(realm, thisSet(realm, thisValue, "Set.prototype.values"),
            JSCollectionIterator.Kind.VALUES);
    }

    // ---- set operations ---------------------------------------------------------------------------------------------

    private static JSSet empty(Realm realm) {
        return new JSSet(realm, realm.intrinsic(Intrinsic.SET_PROTOTYPE));
    }

    private static JSSet copy(Realm realm, JSSet source) {
        JSSet result = empty(realm);
        OrderedTable.Cursor cursor = source.table.cursor();
        for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
            result.table.add(source.table.key(e));
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.union">Set.prototype.union</a> */
    @Builtin(name = "union", length = 1)
    static Object union(Realm realm, Object thisValue, Object other) {
        JSSet set = thisSet(realm, thisValue, "Set.prototype.union");
        SetRecord record = SetRecord.of(realm, other);
        IteratorRecord keys = record.iterate(realm);
        JSSet result = copy(realm, set);
        for (Object v = IteratorOperations.iteratorStepValue(realm, keys); v != IteratorOperations.DONE;
                v = IteratorOperations.iteratorStepValue(realm, keys)) {
            result.table.add(v);
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.intersection">Set.prototype.intersection</a> */
    @Builtin(name = "intersection", length = 1)
    static Object intersection(Realm realm, Object thisValue, Object other) {
        JSSet set = thisSet(realm, thisValue, "Set.prototype.intersection");
        SetRecord record = SetRecord.of(realm, other);
        JSSet result = empty(realm);
        if (set.table.size() <= record.size()) {
            OrderedTable.Cursor cursor = set.table.cursor();
            for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
                Object key = set.table.key(e);
                if (record.has(realm, key)) {
                    result.table.add(key);
                }
            }
            return result;
        }
        IteratorRecord keys = record.iterate(realm);
        for (Object v = IteratorOperations.iteratorStepValue(realm, keys); v != IteratorOperations.DONE;
                v = IteratorOperations.iteratorStepValue(realm, keys)) {
            Object key = OrderedTable.canonicalKey(v);
            if (set.table.find(key) != OrderedTable.NONE) {
                result.table.add(key);
            }
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.difference">Set.prototype.difference</a> */
    @Builtin(name = "difference", length = 1)
    static Object difference(Realm realm, Object thisValue, Object other) {
        JSSet set = thisSet(realm, thisValue, "Set.prototype.difference");
        SetRecord record = SetRecord.of(realm, other);
        JSSet result = copy(realm, set);
        if (set.table.size() <= record.size()) {
            // Those that the set had at first are asked for, whatever "has" does to it.
            OrderedTable.Cursor cursor = result.table.cursor();
            for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
                Object key = result.table.key(e);
                if (record.has(realm, key)) {
                    result.table.remove(key);
                }
            }
            return result;
        }
        IteratorRecord keys = record.iterate(realm);
        for (Object v = IteratorOperations.iteratorStepValue(realm, keys); v != IteratorOperations.DONE;
                v = IteratorOperations.iteratorStepValue(realm, keys)) {
            result.table.remove(v);
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.symmetricdifference">Set.prototype.symmetricDifference</a> */
    @Builtin(name = "symmetricDifference", length = 1)
    static Object symmetricDifference(Realm realm, Object thisValue, Object other) {
        JSSet set = thisSet(realm, thisValue, "Set.prototype.symmetricDifference");
        SetRecord record = SetRecord.of(realm, other);
        IteratorRecord keys = record.iterate(realm);
        JSSet result = copy(realm, set);
        for (Object v = IteratorOperations.iteratorStepValue(realm, keys); v != IteratorOperations.DONE;
                v = IteratorOperations.iteratorStepValue(realm, keys)) {
            Object key = OrderedTable.canonicalKey(v);
            if (set.table.find(key) != OrderedTable.NONE) {
                result.table.remove(key);
            } else {
                result.table.add(key);
            }
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.issubsetof">Set.prototype.isSubsetOf</a> */
    @Builtin(name = "isSubsetOf", length = 1)
    static Object isSubsetOf(Realm realm, Object thisValue, Object other) {
        JSSet set = thisSet(realm, thisValue, "Set.prototype.isSubsetOf");
        SetRecord record = SetRecord.of(realm, other);
        if (set.table.size() > record.size()) {
            return false;
        }
        OrderedTable.Cursor cursor = set.table.cursor();
        for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
            if (!record.has(realm, set.table.key(e))) {
                return false;
            }
        }
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.issupersetof">Set.prototype.isSupersetOf</a> */
    @Builtin(name = "isSupersetOf", length = 1)
    static Object isSupersetOf(Realm realm, Object thisValue, Object other) {
        JSSet set = thisSet(realm, thisValue, "Set.prototype.isSupersetOf");
        SetRecord record = SetRecord.of(realm, other);
        return set.table.size() >= record.size() && !iterateUntil(realm, set, record, false);
    }

    /** <a href="https://tc39.es/ecma262/#sec-set.prototype.isdisjointfrom">Set.prototype.isDisjointFrom</a> */
    @Builtin(name = "isDisjointFrom", length = 1)
    static Object isDisjointFrom(Realm realm, Object thisValue, Object other) {
        JSSet set = thisSet(realm, thisValue, "Set.prototype.isDisjointFrom");
        SetRecord record = SetRecord.of(realm, other);
        if (set.table.size() > record.size()) {
            return !iterateUntil(realm, set, record, true);
        }
        OrderedTable.Cursor cursor = set.table.cursor();
        for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
            if (record.has(realm, set.table.key(e))) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code record} yields a key whose membership in {@code set} is {@code wanted}; closes the iterator then. */
    private static boolean iterateUntil(Realm realm, JSSet set, SetRecord record, boolean wanted) {
        IteratorRecord keys = record.iterate(realm);
        for (Object v = IteratorOperations.iteratorStepValue(realm, keys); v != IteratorOperations.DONE;
                v = IteratorOperations.iteratorStepValue(realm, keys)) {
            if ((set.table.find(v) != OrderedTable.NONE) == wanted) {
                IteratorOperations.iteratorClose(realm, keys.iterator);
                return true;
            }
        }
        return false;
    }
}
