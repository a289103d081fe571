package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.shapes.Shape;
import dev.deltic.values.IndexKey;
import dev.deltic.values.PropertyKey;

/** The base of objects whose [[GetOwnProperty]] is their own: the other internal methods go through it, as the
 *  specification's ordinary algorithms do.
 *
 *  <p>Not abstract, though none is made of this very class: HotSpot takes the only loaded subclass of an abstract class for the
 *  only one there is, and throws away the machine code that relied on it when a second one is loaded. */
public class ExoticObject extends JSObject {
    protected ExoticObject(Shape shape, JSObject prototype) {
        super(shape.exotic(), prototype);
    }

    /** False; exotic objects that treat names as ordinary objects do override it, if their shape is never the empty one. */
    @Override
    public boolean hasCacheableNames() {
        return false;
    }

    @Override
    public boolean hasOwnProperty(Realm realm, PropertyKey key) {
        return getOwnProperty(realm, key) != null;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinaryhasproperty">OrdinaryHasProperty</a> */
    @Override
    public boolean hasProperty(Realm realm, PropertyKey key) {
        if (getOwnProperty(realm, key) != null) {
            return true;
        }
        JSObject parent = getPrototypeOf(realm);
        return parent != null && parent.hasProperty(realm, key);
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinaryget">OrdinaryGet</a> */
    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        PropertyDescriptor own = getOwnProperty(realm, key);
        if (own == null) {
            JSObject parent = getPrototypeOf(realm);
            return parent == null ? UNDEFINED : parent.get(realm, key, receiver);
        }
        if (!own.isAccessor()) {
            return own.value();
        }
        return own.getter() == null ? UNDEFINED : ObjectOperations.call(realm, own.getter(), receiver);
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        return get(realm, IndexKey.of(index), receiver);
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        return OrdinaryProperties.set(realm, this, key, value, receiver);
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        return set(realm, IndexKey.of(index), value, this);
    }
}
