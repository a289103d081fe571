package dev.deltic.builtins.reflect;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Undefined;
import java.util.ArrayList;

/** <a href="https://tc39.es/ecma262/#sec-reflect-object">The Reflect Object</a> */
@BuiltinHolder(value = "%Reflect%", toStringTag = "Reflect")
public final class Reflect {
    private Reflect() { }

    private static JSObject target(Realm realm, Object value, String method) {
        if (value instanceof JSObject object) {
            return object;
        }
        throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, method);
    }

    private static Object at(Object[] arguments, int i) {
        return i < arguments.length ? arguments[i] : Undefined.UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.apply">Reflect.apply</a> */
    @Builtin(name = "apply", length = 3)
    static Object apply(Realm realm, Object thisValue, Object function, Object thisArgument, Object argumentsList) {
        if (!ObjectOperations.isCallable(function)) {
            throw Errors.appliedToNoFunction(realm, "apply", function);
        }
        return ObjectOperations.callArray(realm, function, thisArgument,
            ObjectOperations.createListFromArrayLike(realm, argumentsList));
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.construct">Reflect.construct</a> */
    @Builtin(name = "construct", length = 2)
    static Object construct(Realm realm, Object thisValue, Object[] arguments) {
        Object target = at(arguments, 0);
        if (!ObjectOperations.isConstructor(target)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_CONSTRUCTOR, Errors.display(target));
        }
        Object newTarget = arguments.length > 2 ? arguments[2] : target;
        if (!ObjectOperations.isConstructor(newTarget)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_CONSTRUCTOR, Errors.display(newTarget));
        }
        Object[] list = ObjectOperations.createListFromArrayLike(realm, at(arguments, 1));
        return ObjectOperations.construct(realm, (JSObject) target, list, (JSObject) newTarget);
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.defineproperty">Reflect.defineProperty</a> */
    @Builtin(name = "defineProperty", length = 3)
    static Object defineProperty(Realm realm, Object thisValue, Object target, Object property, Object attributes) {
        JSObject object = target(realm, target, "Reflect.defineProperty");
        PropertyKey key = TypeConversion.toPropertyKey(realm, property);
        PropertyDescriptor descriptor = ObjectOperations.toPropertyDescriptor(realm, attributes);
        return object.defineOwnProperty(realm, key, descriptor);
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.deleteproperty">Reflect.deleteProperty</a> */
    @Builtin(name = "deleteProperty", length = 2)
    static Object deleteProperty(Realm realm, Object thisValue, Object target, Object property) {
        JSObject object = target(realm, target, "Reflect.deleteProperty");
        return object.delete(realm, TypeConversion.toPropertyKey(realm, property));
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.get">Reflect.get</a> */
    @Builtin(name = "get", length = 2)
    static Object get(Realm realm, Object thisValue, Object[] arguments) {
        JSObject object = target(realm, at(arguments, 0), "Reflect.get");
        PropertyKey key = TypeConversion.toPropertyKey(realm, at(arguments, 1));
        return object.get(realm, key, arguments.length > 2 ? arguments[2] : object);
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.getownpropertydescriptor">Reflect.getOwnPropertyDescriptor</a> */
    @Builtin(name = "getOwnPropertyDescriptor", length = 2)
    static Object getOwnPropertyDescriptor(Realm realm, Object thisValue, Object target, Object property) {
        JSObject object = target(realm, target, "Reflect.getOwnPropertyDescriptor");
        PropertyKey key = TypeConversion.toPropertyKey(realm, property);
        return ObjectOperations.fromPropertyDescriptor(realm, object.getOwnProperty(realm, key));
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.getprototypeof">Reflect.getPrototypeOf</a> */
    @Builtin(name = "getPrototypeOf", length = 1)
    static Object getPrototypeOf(Realm realm, Object thisValue, Object target) {
        return target(realm, target, "Reflect.getPrototypeOf").getPrototypeOf(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.has">Reflect.has</a> */
    @Builtin(name = "has", length = 2)
    static Object has(Realm realm, Object thisValue, Object target, Object property) {
        JSObject object = target(realm, target, "Reflect.has");
        return object.hasProperty(realm, TypeConversion.toPropertyKey(realm, property));
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.isextensible">Reflect.isExtensible</a> */
    @Builtin(name = "isExtensible", length = 1)
    static Object isExtensible(Realm realm, Object thisValue, Object target) {
        return target(realm, target, "Reflect.isExtensible").isExtensible(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.ownkeys">Reflect.ownKeys</a> */
    @Builtin(name = "ownKeys", length = 1)
    static Object ownKeys(Realm realm, Object thisValue, Object target) {
        ArrayList<PropertyKey> keys = target(realm, target, "Reflect.ownKeys").ownPropertyKeys(realm);
        Object[] values = new Object[keys.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = keys.get(i).toValue();
        }
        return JSArray.of(realm, values);
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.preventextensions">Reflect.preventExtensions</a> */
    @Builtin(name = "preventExtensions", length = 1)
    static Object preventExtensions(Realm realm, Object thisValue, Object target) {
        return target(realm, target, "Reflect.preventExtensions").preventExtensions(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.set">Reflect.set</a> */
    @Builtin(name = "set", length = 3)
    static Object set(Realm realm, Object thisValue, Object[] arguments) {
        JSObject object = target(realm, at(arguments, 0), "Reflect.set");
        PropertyKey key = TypeConversion.toPropertyKey(realm, at(arguments, 1));
        return object.set(realm, key, at(arguments, 2), arguments.length > 3 ? arguments[3] : object);
    }

    /** <a href="https://tc39.es/ecma262/#sec-reflect.setprototypeof">Reflect.setPrototypeOf</a> */
    @Builtin(name = "setPrototypeOf", length = 2)
    static Object setPrototypeOf(Realm realm, Object thisValue, Object target, Object prototype) {
        JSObject object = target(realm, target, "Reflect.setPrototypeOf");
        if (prototype != null && !(prototype instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.PROTOTYPE_NOT_OBJECT, Errors.describeWithoutCode(prototype));
        }
        return object.setPrototypeOf(realm, (JSObject) prototype);
    }
}
