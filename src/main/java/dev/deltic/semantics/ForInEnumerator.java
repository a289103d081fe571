package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.ic.ForInFeedback;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.HashSet;

/** The state of a for-in loop: the keys of one object of the prototype chain at a time; a key is skipped when an object before had
 *  it, or when it is gone by the time it is reached.
 *  <a href="https://tc39.es/ecma262/#sec-enumerate-object-properties">EnumerateObjectProperties</a> */
public final class ForInEnumerator {
    private JSObject object;
    private ArrayList<PropertyKey> keys;
    private int index;
    /** The shape when the keys were listed, if while it lasts they are all still there; else null. */
    private Shape shape;
    private HashSet<PropertyKey> visited;

    private ForInEnumerator(JSObject object) {
        this.object = object;
    }

    /** The enumerator of a loop over {@code value}; undefined and null have no keys. */
    public static ForInEnumerator create(Realm realm, Object value, Object[] feedback, int slot) {
        JSObject object = value == UNDEFINED || value == null ? null : TypeConversion.toObject(realm, value);
        ForInEnumerator enumerator = new ForInEnumerator(object);
        if (object != null) {
            ForInFeedback.record(realm, feedback, slot, object);
            enumerator.list(realm);
        }
        return enumerator;
    }

    /** The enumerator of a loop over an object, or with null over nothing, that records nothing. */
    static ForInEnumerator of(Realm realm, JSObject object) {
        ForInEnumerator enumerator = new ForInEnumerator(object);
        if (object != null) {
            enumerator.list(realm);
        }
        return enumerator;
    }

    private void list(Realm realm) {
        keys = object.ownPropertyKeys(realm);
        index = 0;
        shape = object instanceof ExoticObject || object.hasUnshapedNames() || object.shape.dictionary != null ? null : object.shape;
    }

    /** The next key, a String; null when there is none. */
    public Object next(Realm realm) {
        while (object != null) {
            while (index < keys.size()) {
                PropertyKey key = keys.get(index++);
                if (!key.isSymbol() && (visited == null || !visited.contains(key)) && isEnumerable(realm, key)) {
                    return key.toValue();
                }
            }
            nextObject(realm);
        }
        return null;
    }

    private boolean isEnumerable(Realm realm, PropertyKey key) {
        if (shape != null && shape == object.shape && !key.isIndex()) {
            int number = shape.find(key);
            if (number >= 0) {
                return (shape.property(number) & Property.ENUMERABLE) != 0;
            }
            // A global object also lists names of its host.
        }
        PropertyDescriptor own = object.getOwnProperty(realm, key);
        return own != null && own.enumerable();
    }

    private void nextObject(Realm realm) {
        JSObject next = object.getPrototypeOf(realm);
        while (next != null && hasNothingToList(next)) {
            next = next.getPrototypeOf(realm);
        }
        if (next != null) {
            if (visited == null) {
                visited = new HashSet<>();
            }
            for (PropertyKey key : keys) {
                visited.add(key);
            }
        }
        object = next;
        if (next != null) {
            list(realm);
        }
    }

    /** Whether an ordinary object has no enumerable property: most prototypes. Its names need not be remembered as visited only
     *  when no object behind it has enumerable ones either, so those behind are asked too. */
    private static boolean hasNothingToList(JSObject start) {
        for (JSObject o = start; o != null; o = o.prototype) {
            if (o instanceof ExoticObject || o.hasUnshapedNames() || o.shape.dictionary != null || o.elements != null) {
                return false;
            }
            Shape s = o.shape;
            for (int i = 0; i < s.count; i++) {
                if ((s.property(i) & Property.ENUMERABLE) != 0 && !s.key(i).isSymbol()) {
                    return false;
                }
            }
        }
        return true;
    }
}
