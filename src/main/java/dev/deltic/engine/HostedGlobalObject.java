package dev.deltic.engine;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** A global object, which asks a {@link GlobalScope}, if it has one, for names it does not have itself. Its own properties, builtins
 *  above all, are ordinary and cached as such. */
final class HostedGlobalObject extends JSObject {
    /** Null when the global object stands alone. */
    private final GlobalScope scope;

    HostedGlobalObject(Shape shape, JSObject prototype, GlobalScope scope) {
        super(shape, prototype);
        this.scope = scope;
    }

    /** The name when it is one that the scope is asked for, else null. */
    private String hostName(Realm realm, PropertyKey key) {
        if (scope == null || key.isSymbol() || key.isPrivate() || super.hasOwnProperty(realm, key)) {
            return null;
        }
        return (String) key.toValue();
    }

    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        String name = hostName(realm, key);
        return name == null || !scope.has(name) ? super.getOwnProperty(realm, key)
            : PropertyDescriptor.data(scope.get(name), Property.ALL);
    }

    @Override
    public boolean hasOwnProperty(Realm realm, PropertyKey key) {
        if (super.hasOwnProperty(realm, key)) {
            return true;
        }
        return scope != null && !key.isSymbol() && !key.isPrivate() && scope.has((String) key.toValue());
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        String name = hostName(realm, key);
        return name != null && scope.has(name) ? scope.get(name) : super.get(realm, key, receiver);
    }

    @Override
    public Object getElement(Realm realm, long index, Object receiver) {
        String name = hostName(realm, realm.key(index));
        return name != null && scope.has(name) ? scope.get(name) : super.getElement(realm, index, receiver);
    }

    @Override
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        String name = receiver == this ? hostName(realm, key) : null;
        if (name != null && scope.takes(name)) {
            return scope.set(name, value);
        }
        return super.set(realm, key, value, receiver);
    }

    @Override
    public boolean setElement(Realm realm, long index, Object value) {
        return set(realm, realm.key(index), value, this);
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        String name = hostName(realm, key);
        if (name == null || descriptor.isAccessor() || !scope.takes(name)) {
            return super.defineOwnProperty(realm, key, descriptor);
        }
        // The host's names are plain data: what var and function declarations and assignments define.
        return scope.has(name) && !descriptor.hasValue() || scope.set(name, descriptor.value());
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        String name = hostName(realm, key);
        return name != null && scope.has(name) ? scope.remove(name) : super.delete(realm, key);
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        ArrayList<PropertyKey> keys = super.ownPropertyKeys(realm);
        if (scope == null) {
            return keys;
        }
        for (String name : scope.names()) {
            PropertyKey key = realm.key(name);
            if (!super.hasOwnProperty(realm, key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    @Override
    protected int maxShapedProperties() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String className() {
        return "global";
    }
}
