package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;
import static dev.deltic.values.Hole.HOLE;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.IndexKey;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Undefined;

/** {@code object[key] = value}. Feedback states: as {@link KeyedLoadIC}. */
public final class KeyedStoreIC {
    private static final String SITE = "keyed-store";

    private KeyedStoreIC() { }

    /** {@code object[key] = value} */
    public static void store(Realm realm, Object object, Object key, Object value, FeedbackVector vector, int slot) {
        if (key instanceof Integer i && object instanceof JSObject o) {
            int index = i;
            Object elements = o.elements;
            if (elements instanceof Object[] a) {
                if (index >= 0 && index < a.length && a[index] != HOLE) {
                    ElementFeedback.record(realm, SITE, vector.slots, slot, ElementFeedback.OBJECT_ELEMENTS);
                    a[index] = value;
                    return;
                }
            } else if (elements instanceof int[] a) {
                if (index >= 0 && index < ((JSArray) o).length && value instanceof Integer v) {
                    ElementFeedback.record(realm, SITE, vector.slots, slot, ElementFeedback.INT32_ELEMENTS);
                    a[index] = v;
                    return;
                }
            } else if (elements instanceof double[] a) {
                if (index >= 0 && index < ((JSArray) o).length && index < a.length && value instanceof Double v && v == v
                        && a[index] == a[index]) {
                    ElementFeedback.record(realm, SITE, vector.slots, slot, ElementFeedback.DOUBLE_ELEMENTS);
                    a[index] = v;
                    return;
                }
            }
            if (index >= 0) {
                recordStore(realm, o, index, value, vector.slots, slot);
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
        Object state = vector.slots[slot];
        if (state instanceof KeyedLoadIC.NamedState named && named.value().equals(key)) {
            return named.key();
        }
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        if (state != MEGAMORPHIC) {
            Object after = state == null ? new KeyedLoadIC.NamedState(key, name, null) : MEGAMORPHIC;
            vector.slots[slot] = after;
            Tracing.report(realm, SITE, name, state, after);
        }
        return name;
    }

    /** Notes a store that changes more than an element of its kind: a hole is filled, the array grows, its elements widen. */
    private static void recordStore(Realm realm, JSObject object, int index, Object value, Object[] feedback, int slot) {
        int kind = ElementFeedback.kindOf(object);
        boolean present = kind >= ElementFeedback.OTHER || kind != 0 && ElementOperations.has(object, index);
        int needed = value instanceof Integer ? ElementFeedback.INT32
            : value instanceof Double ? ElementFeedback.DOUBLE : ElementFeedback.OBJECT;
        int after = kind >= ElementFeedback.OTHER ? kind : Math.max(kind, object instanceof JSArray ? needed : ElementFeedback.OBJECT);
        ElementFeedback.record(realm, SITE, feedback, slot, kind | after | (present ? 0 : ElementFeedback.ABSENT));
    }
}
