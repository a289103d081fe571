package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.flags.Proposal;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.shapes.Property;
import dev.deltic.values.PrivateName;

/** [[PrivateElements]]: kept in the object's shape under {@link PrivateName}s, past all internal methods, so that proxies have
 *  their own. Fields are writable, methods are not, accessors are accessor pairs.
 *  <a href="https://tc39.es/ecma262/#sec-private-names">Private Names</a> */
public final class PrivateElements {
    private PrivateElements() { }

    /** The number of the element, or -1; an entry of the dictionary when the object has one. */
    public static int find(JSObject object, PrivateName name) {
        return object.shape.dictionary != null ? object.shape.dictionary.find(name) : object.shape.find(name);
    }

    private static int attributes(JSObject object, int number) {
        return object.shape.dictionary != null ? object.shape.dictionary.attributes(number) : object.shape.property(number);
    }

    static Object read(JSObject object, int number) {
        return object.shape.dictionary != null ? object.shape.dictionary.value(number)
            : object.readField(object.shape.property(number));
    }

    static void write(JSObject object, int number, Object value) {
        if (object.shape.dictionary != null) {
            object.shape.dictionary.setValue(number, value);
        } else {
            object.writeField(number, value);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-privateget">PrivateGet</a> */
    public static Object get(Realm realm, Object receiver, PrivateName name) {
        int number = receiver instanceof JSObject object ? find(object, name) : -1;
        if (number < 0) {
            throw receiver == null || receiver == UNDEFINED ? Errors.readOfNullish(realm, receiver, name)
                : Errors.create(realm, MessageTemplate.PRIVATE_READ_ABSENT, name.description());
        }
        JSObject object = (JSObject) receiver;
        Object value = read(object, number);
        if ((attributes(object, number) & Property.ACCESSOR) == 0) {
            return value;
        }
        JSObject getter = ((AccessorPair) value).getter;
        if (getter == null) {
            throw Errors.create(realm, MessageTemplate.PRIVATE_WITHOUT_GETTER, name.description());
        }
        return ObjectOperations.call(realm, getter, receiver);
    }

    /** <a href="https://tc39.es/ecma262/#sec-privateset">PrivateSet</a> */
    public static void set(Realm realm, Object receiver, PrivateName name, Object value) {
        int number = receiver instanceof JSObject object ? find(object, name) : -1;
        if (number < 0) {
            throw receiver == null || receiver == UNDEFINED
                ? Errors.create(realm, MessageTemplate.SET_ON_NULLISH, receiver == null ? "null" : "undefined", name.description())
                : Errors.create(realm, MessageTemplate.PRIVATE_WRITE_ABSENT, name.description());
        }
        JSObject object = (JSObject) receiver;
        int attributes = attributes(object, number);
        if ((attributes & Property.ACCESSOR) != 0) {
            JSObject setter = ((AccessorPair) read(object, number)).setter;
            if (setter == null) {
                throw Errors.create(realm, MessageTemplate.PRIVATE_WITHOUT_SETTER, name.description());
            }
            ObjectOperations.call(realm, setter, receiver, value);
        } else if ((attributes & Property.WRITABLE) == 0) {
            throw Errors.create(realm, MessageTemplate.PRIVATE_METHOD_WRITE, name.description());
        } else {
            write(object, number, value);
        }
    }

    /** <a href="https://tc39.es/proposal-nonextensible-applies-to-private/">Nonextensible applies to private</a> */
    private static void checkExtensible(Realm realm, JSObject object, PrivateName name) {
        if (!object.shape.extensible && Proposal.NONEXTENSIBLE_APPLIES_TO_PRIVATE.isIn(realm.agent.proposals)) {
            throw Errors.create(realm, MessageTemplate.PRIVATE_ON_NON_EXTENSIBLE, name.description());
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-privatefieldadd">PrivateFieldAdd</a> */
    public static void addField(Realm realm, JSObject object, PrivateName name, Object value) {
        if (find(object, name) >= 0) {
            throw Errors.create(realm, MessageTemplate.PRIVATE_TWICE, name.description());
        }
        checkExtensible(realm, object, name);
        object.addProperty(name, value, Property.WRITABLE);
    }

    /** <a href="https://tc39.es/ecma262/#sec-privatemethodoraccessoradd">PrivateMethodOrAccessorAdd</a> */
    static void addMethod(Realm realm, JSObject object, PrivateName name, Object value) {
        if (find(object, name) >= 0) {
            throw Errors.create(realm, MessageTemplate.PRIVATE_TWICE, name.description());
        }
        checkExtensible(realm, object, name);
        object.addProperty(name, value, ClassElements.attributes(value));
    }
}
