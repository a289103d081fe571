package dev.deltic.builtins.set;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSSet;
import dev.deltic.runtime.KeyedCollections;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-set-constructor">The Set Constructor</a> */
@BuiltinHolder("%Set%")
@IntrinsicProperty(name = "prototype", intrinsic = "SET_PROTOTYPE", attributes = 0)
public final class SetConstructor {
    private SetConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-set-iterable">Set</a> */
    @Builtin(name = "Set", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object iterable) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "Set");
        }
        JSSet set = new JSSet(realm, ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.SET_PROTOTYPE));
        if (iterable != UNDEFINED && iterable != null) {
            KeyedCollections.addValues(realm, set, iterable, realm.key("add"));
        }
        return set;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-set-%symbol.species%">get Set [ %Symbol.species% ]</a> */
    @Builtin(name = "@@species", kind = Builtin.Kind.GETTER)
    static Object species(Realm realm, Object thisValue) {
        return thisValue;
    }

    static JSSet thisSet(Realm realm, Object value, String method) {
        if (value instanceof JSSet set) {
            return set;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(value));
    }
}
