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

/** The state of a for-in loop: the keys of one object of the prototype chain after the other; a key is skipped when an object before
 *  had it, or when it is gone by the time it is reached. All keys are listed when the loop begins, as V8 does it, so that none is
 *  visited that is added later; only behind an exotic object, which may run code when it is asked, each object is asked when it is reached.
 *  <a href="https://tc39.es/ecma262/#sec-enumerate-object-properties">EnumerateObjectProperties</a> */
public final class ForInEnumerator {
    private JSObject object;
    private ArrayList<PropertyKey> keys;
    private int index;
    /** The shape when the keys were listed, if while it lasts they are all still there; else null. */
    private Shape shape;
    private HashSet<PropertyKey> visited;
    /** What comes after {@link #object}, listed when the loop began; null when that is nothing, or it is not {@link #listed}. */
    private Level next;
    private boolean listed;

    /** An object and its keys. */
    private record Level(JSObject object, ArrayList<PropertyKey> keys, Level next) { }

    private ForInEnumerator(JSObject object) {
        this.object = object;
    }

    /** The enumerator of a loop over {@code value}; undefined and null have no keys. */
    public static ForInEnumerator create(Realm realm, Object value, Object[] feedback, int slot) {
        JSObject object = value == UNDEFINED || value == null ? null : TypeConversion.toObject(realm, value);
        ForInEnumerator enumerator = new ForInEnumerator(object);
        if (object != null) {
            ForInFeedback.record(realm, feedback, slot, object);
            enumerator.begin(realm);
        }
        return enumerator;
    }

    /** The enumerator of a loop over an object, or with null over nothing, that records nothing. */
    static ForInEnumerator of(Realm realm, JSObject object) {
        ForInEnumerator enumerator = new ForInEnumerator(object);
        if (object != null) {
            enumerator.begin(realm);
        }
        return enumerator;
    }

    private void begin(Realm realm) {
        visit(object.ownPropertyKeys(realm));
        if (!(object instanceof ExoticObject)) {
            listed = hasNothingToList(object.prototype) || listBehind(realm);
        }
    }

    /** Lists the keys of all objects behind the first; false when one is exotic. */
    private boolean listBehind(Realm realm) {
        ArrayList<JSObject> chain = new ArrayList<>();
        for (JSObject o = object.prototype; !hasNothingToList(o); o = o.prototype) {
            if (o instanceof ExoticObject) {
                return false;
            }
            chain.add(o);
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            next = new Level(chain.get(i), chain.get(i).ownPropertyKeys(realm), next);
        }
        return true;
    }

    private void visit(ArrayList<PropertyKey> listedKeys) {
        keys = listedKeys;
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
        if (listed) {
            Level level = next;
            object = level == null ? null : level.object;
            if (level != null) {
                noteVisited();
                next = level.next;
                visit(level.keys);
            }
            return;
        }
        JSObject behind = object.getPrototypeOf(realm);
        while (behind != null && hasNothingToList(behind)) {
            behind = behind.getPrototypeOf(realm);
        }
        object = behind;
        if (behind != null) {
            noteVisited();
            visit(behind.ownPropertyKeys(realm));
        }
    }

    private void noteVisited() {
        if (visited == null) {
            visited = new HashSet<>();
        }
        for (PropertyKey key : keys) {
            visited.add(key);
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
