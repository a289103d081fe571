package dev.deltic.baseline;

import static dev.deltic.values.Hole.HOLE;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.KeyedLoadIC;
import dev.deltic.ic.KeyedStoreIC;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;

/** {@code object[key]} for sites that have met elements of one kind only: that kind first, small enough to be inlined, then whatever the
 *  inline cache says. */
final class ElementStubs {
    private ElementStubs() { }

    static Object getInt32(Realm realm, Object object, Object key, FeedbackVector vector, int slot) {
        if (object instanceof JSArray array && array.elements instanceof int[] elements && key instanceof Integer i) {
            int index = i;
            if (index >= 0 && index < array.length) {
                return Integer.valueOf(elements[index]);
            }
        }
        return KeyedLoadIC.load(realm, object, key, vector.slots, slot);
    }

    static Object getDouble(Realm realm, Object object, Object key, FeedbackVector vector, int slot) {
        if (object instanceof JSArray array && array.elements instanceof double[] elements && key instanceof Integer i) {
            int index = i;
            if (index >= 0 && index < array.length && index < elements.length) {
                double value = elements[index];
                if (value == value) {
                    return value;
                }
            }
        }
        return KeyedLoadIC.load(realm, object, key, vector.slots, slot);
    }

    static Object getObject(Realm realm, Object object, Object key, FeedbackVector vector, int slot) {
        if (object instanceof JSObject o && o.elements instanceof Object[] elements && key instanceof Integer i) {
            int index = i;
            if (index >= 0 && index < elements.length) {
                Object value = elements[index];
                if (value != HOLE) {
                    return value;
                }
            }
        }
        return KeyedLoadIC.load(realm, object, key, vector.slots, slot);
    }

    static Object getCharacter(Realm realm, Object object, Object key, FeedbackVector vector, int slot) {
        if (object instanceof String text && key instanceof Integer i) {
            int index = i;
            if (index >= 0 && index < text.length()) {
                return JSStrings.ofChar(text.charAt(index));
            }
        }
        return KeyedLoadIC.load(realm, object, key, vector.slots, slot);
    }

    static void setInt32(Realm realm, Object object, Object key, Object value, FeedbackVector vector, int slot) {
        if (object instanceof JSArray array && array.elements instanceof int[] elements && key instanceof Integer i
                && value instanceof Integer v) {
            int index = i;
            if (index >= 0 && index < array.length) {
                elements[index] = v;
                return;
            }
        }
        KeyedStoreIC.store(realm, object, key, value, vector, slot);
    }

    static void setDouble(Realm realm, Object object, Object key, Object value, FeedbackVector vector, int slot) {
        if (object instanceof JSArray array && array.elements instanceof double[] elements && key instanceof Integer i
                && value instanceof Double v && v == v) {
            int index = i;
            if (index >= 0 && index < array.length && index < elements.length && elements[index] == elements[index]) {
                elements[index] = v;
                return;
            }
        }
        KeyedStoreIC.store(realm, object, key, value, vector, slot);
    }

    static void setObject(Realm realm, Object object, Object key, Object value, FeedbackVector vector, int slot) {
        if (object instanceof JSObject o && o.elements instanceof Object[] elements && key instanceof Integer i) {
            int index = i;
            if (index >= 0 && index < elements.length && elements[index] != HOLE) {
                elements[index] = value;
                return;
            }
        }
        KeyedStoreIC.store(realm, object, key, value, vector, slot);
    }
}
