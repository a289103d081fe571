package dev.deltic.baseline;

import dev.deltic.bytecode.PrivateNameBoilerplate;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.KeyedLoadIC;
import dev.deltic.ic.KeyedStoreIC;
import dev.deltic.ic.LoadIC;
import dev.deltic.ic.PrivateIC;
import dev.deltic.ic.StoreIC;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.HostType;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PrivateElements;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.PropertySemantics;
import dev.deltic.values.PrivateName;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Rope;

/** Properties and private names. */
final class PropertyStubs {
    private PropertyStubs() { }

    static Object getNamed(Realm realm, Object object, PropertyKey key, FeedbackVector vector, int slot) {
        vector.missed();
        return LoadIC.load(realm, object, key, vector.slots, slot);
    }

    static boolean isString(Object value) {
        return value instanceof String || value instanceof Rope;
    }

    /** The length of an array or string, or a negative number. */
    static int lengthOf(Object object) {
        if (object instanceof JSArray array) {
            return (int) array.length;                  // less than 0 from 2^31 on
        }
        return object instanceof String text ? text.length() : lengthOfRope(object);
    }

    private static int lengthOfRope(Object object) {
        return object instanceof Rope rope ? rope.length() : -1;
    }

    static Object getLength(Realm realm, Object object, FeedbackVector vector, int slot) {
        vector.missed();
        return LoadIC.loadLength(realm, object, vector.slots, slot);
    }

    static void setNamed(Realm realm, Object object, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        vector.missed();
        StoreIC.store(realm, object, key, value, vector, slot);
    }

    static Object getIndexed(Realm realm, Object object, Object key, FeedbackVector vector, int slot) {
        vector.missed();
        return KeyedLoadIC.load(realm, object, key, vector.slots, slot);
    }

    static void setIndexed(Realm realm, Object object, Object key, Object value, FeedbackVector vector, int slot) {
        vector.missed();
        KeyedStoreIC.store(realm, object, key, value, vector, slot);
    }

    static Object deleteProperty(Realm realm, Object object, Object key, int strict) {
        return PropertySemantics.delete(realm, object, key, strict != 0);
    }

    static Object getMethod(Realm realm, Object object, PropertyKey key) {
        return ObjectOperations.getMethod(realm, object, key);
    }

    static Object getHomeObject(Realm realm, Object callee) {
        return PropertySemantics.homeObject(callee);
    }

    static void setHomeObject(Realm realm, Object closure, Object object) {
        ((Closure) closure).homeObject = (JSObject) object;
    }

    static Object getSuperBase(Realm realm, Object home) {
        return PropertySemantics.superBase(realm, home);
    }

    static Object getSuperProperty(Realm realm, Object receiver, Object base, Object key) {
        return PropertySemantics.getSuper(realm, receiver, base, key);
    }

    static void setSuperProperty(Realm realm, Object receiver, Object base, Object key, Object value, int strict) {
        PropertySemantics.setSuper(realm, receiver, base, key, value, strict != 0);
    }

    static Object createPrivateName(Realm realm, Object boilerplate) {
        return realm.agent.privateName((PrivateNameBoilerplate) boilerplate);
    }

    static Object getPrivate(Realm realm, Object object, Object name, FeedbackVector vector, int slot) {
        return PrivateIC.load(realm, object, (PrivateName) name, vector.slots, slot);
    }

    static void setPrivate(Realm realm, Object object, Object name, Object value, FeedbackVector vector, int slot) {
        PrivateIC.store(realm, object, (PrivateName) name, value, vector.slots, slot);
    }

    static void definePrivateField(Realm realm, Object object, Object name, Object value) {
        PrivateElements.addField(realm, (JSObject) object, (PrivateName) name, value);
    }

    static Object hasPrivate(Realm realm, Object object, Object name, FeedbackVector vector, int slot) {
        return PrivateIC.has(realm, object, (PrivateName) name, vector.slots, slot);
    }

    /** The accessor with a number, of a host object whose type is known by {@code type}; null for any other object and where there is none.
     *  Longer than what C1 inlines: the first machine code of a function that reads many members is ready the sooner. */
    static HostAccessor hostAccessor(Object object, Object type, int number) {
        if (!(object instanceof HostObject host)) {
            return null;
        }
        HostType actual = host.type;
        if (actual.self != type) {
            return null;
        }
        HostAccessor[] accessors = actual.accessors;
        return number < accessors.length ? accessors[number] : null;
    }
}
