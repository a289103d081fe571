package dev.deltic.builtins.set;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-set-records">Set Records</a>: another set as the set operations see it.
 *  @param object [[SetObject]]
 *  @param size [[Size]], an integer or +∞
 *  @param has [[Has]]
 *  @param keys [[Keys]] */
record SetRecord(JSObject object, double size, Object has, Object keys) {
    /** <a href="https://tc39.es/ecma262/#sec-getsetrecord">GetSetRecord</a> */
    static SetRecord of(Realm realm, Object value) {
        if (!(value instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.display(value));
        }
        double number = TypeConversion.toNumber(realm, object.get(realm, Names.SIZE));
        if (number != number) {
            throw Errors.create(realm, MessageTemplate.SET_SIZE_NAN);
        }
        double size = TypeConversion.toIntegerOrInfinity(realm, number);
        if (size < 0) {
            throw Errors.create(realm, MessageTemplate.SET_SIZE_NEGATIVE, TypeConversion.toString(realm, size));
        }
        Object has = method(realm, object, Names.HAS.string());
        return new SetRecord(object, size, has, method(realm, object, "keys"));
    }

    private static Object method(Realm realm, JSObject object, String name) {
        Object function = object.get(realm, realm.name(name));
        if (!ObjectOperations.isCallable(function)) {
            throw Errors.create(realm, MessageTemplate.PROPERTY_NOT_A_FUNCTION, Errors.display(function), name,
                Errors.display(object));
        }
        return function;
    }

    boolean has(Realm realm, Object key) {
        return TypeConversion.toBoolean(ObjectOperations.call(realm, has, object, key));
    }

    /** <a href="https://tc39.es/ecma262/#sec-getiteratorfrommethod">GetIteratorFromMethod</a> of [[Keys]], unvalidated as in the
     *  set operations. */
    IteratorRecord iterate(Realm realm) {
        Object iterator = ObjectOperations.call(realm, keys, object);
        if (!(iterator instanceof JSObject result)) {
            throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.display(iterator));
        }
        return IteratorOperations.getIteratorDirect(realm, result);
    }
}
