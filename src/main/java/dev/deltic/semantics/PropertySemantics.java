package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.ic.StoreIC;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.PropertyKey;

/** Property operations beside plain loads and stores, which are in {@code ic}. */
public final class PropertySemantics {
    private PropertySemantics() { }

    /** {@code delete object[key]} */
    public static boolean delete(Realm realm, Object base, Object key, boolean strict) {
        JSObject object = TypeConversion.toObject(realm, base);
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        boolean done = object.delete(realm, name);
        if (!done && strict) {
            throw Errors.create(realm, MessageTemplate.CANNOT_DELETE, name.toDisplayString(), Errors.display(object));
        }
        return done;
    }

    /** The key of a reference that is read and then written; the base is checked before the key is converted. */
    public static Object referenceKey(Realm realm, Object base, Object key) {
        if (base == UNDEFINED || base == null) {
            String shown = key instanceof JSObject ? Errors.display(key) : Errors.describeWithoutCode(key);
            throw Errors.create(realm, MessageTemplate.READ_OF_NULLISH, base == null ? "null" : "undefined", shown);
        }
        return ComparisonSemantics.toPropertyKeyValue(realm, key);
    }

    /** The object whose properties {@code super} names: the home object's prototype, which may be null. */
    public static Object superBase(Realm realm, Object homeObject) {
        return homeObject instanceof JSObject home ? home.getPrototypeOf(realm) : null;
    }

    /** The home object of a function, undefined when it has none. */
    public static Object homeObject(Object function) {
        JSObject home = function instanceof Closure closure ? closure.homeObject : null;
        return home == null ? UNDEFINED : home;
    }

    /** {@code super[key]} */
    public static Object getSuper(Realm realm, Object receiver, Object base, Object key) {
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        if (!(base instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.READ_OF_NULLISH, "null", name.toDisplayString());
        }
        return object.get(realm, name, receiver);
    }

    /** {@code super[key] = value} */
    public static void setSuper(Realm realm, Object receiver, Object base, Object key, Object value, boolean strict) {
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        if (!(base instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.SET_ON_NULLISH, "null", name.toDisplayString());
        }
        boolean done = object == receiver ? object.set(realm, name, value, receiver)
            : receiver instanceof JSObject ? object.set(realm, name, value, receiver)
            : OrdinaryProperties.set(realm, object, name, value, receiver);
        if (!done && strict) {
            throw ObjectOperations.refused(realm, receiver instanceof JSObject r ? r : object, name);
        }
    }

    /** CopyDataProperties with keys to leave out, as values. */
    public static void copyDataProperties(Realm realm, Object target, Object source, Object[] registers, int first, int count) {
        PropertyKey[] excluded = null;
        if (count > 0) {
            excluded = new PropertyKey[count];
            for (int i = 0; i < count; i++) {
                excluded[i] = TypeConversion.toPropertyKey(realm, registers[first + i]);
            }
        }
        ObjectOperations.copyDataProperties(realm, (JSObject) target, source, excluded);
    }

    /** [[Set]] of a computed key without a feedback slot. */
    public static void set(Realm realm, JSObject object, Object key, Object value, boolean strict) {
        StoreIC.set(realm, object, TypeConversion.toPropertyKey(realm, key), value, strict);
    }

    /** The TypeError for a destructured value that is undefined or null; {@code property} is the pattern's first name, or "". For a
     *  pattern within another it is a key: there the error is that of reading the property. */
    public static RuntimeException notCoercible(Realm realm, Object value, Object property) {
        if (property instanceof PropertyKey key) {
            return Errors.readOfNullish(realm, value, key);
        }
        String shown = value == null ? "null" : "undefined";
        String subject = Errors.subject(realm);
        if (subject == null) {
            subject = Errors.callSite(value);
        }
        return property == null || property.equals("")
            ? Errors.create(realm, MessageTemplate.DESTRUCTURE_NULLISH, subject, shown)
            : Errors.create(realm, MessageTemplate.DESTRUCTURE_PROPERTY_OF_NULLISH, property, subject, shown);
    }
}
