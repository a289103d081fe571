package dev.deltic.builtins.object;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.ObjectOperations.Enumeration;
import dev.deltic.runtime.PlainProperties;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-object-constructor">The Object Constructor</a> */
@BuiltinHolder("%Object%")
@IntrinsicProperty(name = "prototype", intrinsic = "OBJECT_PROTOTYPE", attributes = 0)
public final class ObjectConstructor {
    private ObjectConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-object-value">Object</a> */
    @Builtin(name = "Object", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object value) {
        if (newTarget != UNDEFINED && newTarget != realm.intrinsic(Intrinsic.OBJECT)) {
            return JSObject.create(realm,
                ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.OBJECT_PROTOTYPE));
        }
        return value == UNDEFINED || value == null ? JSObject.create(realm) : TypeConversion.toObject(realm, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.assign">Object.assign</a> */
    @Builtin(name = "assign", length = 2)
    static Object assign(Realm realm, Object thisValue, Object[] arguments) {
        JSObject to = TypeConversion.toObject(realm, arguments.length == 0 ? UNDEFINED : arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i] == UNDEFINED || arguments[i] == null) {
                continue;
            }
            PlainProperties.assign(realm, to, TypeConversion.toObject(realm, arguments[i]));
        }
        return to;
    }

    /** Nashorn's {@code Object.bindProperties}; see {@link ObjectBinding}. */
    @Builtin(name = "bindProperties", length = 2, proposal = "mode NASHORN")
    static Object bindProperties(Realm realm, Object thisValue, Object target, Object source) {
        JSObject to = ObjectBinding.requireScriptObject(realm, target);
        ObjectBinding.bind(realm, to, ObjectBinding.requireSource(realm, source));
        return to;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.create">Object.create</a> */
    @Builtin(name = "create", length = 2)
    static Object create(Realm realm, Object thisValue, Object prototype, Object properties) {
        if (prototype != null && !(prototype instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.PROTOTYPE_NOT_OBJECT, Errors.describeWithoutCode(prototype));
        }
        JSObject object = JSObject.create(realm, (JSObject) prototype);
        return properties == UNDEFINED ? object : objectDefineProperties(realm, object, properties);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.defineproperties">Object.defineProperties</a> */
    @Builtin(name = "defineProperties", length = 2)
    static Object defineProperties(Realm realm, Object thisValue, Object target, Object properties) {
        return objectDefineProperties(realm, requireObject(realm, target, "Object.defineProperties"), properties);
    }

    /** <a href="https://tc39.es/ecma262/#sec-objectdefineproperties">ObjectDefineProperties</a> */
    private static JSObject objectDefineProperties(Realm realm, JSObject object, Object properties) {
        JSObject props = TypeConversion.toObject(realm, properties);
        List<PropertyKey> keys = new ArrayList<>();
        List<PropertyDescriptor> descriptors = new ArrayList<>();
        for (PropertyKey key : props.ownPropertyKeys(realm)) {
            realm.agent.poll();
            PropertyDescriptor own = props.getOwnProperty(realm, key);
            if (own != null && own.enumerable()) {
                keys.add(key);
                descriptors.add(ObjectOperations.toPropertyDescriptor(realm, props.get(realm, key)));
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            ObjectOperations.definePropertyOrThrow(realm, object, keys.get(i), descriptors.get(i));
        }
        return object;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.defineproperty">Object.defineProperty</a> */
    @Builtin(name = "defineProperty", length = 3)
    static Object defineProperty(Realm realm, Object thisValue, Object target, Object property, Object attributes) {
        JSObject object = requireObject(realm, target, "Object.defineProperty");
        PropertyKey key = TypeConversion.toPropertyKey(realm, property);
        PropertyDescriptor descriptor = ObjectOperations.toPropertyDescriptor(realm, attributes);
        ObjectOperations.definePropertyOrThrow(realm, object, key, descriptor);
        return object;
    }

    private static JSObject requireObject(Realm realm, Object value, String method) {
        if (value instanceof JSObject object) {
            return object;
        }
        throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, method);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.entries">Object.entries</a> */
    @Builtin(name = "entries", length = 1)
    static Object entries(Realm realm, Object thisValue, Object value) {
        return enumerable(realm, value, Enumeration.ENTRIES);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.keys">Object.keys</a> */
    @Builtin(name = "keys", length = 1)
    static Object keys(Realm realm, Object thisValue, Object value) {
        return enumerable(realm, value, Enumeration.KEYS);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.values">Object.values</a> */
    @Builtin(name = "values", length = 1)
    static Object values(Realm realm, Object thisValue, Object value) {
        return enumerable(realm, value, Enumeration.VALUES);
    }

    private static JSArray enumerable(Realm realm, Object value, Enumeration kind) {
        JSObject object = TypeConversion.toObject(realm, value);
        return JSArray.fromList(realm, ObjectOperations.enumerableOwnProperties(realm, object, kind));
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.freeze">Object.freeze</a> */
    @Builtin(name = "freeze", length = 1)
    static Object freeze(Realm realm, Object thisValue, Object value) {
        if (value instanceof JSObject object && !ObjectOperations.setIntegrityLevel(realm, object, true)) {
            throw Errors.create(realm, MessageTemplate.CANNOT_FREEZE);
        }
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.seal">Object.seal</a> */
    @Builtin(name = "seal", length = 1)
    static Object seal(Realm realm, Object thisValue, Object value) {
        if (value instanceof JSObject object && !ObjectOperations.setIntegrityLevel(realm, object, false)) {
            throw Errors.create(realm, MessageTemplate.CANNOT_SEAL);
        }
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.preventextensions">Object.preventExtensions</a> */
    @Builtin(name = "preventExtensions", length = 1)
    static Object preventExtensions(Realm realm, Object thisValue, Object value) {
        if (value instanceof JSObject object && !object.preventExtensions(realm)) {
            throw Errors.create(realm, MessageTemplate.CANNOT_PREVENT_EXTENSIONS);
        }
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.isextensible">Object.isExtensible</a> */
    @Builtin(name = "isExtensible", length = 1)
    static Object isExtensible(Realm realm, Object thisValue, Object value) {
        return value instanceof JSObject object && object.isExtensible(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.isfrozen">Object.isFrozen</a> */
    @Builtin(name = "isFrozen", length = 1)
    static Object isFrozen(Realm realm, Object thisValue, Object value) {
        return !(value instanceof JSObject object) || ObjectOperations.testIntegrityLevel(realm, object, true);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.issealed">Object.isSealed</a> */
    @Builtin(name = "isSealed", length = 1)
    static Object isSealed(Realm realm, Object thisValue, Object value) {
        return !(value instanceof JSObject object) || ObjectOperations.testIntegrityLevel(realm, object, false);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.fromentries">Object.fromEntries</a> */
    @Builtin(name = "fromEntries", length = 1)
    static Object fromEntries(Realm realm, Object thisValue, Object iterable) {
        return ObjectGrouping.fromEntries(realm, iterable);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.groupby">Object.groupBy</a> */
    @Builtin(name = "groupBy", length = 2)
    static Object groupBy(Realm realm, Object thisValue, Object items, Object callback) {
        return ObjectGrouping.groupBy(realm, items, callback);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.getownpropertydescriptor">Object.getOwnPropertyDescriptor</a> */
    @Builtin(name = "getOwnPropertyDescriptor", length = 2)
    static Object getOwnPropertyDescriptor(Realm realm, Object thisValue, Object value, Object property) {
        JSObject object = TypeConversion.toObject(realm, value);
        PropertyKey key = TypeConversion.toPropertyKey(realm, property);
        return ObjectOperations.fromPropertyDescriptor(realm, object.getOwnProperty(realm, key));
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.getownpropertydescriptors">Object.getOwnPropertyDescriptors</a> */
    @Builtin(name = "getOwnPropertyDescriptors", length = 1)
    static Object getOwnPropertyDescriptors(Realm realm, Object thisValue, Object value) {
        JSObject object = TypeConversion.toObject(realm, value);
        JSObject descriptors = JSObject.create(realm);
        for (PropertyKey key : object.ownPropertyKeys(realm)) {
            realm.agent.poll();
            Object descriptor = ObjectOperations.fromPropertyDescriptor(realm, object.getOwnProperty(realm, key));
            if (descriptor != UNDEFINED) {
                ObjectOperations.createDataPropertyOrThrow(realm, descriptors, key, descriptor);
            }
        }
        return descriptors;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.getownpropertynames">Object.getOwnPropertyNames</a> */
    @Builtin(name = "getOwnPropertyNames", length = 1)
    static Object getOwnPropertyNames(Realm realm, Object thisValue, Object value) {
        return ownKeys(realm, value, false);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.getownpropertysymbols">Object.getOwnPropertySymbols</a> */
    @Builtin(name = "getOwnPropertySymbols", length = 1)
    static Object getOwnPropertySymbols(Realm realm, Object thisValue, Object value) {
        return ownKeys(realm, value, true);
    }

    /** <a href="https://tc39.es/ecma262/#sec-getownpropertykeys">GetOwnPropertyKeys</a> */
    private static JSArray ownKeys(Realm realm, Object value, boolean symbols) {
        JSObject object = TypeConversion.toObject(realm, value);
        List<Object> result = new ArrayList<>();
        for (PropertyKey key : object.ownPropertyKeys(realm)) {
            realm.agent.poll();
            if (key.isSymbol() == symbols) {
                result.add(key.toValue());
            }
        }
        return JSArray.fromList(realm, result);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.getprototypeof">Object.getPrototypeOf</a> */
    @Builtin(name = "getPrototypeOf", length = 1)
    static Object getPrototypeOf(Realm realm, Object thisValue, Object value) {
        return TypeConversion.toObject(realm, value).getPrototypeOf(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.setprototypeof">Object.setPrototypeOf</a> */
    @Builtin(name = "setPrototypeOf", length = 2)
    static Object setPrototypeOf(Realm realm, Object thisValue, Object value, Object prototype) {
        if (value == UNDEFINED || value == null) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH, "Object.setPrototypeOf");
        }
        if (prototype != null && !(prototype instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.PROTOTYPE_NOT_OBJECT, Errors.describeWithoutCode(prototype));
        }
        if (value instanceof JSObject object && !object.setPrototypeOf(realm, (JSObject) prototype)) {
            throw ObjectPrototype.prototypeRefused(realm, object);
        }
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.hasown">Object.hasOwn</a> */
    @Builtin(name = "hasOwn", length = 2)
    static Object hasOwn(Realm realm, Object thisValue, Object value, Object property) {
        JSObject object = TypeConversion.toObject(realm, value);
        return object.hasOwnProperty(realm, TypeConversion.toPropertyKey(realm, property));
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.is">Object.is</a> */
    @Builtin(name = "is", length = 2)
    static Object is(Realm realm, Object thisValue, Object a, Object b) {
        return Comparison.sameValue(a, b);
    }
}
