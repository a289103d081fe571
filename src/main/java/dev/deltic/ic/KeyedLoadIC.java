package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;
import static dev.deltic.values.Hole.HOLE;

import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.HostObject;
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

/** {@code object[key]}: elements, characters of strings, and names, of which a site remembers one. Feedback states:
 *  {@link ElementFeedback}, {@link NamedState}, {@link Megamorphic}. */
public final class KeyedLoadIC {
    private static final String SITE = "keyed-load";

    private KeyedLoadIC() { }

    /** A site whose key was always the same string or symbol.
     *
     *  @param value the key as the site had it
     *  @param key the property key
     *  @param handler how it was read, null when that cannot be cached */
    public record NamedState(Object value, PropertyKey key, LoadHandler handler) { }

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
                            ElementFeedback.record(realm, SITE, feedback, slot, ElementFeedback.OBJECT_ELEMENTS);
                            return value;
                        }
                    }
                } else if (elements instanceof int[] a) {
                    if (index >= 0 && index < ((JSArray) o).length) {
                        ElementFeedback.record(realm, SITE, feedback, slot, ElementFeedback.INT32_ELEMENTS);
                        return SmallIntegers.box(a[index]);
                    }
                } else if (elements instanceof double[] a && index >= 0 && index < a.length && index < ((JSArray) o).length
                        && !ElementOperations.isHole(a[index])) {
                    ElementFeedback.record(realm, SITE, feedback, slot, ElementFeedback.DOUBLE_ELEMENTS);
                    return a[index];
                }
                if (index >= 0) {
                    Object value = o.getElement(realm, index, o);
                    ElementFeedback.recordLoad(realm, SITE, feedback, slot, o, value);
                    return value;
                }
            } else if (object instanceof String text && index >= 0 && index < text.length()) {
                ElementFeedback.record(realm, SITE, feedback, slot, ElementFeedback.STRING_ELEMENTS);
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
        if (object instanceof HostObject host && key instanceof String name && host.type.hasEntries()) {
            return loadEntry(realm, host, name, feedback, slot);
        }
        if (object instanceof JSObject o && (key instanceof String || key instanceof PropertyKey)) {
            return loadNamed(realm, o, key, feedback, slot);
        }
        Object state = feedback[slot];
        if (key instanceof Integer && object instanceof String) {
            ElementFeedback.record(realm, SITE, feedback, slot, ElementFeedback.STRING | ElementFeedback.ABSENT);
        } else if (state != MEGAMORPHIC) {
            feedback[slot] = MEGAMORPHIC;
            Tracing.report(realm, SITE, null, state, MEGAMORPHIC);
        }
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        return object instanceof JSObject o ? LoadIC.get(realm, o, name) : ObjectOperations.getV(realm, object, name);
    }

    private static Object loadEntry(Realm realm, HostObject map, String name, Object[] feedback, int slot) {
        Object value = map.type.elements.entry(realm, map.host, name);
        boolean present = value != HOLE;
        ElementFeedback.record(realm, SITE, feedback, slot,
            present ? ElementFeedback.HOST_ENTRY : ElementFeedback.HOST_ENTRY | ElementFeedback.ABSENT);
        return present ? value : map.get(realm, TypeConversion.toPropertyKey(realm, name), map);
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
            return LoadIC.get(realm, object, named.key);
        }
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        if (state != MEGAMORPHIC) {
            object.migrateIfDeprecated();
            Object after = state == null && !name.isIndex() ? new NamedState(key, name, LoadIC.handlerFor(realm, object, name))
                : MEGAMORPHIC;
            feedback[slot] = after;
            Tracing.report(realm, SITE, name, state, after);
        }
        return LoadIC.get(realm, object, name);
    }
}
