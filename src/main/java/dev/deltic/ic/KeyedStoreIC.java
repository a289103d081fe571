package dev.deltic.ic;

import static dev.deltic.values.Hole.HOLE;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.IndexKey;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Undefined;

/** {@code object[key] = value} */
public final class KeyedStoreIC {
    private KeyedStoreIC() { }

    /** {@code object[key] = value} */
    public static void store(Realm realm, Object object, Object key, Object value, FeedbackVector vector, int slot) {
        if (key instanceof Integer i && object instanceof JSObject o) {
            int index = i;
            Object elements = o.elements;
            if (elements instanceof Object[] a) {
                if (index >= 0 && index < a.length && a[index] != HOLE) {
                    a[index] = value;
                    return;
                }
            } else if (elements instanceof int[] a) {
                if (index >= 0 && index < ((JSArray) o).length && value instanceof Integer v) {
                    a[index] = v;
                    return;
                }
            } else if (elements instanceof double[] a) {
                if (index >= 0 && index < ((JSArray) o).length && index < a.length && value instanceof Double v && v == v
                        && a[index] == a[index]) {
                    a[index] = v;
                    return;
                }
            }
            if (index >= 0) {
                if (!o.setElement(realm, index, value) && vector.kind(slot).isStrictStore()) {
                    throw ObjectOperations.refused(realm, o, IndexKey.of(index));
                }
                return;
            }
        }
        storeOther(realm, object, key, value, vector, slot);
    }

    private static void storeOther(Realm realm, Object object, Object key, Object value, FeedbackVector vector, int slot) {
        boolean strict = vector.kind(slot).isStrictStore();
        if (key instanceof Double d) {
            double number = d;
            if ((int) number == number) {
                store(realm, object, (Integer) (int) number, value, vector, slot);
                return;
            }
        }
        if (object == Undefined.UNDEFINED || object == null) {
            throw Errors.create(realm, MessageTemplate.SET_ON_NULLISH, object == null ? "null" : "undefined",
                key instanceof JSObject ? Errors.display(key) : TypeConversion.toPropertyKey(realm, key).toDisplayString());
        }
        PropertyKey name = keyOf(realm, key, vector, slot);
        if (object instanceof JSObject o) {
            StoreIC.set(realm, o, name, value, strict);
        } else {
            StoreIC.storeToPrimitive(realm, object, name, value, strict);
        }
    }

    /** The property key of a string, remembered while the site has the same. */
    private static PropertyKey keyOf(Realm realm, Object key, FeedbackVector vector, int slot) {
        if (!(key instanceof String)) {
            return TypeConversion.toPropertyKey(realm, key);
        }
        if (vector.slots[slot] instanceof KeyedLoadIC.NamedState named && named.value().equals(key)) {
            return named.key();
        }
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        vector.slots[slot] = new KeyedLoadIC.NamedState(key, name, null);
        return name;
    }
}
