package dev.deltic.builtins.object;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-object-prototype-object">Properties of the Object Prototype Object</a> */
@BuiltinHolder("%Object.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "OBJECT")
@IntrinsicProperty(name = "toString", intrinsic = "OBJECT_PROTOTYPE_TO_STRING")
public final class ObjectPrototype {
    private ObjectPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.__defineGetter__">Object.prototype.__defineGetter__</a> */
    @Builtin(name = "__defineGetter__", length = 2)
    static Object defineGetter(Realm realm, Object thisValue, Object property, Object getter) {
        JSObject object = TypeConversion.toObject(realm, thisValue);
        JSObject function = requireCallable(realm, getter, "Object.prototype.__defineGetter__");
        PropertyDescriptor descriptor = new PropertyDescriptor().setGetter(function);
        return defineHalf(realm, object, property, descriptor);
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.__defineSetter__">Object.prototype.__defineSetter__</a> */
    @Builtin(name = "__defineSetter__", length = 2)
    static Object defineSetter(Realm realm, Object thisValue, Object property, Object setter) {
        JSObject object = TypeConversion.toObject(realm, thisValue);
        JSObject function = requireCallable(realm, setter, "Object.prototype.__defineSetter__");
        PropertyDescriptor descriptor = new PropertyDescriptor().setSetter(function);
        return defineHalf(realm, object, property, descriptor);
    }

    private static JSObject requireCallable(Realm realm, Object function, String method) {
        if (!ObjectOperations.isCallable(function)) {
            throw Errors.create(realm, MessageTemplate.EXPECTING_FUNCTION, method);
        }
        return (JSObject) function;
    }

    private static Object defineHalf(Realm realm, JSObject object, Object property, PropertyDescriptor descriptor) {
        descriptor.setAttribute(Property.ENUMERABLE, true).setAttribute(Property.CONFIGURABLE, true);
        PropertyKey key = TypeConversion.toPropertyKey(realm, property);
        ObjectOperations.definePropertyOrThrow(realm, object, key, descriptor);
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.hasownproperty">Object.prototype.hasOwnProperty</a> */
    @Builtin(name = "hasOwnProperty", length = 1)
    static Object hasOwnProperty(Realm realm, Object thisValue, Object property) {
        PropertyKey key = TypeConversion.toPropertyKey(realm, property);
        return TypeConversion.toObject(realm, thisValue).hasOwnProperty(realm, key);
    }

    /** Rhino's {@code toSource}; see {@link SourceText}. */
    @Builtin(name = "toSource", length = 0, proposal = "mode RHINO")
    static Object toSource(Realm realm, Object thisValue) {
        return new SourceText(realm).of(TypeConversion.toObject(realm, thisValue));
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.__lookupGetter__">Object.prototype.__lookupGetter__</a> */
    @Builtin(name = "__lookupGetter__", length = 1)
    static Object lookupGetter(Realm realm, Object thisValue, Object property) {
        PropertyDescriptor found = lookup(realm, thisValue, property);
        return found == null || found.getter() == null ? UNDEFINED : found.getter();
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.__lookupSetter__">Object.prototype.__lookupSetter__</a> */
    @Builtin(name = "__lookupSetter__", length = 1)
    static Object lookupSetter(Realm realm, Object thisValue, Object property) {
        PropertyDescriptor found = lookup(realm, thisValue, property);
        return found == null || found.setter() == null ? UNDEFINED : found.setter();
    }

    private static PropertyDescriptor lookup(Realm realm, Object thisValue, Object property) {
        JSObject object = TypeConversion.toObject(realm, thisValue);
        PropertyKey key = TypeConversion.toPropertyKey(realm, property);
        for (JSObject o = object; o != null; o = o.getPrototypeOf(realm)) {
            PropertyDescriptor own = o.getOwnProperty(realm, key);
            if (own != null) {
                return own;
            }
        }
        return null;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.isprototypeof">Object.prototype.isPrototypeOf</a> */
    @Builtin(name = "isPrototypeOf", length = 1)
    static Object isPrototypeOf(Realm realm, Object thisValue, Object value) {
        if (!(value instanceof JSObject object)) {
            return false;
        }
        JSObject wanted = TypeConversion.toObject(realm, thisValue);
        for (JSObject o = object.getPrototypeOf(realm); o != null; o = o.getPrototypeOf(realm)) {
            if (o == wanted) {
                return true;
            }
        }
        return false;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.propertyisenumerable">Object.prototype.propertyIsEnumerable</a> */
    @Builtin(name = "propertyIsEnumerable", length = 1)
    static Object propertyIsEnumerable(Realm realm, Object thisValue, Object property) {
        PropertyKey key = TypeConversion.toPropertyKey(realm, property);
        PropertyDescriptor own = TypeConversion.toObject(realm, thisValue).getOwnProperty(realm, key);
        return own != null && own.enumerable();
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.valueof">Object.prototype.valueOf</a> */
    @Builtin(name = "valueOf")
    static Object valueOf(Realm realm, Object thisValue) {
        return TypeConversion.toObject(realm, thisValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-object.prototype.__proto__">get Object.prototype.__proto__</a> */
    @Builtin(name = "__proto__", kind = Builtin.Kind.GETTER)
    static Object getProto(Realm realm, Object thisValue) {
        return TypeConversion.toObject(realm, thisValue).getPrototypeOf(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-set-object.prototype.__proto__">set Object.prototype.__proto__</a> */
    @Builtin(name = "__proto__", length = 1, kind = Builtin.Kind.SETTER)
    static Object setProto(Realm realm, Object thisValue, Object prototype) {
        if (thisValue == UNDEFINED || thisValue == null) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH, "set Object.prototype.__proto__");
        }
        if ((prototype == null || prototype instanceof JSObject) && thisValue instanceof JSObject object
                && !object.setPrototypeOf(realm, (JSObject) prototype)) {
            throw prototypeRefused(realm, object);
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-object.prototype.tolocalestring">Object.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString")
    static Object toLocaleString(Realm realm, Object thisValue) {
        if (thisValue == UNDEFINED || thisValue == null) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NULLISH, "Object.prototype.toLocaleString");
        }
        return ObjectOperations.invoke(realm, thisValue, Names.TO_STRING);
    }

    /** The TypeError of a [[SetPrototypeOf]] that gave false. */
    static JSException prototypeRefused(Realm realm, JSObject object) {
        if (object == realm.intrinsicIfCreated(Intrinsic.OBJECT_PROTOTYPE)) {
            return Errors.create(realm, MessageTemplate.IMMUTABLE_PROTOTYPE, "Object.prototype");
        }
        if (object.hasExoticGetPrototypeOf()) {
            return Errors.create(realm, MessageTemplate.PROXY_TRAP_FALSISH_FOR, "setPrototypeOf", "undefined");
        }
        return object.isExtensible(realm) ? Errors.create(realm, MessageTemplate.CYCLIC_PROTO)
            : Errors.create(realm, MessageTemplate.OBJECT_NOT_EXTENSIBLE, Errors.display(object));
    }
}
