package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.List;

/** Shortcuts through the own properties of plain objects: those with a shape, without elements, accessors and symbols, of which no
 *  script can tell whether they are read through the internal methods. */
public final class PlainProperties {
    private PlainProperties() { }

    /** Whether every own property is string-keyed data, so that reading them runs no script. */
    static boolean areReadable(JSObject object) {
        if (!object.isPlain() || object.elements != null || object.shape.dictionary != null) {
            return false;
        }
        Shape shape = object.shape;
        for (int i = 0; i < shape.count; i++) {
            if ((shape.property(i) & (Property.ACCESSOR | Property.NATIVE)) != 0 || shape.key(i).isSymbol()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isListed(Shape shape, int number) {
        return (shape.property(number) & Property.ENUMERABLE) != 0 && !shape.key(number).isPrivate();
    }

    /** EnumerableOwnProperties of an object that {@link #areReadable is readable}. */
    static void enumerate(Realm realm, JSObject object, ObjectOperations.Enumeration kind, List<Object> result) {
        Shape shape = object.shape;
        for (int i = 0; i < shape.count; i++) {
            if (!isListed(shape, i)) {
                continue;
            }
            if (kind == ObjectOperations.Enumeration.KEYS) {
                result.add(shape.key(i).toValue());
            } else {
                Object value = object.ownValue(realm, i);
                result.add(kind == ObjectOperations.Enumeration.VALUES ? value
                    : JSArray.of(realm, shape.key(i).toValue(), value));
            }
        }
    }

    /** CopyDataProperties from an object that {@link #areReadable is readable} to a plain object that no script has seen. */
    static void copy(Realm realm, JSObject target, JSObject source) {
        Shape shape = source.shape;
        if (target instanceof PlainObject to && to.shape.count == 0 && to.elements == null && isCopiedWhole(shape, to.shape)) {
            if (source instanceof PlainObject from) {
                copyFields(to, from);
            } else {
                for (int i = 0; i < shape.count; i++) {
                    to.addProperty(shape.key(i), source.readField(shape.property(i)), Property.ALL);
                }
            }
            return;
        }
        for (int i = 0; i < shape.count; i++) {
            if (isListed(shape, i)) {
                ObjectOperations.createDataPropertyOrThrow(realm, target, shape.key(i), source.ownValue(realm, i));
            }
        }
    }

    /** The steps of Object.assign for one source. A setter of the target may run; what it does to the source is noticed. */
    public static void assign(Realm realm, JSObject target, JSObject source) {
        Shape shape = source.shape;
        if (!areReadable(source)) {
            assign(realm, target, source, source.ownPropertyKeys(realm));
            return;
        }
        for (int i = 0; i < shape.count; i++) {
            if (source.shape != shape) {
                ArrayList<PropertyKey> keys = new ArrayList<>();
                for (int k = i; k < shape.count; k++) {
                    if (!shape.key(k).isPrivate()) {
                        keys.add(shape.key(k));
                    }
                }
                assign(realm, target, source, keys);
                return;
            }
            if (isListed(shape, i)) {
                ObjectOperations.set(realm, target, shape.key(i), source.ownValue(realm, i));
            }
        }
    }

    private static void assign(Realm realm, JSObject target, JSObject source, ArrayList<PropertyKey> keys) {
        for (int i = 0; i < keys.size(); i++) {
            realm.agent.poll();
            PropertyDescriptor own = source.getOwnProperty(realm, keys.get(i));
            if (own != null && own.enumerable()) {
                ObjectOperations.set(realm, target, keys.get(i), source.get(realm, keys.get(i)));
            }
        }
    }

    private static boolean isCopiedWhole(Shape from, Shape to) {
        if (!from.extensible || !to.extensible || to.dictionary != null) {
            return false;
        }
        for (int i = 0; i < from.count; i++) {
            PropertyKey key = from.key(i);
            int property = from.property(i);
            if (key.isPrivate() || (property & (Property.ATTRIBUTES | Property.LAZY)) != Property.ALL) {
                return false;
            }
        }
        return true;
    }

    private static void copyFields(PlainObject target, PlainObject source) {
        target.reference0 = source.reference0;
        target.reference1 = source.reference1;
        target.reference2 = source.reference2;
        target.reference3 = source.reference3;
        target.slots = source.slots == null ? null : source.slots.clone();
        target.shape = source.shape;
    }
}
