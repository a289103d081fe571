package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;
import static dev.deltic.values.Hole.HOLE;

import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Rope;
import dev.deltic.values.SmallIntegers;
import dev.deltic.values.Undefined;

/** {@code object[key]}: elements, characters of strings, and names, of which a site remembers the last. */
public final class KeyedLoadIC {
    private KeyedLoadIC() { }

    /** A site whose key was always the same string or symbol.
     *
     *  @param value the key as the site had it
     *  @param key the property key
     *  @param handler how it was read, null when that cannot be cached */
    record NamedState(Object value, PropertyKey key, LoadHandler handler) { }

    /** {@code object[key]} */
    public static Object load(Realm realm, Object object, Object key, Object[] feedback, int slot) {
        if (key instanceof Integer i) {
            int index = i;
            if (object instanceof JSObject o) {
                Object elements = o.elements;
                if (elements instanceof Object[] a) {
                    if (index >= 0 && index < a.length) {
                        Object value = a[index];
                        if (value != HOLE) {
                            return value;
                        }
                    }
                } else if (elements instanceof int[] a) {
                    if (index >= 0 && index < ((JSArray) o).length) {
                        return SmallIntegers.box(a[index]);
                    }
                } else if (elements instanceof double[] a && index >= 0 && index < a.length && index < ((JSArray) o).length
                        && !ElementOperations.isHole(a[index])) {
                    return a[index];
                }
                if (index >= 0) {
                    return o.getElement(realm, index, o);
                }
            } else if (object instanceof String text && index >= 0 && index < text.length()) {
                return JSStrings.ofChar(text.charAt(index));
            }
        }
        return loadOther(realm, object, key, feedback, slot);
    }

    private static Object loadOther(Realm realm, Object object, Object key, Object[] feedback, int slot) {
        if (object instanceof Rope rope) {
            return load(realm, rope.toString(), key, feedback, slot);
        }
        if (object == Undefined.UNDEFINED || object == null) {
            throw LoadIC.readOfNullish(realm, object, keyForError(realm, key));
        }
        if (key instanceof Double d) {
            double value = d;
            if ((int) value == value) {
                return load(realm, object, (Integer) (int) value, feedback, slot);
            }
        }
        if (object instanceof JSObject o && (key instanceof String || key instanceof PropertyKey)) {
            return loadNamed(realm, o, key, feedback, slot);
        }
        return ObjectOperations.getV(realm, object, TypeConversion.toPropertyKey(realm, key));
    }

    private static PropertyKey keyForError(Realm realm, Object key) {
        return key instanceof JSObject ? realm.key(dev.deltic.runtime.Errors.display(key)) : TypeConversion.toPropertyKey(realm, key);
    }

    private static Object loadNamed(Realm realm, JSObject object, Object key, Object[] feedback, int slot) {
        Object state = feedback[slot];
        if (state instanceof NamedState named && (named.value == key || named.value.equals(key))) {
            LoadHandler handler = named.handler;
            if (handler != null && handler.receiver == object.shape) {
                Object value = handler.load(realm, object, object);
                if (value != LoadHandler.MISS) {
                    return value;
                }
            }
            return object.get(realm, named.key, object);
        }
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        if (state == null && !name.isIndex()) {
            object.migrateIfDeprecated();
            feedback[slot] = new NamedState(key, name, LoadHandler.create(object, name));
        } else {
            feedback[slot] = MEGAMORPHIC;
        }
        return object.get(realm, name, object);
    }
}
