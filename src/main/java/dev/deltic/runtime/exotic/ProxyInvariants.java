package dev.deltic.runtime.exotic;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.HashSet;

/** What the answer of a trap must have in common with the target; a violation is a TypeError.
 *  <a href="https://tc39.es/ecma262/#sec-invariants-of-the-essential-internal-methods">Invariants of the Essential Internal Methods</a> */
final class ProxyInvariants {
    private ProxyInvariants() { }

    /** <a href="https://tc39.es/ecma262/#sec-completepropertydescriptor">CompletePropertyDescriptor</a>, in place. */
    static PropertyDescriptor complete(PropertyDescriptor d) {
        if (d.isAccessor()) {
            if (!d.hasGet()) {
                d.setGetter(null);
            }
            if (!d.hasSet()) {
                d.setSetter(null);
            }
        } else {
            if (!d.hasValue()) {
                d.setValue(UNDEFINED);
            }
            if (!d.hasWritable()) {
                d.setAttribute(Property.WRITABLE, false);
            }
        }
        if (!d.hasEnumerable()) {
            d.setAttribute(Property.ENUMERABLE, false);
        }
        if (!d.hasConfigurable()) {
            d.setAttribute(Property.CONFIGURABLE, false);
        }
        return d;
    }

    static void checkGetOwnProperty(Realm realm, PropertyKey key, boolean extensible, PropertyDescriptor result,
            PropertyDescriptor own) {
        if (!OrdinaryProperties.isCompatible(extensible, result, own)) {
            throw Errors.create(realm, MessageTemplate.PROXY_GET_OWN_INCOMPATIBLE, key);
        }
        if (!result.configurable()) {
            if (own == null || own.configurable()) {
                throw Errors.create(realm, MessageTemplate.PROXY_GET_OWN_NON_CONFIGURABLE, key);
            }
            if (result.hasWritable() && !result.writable() && own.writable()) {
                throw Errors.create(realm, MessageTemplate.PROXY_GET_OWN_NON_CONFIGURABLE_WRITABLE, key);
            }
        }
    }

    static void checkDefineOwnProperty(Realm realm, PropertyKey key, boolean extensible, PropertyDescriptor descriptor,
            PropertyDescriptor own) {
        boolean settingNonConfigurable = descriptor.hasConfigurable() && !descriptor.configurable();
        if (own == null) {
            if (!extensible) {
                throw Errors.create(realm, MessageTemplate.PROXY_DEFINE_NON_EXTENSIBLE, key);
            }
            if (settingNonConfigurable) {
                throw Errors.create(realm, MessageTemplate.PROXY_DEFINE_NON_CONFIGURABLE, key);
            }
            return;
        }
        if (!OrdinaryProperties.isCompatible(extensible, descriptor, own)) {
            throw Errors.create(realm, MessageTemplate.PROXY_DEFINE_INCOMPATIBLE, key);
        }
        if (settingNonConfigurable && own.configurable()) {
            throw Errors.create(realm, MessageTemplate.PROXY_DEFINE_NON_CONFIGURABLE, key);
        }
        if (own.isData() && !own.configurable() && own.writable() && descriptor.hasWritable() && !descriptor.writable()) {
            throw Errors.create(realm, MessageTemplate.PROXY_DEFINE_NON_CONFIGURABLE_WRITABLE, key);
        }
    }

    /** {@code own} is a non-configurable property of the target. */
    static void checkGet(Realm realm, PropertyKey key, Object result, PropertyDescriptor own) {
        if (own.isData() && !own.writable() && !Comparison.sameValue(result, own.value())) {
            throw Errors.create(realm, MessageTemplate.PROXY_GET_NON_CONFIGURABLE_DATA, key,
                Errors.describeWithoutCode(own.value()), Errors.describeWithoutCode(result));
        }
        if (own.isAccessor() && own.getter() == null && result != UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.PROXY_GET_NON_CONFIGURABLE_ACCESSOR, key, Errors.describeWithoutCode(result));
        }
    }

    /** The keys that an ownKeys trap returned, once they are known to be in order. */
    static ArrayList<PropertyKey> checkedOwnKeys(Realm realm, JSObject target, Object trapResult) {
        ArrayList<PropertyKey> keys = keyList(realm, trapResult);
        HashSet<PropertyKey> unchecked = new HashSet<>(keys);
        if (unchecked.size() != keys.size()) {
            throw Errors.create(realm, MessageTemplate.PROXY_OWN_KEYS_DUPLICATE);
        }
        boolean extensible = target.isExtensible(realm);
        ArrayList<PropertyKey> configurable = new ArrayList<>();
        ArrayList<PropertyKey> nonConfigurable = new ArrayList<>();
        for (PropertyKey key : target.ownPropertyKeys(realm)) {
            PropertyDescriptor own = target.getOwnProperty(realm, key);
            (own != null && !own.configurable() ? nonConfigurable : configurable).add(key);
        }
        if (extensible && nonConfigurable.isEmpty()) {
            return keys;
        }
        removeAll(realm, unchecked, nonConfigurable);
        if (extensible) {
            return keys;
        }
        removeAll(realm, unchecked, configurable);
        if (!unchecked.isEmpty()) {
            throw Errors.create(realm, MessageTemplate.PROXY_OWN_KEYS_NON_EXTENSIBLE);
        }
        return keys;
    }

    private static void removeAll(Realm realm, HashSet<PropertyKey> unchecked, ArrayList<PropertyKey> required) {
        for (PropertyKey key : required) {
            if (!unchecked.remove(key)) {
                throw Errors.create(realm, MessageTemplate.PROXY_OWN_KEYS_MISSING, key);
            }
        }
    }

    /** CreateListFromArrayLike with elements that are property keys. */
    private static ArrayList<PropertyKey> keyList(Realm realm, Object value) {
        if (!(value instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.ARRAY_LIKE_NOT_OBJECT);
        }
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        ArrayList<PropertyKey> keys = new ArrayList<>();
        for (long i = 0; i < length; i++) {
            Object element = object.get(realm, i);
            if (!JSStrings.isString(element) && !(element instanceof JSSymbol)) {
                throw Errors.create(realm, MessageTemplate.PROXY_OWN_KEYS_NON_STRING, Errors.describeWithoutCode(element));
            }
            keys.add(TypeConversion.toPropertyKey(realm, element));
        }
        return keys;
    }
}
